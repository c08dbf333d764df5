package se.genklang.disclosure.attack

import groovy.transform.CompileStatic
import se.genklang.disclosure.CrossTable
import se.genklang.disclosure.DisclosureControl
import se.genklang.disclosure.Level
import se.genklang.disclosure.Plan
import se.genklang.disclosure.Rule

/**
 * What was published of one question, as an attacker sees it: the whole, and groups of levels with their counts. Made from
 * a plan, or by one of the naive ways that the attacks must succeed against.
 */
@CompileStatic
class Publication {
    /** Levels by number, in one dimension. */
    static class Group {
        int dimension
        Set<Integer> levels
        List<Integer> counts
        int base() { counts.sum() as int }
    }

    final CrossTable truth
    final Rule rule
    final boolean shown
    final List<Group> groups

    Publication(CrossTable truth, Rule rule, boolean shown, List<Group> groups) {
        this.truth = truth
        this.rule = rule
        this.shown = shown
        this.groups = groups
        assert groups.every { it.counts == counted(truth, it.dimension, it.levels) }: 'a published count is wrong'
    }

    /** What the program would publish. */
    static Publication ours(CrossTable truth, Rule rule = Rule.RESULT) {
        Plan plan = DisclosureControl.plan(rule, truth)
        def groups = (0..<truth.dimensions().size()).collectMany { int d ->
            def names = truth.dimensions()[d].levels()
            (plan.breakdowns()[truth.dimensions()[d].name()] ?: []).collect { group ->
                new Group(dimension: d, levels: group.levels().collect { names.indexOf(it) } as Set, counts: group.counts())
            }
        }
        new Publication(truth, rule, plan.overallShown(), groups as List<Group>)
    }

    /** The usual way: every group of at least five, and the rest hidden. */
    static Publication hidingBelowFive(CrossTable truth) {
        def groups = levels(truth).findAll { it.base() >= 5 }
        new Publication(truth, Rule.RESULT, truth.combinations().sum { it.counts().sum() as int } as int >= 5, groups)
    }

    /** Pooling, but no look at the tables together. */
    static Publication poolingWithoutAudit(CrossTable truth, Rule rule = Rule.RESULT) {
        def groups = (0..<truth.dimensions().size()).collectMany { int d ->
            def names = truth.dimensions()[d].levels()
            DisclosureControl.groups(rule, truth.levels(d)).orElse([]).collect { group ->
                new Group(dimension: d, levels: group.levels().collect { names.indexOf(it) } as Set, counts: group.counts())
            }
        }
        def shown = rule.allows(truth.overall())
        new Publication(truth, rule, shown, shown ? groups as List<Group> : [])
    }

    static List<Group> levels(CrossTable truth) {
        (0..<truth.dimensions().size()).collectMany { int d ->
            truth.levels(d).withIndex().collect { Level level, int l -> new Group(dimension: d, levels: [l] as Set, counts: level.counts()) }
        } as List<Group>
    }

    static List<Integer> counted(CrossTable truth, int dimension, Set<Integer> levels) {
        def mine = truth.combinations().findAll { it.levels()[dimension] in levels }
        (0..<truth.categories()).collect { int c -> (mine.sum(0) { it.counts()[c] }) as int }
    }
}
