package se.genklang.disclosure

import se.genklang.disclosure.attack.Attacker
import se.genklang.disclosure.attack.Glpsol
import se.genklang.disclosure.attack.Publication
import se.genklang.disclosure.attack.SampleTables
import spock.lang.Specification

/**
 * The attacks on results (ADR 0009), each against a case where simple rules fall, and each with the same case published as
 * we do. The attacker shares no code with what is attacked.
 */
class AttackingAPlanSpec extends Specification {

    def 'A5: a man among the women of a district cannot be counted apart'() {
        given: 'all women live in Bromma, and Bromma has one man more'
        def table = people([2, 2], [
            [[0, 0], [9, 3, 2, 0]], [[0, 1], [0, 0, 1, 0]],
            [[1, 1], [5, 4, 3, 0]]])

        expect:
        attack(Publication.poolingWithoutAudit(table)).smallGroups() == ['a group of 1']
        attack(Publication.ours(table)).smallGroups() == []
    }

    def 'A6: a district that is not shown cannot be found by subtracting the others from the whole'() {
        given:
        def table = people([3], [[[0], [9, 6, 3, 0]], [[1], [7, 5, 3, 0]], [[2], [1, 1, 1, 0]]])

        expect:
        attack(Publication.hidingBelowFive(table)).subtraction() == ['left over: [1, 1, 1]']
        attack(Publication.ours(table)).subtraction() == []
    }

    def 'A7: a district where all but one say the same is never shown alone'() {
        given:
        def table = people([3], [[[0], [9, 6, 3, 0]], [[1], [7, 5, 3, 0]], [[2], [11, 1, 0, 0]]])

        expect:
        attack(Publication.hidingBelowFive(table)).unanimity() == ['shown: [11, 1, 0]']
        attack(Publication.ours(table)).unanimity() == []
    }

    def 'A8: how many answered in a district that was put together with another stays unknown, and so does what they said: #seed'() {
        given: 'someone who has read the tables and does not know who took part'
        def table = SampleTables.random(seed, 40, [5, 3])
        def published = Publication.ours(table)
        def pools = published.groups.findAll { it.levels.size() > 1 }

        expect:
        pools.every { pool -> pool.levels.findAll { level -> Publication.counted(table, pool.dimension, [level] as Set).sum() > 0 }.every { level ->
            range(published, pool.dimension, level, 0..2) >= 5 &&
                (0..2).every { c -> pool.counts[c] == 0 || range(published, pool.dimension, level, c..c) >= 1 }
        } }

        where:
        seed << (1..12)
    }

    def 'A9: two tables that each are safe do not together give away what somebody answered'() {
        given: 'every group is large and mixed, yet the only woman in Farsta must have said what all women outside Bromma said'
        def table = overlapping()

        expect:
        attack(Publication.poolingWithoutAudit(table)).forcedAnswers() != []
        attack(Publication.ours(table)).forcedAnswers() == []
    }

    def 'A10: one who took part learns nothing about the others by taking the own answer out of the figures: #seed'() {
        given: 'surveys in which pooling alone withstands everyone outside, but not everyone who took part'
        def table = SampleTables.any(seed)

        expect:
        attack(Publication.poolingWithoutAudit(table)).forcedAnswers().any { it.endsWith('one of them knows') }
        attack(Publication.ours(table)).forcedAnswers() == []

        where:
        seed << seedsWhere { attack(it).forcedAnswers() && attack(it).forcedAnswers().every { it.endsWith('one of them knows') } }.take(5)
    }

    def 'nobody can work out who did not want to answer: #seed'() {
        given: 'surveys in which pooling alone would tell'
        def table = SampleTables.any(seed)

        expect:
        attack(Publication.ours(table)).forcedSilence() == []

        where:
        seed << seedsWhere { attack(it).forcedSilence() }.take(5)
    }

    def 'the same answers always give the same tables, whatever the order in which they are counted'() {
        given:
        def table = SampleTables.random(3, 60, [4, 3, 3])
        def shuffled = new CrossTable(table.dimensions(), 3, table.combinations().toSorted { it.levels().toString().reverse() })

        expect:
        (1..3).every { DisclosureControl.plan(Rule.RESULT, table) == DisclosureControl.plan(Rule.RESULT, table) }
        DisclosureControl.plan(Rule.RESULT, shuffled).breakdowns().keySet() == DisclosureControl.plan(Rule.RESULT, table).breakdowns().keySet()
    }

    def 'pooling one more group comes before giving up a breakdown'() {
        given: 'surveys that pooling alone does not make safe'
        def tables = (1..60).collect { SampleTables.random(it, 60, [5, 4, 3]) }
            .findAll { attack(Publication.poolingWithoutAudit(it)).forcedAnswers() }

        expect: 'in most of them every breakdown is left'
        tables.size() > 5
        tables.count { dimensions(Publication.ours(it)) == dimensions(Publication.poolingWithoutAudit(it)) } * 2 > tables.size()
    }

    private static CrossTable overlapping() {
        people([2, 2], [
            [[0, 0], [9, 4, 3, 0]], [[0, 1], [0, 0, 7, 0]],
            [[1, 0], [6, 0, 0, 0]], [[1, 1], [0, 6, 0, 0]]])
    }

    private static Set<Integer> dimensions(Publication published) {
        published.groups*.dimension as Set
    }

    private static List<Integer> seedsWhere(Closure falls) {
        (1..150).findAll { falls(Publication.poolingWithoutAudit(SampleTables.any(it))) }
    }

    /** How far apart the least and the most are that one level can have of some categories, for whoever knows the tables alone. */
    private static int range(Publication published, int dimension, int level, Iterable<Integer> categories) {
        def sizes = published.truth.dimensions()*.levels()*.size()
        def everyone = sizes.collect { 0..<it }.combinations()
        def number = { int atom, int c -> atom * 3 + c }
        List<List<Integer>> sums = []
        List<Integer> totals = []
        published.groups.each { group -> (0..2).each { c ->
            sums << everyone.indices.findAll { everyone[it][group.dimension] in group.levels }.collect { number(it, c) }
            totals << group.counts[c]
        } }
        (0..2).each { c -> sums << everyone.indices.collect { number(it, c) }; totals << published.truth.overall()[c] }
        int[] low = new int[everyone.size() * 3], high = new int[low.length]
        Arrays.fill(high, published.truth.overall().sum() as int)
        def asked = everyone.indices.findAll { everyone[it][dimension] == level }.collectMany { atom -> categories.collect { number(atom, it) } }
        Glpsol.optimum(false, asked, sums, totals, low, high) - Glpsol.optimum(true, asked, sums, totals, low, high)
    }

    private static Attacker attack(Publication published) { new Attacker(published) }

    /** Levels, and how many answered positive, neutral and negative and how many gave no answer. */
    private static CrossTable people(List<Integer> sizes, List<List<List<Integer>>> counted) {
        SampleTables.table(sizes, 3, counted.collectEntries { levels, counts -> [levels, counts as int[]] })
    }
}
