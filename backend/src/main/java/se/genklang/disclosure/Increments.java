package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What came between two releases of the same survey. Whoever has both can subtract the one from the other, so the
 * difference is a publication of its own: nobody at all, or a group as safe as any.
 */
public final class Increments {

    private Increments() { }

    /**
     * The answers that came since.
     *
     * @throws InconsistentCounts when fewer chose something than before: answers come late, but none are taken back
     */
    public static List<Integer> between(List<Integer> earlier, List<Integer> now) {
        if (earlier.size() != now.size()) {
            throw new InconsistentCounts("two releases of a question with different categories");
        }
        return IntStream.range(0, now.size()).mapToObj(c -> {
            if (now.get(c) < earlier.get(c)) {
                throw new InconsistentCounts("fewer than in an earlier release");
            }
            return now.get(c) - earlier.get(c);
        }).toList();
    }

    /** True when nobody came, or so many and so different that they may be shown as a group. */
    public static boolean allowed(Rule rule, List<Integer> increment) {
        return increment.stream().allMatch(count -> count == 0) || rule.allows(increment);
    }

    /**
     * How groups that were shown earlier may be shown again, some of them put together. Each is a level with what came
     * since; {@code still} names those where nobody at all came, who may stand as they are.
     *
     * @return which of them stand together, by number; empty when fewer than two groups would be left
     */
    public static Optional<List<List<Integer>>> together(Rule rule, List<Level> increments, List<String> still) {
        List<List<Integer>> alone = new ArrayList<>();
        List<Integer> moving = new ArrayList<>();
        for (int i = 0; i < increments.size(); i++) {
            if (still.contains(increments.get(i).name())) {
                alone.add(List.of(i));
            } else {
                moving.add(i);
            }
        }
        List<Level> moved = moving.stream().map(increments::get).toList();
        if (!moved.isEmpty()) {
            if (!rule.allows(total(moved))) {
                return Optional.empty();
            }
            Optional<List<Group>> groups = DisclosureControl.groups(rule, moved);
            if (groups.isEmpty()) {
                alone.add(moving);
            } else {
                groups.get().forEach(group -> alone.add(moving.stream().filter(i -> group.levels().contains(increments.get(i).name())).toList()));
                // A group where nobody answered this question, though somebody came, is told together with another.
                List<Integer> silent = moving.stream().filter(i -> alone.stream().noneMatch(one -> one.contains(i))).toList();
                if (!silent.isEmpty()) {
                    List<Integer> last = new ArrayList<>(alone.removeLast());
                    last.addAll(silent);
                    alone.add(last);
                }
            }
        }
        return alone.size() < 2 ? Optional.empty() : Optional.of(alone.stream().map(one -> one.stream().sorted().toList()).toList());
    }

    private static List<Integer> total(List<Level> levels) {
        return IntStream.range(0, levels.getFirst().counts().size())
            .mapToObj(c -> levels.stream().mapToInt(level -> level.counts().get(c)).sum()).toList();
    }
}
