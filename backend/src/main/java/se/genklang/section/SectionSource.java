package se.genklang.section;

import java.util.List;
import java.util.Optional;
import se.genklang.release.ReleasedSurvey;

/** Where the section gets its review and the releases of the review's surveys from. */
public interface SectionSource {

    /** The review, or empty when there is none with this id. */
    Optional<SectionHeading> heading(long reviewId);

    /** Releases of the review's surveys, oldest first; empty until the first survey is opened. */
    List<ReleasedSurvey> releases(long reviewId);
}
