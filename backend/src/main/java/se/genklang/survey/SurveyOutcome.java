package se.genklang.survey;

import java.util.List;
import se.genklang.platform.web.FieldFault;

/** What came of saving a survey. */
public sealed interface SurveyOutcome {
    /** Saved as it now stands. */
    record Saved(Survey survey) implements SurveyOutcome { }

    /** Nothing was saved: these fields must be mended first. */
    record Refused(List<FieldFault> faults) implements SurveyOutcome { }

    /** Nothing was saved: the survey has been opened, and what is asked never changes after that. */
    record Frozen(Survey survey) implements SurveyOutcome { }

    /** Nothing was saved: a colleague saved in the meantime. */
    record ChangedMeanwhile(Survey survey) implements SurveyOutcome { }
}
