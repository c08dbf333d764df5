package se.genklang.section.web;

import jakarta.inject.Singleton;
import java.util.List;
import se.genklang.platform.Door;
import se.genklang.platform.DoorProvider;
import se.genklang.release.ReleaseService;
import se.genklang.review.Review;
import se.genklang.review.ReviewService;

/** Prints where the newest section with a result can be read. */
@Singleton
class SectionDoor implements DoorProvider {
    private final ReviewService reviews;
    private final ReleaseService releases;

    SectionDoor(ReviewService reviews, ReleaseService releases) {
        this.reviews = reviews;
        this.releases = releases;
    }

    @Override
    public List<Door> doors(String baseUrl) {
        String line = reviews.list().stream().map(Review::id).filter(id -> !releases.ofReview(id).isEmpty()).findFirst()
            .map(id -> baseUrl + "/inspektion/granskningar/" + id + "/brukarperspektiv")
            .orElse("no result is released yet");
        return List.of(new Door("section", line));
    }

    @Override
    public int getOrder() {
        return 30;
    }
}
