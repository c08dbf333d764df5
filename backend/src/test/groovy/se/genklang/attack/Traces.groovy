package se.genklang.attack

import java.nio.file.Files
import java.nio.file.Path
import se.genklang.collection.seal.BoxKind
import se.genklang.collection.seal.Seal
import se.genklang.collection.seal.SealedAnswer

/** Looks for values that lead from a code to an answer: joins, searches in all bytes, and keys that open envelopes. */
class Traces {
    private static final List<String> OF_ANSWERS = ['sealed_answer', 'answer', 'answer_text']
    private static final int PUBLIC_LENGTH = 65

    private final Loot loot
    private final List<PlayedSurvey> played

    Traces(Loot loot, List<PlayedSurvey> played) {
        this.loot = loot
        this.played = played
    }

    /** Where eight bytes of a code, its hash, or what it was issued for stand in a table of answers or in the log beside one. */
    List<String> ofCodesAmongAnswers() {
        def codes = ofCodes()
        loot.dump.invitation_code.each { row -> row.values().findAll { it instanceof String }.each { codes.add(it.decodeHex()) } }
        inTables(codes, OF_ANSWERS) + inLog(codes, OF_ANSWERS)
    }

    /** Where eight bytes of the id of an answer or a text stand among codes or envelopes, on disk or in the log. */
    List<String> ofAnswersAmongCodes() {
        def ids = new ByteSearch()
        ['answer', 'answer_text'].each { table -> loot.dump[table].each { ids.add(it.id.decodeHex()) } }
        inTables(ids, ['invitation_code', 'sealed_answer']) + inLog(ids, ['invitation_code', 'sealed_answer'])
    }

    /** Where a code stands as it was handed out, in any file. */
    List<String> ofCodesInClear(Collection<Path> files) {
        ofCodes().find(files)
    }

    /** Where the private key of a ballot box stands, in any file. */
    List<String> ofKeys(Collection<Path> files) {
        played.inject(new ByteSearch()) { search, survey -> search.add(survey.key.privateKey()) }.find(files)
    }

    /** By survey, how many different lengths its envelopes have. */
    Set<Integer> lengthsBySurvey() {
        envelopes().values().collect { sealed -> sealed*.ciphertext()*.length.toSet().size() } as Set
    }

    /**
     * How many envelopes that stand in the log are opened by a key of these files: of each survey the first and the last
     * envelope are tried with the keys that bear its number, and those of the first survey with all.
     */
    int opened(Collection<Path> keyFiles) {
        def keys = keyFiles.collectEntries { [it.fileName.toString(), Files.readAllBytes(it)] }
            .findAll { it.value.length > PUBLIC_LENGTH && it.value.length <= PUBLIC_LENGTH + 33 }
            .collectEntries { name, key -> [name, new Seal.KeyPair(key[0..<PUBLIC_LENGTH] as byte[], key[PUBLIC_LENGTH..-1] as byte[])] }
        envelopes().collectMany { survey, sealed -> [sealed.first(), sealed.last()].collect { [survey, it] } }.count { survey, one ->
            keys.any { name, key -> (survey == played.first().id || name.endsWith("-${survey}.key")) && Seal.open(key, survey, one).present }
        } as int
    }

    /** How many of the same the judge's copy of the right key opens: all. */
    int openedWithTheRightKey() {
        def sealed = envelopes()
        played.sum { survey -> [sealed[survey.id].first(), sealed[survey.id].last()].count { Seal.open(survey.key, survey.id, it).present } } as int
    }

    /** The envelopes that the log holds, by survey: emptying the table does not empty the log. */
    private Map<Long, List<SealedAnswer>> envelopes() {
        loot.log.findAll { it.table == 'sealed_answer' && it.insert }.groupBy { it.after[0] as long }.collectEntries { survey, rows ->
            [survey, rows.collect { new SealedAnswer(BoxKind.BALLOT, whole(it.after[1], 32), whole(it.after[3], PUBLIC_LENGTH), it.after[4] as byte[]) }]
        }
    }

    private ByteSearch ofCodes() {
        def codes = new ByteSearch()
        played.each { it.codes.each { codes.add(it.bytes).add(it.replace('-', '').bytes) } }
        codes
    }

    private List<String> inTables(ByteSearch values, List<String> tables) {
        values.find(loot.files.findAll { file -> tables.any { file.fileName.toString() == "${it}.ibd".toString() } })
    }

    private List<String> inLog(ByteSearch values, List<String> tables) {
        loot.log.findAll { it.table in tables }.findAll { row -> ((row.before ?: []) + row.after).any { it instanceof byte[] && values.find(it) >= 0 } }
            .collect { "the log, in a row of $it.table".toString() }.unique()
    }

    /** The log leaves out the last zeros of bytes of a fixed length. */
    private static byte[] whole(Object bytes, int length) {
        Arrays.copyOf(bytes as byte[], length)
    }
}
