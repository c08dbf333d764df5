package se.genklang.disclosure

import groovy.transform.CompileStatic
import se.genklang.disclosure.attack.Attacker
import se.genklang.disclosure.attack.Glpsol
import se.genklang.disclosure.attack.Publication
import se.genklang.disclosure.attack.SampleTables
import spock.lang.Specification

/** The attacker is itself checked, by counting every table there is and by another program. */
class BruteForceSpec extends Specification {

    def 'among all tables that agree with what is published, none of #people people has the same answer in all: survey #seed'() {
        given:
        def table = SampleTables.random(seed, people, [2, 2], 3)
        def published = Publication.ours(table)

        expect:
        forcedInEveryTable(published) == []

        and: 'no set of people smaller than five can be added and subtracted together'
        new Attacker(published).smallGroups(new Attacker(published).everySet()) == []

        where:
        [seed, people] << [(1..12), [8, 10, 12]].combinations()
    }

    def 'the attacker finds exactly what counting every table finds, where pooling was not audited: survey #seed'() {
        given:
        def published = Publication.poolingWithoutAudit(SampleTables.random(seed, 12, [2, 2], 3))

        expect:
        new Attacker(published).forcedAnswers().findAll { !it.contains('knows') }.size() == forcedInEveryTable(published).size()

        where:
        seed << (1..60)
    }

    def 'glpsol and the audit agree about every cell in which all say the same: survey #seed'() {
        given:
        def table = SampleTables.random(seed, 30, [3, 2, 2])
        def cells = Cells.of(Layout.finest(Rule.RESULT, table), false)
        def groups = (0..<cells.totals().length).collect { g ->
            def members = new BitSet()
            cells.groups().eachWithIndex { own, t -> if (g in (own as List)) members.set(t) }
            members
        }

        expect:
        (0..<cells.size()).findAll { cells.unanimous(it) >= 0 }.every { t ->
            int c = cells.unanimous(t)
            (Glpsol.table(cells.counts(), groups, t * cells.categories() + c, -1) == null) == (new OtherTables(cells).otherThan(t, c) == null) &&
                (Solver.otherThan(t, c, cells, Bounds.of(cells)) == null) == (new OtherTables(cells).otherThan(t, c) == null)
        }

        where:
        seed << (1..20)
    }

    /** Cells that have the same unanimous answer in every table with the same people and the same published figures. */
    @CompileStatic
    private static List<Integer> forcedInEveryTable(Publication published) {
        if (!published.shown) return []
        def atoms = published.truth.combinations().findAll { (it.counts().sum() as int) > 0 }
        int[][] truth = atoms.collect { it.counts() as int[] } as int[][]
        boolean[] always = new boolean[truth.length]
        Arrays.fill(always, true)
        List<List<Integer>> groups = [atoms.indices.toList()] + published.groups.collect { group ->
            atoms.indices.findAll { int i -> atoms[i].levels()[group.dimension] in group.levels } as List<Integer>
        }
        eachTable(truth, new int[truth.length][truth[0].length], 0) { int[][] table ->
            if (groups.every { members -> (0..<truth[0].length).every { int c -> sum(table, members, c) == sum(truth, members, c) } }) {
                for (int t = 0; t < truth.length; t++) always[t] = always[t] && Arrays.equals(table[t], truth[t]) && truth[t].max() == truth[t].sum()
            }
        }
        (0..<truth.length).findAll { int t -> always[t] }
    }

    @CompileStatic
    private static void eachTable(int[][] truth, int[][] table, int t, Closure use) {
        if (t == truth.length) {
            use(table)
            return
        }
        int people = truth[t].sum() as int
        for (int a = 0; a <= people; a++) {
            for (int b = 0; a + b <= people; b++) {
                table[t] = [a, b, people - a - b] as int[]
                eachTable(truth, table, t + 1, use)
            }
        }
    }

    @CompileStatic
    private static int sum(int[][] table, List<Integer> members, int c) {
        int sum = 0
        for (int t : members) sum += table[t][c]
        sum
    }
}
