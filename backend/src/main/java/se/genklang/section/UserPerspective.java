package se.genklang.section;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genklang.release.ReleasedSurvey.Tone;

/**
 * The brukarperspektiv section of one review, written out: the page, the documents and the JSON all show this and nothing more.
 *
 * @param heading      the review
 * @param introduction what the reader meets first
 * @param notice       why there is no result to show, or null
 * @param methods      one for each released survey
 * @param areas        quality areas that were asked about, in the national order
 * @param background   who answered, as far as it is known
 */
@Serdeable
public record UserPerspective(SectionHeading heading, List<String> introduction, @Nullable String notice, List<Method> methods,
                              List<Area> areas, List<Result> background) {

    /** How one survey was done and what its figures can carry. {@code id} is unique in the section. */
    @Serdeable
    public record Method(String id, String survey, List<String> paragraphs, List<Turnout> turnout, List<String> limits) { }

    /** Invited and answered in one district, or in several that are shown together; as written, since some may not be told. */
    @Serdeable
    public record Turnout(String group, String invited, String answered, String rate) { }

    /** A quality area with its questions. */
    @Serdeable
    public record Area(String key, String name, List<Result> results) { }

    /**
     * What came out of one question.
     *
     * @param id          unique in the section
     * @param survey      the survey's title where the section builds on several, else null
     * @param sentences   the result in words
     * @param scale       the whole group, or null when it may not be shown or the answers are free text
     * @param comparisons groups side by side
     * @param withheld    what is not shown and why, or null
     */
    @Serdeable
    public record Result(String id, @Nullable String survey, String question, List<String> sentences, @Nullable Scale scale,
                         List<Comparison> comparisons, @Nullable String withheld) { }

    /** The whole group on the full scale. Those who did not know or did not want to answer stand beside the base. */
    @Serdeable
    public record Scale(String caption, int base, List<Step> steps, int dontKnow, int noAnswer) { }

    /** One alternative of the scale. */
    @Serdeable
    public record Step(String label, Tone tone, Figure figure) { }

    /** Groups side by side. The figures of a group follow {@code columns}. */
    @Serdeable
    public record Comparison(String id, String caption, String dimension, List<Column> columns, List<Group> groups, List<String> sentences) { }

    /** What a comparison counts. */
    @Serdeable
    public record Column(String label, Tone tone) { }

    /** One group of a comparison. */
    @Serdeable
    public record Group(String label, int base, List<Figure> figures) { }
}
