package se.genklang.review.domain;

import java.util.regex.Pattern;

/**
 * The city's number for a case. Reports print {@code 3.4.2-804/2020} also with an en dash or a blank; it is kept with
 * a hyphen, so that one case is found under one number. Other boards number otherwise, and that is kept as typed.
 */
public record CaseReference(String value) {

    public static final int LONGEST = 60;
    private static final Pattern STOCKHOLM =
        Pattern.compile("(\\d+(?:\\.\\d+)*)\\s*[-\\u2010-\\u2014\\s]\\s*(\\d+)\\s*/\\s*(\\d{4})");

    public static CaseReference of(String typed) {
        var text = typed.strip().replaceAll("[\\s\\u00A0]+", " ");
        var known = STOCKHOLM.matcher(text);
        return new CaseReference(known.matches() ? known.group(1) + "-" + known.group(2) + "/" + known.group(3) : text);
    }
}
