package se.genklang.disclosure.attack

import groovy.transform.CompileStatic
import java.nio.file.Files

/** Asks GLPK's solver, a program of its own, with problems in the CPLEX LP form. */
@CompileStatic
class Glpsol {

    /** The least (or most) that a sum of numbers can be under the given rows; null when the rows contradict each other. */
    static Integer optimum(boolean least, List<Integer> objective, List<List<Integer>> sums, List<Integer> totals, int[] low, int[] high) {
        def values = solve(least, objective, sums, totals, low, high)
        values == null ? null : objective.sum(0) { int i -> values[i] } as Integer
    }

    /** Another table with the same sums in which {@code mine} is smaller and the insider is where the insider is; or null. */
    static int[] table(int[][] truth, List<BitSet> groups, int mine, int insider) {
        int categories = truth[0].length
        int[] low = new int[truth.length * categories], high = new int[low.length]
        List<List<Integer>> sums = []
        List<Integer> totals = []
        def count = { int i -> truth[i.intdiv(categories)][i % categories] }
        for (int t = 0; t < truth.length; t++) {
            for (int c = 0; c < categories; c++) high[t * categories + c] = truth[t].sum() as int
            sums << (0..<categories).collect { int c -> t * categories + c }
            totals << (truth[t].sum() as Integer)
        }
        groups.each { group ->
            for (int c = 0; c < categories; c++) {
                sums << (0..<truth.length).findAll { int t -> group.get(t) }.collect { int t -> t * categories + c }
                totals << (sums.last().sum(0) { int i -> count(i) } as Integer)
            }
        }
        if (insider >= 0) low[insider] = 1
        int[] found = solve(true, [mine], sums, totals, low, high)
        found != null && found[mine] < (count(mine) as int) ? found : null
    }

    private static int[] solve(boolean least, List<Integer> objective, List<List<Integer>> sums, List<Integer> totals, int[] low, int[] high) {
        def text = new StringBuilder(least ? 'Minimize\n' : 'Maximize\n')
        // Every number is named here in order, since the answer tells them by the order of their first mention.
        text << ' goal: ' << (0..<low.length).collect { int i -> "${i in objective ? 1 : 0} x$i" }.join('\n + ') << '\nSubject To\n'
        sums.eachWithIndex { row, i -> if (row) text << " r$i: " << row.collect { "x$it" }.join('\n + ') << " = ${totals[i]}\n" }
        text << 'Bounds\n'
        for (int i = 0; i < low.length; i++) text << " ${low[i]} <= x$i <= ${high[i]}\n"
        text << 'General\n' << (0..<low.length).collect { " x$it" }.join('\n') << '\nEnd\n'
        def folder = Files.createTempDirectory('glpsol')
        try {
            def problem = folder.resolve('problem.lp'), answer = folder.resolve('answer')
            Files.writeString(problem, text.toString())
            def run = start(['glpsol', '--lp', problem.toString(), '--write', answer.toString()])
            run.inputStream.text
            assert run.waitFor() == 0
            return read(Files.readAllLines(answer), low.length)
        } finally {
            folder.toFile().deleteDir()
        }
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start()
        } catch (IOException e) {
            throw new IllegalStateException('glpsol is missing for the specs of disclosure control: apt-get install glpk-utils', e)
        }
    }

    /** Lines "s mip ROWS COLUMNS STATUS VALUE" and "j COLUMN VALUE"; columns in the order in which they were named first. */
    private static int[] read(List<String> lines, int size) {
        def status = lines.find { it.startsWith('s ') }.tokenize(' ')
        if (status[4] != 'o') return null
        int[] values = new int[size]
        lines.findAll { it.startsWith('j ') }.each { String line ->
            def parts = line.tokenize(' ')
            values[(parts[1] as int) - 1] = Math.round(parts[2] as double) as int
        }
        values
    }
}
