package se.genklang.platform.web;

/** The kinds of refusal that are not a feature's own, with their words in the API. Pages have theirs in messages. */
enum Trouble {
    BAD_REQUEST("bad-request", "Det gick inte att läsa", "Det som skickades har inte rätt form."),
    UNAUTHORIZED("unauthorized", "Du är inte inloggad", "Logga in och försök igen."),
    FORBIDDEN("forbidden", "Du har inte tillgång", "Ditt konto får inte göra detta."),
    NOT_FOUND("not-found", "Finns inte", "Det du söker finns inte här."),
    NOT_ALLOWED("method-not-allowed", "Går inte att göra så", "Adressen finns, men inte för den metoden."),
    NOT_ACCEPTABLE("not-acceptable", "Finns inte i den formen", "Be om en form som vi kan svara i."),
    CONFLICT("conflict", "Någon annan hann före", "Hämta det som gäller nu och försök igen."),
    TOO_LARGE("too-large", "Det är för stort", "Skicka mindre på en gång."),
    UNSUPPORTED("unsupported-media-type", "Fel slags innehåll", "Skicka innehållet i den form som beskrivningen anger."),
    INVALID("invalid", "Något behöver ändras", "Rätta fälten och skicka igen."),
    TOO_MANY("too-many-requests", "För många försök", "Vänta en stund och försök igen."),
    FAILURE("failure", "Något gick fel hos oss", "Försök igen om en stund.");

    private final String key;
    private final String title;
    private final String detail;

    Trouble(String key, String title, String detail) {
        this.key = key;
        this.title = title;
        this.detail = detail;
    }

    static Trouble of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 405 -> NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED;
            case 422 -> INVALID;
            case 429 -> TOO_MANY;
            default -> status < 500 ? BAD_REQUEST : FAILURE;
        };
    }

    Problem problem(int status) {
        return new Problem("/problems/" + key, title, status, detail, null);
    }
}
