package se.genklang.attack

/**
 * Every order that the loot gives: of the people of a survey (by what is left of their codes and envelopes), of its
 * opened answers, and of its free texts. An order that tells where somebody is in another one links them.
 */
class Orders {
    private static final Map<String, Set<String>> CONTENT = [
        sealed_answer: ['survey_id', 'box', 'enc', 'ciphertext'] as Set,
        answer       : ['survey_id', 'district_id', 'choices', 'late'] as Set,
        answer_text  : ['survey_id', 'question_key', 'words', 'late'] as Set,
    ]

    private final Loot loot
    private final Map<String, Map<Object, List<Map>>> dumpBySurvey
    private final Map<String, Map<Object, List<String>>> insertsBySurvey = [:]
    private final Map<Object, List<String>> emptiedBySurvey
    private final Map<String, Integer> useOfCode = [:]

    Orders(Loot loot) {
        this.loot = loot
        dumpBySurvey = CONTENT.keySet().collectEntries { [it, loot.dump[it].groupBy { it.survey_id }] }
        [sealed_answer: 1, answer: 1, answer_text: 2].each { table, key ->
            insertsBySurvey[table] = loot.log.findAll { it.table == table && it.insert }
                .groupBy { it.after[0] }.collectEntries { survey, rows -> [survey, rows.collect { hex(it.after[key]) }] }
        }
        emptiedBySurvey = loot.log.findAll { it.table == 'sealed_answer' && !it.insert }
            .groupBy { it.before[0] }.collectEntries { survey, rows -> [survey, rows.collect { hex(it.before[1]) }] }
        loot.log.findAll { it.table == 'invitation_code' && !it.insert }
            .eachWithIndex { row, i -> useOfCode.putIfAbsent(hex(row.before[0]), i) }
    }

    /** Orders of people, given by their places in the survey's list of codes. */
    Map<String, List<Integer>> ofPeople(PlayedSurvey survey) {
        def codes = (0..<survey.size()).toList()
        def coming = codes.toSorted { useOfCode[trimmed(survey.codeHashes[it])] }
        // Codes and envelopes come in pairs: the first code that is used belongs to the first envelope that arrives.
        def envelopes = insertsBySurvey.sealed_answer[survey.id]
        def personOf = [envelopes, coming].transpose().collectEntries { it }
        Map<String, List<Integer>> orders = ['the time a code was used': coming]
        orders['the hash of the code'] = codes.toSorted { survey.codeHashes[it] }
        orders["the code's place on disk"] = byPlace('invitation_code', survey.codeHashes).collect { survey.codeHashes.indexOf(it) }
        of('sealed_answer', survey.id, 'envelope').each { name, ids -> orders[name] = ids.collect { personOf[trimmed(it)] } }
        if (emptiedBySurvey[survey.id]) orders['the emptying of the envelope'] = emptiedBySurvey[survey.id].collect { personOf[it] }
        orders
    }

    /** Orders of opened answers or texts, given by their ids. */
    Map<String, List<String>> ofAnswers(PlayedSurvey survey) { of('answer', survey.id, 'answer') }

    Map<String, List<String>> ofTexts(PlayedSurvey survey) { of('answer_text', survey.id, 'text') }

    /** All rows of a survey in one table, to see what they say. */
    List<Map> rows(String table, PlayedSurvey survey) { dumpBySurvey[table][survey.id] ?: [] }

    private Map<String, List<String>> of(String table, long survey, String thing) {
        def rows = dumpBySurvey[table][survey] ?: []
        List<String> ids = rows*.id
        Map<String, List<String>> orders = [("the id of the $thing".toString()): ids.toSorted()]
        def written = (insertsBySurvey[table][survey] ?: []).withIndex().collectEntries { it }
        orders["the $thing in the log".toString()] = ids.toSorted { written[trimmed(it)] }
        orders["the ${thing}'s place on disk".toString()] = byPlace(table, ids)
        orders["the ${thing}'s transaction".toString()] = ids.toSorted { a, b ->
            def rowA = loot.pages[table][a], rowB = loot.pages[table][b]
            rowA.transaction <=> rowB.transaction ?: rowA.rollPointer <=> rowB.rollPointer
        }
        // Whatever else stands beside it, should anyone ever add something.
        (rows ? rows.first().keySet() - CONTENT[table] - 'id' : []).each { column ->
            orders["the ${thing}'s $column".toString()] = rows.toSorted { it[column] }*.id
        }
        orders
    }

    private List<String> byPlace(String table, List<String> ids) {
        ids.toSorted { a, b ->
            def rowA = loot.pages[table][a], rowB = loot.pages[table][b]
            rowA.page <=> rowB.page ?: rowA.place <=> rowB.place
        }
    }

    /** Bytes of a fixed length come without their last zeros in the log. */
    private static String hex(Object bytes) { trimmed((bytes as byte[]).encodeHex().toString()) }

    private static String trimmed(String hex) { hex.replaceFirst(/(00)+$/, '') }
}
