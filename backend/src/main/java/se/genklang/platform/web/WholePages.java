package se.genklang.platform.web;

import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Makes the whole page before anything of it is sent. Left alone, a page is made while it is written to the line, and
 * a mistake in a template then leaves the reader waiting for an answer that never ends; so it becomes an error page.
 */
@ServerFilter("/**")
class WholePages implements Ordered {

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void make(MutableHttpResponse<?> response) throws IOException {
        if (response.body() instanceof Writable page) {
            var text = new StringWriter(8192);
            page.writeTo(text);
            response.body(text.toString());
        }
    }

    /** Around the filter that turns a model into a page. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.before();
    }
}
