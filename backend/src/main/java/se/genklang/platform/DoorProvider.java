package se.genklang.platform;

import io.micronaut.core.order.Ordered;
import java.util.List;

/** A feature's doors. Providers are printed in their order, each one's doors in the order of the list. */
public interface DoorProvider extends Ordered {

    /** @param baseUrl where the program is reached from a browser, without a slash at the end */
    List<Door> doors(String baseUrl);
}
