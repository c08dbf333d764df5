package se.genklang.survey;

/** How a question is answered. All but {@link #TEXT} also offer "vet inte" and "vill inte svara". */
public enum QuestionKind {
    /** One of 2 to 5 ordered steps. */
    SCALE,
    /** Yes or no. */
    YES_NO,
    /** One of several unordered alternatives. */
    ONE_OF,
    /** Short free text. */
    TEXT
}
