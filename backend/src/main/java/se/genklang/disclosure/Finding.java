package se.genklang.disclosure;

/**
 * What the audit found: someone could work out what all of a cell answered.
 *
 * @param combination one of the combinations in the cell
 * @param category    what they all answered
 * @param withSilent  whether to look at who gave no answer, besides the answers
 * @param insider     a combination in which somebody can find it out, or -1 when everybody can
 * @param said        what that insider answered
 */
record Finding(int combination, int category, boolean withSilent, int insider, int said) {
    /** A group smaller than the rule allows can be worked out from those that are shown. */
    static final Finding SMALL_GROUP = new Finding(-1, -1, false, -1, -1);
}
