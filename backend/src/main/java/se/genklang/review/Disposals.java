package se.genklang.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.web.FieldFault;
import se.genklang.review.domain.CaseReference;
import se.genklang.review.store.DisposalRepository;

/** When answers are deleted, review by review. */
@Singleton
public class Disposals {
    private static final int LAST_YEAR = 2100;

    private final DisposalRepository disposals;
    private final Clock clock;

    Disposals(DisposalRepository disposals, Clock clock) {
        this.disposals = disposals;
        this.clock = clock;
    }

    /** What is decided about a review; empty when nothing is. */
    public Optional<Disposal> of(long reviewId) {
        return disposals.findByReview(reviewId);
    }

    /** Ids of the reviews whose day has come. */
    public List<Long> due(LocalDate today) {
        return disposals.findByDisposeOnLessThanEquals(today).stream().map(Disposal::review).toList();
    }

    /**
     * Notes or changes what is decided about a review.
     *
     * @param day      as typed, {@code 2031-12-31}
     * @param decision as typed
     * @return what is wrong, with the field names {@code gallras} and {@code beslut}; nothing is kept then
     */
    @Transactional
    public List<FieldFault> decide(long reviewId, String day, String decision) {
        List<FieldFault> faults = new ArrayList<>();
        LocalDate disposeOn = day(day, faults);
        String reference = CaseReference.of(decision).value();
        if (reference.isBlank()) {
            faults.add(new FieldFault("beslut", "Skriv diarienumret på gallringsbeslutet. Utan beslut får svaren inte gallras."));
        } else if (reference.length() > CaseReference.LONGEST) {
            faults.add(new FieldFault("beslut", "Texten är för lång. Skriv högst " + CaseReference.LONGEST + " tecken."));
        }
        if (disposeOn != null && faults.isEmpty()) {
            Disposal decided = new Disposal(reviewId, disposeOn, reference);
            if (disposals.existsByReview(reviewId)) {
                disposals.update(decided);
            } else {
                disposals.save(decided);
            }
        }
        return faults;
    }

    private @Nullable LocalDate day(String typed, List<FieldFault> faults) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(LocalDate.now(clock)) && day.getYear() <= LAST_YEAR) {
                return day;
            }
            faults.add(new FieldFault("gallras", "Välj en dag som kommer, senast år " + LAST_YEAR + "."));
        } catch (DateTimeParseException e) {
            faults.add(new FieldFault("gallras", "Skriv dagen som år, månad och dag, till exempel 2031-12-31."));
        }
        return null;
    }
}
