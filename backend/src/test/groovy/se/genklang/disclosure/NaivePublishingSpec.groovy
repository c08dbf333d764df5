package se.genklang.disclosure

import se.genklang.disclosure.attack.Attacker
import se.genklang.disclosure.attack.Publication
import se.genklang.disclosure.attack.SampleTables
import spock.lang.Specification

/** The attacks are sharp: the usual ways to publish fall to them, so a green check means something. */
class NaivePublishingSpec extends Specification {

    static final int SURVEYS = 200

    def 'hiding every group below five falls to #attack in many surveys'() {
        expect:
        fallen(attack) { Publication.hidingBelowFive(it) } > SURVEYS / 10

        where:
        attack << ['smallGroups', 'subtraction', 'unanimity', 'forcedAnswers', 'forcedSilence']
    }

    def 'pooling without an audit withstands subtraction, and falls to whoever puts the tables together'() {
        expect:
        fallen('subtraction') { Publication.poolingWithoutAudit(it) } == 0
        fallen('unanimity') { Publication.poolingWithoutAudit(it) } == 0
        fallen('forcedAnswers') { Publication.poolingWithoutAudit(it) } > SURVEYS / 20
    }

    def 'figures that are computed anew when one more has answered fall to whoever remembers the old ones'() {
        given: 'the same survey before and after the last answer'
        def before = SampleTables.random(1, 40, [3, 2])
        def after = oneMore(before)

        when:
        def increments = (0..2).collect { after.overall()[it] - before.overall()[it] }

        then: 'the difference is that one answer, though each time the figures were safe'
        Publication.ours(before).shown && Publication.ours(after).shown
        new Attacker(Publication.ours(after)).unsafe(increments)
    }

    private static CrossTable oneMore(CrossTable table) {
        def first = table.combinations().first()
        def counts = first.counts().toList()
        counts[0]++
        new CrossTable(table.dimensions(), table.categories(), [new Combination(first.levels(), counts, first.silent())] + table.combinations().drop(1))
    }

    private static int fallen(String attack, Closure<Publication> publish) {
        (1..SURVEYS).count { new Attacker(publish(SampleTables.any(it)))."$attack"() }
    }
}
