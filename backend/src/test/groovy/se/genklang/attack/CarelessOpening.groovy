package se.genklang.attack

import groovy.json.JsonOutput
import groovy.transform.TupleConstructor
import java.security.SecureRandom
import java.sql.Connection
import se.genklang.collection.AnswerSheet
import se.genklang.collection.domain.Lottery
import se.genklang.collection.seal.BoxKind
import se.genklang.collection.seal.Seal
import se.genklang.collection.seal.SealedAnswer
import se.genklang.collection.seal.SheetCodec

/** Opens a box as the program does, but for one mistake. */
@TupleConstructor(defaults = false)
class CarelessOpening {
    private static final SecureRandom RANDOM = new SecureRandom()

    final Connection connection
    final SheetCodec codec

    /** An envelope as it lies in its table, and the sheet that was in it. */
    @TupleConstructor
    static class Opened {
        Map<String, Object> envelope
        AnswerSheet sheet
    }

    /** The envelopes of a survey, opened: in a random order, or sorted by a column. */
    List<Opened> envelopes(PlayedSurvey survey, String sortedBy = null) {
        def rows = connection.prepareStatement("SELECT * FROM sealed_answer WHERE survey_id = ? ORDER BY ${sortedBy ?: 'id'}").with {
            setLong(1, survey.id)
            def result = executeQuery()
            def names = (1..result.metaData.columnCount).collect { i -> result.metaData.getColumnName(i) }
            def found = []
            while (result.next()) found << names.collectEntries { name -> [name, result.getObject(name)] }
            found
        }
        def opened = rows.collect { new Opened(it, codec.read(Seal.open(survey.key, survey.id, new SealedAnswer(BoxKind.BALLOT, it.id, it.enc, it.ciphertext)).get()).get()) }
        sortedBy ? opened : opened.shuffled(RANDOM)
    }

    /** As many new ids as there are answers: in rising order, or as they are drawn. */
    static List<byte[]> ids(int count, boolean sorted = true) {
        def ids = Lottery.sortedIds(count) as List<byte[]>
        sorted ? ids : ids.shuffled(RANDOM)
    }

    /**
     * Writes answers in the order given, in one transaction or in many.
     *
     * @param extra what further columns get, by name
     */
    void writeAnswers(PlayedSurvey survey, List<Opened> opened, List<byte[]> ids, Map<String, Closure> extra = [:], boolean together = true) {
        def columns = ['survey_id', 'id', 'district_id', 'choices'] + extra.keySet()
        insert('answer', columns, [opened, ids].transpose().collect { Opened one, byte[] id ->
            [survey.id, id, one.sheet.district(), JsonOutput.toJson(one.sheet.choices())] + extra.values().collect { it(one) }
        }, together)
    }

    /** Writes the free texts, in the order given. */
    void writeTexts(PlayedSurvey survey, List<Opened> opened) {
        insert('answer_text', ['survey_id', 'question_key', 'id', 'words'], [opened, ids(opened.size())].transpose().collect { Opened one, byte[] id ->
            [survey.id, survey.textQuestion, id, one.sheet.texts()[survey.textQuestion]]
        }, true)
    }

    private void insert(String table, List<String> columns, List<List<Object>> rows, boolean together) {
        connection.autoCommit = !together
        connection.prepareStatement("INSERT INTO $table (${columns.join(', ')}) VALUES (${columns.collect { '?' }.join(', ')})").with { statement ->
            rows.each { row ->
                row.eachWithIndex { value, i -> statement.setObject(i + 1, value) }
                statement.executeUpdate()
            }
        }
        if (together) connection.commit()
        connection.autoCommit = true
    }
}
