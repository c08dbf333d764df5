package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The levels of one dimension, some shown alone and the rest together. What is together is published too: it could be
 * worked out by subtracting the others from the whole, so it must be as safe as they are.
 */
final class Pooling {
    private final Rule rule;
    private final List<Level> levels;
    private final BitSet together;

    private Pooling(Rule rule, List<Level> levels, BitSet together) {
        this.rule = rule;
        this.levels = levels;
        this.together = together;
    }

    /** The finest safe pooling; empty when fewer than two groups would be left. */
    static Optional<Pooling> finest(Rule rule, List<Level> levels) {
        BitSet unsafe = new BitSet();
        IntStream.range(0, levels.size()).filter(l -> !rule.allows(levels.get(l).counts())).forEach(unsafe::set);
        return new Pooling(rule, levels, unsafe).untilSafe();
    }

    /** The same with one more group put together with the rest; empty when fewer than two groups would be left. */
    Optional<Pooling> further() {
        Pooling next = this;
        int peopled = peopled(together);
        // A single level "together" would be the same as shown alone, so the first step takes two.
        do {
            int smallest = next.smallestAlone();
            if (smallest < 0) {
                return Optional.empty();
            }
            next = next.with(smallest);
        } while (peopled == 0 && peopled(next.together) < 2);
        return next.untilSafe();
    }

    private Optional<Pooling> untilSafe() {
        Pooling pooling = this;
        while (peopled(pooling.together) > 0 && !rule.allows(pooling.pool())) {
            int smallest = pooling.smallestAlone();
            if (smallest < 0) {
                return Optional.empty();
            }
            pooling = pooling.with(smallest);
        }
        return pooling.groups().size() < 2 ? Optional.empty() : Optional.of(pooling);
    }

    /** The groups to show, in the order of the levels, the pool last. Levels without answers are part of the pool, if there is one. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int l = 0; l < levels.size(); l++) {
            if (!together.get(l)) {
                groups.add(new Group(List.of(levels.get(l).name()), levels.get(l).counts()));
            }
        }
        if (peopled(together) > 0) {
            groups.add(new Group(together.stream().mapToObj(l -> levels.get(l).name()).toList(), pool()));
        }
        return groups;
    }

    /** A number for the group that a level is in: its own, or one that all in the pool share. */
    int groupOf(int level) {
        return together.get(level) ? levels.size() : level;
    }

    /** How many answers are shown less finely here than in {@code finer}. */
    int cost(Pooling finer) {
        return IntStream.range(0, levels.size()).filter(l -> together.get(l) && !finer.together.get(l)).map(l -> levels.get(l).base()).sum();
    }

    private Pooling with(int level) {
        BitSet more = (BitSet) together.clone();
        more.set(level);
        return new Pooling(rule, levels, more);
    }

    private int smallestAlone() {
        return IntStream.range(0, levels.size()).filter(l -> !together.get(l)).boxed()
            .min(Comparator.comparingInt(l -> levels.get(l).base())).orElse(-1);
    }

    private int peopled(BitSet some) {
        return (int) some.stream().filter(l -> levels.get(l).base() > 0).count();
    }

    private List<Integer> pool() {
        return IntStream.range(0, levels.getFirst().counts().size())
            .mapToObj(c -> together.stream().map(l -> levels.get(l).counts().get(c)).sum()).toList();
    }
}
