package se.genklang.survey;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.genklang.platform.web.FieldFault;
import se.genklang.review.Disposals;
import se.genklang.review.ReviewService;
import se.genklang.survey.store.QuestionStore;
import se.genklang.survey.store.SurveyRepository;
import se.genklang.survey.store.SurveyRow;

/** Surveys: written as drafts, frozen when opened. */
@Singleton
@Transactional
public class SurveyService {
    private static final int MOST_QUESTIONS = 40;
    private static final int MOST_BACKGROUND = 3;
    private static final int LONGEST_WAIT = 14;

    private final SurveyRepository surveys;
    private final QuestionStore questions;
    private final QuestionBank bank;
    private final ReviewService reviews;
    private final Disposals disposals;
    private final Clock clock;

    SurveyService(SurveyRepository surveys, QuestionStore questions, QuestionBank bank, ReviewService reviews,
                  Disposals disposals, Clock clock) {
        this.reviews = reviews;
        this.disposals = disposals;
        this.surveys = surveys;
        this.questions = questions;
        this.bank = bank;
        this.clock = clock;
    }

    /** The survey with this id. */
    public Optional<Survey> find(long id) {
        return surveys.findById(id).map(this::whole);
    }

    /** The survey at this address. */
    public Optional<Survey> findBySlug(String slug) {
        return surveys.findBySlug(slug).map(this::whole);
    }

    /** All surveys of a review, oldest first. */
    public List<Survey> ofReview(long reviewId) {
        return surveys.findByReviewIdOrderById(reviewId).stream().map(this::whole).toList();
    }

    /** The survey that was opened last and still is open. */
    public Optional<Survey> newestOpen() {
        List<SurveyRow> open = surveys.findByStateOrderById(SurveyState.OPEN);
        return open.isEmpty() ? Optional.empty() : Optional.of(whole(open.getLast()));
    }

    /** Ids of the surveys that are closed and not yet released, oldest first. */
    public List<Long> waitingForRelease() {
        return surveys.findByStateOrderById(SurveyState.CLOSED).stream().map(SurveyRow::id).toList();
    }

    /** Ids of the released surveys whose review says that their answers are to be deleted by this day. */
    public List<Long> dueForDisposal(LocalDate today) {
        return disposals.due(today).stream().flatMap(review -> surveys.findByReviewIdOrderById(review).stream())
            .filter(row -> row.state() == SurveyState.RELEASED).map(SurveyRow::id).toList();
    }

    /** The districts that a survey asks in: those of its review. */
    public List<SurveyedDistrict> districts(Survey survey) {
        return reviews.find(survey.reviewId()).orElseThrow().districts().stream()
            .map(district -> new SurveyedDistrict(district.id(), district.name())).toList();
    }

    /** Makes a new draft. */
    public SurveyOutcome create(long reviewId, SurveyDraft draft) {
        List<FieldFault> faults = faults(draft);
        if (!faults.isEmpty()) {
            return new SurveyOutcome.Refused(faults);
        }
        SurveyRow row = surveys.save(new SurveyRow(null, reviewId, freeSlug(draft.title()), draft.title().strip(),
            SurveyState.DRAFT, draft.codesRequired(), draft.waitingDays(), null, null, 0,
            draft.smallestDistrict()));
        questions.replaceInSurvey(row.id(), chosen(draft));
        return new SurveyOutcome.Saved(whole(row));
    }

    /** Changes a draft; {@code version} is the one the inspector saw. */
    public SurveyOutcome change(long id, int version, SurveyDraft draft) {
        List<FieldFault> faults = faults(draft);
        if (!faults.isEmpty()) {
            return new SurveyOutcome.Refused(faults);
        }
        boolean changed = surveys.updateDraft(id, version, draft.title().strip(), draft.codesRequired(), draft.waitingDays(),
            draft.smallestDistrict()) == 1;
        Survey now = find(id).orElseThrow();
        if (!changed) {
            return now.state().isFrozen() ? new SurveyOutcome.Frozen(now) : new SurveyOutcome.ChangedMeanwhile(now);
        }
        questions.replaceInSurvey(id, chosen(draft));
        return new SurveyOutcome.Saved(find(id).orElseThrow());
    }

    /** Freezes a draft and lets people answer from today. False when it was not a draft. */
    public boolean open(long id) {
        return surveys.open(id, LocalDate.now(clock)) == 1;
    }

