package se.genklang.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.genklang.review.domain.ReviewCheck;
import se.genklang.review.store.DistrictLink;
import se.genklang.review.store.ReviewRepository;
import se.genklang.review.store.ReviewRow;

/** The door to reviews. */
@Singleton
public class ReviewService {

    private final ReviewRepository reviews;
    private final Districts districts;
    private final Clock clock;

    ReviewService(ReviewRepository reviews, Districts districts, Clock clock) {
        this.reviews = reviews;
        this.districts = districts;
        this.clock = clock;
    }

    /** Checks everything typed at once; a review with a fault is not kept. */
    @Transactional
    public CreateOutcome create(NewReview typed) {
        var check = new ReviewCheck(typed);
        var title = check.title();
        var caseReference = check.caseReference();
        var area = check.area();
        var otherArea = check.otherArea();
        var targetGroup = check.targetGroup();
        var period = check.period();
        var chosen = check.districts(period, districts.byId());
        if (!check.faults().isEmpty() || period.isEmpty()) {
            return new CreateOutcome.Refused(check.faults());
        }
        var saved = reviews.save(new ReviewRow(null, title, caseReference, area.code(), otherArea, targetGroup,
            period.get().from(), period.get().to(), Phase.CHOICE.name(), 0, today()));
        chosen.forEach(district -> reviews.addDistrict(idOf(saved), district.id()));
        return new CreateOutcome.Created(review(saved, districts.sorted(chosen)));
    }

    public Optional<Review> find(long id) {
        return reviews.findById(id).map(row -> review(row, named(reviews.districtsOf(id).stream().map(DistrictLink::district).toList())));
    }

    /** All reviews, the newest first. */
    public List<Review> list() {
        Map<Long, List<Long>> chosen = reviews.districtsOfAll().stream()
            .collect(groupingBy(DistrictLink::owner, mapping(DistrictLink::district, toList())));
        return reviews.findAllOrderByIdDesc().stream()
            .map(row -> review(row, named(chosen.getOrDefault(idOf(row), List.of())))).toList();
    }

    /** Moves to any phase, forwards or back; {@code version} is the one that was seen. */
    @Transactional
    public MoveOutcome moveToPhase(long id, Phase phase, long version) {
        var moved = reviews.changePhase(id, phase.name(), version) == 1;
        return find(id).<MoveOutcome>map(review -> moved ? new MoveOutcome.Moved(review) : new MoveOutcome.ChangedMeanwhile(review))
            .orElseGet(MoveOutcome.NoSuchReview::new);
    }

    /** Today, in Sweden. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The districts that existed on a day, in alphabetical order. */
    public List<District> districtsOn(LocalDate day) {
        return districts.in(day, day);
    }

    /** The districts that existed on some day of a period, in alphabetical order. */
    public List<District> districtsIn(LocalDate from, LocalDate to) {
        return districts.in(from, to);
    }

    /** The districts that a district was made of; none when it was there from the start. */
    public List<District> predecessorsOf(long districtId) {
        return districts.predecessorsOf(districtId);
    }

    /** The other districts whose cases a district handled in an area of operation during a period. */
    public List<District> handledBy(long districtId, Area area, LocalDate from, LocalDate to) {
        return districts.handledBy(districtId, area, from, to);
    }

    /** The quality areas of a day, in their fixed order. */
    public List<QualityArea> qualityAreas(LocalDate day) {
        return reviews.qualityAreas(day).stream().map(row -> new QualityArea(row.areaKey(), row.ordinal(), row.name())).toList();
    }

    private List<District> named(List<Long> ids) {
        var known = districts.byId();
        return districts.sorted(ids.stream().map(id -> Objects.requireNonNull(known.get(id))).toList());
    }

    private static Review review(ReviewRow row, List<District> districts) {
        return new Review(idOf(row), row.title(), row.caseReference(), Area.of(row.areaOfOperation()).orElse(Area.OTHER),
            row.otherArea(), row.targetGroup(), row.periodFrom(), row.periodTo(), Phase.valueOf(row.phase()), districts,
            row.version(), row.createdOn());
    }

    private static long idOf(ReviewRow row) {
        return Objects.requireNonNull(row.id());
    }
}
