package se.genklang.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All that is known about one question: its answers by every combination of the declared dimensions.
 *
 * @param dimensions   in order of priority: the last is the first to be given up
 * @param categories   number of categories that answers are counted in
 * @param combinations the combinations that somebody has
 */
public record CrossTable(List<Dimension> dimensions, int categories, List<Combination> combinations) {

    /** @throws InconsistentCounts when a combination does not fit the dimensions and categories, or comes twice */
    public CrossTable {
        dimensions = List.copyOf(dimensions);
        combinations = List.copyOf(combinations);
        Set<List<Integer>> seen = new HashSet<>();
        for (Combination combination : combinations) {
            if (combination.levels().size() != dimensions.size() || combination.counts().size() != categories) {
                throw new InconsistentCounts("a combination has more or fewer parts than the table");
            }
            for (int d = 0; d < dimensions.size(); d++) {
                if (combination.levels().get(d) < 0 || combination.levels().get(d) >= dimensions.get(d).levels().size()) {
                    throw new InconsistentCounts("a combination has a level that " + dimensions.get(d).name() + " has not");
                }
            }
            if (!seen.add(combination.levels())) {
                throw new InconsistentCounts("the same combination twice");
            }
        }
    }

    /** Everyone's answers by category. */
    public List<Integer> overall() {
        return IntStream.range(0, categories)
            .mapToObj(c -> combinations.stream().mapToInt(one -> one.counts().get(c)).reduce(0, Math::addExact)).toList();
    }

    /** The levels of a dimension with their answers. */
    public List<Level> levels(int dimension) {
        int[][] counts = new int[dimensions.get(dimension).levels().size()][categories];
        for (Combination one : combinations) {
            for (int c = 0; c < categories; c++) {
                counts[one.levels().get(dimension)][c] += one.counts().get(c);
            }
        }
        return IntStream.range(0, counts.length).mapToObj(level -> new Level(dimensions.get(dimension).levels().get(level),
            IntStream.of(counts[level]).boxed().toList())).toList();
    }
}
