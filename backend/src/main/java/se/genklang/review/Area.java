package se.genklang.review;

import java.util.Arrays;
import java.util.Optional;

/** The areas of operation that are reviewed. Their codes are stored and used in the API. */
public enum Area {
    ECONOMIC_ASSISTANCE("ekonomiskt-bistand", "Ekonomiskt bistånd"),
    CHILDREN_AND_YOUTH("barn-och-unga", "Social barn- och ungdomsvård"),
    SUBSTANCE_USE("missbruk-och-beroende", "Missbruk och beroende"),
    SOCIAL_PSYCHIATRY("socialpsykiatri", "Socialpsykiatri"),
    LSS_HOUSING("lss-boende", "LSS boende"),
    LSS_DAILY_ACTIVITY("lss-daglig-verksamhet", "LSS daglig verksamhet"),
    OTHER("annat", "Annat");

    private final String code;
    private final String label;

    Area(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** The Swedish name. */
    public String label() {
        return label;
    }

    public static Optional<Area> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}
