package se.genklang.collection;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.store.BoxLife;
import se.genklang.collection.store.BoxLifeStore;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.BoxStore;
import se.genklang.collection.store.CodeStore;
import se.genklang.collection.store.EnvelopeStore;
import se.genklang.collection.store.PointRepository;

/** How the answering goes and what state the boxes are in, as much of it as an inspector may see. */
@Singleton
public class BoxWatch {
    private final BoxStore boxes;
    private final BoxLifeStore lives;
    private final EnvelopeStore envelopes;
    private final CodeStore codes;
    private final PointRepository points;
    private final Canary canary;
    private final Openings openings;

    BoxWatch(BoxStore boxes, BoxLifeStore lives, EnvelopeStore envelopes, CodeStore codes, PointRepository points, Canary canary,
             Openings openings) {
        this.boxes = boxes;
        this.lives = lives;
        this.envelopes = envelopes;
        this.codes = codes;
        this.points = points;
        this.canary = canary;
        this.openings = openings;
    }

    /** The boxes of a survey; empty before it was opened for answers. The keys are tried each time. */
    public Optional<Box> box(long surveyId) {
        return boxes.find(surveyId).map(row -> {
            BoxLife life = lives.find(surveyId);
            LocalDate endsOn = life.openedOn() == null ? null : life.openedOn().plusDays(BoxEnding.AFTER_DAYS);
            return new Box(row.state(), row.opensOn(), endsOn, Participation.band(envelopes.count(surveyId)), row.unreadable(),
                life.lateAnswers(), life.lateUnreadable(), life.disposedOn(), openings.of(surveyId).orElse(null),
                canary.shut(row).isEmpty(), districts(surveyId));
        });
    }

    /** Envelopes of the ballot box that could not be opened. */
    public int unreadable(long surveyId) {
        return boxes.find(surveyId).map(BoxRow::unreadable).orElse(0);
    }

    private List<Participation> districts(long surveyId) {
        Map<Long, CodeStore.Count> counts = codes.countByPoint(surveyId);
        return points.findBySurveyIdOrderByDistrictName(surveyId).stream()
            .map(point -> participation(point, counts.get(point.id()))).toList();
    }

    private static Participation participation(CollectionPoint point, CodeStore.@Nullable Count count) {
        return count == null ? new Participation(point, 0, null)
            : new Participation(point, count.handedOut(), Participation.band(count.used()));
    }
}
