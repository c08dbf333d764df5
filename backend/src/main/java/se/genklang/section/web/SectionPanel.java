package se.genklang.section.web;

import jakarta.inject.Singleton;
import se.genklang.release.ReleaseService;
import se.genklang.review.ReviewPanel;

/** The way from a review to its section. */
@Singleton
class SectionPanel implements ReviewPanel {
    private final ReleaseService releases;

    SectionPanel(ReleaseService releases) {
        this.releases = releases;
    }

    /** What the panel shows. */
    public record Model(long reviewId, boolean released) { }

    @Override
    public String view() {
        return "section/panel";
    }

    @Override
    public Model model(long reviewId) {
        return new Model(reviewId, !releases.ofReview(reviewId).isEmpty());
    }

    @Override
    public int order() {
        return 20;
    }
}
