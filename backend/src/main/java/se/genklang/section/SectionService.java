package se.genklang.section;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The section of a review, written anew from its releases each time it is asked for. */
@Singleton
public class SectionService {
    private final SectionSource source;

    SectionService(SectionSource source) {
        this.source = source;
    }

    /** The section, or empty when there is no such review. */
    public Optional<UserPerspective> forReview(long reviewId) {
        return source.heading(reviewId).map(heading -> UserPerspectiveWriter.write(heading, source.releases(reviewId)));
    }
}
