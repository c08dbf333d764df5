package se.genklang.review;

import java.util.List;

/**
 * A review as it is typed, nothing checked yet: dates as {@code 2011-01-31}, the area as its code, districts by id.
 * The field names of faults are those of the form: titel, dnr, omrade, annat, malgrupp, fran, till, stadsdelar.
 */
public record NewReview(String title, String caseReference, String area, String otherArea, String targetGroup,
                        String periodFrom, String periodTo, List<String> districts) { }
