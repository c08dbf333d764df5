package se.genklang.review;

import io.micronaut.core.order.Ordered;

/**
 * A part of a review's page that another feature makes: a bean of it is enough. Its template has a fragment
 * {@code panel(panel)} that is a whole section with a heading of level two; {@code panel} is what {@link #model}
 * gave, and {@code review} and {@code csrfToken} are there too.
 */
public interface ReviewPanel extends Ordered {

    /** The template, for example {@code survey/list}. */
    String view();

    /** What the template shows. */
    Object model(long reviewId);

    /** Smaller comes first. */
    int order();

    @Override
    default int getOrder() {
        return order();
    }
}