    /** Ends the answering today. False when it was not open. */
    public boolean close(long id) {
        return surveys.close(id, LocalDate.now(clock)) == 1;
    }

    /** Notes that the results are released. Safe to repeat. */
    public void markReleased(long id) {
        surveys.move(id, SurveyState.CLOSED, SurveyState.RELEASED);
    }

    private Survey whole(SurveyRow row) {
        return new Survey(row.id(), row.reviewId(), row.slug(), row.title(), row.state(), row.codesRequired(), row.waitingDays(),
            row.openedOn(), row.closedOn(), row.version(), questions.ofSurvey(row.id()),
            row.smallestDistrict());
    }

    private List<Question> chosen(SurveyDraft draft) {
        List<Question> chosen = new ArrayList<>(draft.questionKeys().stream().distinct().map(key -> bank.find(key).orElseThrow()).toList());
        chosen.sort(Comparator.comparing(Question::role));
        return chosen;
    }

    private List<FieldFault> faults(SurveyDraft draft) {
        List<FieldFault> faults = new ArrayList<>();
        if (draft.title().isBlank()) {
            faults.add(new FieldFault("title", "Skriv en rubrik som den som svarar förstår."));
        } else if (draft.title().strip().length() > 120) {
            faults.add(new FieldFault("title", "Rubriken får ha högst 120 tecken."));
        }
        if (draft.waitingDays() < 0 || draft.waitingDays() > LONGEST_WAIT) {
            faults.add(new FieldFault("waitingDays", "Väntetiden ska vara mellan 0 och 14 dagar."));
        }
        List<Question> known = draft.questionKeys().stream().distinct().map(bank::find).flatMap(Optional::stream).toList();
        if (known.size() < draft.questionKeys().stream().distinct().count()) {
            faults.add(new FieldFault("questionKeys", "En av frågorna finns inte längre i frågebanken. Välj om frågorna."));
        }
        long background = known.stream().filter(q -> q.role() == QuestionRole.BACKGROUND).count();
        if (known.size() == background) {
            faults.add(new FieldFault("questionKeys", "Välj minst en fråga."));
        }
        if (known.size() > MOST_QUESTIONS) {
            faults.add(new FieldFault("questionKeys", "Välj högst " + MOST_QUESTIONS + " frågor. Tio är ofta lagom."));
        }
        if (background > MOST_BACKGROUND) {
            faults.add(new FieldFault("questionKeys",
                "Välj högst " + MOST_BACKGROUND + " bakgrundsfrågor. Med fler kan en person kännas igen."));
        }
        faults.addAll(recognisable(draft, known));
        return faults;
    }

    /** Background questions that could never be safe where fewest are asked. */
    private static List<FieldFault> recognisable(SurveyDraft draft, List<Question> known) {
        if (draft.smallestDistrict() == null) {
            return List.of();
        }
        if (draft.smallestDistrict() < 1) {
            return List.of(new FieldFault("smallestDistrict", "Skriv ett helt tal som är minst 1, eller lämna fältet tomt."));
        }
        SharedBackground shared = SharedBackground.of(draft.smallestDistrict(),
            known.stream().filter(q -> q.role() == QuestionRole.BACKGROUND).toList());
        if (shared.tooFewPeople()) {
            return List.of(new FieldFault("questionKeys", "Färre än tio personer får frågan i den minsta stadsdelen. Då kan de aldrig "
                + "delas upp i två grupper om fem. Ta bort bakgrundsfrågorna, eller fråga fler."));
        }
        return !shared.tooManyCombinations() ? List.of() : List.of(new FieldFault("questionKeys",
            "Bakgrundsfrågorna går att besvara på %d olika sätt, men bara %d personer får frågan i den minsta stadsdelen. Då är många ensamma om sina svar och kan kännas igen. Välj färre bakgrundsfrågor."
                .formatted(shared.combinations(), shared.people())));
    }

    private String freeSlug(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem = plain.isBlank() ? "enkat" : plain.substring(0, Math.min(plain.length(), 40)).replaceAll("-$", "");
        String slug = stem;
        for (int i = 2; surveys.existsBySlug(slug); i++) {
            slug = stem + "-" + i;
        }
        return slug;
    }
}
