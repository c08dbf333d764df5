package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The alternative tables found so far: one table often proves that many cells cannot be known. */
final class OtherTables {
    private final Cells cells;
    private final Swaps swaps;
    private final Walk walk;
    private final Map<Integer, List<OtherTable>> found = new HashMap<>();

    OtherTables(Cells cells) {
        this.cells = cells;
        this.swaps = new Swaps(cells);
        this.walk = new Walk(cells);
    }

    /** A table like the true one in which fewer of {@code cell} say {@code category}; null when there is none. */
    @Nullable OtherTable otherThan(int cell, int category) {
        List<OtherTable> ready = found.getOrDefault(key(cell, category), List.of());
        return ready.isEmpty() ? kept(searched(cell, category, cells)) : ready.getFirst();
    }

    /** The same for an insider who is in {@code insider} and answered {@code said}. */
    @Nullable OtherTable otherThan(int cell, int category, int insider, int said) {
        for (OtherTable ready : found.getOrDefault(key(cell, category), List.of())) {
            if (ready.refutedBy().stream().noneMatch(one -> one.cell() == insider && one.category() == said)) {
                return ready;
            }
        }
        OtherTable alternative = searched(cell, category, cells.without(insider, said));
        // Where the insider's own cell is changed, the table fits only the insider's view.
        boolean forAll = alternative != null && alternative.fewer().stream().noneMatch(one -> one.cell() == insider);
        return forAll ? kept(alternative) : alternative;
    }

    /** Cheapest first: most are settled without an integer program. */
    private @Nullable OtherTable searched(int cell, int category, Cells known) {
        OtherTable swap = swaps.otherThan(cell, category, known);
        if (swap != null) {
            return swap;
        }
        Bounds bounds = Bounds.of(known);
        if (bounds.low()[cell][category] == known.people()[cell]) {
            return null;
        }
        OtherTable quick = walk.otherThan(cell, category, known);
        return quick != null ? quick : Solver.otherThan(cell, category, known, bounds);
    }

    private @Nullable OtherTable kept(@Nullable OtherTable alternative) {
        if (alternative != null) {
            alternative.fewer().forEach(one -> found.computeIfAbsent(key(one.cell(), one.category()), k -> new ArrayList<>()).add(alternative));
        }
        return alternative;
    }

    private int key(int cell, int category) {
        return cell * cells.categories() + category;
    }
}
