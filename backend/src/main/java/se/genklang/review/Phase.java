package se.genklang.review;

import io.micronaut.serde.annotation.Serdeable;

/** The phases of a review, in order; the last comes about six months after the others. */
@Serdeable
public enum Phase {
    CHOICE("Val av område och målgrupp"),
    PREPARATION("Förberedelse"),
    STAFF_CONTACT("Kontakt med chefer och medarbetare"),
    USER_CONTACT("Kontakt med brukare och brukarorganisationer"),
    FIELDWORK("Genomförande och dokumentation"),
    ANALYSIS("Analys"),
    FEEDBACK("Återföring"),
    REPORT("Rapport"),
    FOLLOW_UP("Uppföljning");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** The Swedish name. */
    public String label() {
        return label;
    }
}
