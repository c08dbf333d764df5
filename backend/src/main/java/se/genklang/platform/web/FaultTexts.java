package se.genklang.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form fragments ask: which sentence belongs to a field, and which ids describe it. */
public final class FaultTexts {

    /** The sentence about the field, or null when it is as it should be. */
    public @Nullable String of(List<FieldFault> faults, String field) {
        return faults.stream().filter(f -> f.field().equals(field)).map(FieldFault::message).findFirst().orElse(null);
    }

    /** The value of {@code aria-describedby}, or null when there is neither hint nor fault. */
    public @Nullable String describedBy(String field, @Nullable String hint, @Nullable String fault) {
        var ids = new ArrayList<String>();
        if (hint != null) {
            ids.add(field + "-hjalp");
        }
        if (fault != null) {
            ids.add(field + "-fel");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
