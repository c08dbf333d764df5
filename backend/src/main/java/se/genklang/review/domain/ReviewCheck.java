package se.genklang.review.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.web.FieldFault;
import se.genklang.review.Area;
import se.genklang.review.District;
import se.genklang.review.NewReview;

/** Reads a review as typed and gathers every fault at once, each with a sentence that says how to mend it. */
public final class ReviewCheck {

    private final List<FieldFault> faults = new ArrayList<>();
    private final NewReview typed;

    public ReviewCheck(NewReview typed) {
        this.typed = typed;
    }

    /** The faults found so far. */
    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    public String title() {
        return text("titel", typed.title(), 200, "Skriv en titel på granskningen.");
    }

    public String caseReference() {
        var reference = CaseReference.of(typed.caseReference()).value();
        return text("dnr", reference, CaseReference.LONGEST, "Skriv ärendets diarienummer.");
    }

    public Area area() {
        return Area.of(typed.area()).orElseGet(() -> {
            fault("omrade", "Välj vilket område granskningen gäller.");
            return Area.OTHER;
        });
    }

    public @Nullable String otherArea() {
        return typed.area().equals(Area.OTHER.code())
            ? text("annat", typed.otherArea(), 100, "Skriv vilket område granskningen gäller.")
            : null;
    }

    public String targetGroup() {
        return text("malgrupp", typed.targetGroup(), 300, "Skriv vilka personer granskningen gäller.");
    }

    /** The period, or empty when a date is missing or the last day comes before the first. */
    public Optional<Period> period() {
        var from = date("fran", typed.periodFrom(), "Skriv den första dagen i perioden.");
        var to = date("till", typed.periodTo(), "Skriv den sista dagen i perioden.");
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (to.isBefore(from)) {
            fault("till", "Sista dagen kommer före den första. Byt en av dagarna.");
            return Optional.empty();
        }
        return Optional.of(new Period(from, to));
    }

    /** The districts chosen, of those there are. */
    public List<District> districts(Optional<Period> period, Map<Long, District> known) {
        var chosen = new TreeSet<Long>();
        for (var id : typed.districts()) {
            if (!id.matches("\\d{1,9}") || !known.containsKey(Long.valueOf(id))) {
                fault("stadsdelar", "En av stadsdelarna finns inte. Välj bland dem som visas.");
                return List.of();
            }
            chosen.add(Long.valueOf(id));
        }
        var districts = chosen.stream().map(id -> Objects.requireNonNull(known.get(id))).toList();
        if (districts.isEmpty()) {
            fault("stadsdelar", "Välj minst en stadsdel.");
        }
        period.ifPresent(p -> districts.stream().filter(d -> !d.existedIn(p.from(), p.to())).findFirst().ifPresent(d ->
            fault("stadsdelar", d.name() + " fanns inte under perioden. Visa stadsdelarna för perioden och välj igen.")));
        return districts;
    }

    private String text(String field, String value, int longest, String missing) {
        var text = value.strip();
        if (text.isEmpty()) {
            fault(field, missing);
        } else if (text.length() > longest) {
            fault(field, "Texten är för lång. Skriv högst " + longest + " tecken.");
        }
        return text;
    }

    private @Nullable LocalDate date(String field, String value, String missing) {
        if (value.isBlank()) {
            fault(field, missing);
            return null;
        }
        try {
            var date = LocalDate.parse(value.strip());
            if (date.getYear() >= 1999 && date.getYear() <= 2100) {
                return date;
            }
            fault(field, "Välj en dag från år 1999 till år 2100.");
        } catch (DateTimeParseException e) {
            fault(field, "Skriv dagen som år, månad och dag, till exempel 2011-03-01.");
        }
        return null;
    }

    private void fault(String field, String message) {
        faults.add(new FieldFault(field, message));
    }

    /** First and last day. */
    public record Period(LocalDate from, LocalDate to) { }
}
