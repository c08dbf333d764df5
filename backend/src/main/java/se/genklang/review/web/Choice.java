package se.genklang.review.web;

import io.micronaut.core.annotation.Introspected;
import java.util.Arrays;
import java.util.List;
import se.genklang.review.Area;
import se.genklang.review.District;
import se.genklang.review.Phase;

/** Something to choose in a form. */
@Introspected
record Choice(String code, String label) {

    static List<Choice> areas() {
        return Arrays.stream(Area.values()).map(area -> new Choice(area.code(), area.label())).toList();
    }

    static List<Choice> phases() {
        return Arrays.stream(Phase.values()).map(phase -> new Choice(phase.name(), phase.label())).toList();
    }

    static List<Choice> districts(List<District> districts) {
        return districts.stream().map(d -> new Choice(String.valueOf(d.id()), d.name())).toList();
    }
}
