package se.genklang.disclosure.attack

import groovy.transform.CompileStatic

/**
 * An exact search for whole numbers that satisfy sums: narrows the bounds of every number until nothing changes, then
 * guesses one number and goes on. Gives up after a number of guesses, and says so.
 */
@CompileStatic
class TableSearch {
    static final int GUESSES = 4000

    static class GaveUp extends RuntimeException { }

    private final List<int[]> members = []
    private final List<Integer> sums = []
    private final int[] hint
    private int guesses

    /** @param hint values to try first */
    TableSearch(int[] hint) {
        this.hint = hint
    }

    void sum(List<Integer> variables, int total) {
        if (variables.empty) return
        members << (variables as int[])
        sums << total
    }

    /** Numbers between the bounds that satisfy every sum; null when there are none. */
    int[] find(int[] low, int[] high) {
        guesses = 0
        go(low.clone(), high.clone())
    }

    private int[] go(int[] low, int[] high) {
        if (!narrowed(low, high)) return null
        int open = -1
        for (int i = 0; i < low.length; i++) {
            if (low[i] < high[i] && (open < 0 || high[i] - low[i] < high[open] - low[open])) open = i
        }
        if (open < 0) return low
        int first = Math.max(low[open], Math.min(high[open], hint[open]))
        for (int away = 0; away <= high[open] - low[open]; away++) {
            for (int value : (away == 0 ? [first] : [first - away, first + away]) as int[]) {
                if (value < low[open] || value > high[open]) continue
                if (++guesses > GUESSES) throw new GaveUp()
                int[] l = low.clone(), h = high.clone()
                l[open] = value
                h[open] = value
                int[] found = go(l, h)
                if (found != null) return found
            }
        }
        null
    }

    private boolean narrowed(int[] low, int[] high) {
        boolean again = true
        while (again) {
            again = false
            for (int s = 0; s < sums.size(); s++) {
                int least = 0, most = 0
                for (int i : members[s]) { least += low[i]; most += high[i] }
                int total = sums[s]
                if (total < least || total > most) return false
                for (int i : members[s]) {
                    int l = Math.max(low[i], total - most + high[i]), h = Math.min(high[i], total - least + low[i])
                    if (l > h) return false
                    if (l > low[i] || h < high[i]) {
                        again = true
                        least += l - low[i]
                        most -= high[i] - h
                        low[i] = l
                        high[i] = h
                    }
                }
            }
        }
        true
    }
}
