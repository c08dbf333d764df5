package se.genklang.platform.start

import se.genklang.platform.Door
import se.genklang.platform.DoorProvider
import spock.lang.Specification

class DoorsSpec extends Specification {

    def 'doors are printed one per line in the order of their providers, with blocks only on a terminal'() {
        given:
        def section = new Provider(order: 2, made: { [new Door('section', "$it/s".toString())] })
        def survey = new Provider(order: 1, made: { [new Door('survey', "$it/e/x".toString(), '█▀█'), new Door('inspector', it)] })
        def out = new ByteArrayOutputStream()

        when:
        Doors.print([section, survey], 'http://localhost:1', new PrintStream(out, true, 'UTF-8'), terminal)

        then:
        out.toString('UTF-8').readLines() == lines

        where:
        terminal || lines
        true     || ['survey: http://localhost:1/e/x', '█▀█', 'inspector: http://localhost:1', 'section: http://localhost:1/s']
        false    || ['survey: http://localhost:1/e/x', 'inspector: http://localhost:1', 'section: http://localhost:1/s']
    }

    static class Provider implements DoorProvider {
        int order
        Closure<List<Door>> made

        @Override
        List<Door> doors(String baseUrl) {
            made(baseUrl)
        }
    }
}
