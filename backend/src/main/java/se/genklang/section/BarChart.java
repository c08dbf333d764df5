package se.genklang.section;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.genklang.release.ReleasedSurvey.Tone;
import se.genklang.section.UserPerspective.Column;
import se.genklang.section.UserPerspective.Comparison;
import se.genklang.section.UserPerspective.Scale;

/**
 * What a bar picture shows, the same on the page and in documents. A table with the same figures always stands beside it.
 *
 * @param title       what the picture is about
 * @param description the figures in words, for those who do not see the picture
 * @param legend      what the parts of a bar mean; empty when every bar has one part and says so itself
 * @param bars        from the top down
 */
public record BarChart(String title, String description, List<Column> legend, List<Bar> bars) {

    /** One bar, its parts from the left to the right. */
    public record Bar(String label, int base, List<Part> parts) { }

    /** A part of a bar. */
    public record Part(Tone tone, Figure figure) { }

    /** One bar for each step of the scale. */
    public static BarChart of(Scale scale) {
        var bars = scale.steps().stream()
            .map(step -> new Bar(step.label(), scale.base(), List.of(new Part(step.tone(), step.figure())))).toList();
        var description = scale.steps().stream().map(step -> step.label() + " " + step.figure().share()).collect(Collectors.joining(", "));
        return new BarChart(scale.caption(), "Liggande staplar. " + description + ".", List.of(), bars);
    }

    /** One divided bar for each group; empty when the alternatives are neither good nor bad, since shades could not tell them apart. */
    public static Optional<BarChart> of(Comparison comparison) {
        var tones = comparison.columns().stream().map(Column::tone).toList();
        if (tones.contains(Tone.NONE) || tones.stream().distinct().count() < tones.size()) return Optional.empty();
        var bars = comparison.groups().stream().map(group -> new Bar(group.label(), group.base(), IntStream.range(0, tones.size())
            .mapToObj(i -> new Part(tones.get(i), group.figures().get(i))).toList())).toList();
        var description = comparison.groups().stream().map(group -> group.label() + ": " + IntStream.range(0, tones.size())
            .mapToObj(i -> comparison.columns().get(i).label() + " " + group.figures().get(i).share())
            .collect(Collectors.joining(", "))).collect(Collectors.joining(". "));
        return Optional.of(new BarChart(comparison.caption(), "Liggande staplar. " + description + ".", comparison.columns(), bars));
    }
}
