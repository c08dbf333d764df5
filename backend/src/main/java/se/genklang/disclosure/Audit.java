package se.genklang.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what can be worked out from everything that a layout publishes, taken together. The attacker knows exactly who
 * took part and all their background, is clever, and may be one of them: an insider takes the own answer out of every
 * figure. Found is a cell in which all answered the same and no other table agrees with what is published.
 *
 * <p>The counts on the full scale, of "vet inte" and of "vill inte svara", which are published for the whole group only,
 * need no audit of their own: within a category they can be dealt out among its people in any way, so they tell nobody
 * apart who is not found here already.
 */
final class Audit {
    private final Rule rule;
    private final Layout layout;
    private final Cells answers;
    private final Cells withSilent;
    private final OtherTables amongAnswers;
    private final OtherTables amongAll;

    Audit(Rule rule, Layout layout) {
        this.rule = rule;
        this.layout = layout;
        this.answers = Cells.of(layout, false);
        this.withSilent = Cells.of(layout, true);
        this.amongAnswers = new OtherTables(answers);
        this.amongAll = new OtherTables(withSilent);
    }

    /** The first that it finds, always the same for the same layout; null when the layout may be published. */
    @Nullable Finding first() {
        if (DerivableGroups.smallerThan(rule.minimumGroup(), answers)) {
            return Finding.SMALL_GROUP;
        }
        Finding found = first(answers, false);
        return found == null ? first(withSilent, true) : found;
    }

    /** Whether something that was found in a finer layout can still be worked out from this one. */
    boolean stands(Finding finding) {
        if (finding == Finding.SMALL_GROUP) {
            return DerivableGroups.smallerThan(rule.minimumGroup(), answers);
        }
        Cells cells = finding.withSilent() ? withSilent : answers;
        OtherTables tables = finding.withSilent() ? amongAll : amongAnswers;
        int cell = cells.cellOf()[finding.combination()];
        if (finding.insider() < 0) {
            return cells.unanimous(cell) == finding.category() && tables.otherThan(cell, finding.category()) == null;
        }
        int insider = cells.cellOf()[finding.insider()];
        return cells.without(insider, finding.said()).unanimous(cell) == finding.category()
            && tables.otherThan(cell, finding.category(), insider, finding.said()) == null;
    }

    private @Nullable Finding first(Cells cells, boolean silent) {
        for (int cell = 0; cell < cells.size(); cell++) {
            Finding found = first(cell, cells, silent);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Finding first(int cell, Cells cells, boolean silent) {
        int category = cells.unanimous(cell);
        if (category < 0) {
            return byTheOnlyOneWhoDiffers(cell, cells, silent);
        }
        // That someone gave no answer is looked for here; what the others answered was looked for with more knowledge.
        if (silent && category < cells.categories() - 1) {
            return null;
        }
        OtherTable alternative = (silent ? amongAll : amongAnswers).otherThan(cell, category);
        if (alternative == null) {
            return finding(cell, category, cells, silent, -1, -1);
        }
        for (OtherTable.Fewer refuting : alternative.refutedBy()) {
            boolean left = refuting.cell() != cell || cells.people()[cell] > 1;
            if (left && (silent ? amongAll : amongAnswers).otherThan(cell, category, refuting.cell(), refuting.category()) == null) {
                return finding(cell, category, cells, silent, refuting.cell(), refuting.category());
            }
        }
        return null;
    }

    private @Nullable Finding byTheOnlyOneWhoDiffers(int cell, Cells cells, boolean silent) {
        for (int said = 0; said < cells.categories(); said++) {
            if (cells.counts()[cell][said] != 1) {
                continue;
            }
            int category = cells.without(cell, said).unanimous(cell);
            boolean wanted = category >= 0 && !(silent && category < cells.categories() - 1);
            if (wanted && (silent ? amongAll : amongAnswers).otherThan(cell, category, cell, said) == null) {
                return finding(cell, category, cells, silent, cell, said);
            }
        }
        return null;
    }

    private Finding finding(int cell, int category, Cells cells, boolean silent, int insiderCell, int said) {
        return new Finding(member(cell, category, cells, silent), category, silent,
            insiderCell < 0 ? -1 : member(insiderCell, said, cells, silent), said);
    }

    /** Somebody in the cell who answered so. */
    private int member(int cell, int category, Cells cells, boolean silent) {
        List<Combination> combinations = layout.table().combinations();
        for (int i = 0; i < combinations.size(); i++) {
            boolean silence = silent && category == cells.categories() - 1;
            if (cells.cellOf()[i] == cell && (silence ? combinations.get(i).silent() : combinations.get(i).counts().get(category)) > 0) {
                return i;
            }
        }
        throw new IllegalStateException("nobody in the cell answered so");
    }
}
