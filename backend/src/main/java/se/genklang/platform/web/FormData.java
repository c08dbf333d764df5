package se.genklang.platform.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A posted form, as typed: {@code FormData.of(body)} of a {@code @Body Map<String, Object>}. Fields keep their text
 * until a feature has checked them, so that nothing typed is lost to a failed conversion.
 */
public record FormData(Map<String, Object> fields) {

    public static FormData of(Map<String, Object> body) {
        return new FormData(body);
    }

    /** The field without blanks around it; empty when it is missing. */
    public String text(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** The field exactly as typed, for passwords. */
    public String exact(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** All values of a field that may be given several times. */
    public List<String> all(String name) {
        return switch (fields.get(name)) {
            case null -> List.of();
            case Collection<?> several -> several.stream().filter(Objects::nonNull).map(Object::toString).toList();
            case Object one -> List.of(one.toString());
        };
    }

    /** A whole number, or the alternative when the field holds none. */
    public int number(String name, int otherwise) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The same form with one field changed. */
    public FormData with(String name, String value) {
        Map<String, Object> changed = new HashMap<>(fields);
        changed.put(name, value);
        return new FormData(changed);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** What people type reaches no log. */
    @Override
    public String toString() {
        return "FormData" + fields.keySet();
    }
}
