package se.genklang.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A survey with all it asks.
 *
 * @param slug          its part of the address, {@code /e/<slug>}
 * @param codesRequired true when each person needs a one-time code; false when an open link is enough
 * @param waitingDays   days between closing and opening the ballot box, 0 to 14
 * @param openedOn      first day it could be answered, or null
 * @param closedOn      last day it could be answered, or null
 * @param version       for optimistic locking
 * @param questions     quality questions first, background questions last
 * @param smallestDistrict about how many are asked in the smallest district, or null when that was not said
 */
@Serdeable
public record Survey(long id, long reviewId, String slug, String title, SurveyState state, boolean codesRequired,
                     int waitingDays, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn, int version,
                     List<Question> questions, @Nullable Integer smallestDistrict) {

    /** The languages that a survey can be answered in, in the order they are offered. */
    public static final List<String> LANGUAGES = List.of("sv", "sv-simple", "en");

    /** The languages in which every question of this survey has a text. */
    public List<String> languages() {
        return LANGUAGES.stream().filter(tag -> questions.stream().allMatch(q -> q.text().containsKey(tag))).toList();
    }

    /** The question with this key. */
    public Optional<Question> question(String key) {
        return questions.stream().filter(q -> q.key().equals(key)).findFirst();
    }

    /** The background questions: what results may be broken down by, besides district. */
    public Stream<Question> background() {
        return questions.stream().filter(q -> q.role() == QuestionRole.BACKGROUND);
    }

    /** How well the background questions hide people in the smallest district; empty when its size was not said. */
    public Optional<SharedBackground> sharedBackground() {
        return Optional.ofNullable(smallestDistrict).map(people -> SharedBackground.of(people, background().toList()));
    }

    /** About how many minutes it takes: a third of a minute a question, a minute and a half for free text. */
    public int minutes() {
        double minutes = questions.stream().mapToDouble(q -> q.kind() == QuestionKind.TEXT ? 1.5 : 0.33).sum();
        return Math.max(1, (int) Math.ceil(minutes));
    }
}
