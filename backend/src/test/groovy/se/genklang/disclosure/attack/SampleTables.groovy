package se.genklang.disclosure.attack

import groovy.transform.CompileStatic
import se.genklang.disclosure.Combination
import se.genklang.disclosure.CrossTable
import se.genklang.disclosure.Dimension

/** Answers of made-up people, lopsided as real ones are; the same for the same seed. */
@CompileStatic
class SampleTables {

    /** @param sizes number of levels in each dimension */
    static CrossTable random(long seed, int people, List<Integer> sizes, int categories = 3) {
        def random = new Random(seed * 7919 + people)
        double agreeing = 0.4d + 0.5d * random.nextDouble()
        double silence = 0.15d * random.nextDouble()
        Map<List<Integer>, int[]> counts = new LinkedHashMap<>()
        for (int i = 0; i < people; i++) {
            List<Integer> levels = sizes.collect { int size -> Math.min(size - 1, (int) (size * Math.pow(random.nextDouble(), 1.6d))) }
            int said = random.nextDouble() < silence ? categories
                : random.nextDouble() < agreeing ? 0 : 1 + random.nextInt(categories - 1)
            counts.computeIfAbsent(levels) { new int[categories + 1] }[said]++
        }
        table(sizes, categories, counts)
    }

    static CrossTable table(List<Integer> sizes, int categories, Map<List<Integer>, int[]> counts) {
        def dimensions = sizes.withIndex().collect { int size, int d -> new Dimension("d$d".toString(), (0..<size).collect { "l$it".toString() }) }
        new CrossTable(dimensions, categories, counts.collect { levels, own ->
            new Combination(levels, own.toList().subList(0, categories), own[categories])
        })
    }

    /** The shapes of survey that the random ones are drawn from: small ones more often than large. */
    static CrossTable any(long seed) {
        def dice = new Random(seed)
        def sizes = [2 + dice.nextInt(3), 2 + dice.nextInt(2)] + (dice.nextBoolean() ? [2 + dice.nextInt(3)] : [])
        int people = 4 + (int) (70 * Math.pow(dice.nextDouble(), 1.5d))
        random(seed, people, sizes, 2 + dice.nextInt(2))
    }
}
