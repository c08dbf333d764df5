package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From counts to publishable tables (ADR 0009). Small groups are put together ("övriga") rather than hidden: a hidden group
 * can be found again by subtracting the shown ones from the whole, a pool is published and holds no secret. Then all that
 * would be published is audited together, and what could be worked out is mended until nothing can.
 */
public final class DisclosureControl {

    private DisclosureControl() { }

    /** The plan for one question. Deterministic: the same counts always give the same tables. */
    public static Plan plan(Rule rule, CrossTable table) {
        if (!rule.allows(table.overall())) {
            return Plan.nothing();
        }
        Layout layout = Layout.finest(rule, table);
        for (Finding found = new Audit(rule, layout).first(); found != null; found = new Audit(rule, layout).first()) {
            layout = mended(rule, layout, found);
        }
        Map<String, List<Group>> shown = new LinkedHashMap<>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            Pooling pooling = layout.poolings().get(d);
            if (pooling != null) {
                shown.put(table.dimensions().get(d).name(), pooling.groups());
            }
        }
        return new Plan(true, shown);
    }

    /** The groups of a breakdown that is published by itself. Empty when fewer than two groups would be left. */
    public static Optional<List<Group>> groups(Rule rule, List<Level> levels) {
        return Pooling.finest(rule, levels).map(Pooling::groups);
    }

    /** The cheapest repair: pooling one more group, where that costs fewest answers, before a whole breakdown is given up. */
    private static Layout mended(Rule rule, Layout layout, Finding found) {
        List<Integer> lastFirst = layout.shown();
        List<Integer> cheapestFirst = new ArrayList<>(lastFirst);
        cheapestFirst.sort(Comparator.comparingInt(d -> layout.pooledFurther(d).map(next -> next.cost(layout, d)).orElse(Integer.MAX_VALUE)));
        for (int dimension : cheapestFirst) {
            Layout next = oneStep(layout, dimension);
            if (!new Audit(rule, next).stands(found)) {
                return next;
            }
        }
        // One step is not enough. It is taken where giving up the breakdown would be, in the least important of these.
        for (int dimension : lastFirst) {
            if (!new Audit(rule, layout.without(dimension)).stands(found)) {
                return oneStep(layout, dimension);
            }
        }
        return oneStep(layout, lastFirst.getFirst());
    }

    private static Layout oneStep(Layout layout, int dimension) {
        return layout.pooledFurther(dimension).orElseGet(() -> layout.without(dimension));
    }
}
