package se.genklang.section;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A number of answers and its share of a base.
 *
 * @param count   number of answers
 * @param percent share in whole percent
 * @param share   the share as it is written, for example "80 %" or "under 1 %"
 */
@Serdeable
public record Figure(int count, int percent, String share) {

    /** The share of {@code count} in {@code base}. Some and all are never rounded to none and everybody, or the other way round. */
    public static Figure of(int count, int base) {
        if (base <= 0 || count < 0 || count > base) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(count, base));
        }
        int percent = (int) ((200L * count + base) / (2L * base));
        if (percent == 0 && count > 0) return new Figure(count, percent, "under 1\u00a0%");
        if (percent == 100 && count < base) return new Figure(count, percent, "över 99\u00a0%");
        return new Figure(count, percent, percent + "\u00a0%");
    }
}
