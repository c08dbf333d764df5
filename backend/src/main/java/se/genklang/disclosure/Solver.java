package se.genklang.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * The exact question behind the audit, as an integer program: is there a table that agrees with all that is published and
 * known, in which not everyone in a cell says the same? Asked only where nothing quicker gave the answer.
 */
final class Solver {
    /** One thread: many questions are asked, each of them small. */
    private static final IntegerStrategy STRATEGY = IntegerStrategy.newConfigurable().withParallelism(() -> 1);

    private final Cells cells;
    private final Bounds bounds;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[][] variables;

    private Solver(Cells cells, Bounds bounds) {
        this.cells = cells;
        this.bounds = bounds;
        this.variables = new Variable[cells.size()][cells.categories()];
        model.options.integer(STRATEGY);
    }

    /**
     * A table in which fewer of {@code cell} say {@code category}; null when there is none, or when the solver cannot
     * tell: what is not proved safe is not shown.
     */
    static @Nullable OtherTable otherThan(int cell, int category, Cells cells, Bounds bounds) {
        if (bounds.fixed(cell, category)) {
            return null;
        }
        int[] all = IntStream.range(0, cells.categories()).toArray();
        // Two categories alone make a much smaller program, and often settle it.
        for (int other : all) {
            OtherTable found = other == category || all.length == 2 ? null : new Solver(cells, bounds).solved(cell, category, category, other);
            if (found != null) {
                return found;
            }
        }
        return new Solver(cells, bounds).solved(cell, category, all);
    }

    /** Only counts of the given categories may differ from the truth. */
    private @Nullable OtherTable solved(int cell, int category, int... categories) {
        for (int t = 0; t < cells.size(); t++) {
            for (int c : categories) {
                if (!bounds.fixed(t, c)) {
                    variables[t][c] = model.newVariable(t + "/" + c).integer().lower(bounds.low()[t][c]).upper(bounds.high()[t][c]);
                }
            }
        }
        for (int t = 0; t < cells.size(); t++) {
            int own = t;
            sum("cell " + t, IntStream.of(categories).mapToObj(c -> new int[] {own, c}).toList());
        }
        int[][] members = cells.members();
        for (int g = 0; g < members.length; g++) {
            for (int c : categories) {
                sum("group " + g + "/" + c, Arrays.stream(members[g]).mapToObj(t -> new int[] {t, c}).toList());
            }
        }
        variables[cell][category].weight(1);
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible() ? alternative(cell, category, rounded(result)) : null;
    }

    /** These counts add up to what they add up to in truth. */
    private void sum(String name, List<int[]> places) {
        Expression expression = null;
        int sum = 0;
        for (int[] place : places) {
            Variable variable = variables[place[0]][place[1]];
            if (variable != null) {
                expression = expression == null ? model.newExpression(name) : expression;
                expression.set(variable, 1);
                sum += cells.counts()[place[0]][place[1]];
            }
        }
        if (expression != null) {
            expression.level(sum);
        }
    }

    private int[][] rounded(Optimisation.Result result) {
        int[][] found = new int[variables.length][];
        for (int t = 0; t < variables.length; t++) {
            found[t] = cells.counts()[t].clone();
            for (int c = 0; c < found[t].length; c++) {
                if (variables[t][c] != null) {
                    found[t][c] = (int) Math.round(result.doubleValue(model.indexOf(variables[t][c])));
                }
            }
        }
        return found;
    }

    /** Adds the solver's figures up once more: a proof of safety must not rest on rounding. */
    private @Nullable OtherTable alternative(int cell, int category, int[][] found) {
        int[][] totals = new int[cells.totals().length][cells.categories()];
        for (int t = 0; t < found.length; t++) {
            for (int c = 0; c < found[t].length; c++) {
                for (int g : cells.groups()[t]) {
                    totals[g][c] += found[t][c];
                }
            }
            if (IntStream.of(found[t]).min().orElseThrow() < 0 || IntStream.of(found[t]).sum() != cells.people()[t]) {
                return null;
            }
        }
        boolean agrees = Arrays.deepEquals(totals, cells.totals());
        return agrees && found[cell][category] < cells.counts()[cell][category] ? OtherTable.between(cells, found) : null;
    }
}
