package se.genklang.disclosure

import spock.lang.Specification

class PoolingSmallGroupsSpec extends Specification {

    static Level level(String name, int... counts) { new Level(name, counts.toList()) }

    static CrossTable byDistrict(List<Level> levels) {
        new CrossTable([new Dimension('district', levels*.name())], levels.first().counts().size(),
            levels.withIndex().collect { level, i -> new Combination([i], level.counts(), 0) })
    }

    def 'a group of #counts is #verdict'() {
        expect:
        Rule.RESULT.allows(counts) == (verdict == 'shown')

        where:
        counts    || verdict
        [3, 1]    || 'not shown'
        [4, 1]    || 'not shown'
        [3, 2]    || 'shown'
        [5, 0]    || 'not shown'
        [100, 1]  || 'not shown'
        [100, 2]  || 'shown'
        [0, 0]    || 'not shown'
    }

    def 'a sensitive question needs ten answers in a group'() {
        expect:
        !Rule.SENSITIVE_RESULT.allows([5, 4])
        Rule.SENSITIVE_RESULT.allows([5, 5])
    }

    def 'a district that is too small is put together with the smallest of the others'() {
        when:
        def groups = DisclosureControl.groups(Rule.RESULT,
            [level('Bromma', 20, 10), level('Farsta', 8, 4), level('Östermalm', 2, 1), level('Skärholmen', 15, 9)]).get()

        then:
        groups*.levels == [['Bromma'], ['Skärholmen'], ['Farsta', 'Östermalm']]
        groups*.counts == [[20, 10], [15, 9], [10, 5]]
    }

    def 'small districts that are safe together stand together and leave the others alone'() {
        expect:
        DisclosureControl.groups(Rule.RESULT, [level('A', 20, 10), level('B', 2, 1), level('C', 1, 2)]).get()*.levels ==
            [['A'], ['B', 'C']]
    }

    def 'a breakdown that would leave a single group is not shown'() {
        expect:
        DisclosureControl.groups(Rule.RESULT, [level('A', 6, 4), level('B', 1, 1)]).empty
    }

    def 'a district where everyone said the same is never shown alone'() {
        expect:
        DisclosureControl.groups(Rule.RESULT, [level('A', 9, 0), level('B', 6, 6), level('C', 7, 7)]).get()*.levels ==
            [['C'], ['A', 'B']]
    }

    def 'districts without answers make no group of their own'() {
        expect:
        DisclosureControl.groups(Rule.RESULT, [level('A', 5, 5), level('B', 0, 0), level('C', 7, 7)]).get()*.levels ==
            [['A'], ['C']]
    }

    def 'when everyone agrees nothing at all is shown'() {
        expect:
        !DisclosureControl.plan(Rule.RESULT, byDistrict([level('A', 15, 1), level('B', 15, 0)])).overallShown()
    }

    def 'counts that cannot be true are refused: #why'() {
        when:
        build()

        then:
        def refusal = thrown(InconsistentCounts)
        refusal.message == why

        where:
        why                                                     | build
        'a count below nought at Bromma'                        | { new Level('Bromma', [5, -1]) }
        'a count below nought'                                  | { new Combination([0], [5, -1], 0) }
        'a count below nought'                                  | { new Combination([0], [5, 1], -1) }
        'a combination has more or fewer parts than the table'  | { new CrossTable([], 2, [new Combination([], [1, 2, 3], 0)]) }
        'a combination has more or fewer parts than the table'  | { new CrossTable([], 2, [new Combination([0], [1, 2], 0)]) }
        'a combination has a level that gender has not'         | { new CrossTable([new Dimension('gender', ['Kvinna'])], 2, [new Combination([1], [1, 2], 0)]) }
        'the same combination twice'                            | { new CrossTable([], 2, [new Combination([], [1, 2], 0)] * 2) }
        'the breakdown by gender has no levels'                 | { new Dimension('gender', []) }
    }

    def 'whatever is shown, and whatever can be worked out by subtracting, is safe: #round'() {
        given:
        def random = new Random(round)
        def levels = (1..(2 + random.nextInt(9))).collect { level("d$it", random.nextInt(12), random.nextInt(6), random.nextInt(6)) }
        def overall = (0..2).collect { c -> levels.sum { it.counts()[c] } as Integer }

        when:
        def plan = DisclosureControl.plan(Rule.RESULT, byDistrict(levels))
        def groups = plan.breakdowns().district ?: []

        then: 'each shown group is safe, all answers are in one group, and so no union of groups leaves an unsafe rest'
        groups.every { Rule.RESULT.allows(it.counts()) }
        groups.empty || (0..2).collect { c -> groups.sum { it.counts()[c] } } == overall
        groups.empty || groups.size() > 1

        where:
        round << (1..200)
    }
}
