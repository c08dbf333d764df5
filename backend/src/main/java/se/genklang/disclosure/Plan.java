package se.genklang.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be shown of one question.
 *
 * @param overallShown whether the whole group may be shown at all
 * @param breakdowns   the groups to show by dimension; a dimension that is not safe is absent
 */
public record Plan(boolean overallShown, Map<String, List<Group>> breakdowns) {
    public Plan {
        breakdowns = new LinkedHashMap<>(breakdowns);
    }

    static Plan nothing() {
        return new Plan(false, Map.of());
    }
}
