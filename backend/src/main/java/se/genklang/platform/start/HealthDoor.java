package se.genklang.platform.start;

import jakarta.inject.Singleton;
import java.util.List;
import se.genklang.platform.Door;
import se.genklang.platform.DoorProvider;

/** The operators' door, last. */
@Singleton
class HealthDoor implements DoorProvider {

    @Override
    public List<Door> doors(String baseUrl) {
        return List.of(new Door("health", baseUrl + "/health"));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
