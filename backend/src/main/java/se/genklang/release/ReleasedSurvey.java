package se.genklang.release;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a release: every figure of a survey that may be shown, and nothing else. Texts are Swedish.
 *
 * @param surveyId       the survey
 * @param title          its title
 * @param openedOn       first day it could be answered
 * @param closedOn       last day it could be answered
 * @param releasedOn     day of the release
 * @param minimumGroup   smallest number of answers in a group that is shown
 * @param answered       answers in all, or null when they are fewer than the smallest group
 * @param unreadable     envelopes that could not be opened
 * @param participation  by district; small districts together
 * @param questions      in the order they were asked
 */
@Serdeable
public record ReleasedSurvey(long surveyId, String title, LocalDate openedOn, LocalDate closedOn, LocalDate releasedOn,
                             int minimumGroup, @Nullable Integer answered, int unreadable,
                             List<Participation> participation, List<ReleasedQuestion> questions) {

    /** Which way an alternative points. */
    public enum Tone { POSITIVE, NEUTRAL, NEGATIVE, NONE }

    /**
     * How many answered in one district, or in several that are too small to be shown alone.
     *
     * @param districts names; more than one where small districts are shown together
     * @param invited   number of codes handed out, or null where an open link was used
     * @param answered  number of answers, or null when too few to be told
     */
    @Serdeable
    public record Participation(List<String> districts, @Nullable Integer invited, @Nullable Integer answered) { }

    /**
     * One question's publishable result.
     *
     * @param area       key of the quality area; null for background questions
     * @param areaName   Swedish name of the quality area
     * @param categories what the breakdowns count: the three tones of a scale, or the alternatives themselves
     * @param overall    the whole group on the full scale, or null when nothing can be shown
     * @param breakdowns by district, gender and so on, as far as they are safe
     * @param withheld   sentence that says why something is not shown; null when nothing is missing
     */
    @Serdeable
    public record ReleasedQuestion(String key, @Nullable String area, @Nullable String areaName, boolean freeText, String text,
                                   List<Category> categories, @Nullable Overall overall, List<Breakdown> breakdowns,
                                   @Nullable String withheld) { }

    /** A category of a breakdown; {@code phrase} fits after "8 av 10 personer", for example "tyckte att det var lätt", or is null. */
    @Serdeable
    public record Category(String code, String label, Tone tone, @Nullable String phrase) { }

    /** The whole group. {@code base} leaves out "vet inte" and "vill inte svara"; those stand beside it. For free text, {@code base} is the number of texts and {@code shares} is empty. */
    @Serdeable
    public record Overall(int base, List<Share> shares, int dontKnow, int noAnswer) { }

    /** One step of the full scale. */
    @Serdeable
    public record Share(String code, String label, Tone tone, int count) { }

    /** {@code dimension} is {@code district} or the key of a background question; {@code label} its Swedish name. */
    @Serdeable
    public record Breakdown(String dimension, String label, List<Group> groups) { }

    /** One group of a breakdown; {@code counts} follow the question's categories. {@code members} has several names when small groups were put together. */
    @Serdeable
    public record Group(String label, List<String> members, int base, List<Integer> counts) { }
}
