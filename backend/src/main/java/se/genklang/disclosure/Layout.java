package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a table would be shown: a pooling for each dimension, or null where its breakdown is given up.
 */
record Layout(CrossTable table, List<@Nullable Pooling> poolings) {

    /** The finest layout in which every group is safe by itself. */
    static Layout finest(Rule rule, CrossTable table) {
        List<@Nullable Pooling> poolings = new ArrayList<>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            poolings.add(Pooling.finest(rule, table.levels(d)).orElse(null));
        }
        return new Layout(table, poolings);
    }

    /** The dimensions whose breakdown is shown, last priority first. */
    List<Integer> shown() {
        return IntStream.range(0, poolings.size()).filter(d -> poolings.get(d) != null).boxed().sorted(Comparator.reverseOrder()).toList();
    }

    /** The same without one breakdown. */
    Layout without(int dimension) {
        return with(dimension, null);
    }

    /** The same with one more group pooled in a dimension; empty when its breakdown would have to go. */
    Optional<Layout> pooledFurther(int dimension) {
        return Stream.ofNullable(poolings.get(dimension)).flatMap(pooling -> pooling.further().stream())
            .map(pooling -> with(dimension, pooling)).findFirst();
    }

    /** How many answers are shown less finely than in {@code finer}, in a dimension that both show. */
    int cost(Layout finer, int dimension) {
        Pooling now = poolings.get(dimension);
        Pooling before = finer.poolings.get(dimension);
        return now == null || before == null ? Integer.MAX_VALUE : now.cost(before);
    }

    private Layout with(int dimension, @Nullable Pooling pooling) {
        List<@Nullable Pooling> changed = new ArrayList<>(poolings);
        changed.set(dimension, pooling);
        return new Layout(table, changed);
    }
}
