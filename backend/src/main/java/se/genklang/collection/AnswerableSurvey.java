package se.genklang.collection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.store.BoxRow;
import se.genklang.survey.Survey;

/** A survey that has been opened, with what is needed to take answers. Nothing in it changes while it exists, but the box's state. */
record AnswerableSurvey(Survey survey, BoxRow box, List<CollectionPoint> points) {
    Optional<CollectionPoint> point(@Nullable String door) {
        return points.stream().filter(point -> point.door().equals(door)).findFirst();
    }

    CollectionPoint pointById(long id) {
        return points.stream().filter(point -> point.id() == id).findFirst().orElseThrow();
    }
}
