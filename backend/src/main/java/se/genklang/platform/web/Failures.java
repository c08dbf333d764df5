package se.genklang.platform.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;
import java.io.EOFException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** What happens to an exception that nobody took: a problem as it says, anything else as a failure of ours. */
@Factory
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Singleton
    ExceptionHandler<ProblemException, HttpResponse<?>> problems(ErrorPages pages) {
        return (request, refused) -> pages.answer(request, refused.problem());
    }

    /** A form with a broken escape, or a body that is not compressed as it says: the sender's fault, and no word in the log. */
    @Singleton
    ExceptionHandler<DecoderException, HttpResponse<?>> unreadable(ErrorPages pages) {
        return (request, broken) -> pages.answer(request, Trouble.BAD_REQUEST.problem(400));
    }

    /** A body that ended before its end: the sender hung up. */
    @Singleton
    ExceptionHandler<EOFException, HttpResponse<?>> cutShort(ErrorPages pages) {
        return (request, broken) -> pages.answer(request, Trouble.BAD_REQUEST.problem(400));
    }

    /**
     * The log gets the kind of exception, where in our code it came from, and the route's pattern. Neither the message
     * nor the address: both may quote an answer, a code or a name.
     */
    @Singleton
    ExceptionHandler<Throwable, HttpResponse<?>> failures(ErrorPages pages) {
        return (request, failure) -> {
            LOG.error("{} in {} {} at {}", kinds(failure), request.getMethodName(), route(request), place(failure));
            return pages.answer(request, Trouble.FAILURE.problem(500));
        };
    }

    private static String kinds(Throwable failure) {
        var kinds = new StringBuilder(failure.getClass().getName());
        for (var cause = failure.getCause(); cause != null && kinds.length() < 400; cause = cause.getCause()) {
            kinds.append(" < ").append(cause.getClass().getName());
        }
        return kinds.toString();
    }

    private static String route(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElse("(no route)");
    }

    /** Where in our templates or code it came out of, or else where it was thrown. */
    private static String place(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof TemplateProcessingException mistake && mistake.getTemplateName() != null) {
                return mistake.getTemplateName() + ".html:" + mistake.getLine();
            }
        }
        for (Throwable at = failure; at != null; at = at.getCause()) {
            for (var frame : at.getStackTrace()) {
                if (frame.getClassName().startsWith("se.genklang.")) {
                    return frame.toString();
                }
            }
        }
        var frames = failure.getStackTrace();
        return frames.length == 0 ? "an unknown place" : frames[0].toString();
    }
}
