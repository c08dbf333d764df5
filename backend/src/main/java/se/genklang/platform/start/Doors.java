package se.genklang.platform.start;

import io.micronaut.core.order.OrderUtil;
import java.io.PrintStream;
import java.util.Collection;
import java.util.stream.Stream;
import se.genklang.platform.Door;
import se.genklang.platform.DoorProvider;

/** Tells whoever started the program where to go. */
final class Doors {

    private Doors() {
    }

    static void print(Collection<DoorProvider> providers, String baseUrl, PrintStream out, boolean terminal) {
        Stream<Door> doors = OrderUtil.sort(providers.stream()).flatMap(provider -> provider.doors(baseUrl).stream());
        doors.forEach(door -> {
            out.println(door.name() + ": " + door.line());
            if (terminal && door.block() != null) {
                out.println(door.block());
            }
        });
        out.flush();
    }
}
