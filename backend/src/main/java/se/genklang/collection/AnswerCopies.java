package se.genklang.collection;

import jakarta.inject.Singleton;
import java.util.List;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.store.AnswerBackup;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.SurveyService;

/** The tried-out copy of opened answers, for surveys as they are asked. */
@Singleton
class AnswerCopies {
    private final SurveyService surveys;
    private final AnswerBackup backup;

    AnswerCopies(SurveyService surveys, AnswerBackup backup) {
        this.surveys = surveys;
        this.backup = backup;
    }

    /** Writes and tries out the copy of one box. Throws unless it is whole and the same as the database. */
    void write(long surveyId, BoxKind box, int unreadable) {
        List<String> texts = surveys.find(surveyId).orElseThrow().questions().stream()
            .filter(question -> question.kind() == QuestionKind.TEXT).map(Question::key).sorted().toList();
        backup.write(surveyId, box, texts, unreadable);
    }
}
