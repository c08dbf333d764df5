package se.genklang.disclosure

import groovy.transform.CompileStatic
import java.util.stream.IntStream
import se.genklang.disclosure.attack.Attacker
import se.genklang.disclosure.attack.Publication
import se.genklang.disclosure.attack.SampleTables
import spock.lang.Specification

/**
 * Attacks A5 to A10 against ten thousand random surveys. The adding and subtracting is done on every one. The search for
 * forced answers is exact too and done on every one; it is quick because one table that is found clears many people, and
 * asks glpsol only where its own search gives up.
 */
class TenThousandSurveysSpec extends Specification {

    static final int SURVEYS = 10_000

    def 'no attack on any of ten thousand surveys succeeds'() {
        expect:
        successes() == []
    }

    @CompileStatic
    private static List<String> successes() {
        IntStream.rangeClosed(1, SURVEYS).parallel().mapToObj { int seed ->
            def attacker = new Attacker(Publication.ours(SampleTables.any(seed)))
            (attacker.smallGroups() + attacker.subtraction() + attacker.unanimity() + attacker.forcedAnswers() + attacker.forcedSilence())
                .collect { "survey $seed: $it".toString() }
        }.toList().flatten() as List<String>
    }
}
