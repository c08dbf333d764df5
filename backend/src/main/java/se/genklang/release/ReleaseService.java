package se.genklang.release;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import se.genklang.collection.Box;
import se.genklang.collection.BoxOpening;
import se.genklang.collection.CollectionService;
import se.genklang.release.domain.CorrectionWriter;
import se.genklang.release.domain.LedgerAudit;
import se.genklang.release.domain.ReleaseWriter;
import se.genklang.release.domain.Tally;
import se.genklang.release.store.Ledger;
import se.genklang.review.QualityArea;
import se.genklang.review.ReviewService;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;
import se.genklang.survey.SurveyState;

/** Releases: made once from an opened box, read by everyone who shows results. */
@Singleton
public class ReleaseService {
    private static final int FIRST = 1;

    private final TransactionOperations<Connection> transactions;
    private final SurveyService surveys;
    private final CollectionService collection;
    private final BoxOpening opening;
    private final ReviewService reviews;
    private final Ledger ledger;
    private final Computations computations;
    private final ObjectMapper json;
    private final Clock clock;

    ReleaseService(TransactionOperations<Connection> transactions, SurveyService surveys, CollectionService collection,
                   BoxOpening opening, ReviewService reviews, Ledger ledger, Computations computations,
                   ObjectMapper json, Clock clock) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.collection = collection;
        this.opening = opening;
        this.reviews = reviews;
        this.ledger = ledger;
        this.computations = computations;
        this.json = json;
        this.clock = clock;
    }

    /** The newest release of a survey. */
    public Optional<ReleasedSurvey> ofSurvey(long surveyId) {
        List<String> all = ledger.all(surveyId);
        return all.isEmpty() ? Optional.empty() : Optional.of(read(all.getLast()));
    }

    /** The newest release of each survey of a review, oldest survey first. */
    public List<ReleasedSurvey> ofReview(long reviewId) {
        return surveys.ofReview(reviewId).stream().map(Survey::id).map(this::ofSurvey).flatMap(Optional::stream).toList();
    }

    /**
     * Opens a closed survey's box, if its waiting time is over, and releases the result. Safe to repeat, and to take up
     * again after a crash at any point. True when the survey is released.
     */
    public boolean openAndRelease(long surveyId) {
        if (!opening.open(surveyId).isShredded()) {
            return false;
        }
        try {
            transactions.executeWrite(status -> {
                Survey survey = surveys.find(surveyId).orElseThrow();
                if (survey.state() == SurveyState.CLOSED) {
                    computations.reached(surveyId, 0);
                    ReleasedSurvey content = content(survey, tally(survey), percent -> computations.reached(surveyId, percent));
                    ledger.add(surveyId, FIRST, LocalDate.now(clock), write(content));
                    surveys.markReleased(surveyId);
                }
                return null;
            });
        } finally {
            computations.end(surveyId);
        }
        return true;
    }

    /** How much of a first release is computed, in whole per cent; empty when none is under way. */
    public Optional<Integer> computed(long surveyId) {
        return computations.of(surveyId);
    }

    /**
     * True while late answers are there that no version has told of yet; whether a new one may, {@link #correct} finds
     * out. Late answers come once: when the late box is settled.
     */
    public boolean mayBeCorrected(long surveyId) {
        return !disposed(surveyId) && ledger.all(surveyId).size() == FIRST
            && collection.box(surveyId).map(Box::lateAnswers).filter(late -> late > 0).isPresent();
    }

    /** True when the answers are deleted, so that nothing can be counted any more. */
    private boolean disposed(long surveyId) {
        return collection.box(surveyId).map(Box::disposedOn).isPresent();
    }

    /**
     * Makes a new version of a release when enough answers have come since for the difference to be told. It is checked
     * against every version there has been, and those stay in the ledger.
     */
    public CorrectionOutcome correct(long surveyId) {
        return transactions.executeWrite(status -> {
            List<ReleasedSurvey> earlier = ledger.all(surveyId).stream().map(this::read).toList();
            if (earlier.isEmpty()) {
                return new CorrectionOutcome.NotReleased();
            }
            if (disposed(surveyId)) {
                return new CorrectionOutcome.NothingToTell();
            }
            Survey survey = surveys.find(surveyId).orElseThrow();
            Tally tally = tally(survey);
            collection.forEachLateAnswer(surveyId, tally::add);
            return new CorrectionWriter(survey, surveys.districts(survey), tally).write(earlier, content(survey, tally, percent -> { }))
                .<CorrectionOutcome>map(fresh -> {
                    LedgerAudit.check(earlier, fresh, survey.questions().stream().filter(Question::sensitive).map(Question::key).collect(Collectors.toSet()));
                    ledger.add(surveyId, earlier.size() + 1, fresh.releasedOn(), write(fresh));
                    return new CorrectionOutcome.Corrected(earlier.size() + 1, fresh);
                }).orElseGet(CorrectionOutcome.NothingToTell::new);
        });
    }

    private Tally tally(Survey survey) {
        Tally tally = new Tally(survey);
        collection.forEachAnswer(survey.id(), tally::add);
        return tally;
    }

    private ReleasedSurvey content(Survey survey, Tally tally, IntConsumer percent) {
        Map<String, Integer> texts = survey.questions().stream().filter(q -> q.kind() == QuestionKind.TEXT)
            .collect(Collectors.toMap(Question::key, q -> collection.countTexts(survey.id(), q.key())));
        Map<String, String> areaNames = reviews.qualityAreas(survey.openedOn()).stream()
            .collect(Collectors.toMap(QualityArea::key, QualityArea::name));
        return new ReleaseWriter(survey, surveys.districts(survey), areaNames, tally).telling(percent)
            .write(LocalDate.now(clock), collection.unreadable(survey.id()), collection.codesByDistrict(survey.id()), texts);
    }

    private String write(ReleasedSurvey content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReleasedSurvey read(String content) {
        try {
            return json.readValue(content, ReleasedSurvey.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
