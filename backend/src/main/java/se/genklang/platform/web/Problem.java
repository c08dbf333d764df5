package se.genklang.platform.web;

import org.jspecify.annotations.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A refusal in the form of RFC 9457. Never quotes what was sent.
 *
 * @param type   stable, relative to this site: {@code /problems/not-found}
 * @param title  the same for every problem of the type
 * @param detail what to do about it
 * @param errors the fields that must be mended, or null
 */
@Serdeable
public record Problem(String type, String title, int status, String detail, @Nullable List<FieldFault> errors) {

    /** A kind of problem of a feature's own; {@code key} becomes the last part of its type. */
    public static Problem of(String key, HttpStatus status, String title, String detail) {
        return new Problem("/problems/" + key, title, status.getCode(), detail, null);
    }

    public static Problem notFound() {
        return Trouble.NOT_FOUND.problem(404);
    }

    public static Problem forbidden() {
        return Trouble.FORBIDDEN.problem(403);
    }

    /** Fields that must be mended, 422. */
    public static Problem invalid(List<FieldFault> errors) {
        var general = Trouble.INVALID.problem(422);
        return new Problem(general.type, general.title, 422, general.detail, List.copyOf(errors));
    }

    /** Someone else changed the same thing first, 409. */
    public static Problem conflict() {
        return Trouble.CONFLICT.problem(409);
    }

    String key() {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
