package se.genklang.disclosure.attack

import groovy.transform.CompileStatic

/**
 * Looks for people who must have answered as they did: no other table with the same people and the same published figures
 * lets one of them answer otherwise. Each table that is found clears everyone whom it shows otherwise, as seen by
 * everyone whose answer it keeps; what is left is searched for one by one.
 */
@CompileStatic
class ForcedAnswers {
    private final int[][] truth
    private final List<BitSet> groups
    private final int categories
    /** Category to look at, or -1 for all. */
    private final int only
    private final int[] hint
    private final List<int[]> tables = []

    ForcedAnswers(List<int[]> counts, List<BitSet> groups, int only = -1) {
        this.categories = counts[0].length
        this.only = only
        // Whoever is in the same groups cannot be told apart.
        Map<List<Integer>, int[]> alike = new LinkedHashMap<>()
        counts.eachWithIndex { int[] own, int i ->
            def key = (0..<groups.size()).findAll { int g -> groups[g].get(i) }
            int[] sum = alike.computeIfAbsent(key) { new int[categories] }
            for (int c = 0; c < categories; c++) sum[c] += own[c]
        }
        this.truth = alike.values() as int[][]
        this.groups = (0..<groups.size()).collect { int g ->
            def members = new BitSet()
            alike.keySet().eachWithIndex { key, i -> if (g in key) members.set(i) }
            members
        }
        this.hint = new int[truth.length * categories]
        for (int i = 0; i < hint.length; i++) hint[i] = truth[i.intdiv(categories)][i % categories]
    }

    List<String> found() {
        List<String> found = []
        for (int t = 0; t < truth.length; t++) {
            int people = truth[t].sum() as int
            for (int c = 0; c < categories; c++) {
                if (only >= 0 && c != only) continue
                if (people > 0 && truth[t][c] == people && forced(t, c, -1)) found << "all $people said $c".toString()
                for (int insider = 0; insider < hint.length; insider++) {
                    if (hint[insider] > 0 && unanimousTo(insider, t, c) && forced(t, c, insider)) found << "all $people said $c, one of them knows".toString()
                }
            }
        }
        found
    }

    private boolean unanimousTo(int insider, int t, int c) {
        int own = insider.intdiv(categories) == t ? 1 : 0
        int people = (truth[t].sum() as int) - own
        people > 0 && truth[t][c] - (insider == t * categories + c ? 1 : 0) == people
    }

    private boolean forced(int t, int c, int insider) {
        int mine = t * categories + c
        if (tables.any { it[mine] < hint[mine] && (insider < 0 || it[insider] > 0) }) return false
        int[] table = search(mine, insider)
        if (table != null) tables << table
        table == null
    }

    /** A table in which fewer say it, with the insider where the insider is. */
    private int[] search(int mine, int insider) {
        def search = new TableSearch(hint)
        int[] low = new int[hint.length], high = new int[hint.length]
        for (int t = 0; t < truth.length; t++) {
            int people = truth[t].sum() as int
            for (int c = 0; c < categories; c++) high[t * categories + c] = people
            search.sum((0..<categories).collect { int c -> t * categories + c }, people)
        }
        groups.each { group ->
            for (int c = 0; c < categories; c++) {
                def members = (0..<truth.length).findAll { int t -> group.get(t) }.collect { int t -> t * categories + c }
                search.sum(members, members.sum(0) { int i -> hint[i] } as int)
            }
        }
        high[mine] = hint[mine] - 1
        if (insider >= 0) low[insider] = 1
        if (low[mine] > high[mine]) return null
        try {
            return search.find(low, high)
        } catch (TableSearch.GaveUp ignored) {
            return Glpsol.table(truth, groups, mine, insider)
        }
    }
}
