package se.genklang.review.web;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import se.genklang.review.Disposal;
import se.genklang.review.Disposals;
import se.genklang.review.ReviewPanel;

/** Tells on a review's page when its answers are deleted, and by which decision. */
@Singleton
class DisposalPanel implements ReviewPanel {
    private final Disposals disposals;

    DisposalPanel(Disposals disposals) {
        this.disposals = disposals;
    }

    /** What the panel shows; {@code disposal} is null while nothing is decided. */
    public record Model(long reviewId, @Nullable Disposal disposal) { }

    @Override
    public String view() {
        return "review/disposal-panel";
    }

    @Override
    public Model model(long reviewId) {
        return new Model(reviewId, disposals.of(reviewId).orElse(null));
    }

    @Override
    public int order() {
        return 90;
    }
}
