package se.genklang.section;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import se.genklang.release.ReleaseService;
import se.genklang.release.ReleasedSurvey;
import se.genklang.review.District;
import se.genklang.review.ReviewService;

/** The section's two sources: the review itself, and what was released of its surveys. */
@Singleton
class ReviewAndReleases implements SectionSource {
    private final ReviewService reviews;
    private final ReleaseService releases;

    ReviewAndReleases(ReviewService reviews, ReleaseService releases) {
        this.reviews = reviews;
        this.releases = releases;
    }

    @Override
    public Optional<SectionHeading> heading(long reviewId) {
        return reviews.find(reviewId).map(review -> new SectionHeading(review.title(), review.caseReference(), review.areaName(),
            review.targetGroup(), review.periodFrom(), review.periodTo(), review.districts().stream().map(District::name).toList()));
    }

    @Override
    public List<ReleasedSurvey> releases(long reviewId) {
        return releases.ofReview(reviewId);
    }
}
