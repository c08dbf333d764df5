package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From counts to publishable tables. Small groups are put together ("övriga") rather than hidden: a hidden group can be
 * found again by subtracting the shown ones from the whole, a pool is published and holds no secret.
 */
public final class DisclosureControl {

    private DisclosureControl() { }

    /**
     * The plan for one question. Deterministic: the same counts always give the same tables.
     *
     * @param overall    everyone's answers by category
     * @param breakdowns in order of priority; each adds up to {@code overall}
     * @throws IllegalArgumentException when a breakdown does not add up to the whole
     */
    public static Plan plan(Rule rule, List<Integer> overall, List<Breakdown> breakdowns) {
        if (!rule.allows(overall)) {
            return Plan.nothing();
        }
        Map<String, List<Group>> shown = new LinkedHashMap<>();
        for (Breakdown breakdown : breakdowns) {
            if (!total(breakdown.levels(), overall.size()).equals(overall)) {
                throw new IllegalArgumentException("the levels of " + breakdown.dimension() + " do not add up to the whole");
            }
            groups(rule, breakdown.levels()).ifPresent(groups -> shown.put(breakdown.dimension(), groups));
        }
        return new Plan(true, shown);
    }

    /**
     * The groups of one breakdown: each level that is safe alone, and the rest together. Levels move into the rest,
     * smallest first, until the rest is safe itself. Empty when fewer than two groups would be left.
     */
    public static Optional<List<Group>> groups(Rule rule, List<Level> levels) {
        List<Level> alone = new ArrayList<>(levels.stream().filter(level -> rule.allows(level.counts())).toList());
        List<Level> rest = new ArrayList<>(levels.stream().filter(level -> !rule.allows(level.counts())).toList());
        while (holdsAnswers(rest) && !rule.allows(total(rest))) {
            Optional<Level> smallest = alone.stream().min(Comparator.comparingInt(Level::base));
            if (smallest.isEmpty()) {
                return Optional.empty();
            }
            alone.remove(smallest.get());
            rest.add(smallest.get());
        }
        List<Group> groups = new ArrayList<>();
        levels.stream().filter(alone::contains).forEach(level -> groups.add(new Group(List.of(level.name()), level.counts())));
        if (holdsAnswers(rest)) {
            List<String> names = levels.stream().filter(rest::contains).map(Level::name).toList();
            groups.add(new Group(names, total(rest)));
        }
        return groups.size() < 2 ? Optional.empty() : Optional.of(List.copyOf(groups));
    }

    private static boolean holdsAnswers(List<Level> levels) {
        return levels.stream().anyMatch(level -> level.base() > 0);
    }

    private static List<Integer> total(List<Level> levels) {
        return total(levels, levels.getFirst().counts().size());
    }

    private static List<Integer> total(List<Level> levels, int categories) {
        return IntStream.range(0, categories)
            .mapToObj(category -> levels.stream().mapToInt(level -> level.counts().get(category)).sum())
            .toList();
    }
}
