package se.genklang.attack

import groovy.transform.Immutable
import se.genklang.collection.AnswerSheet
import se.genklang.collection.seal.Seal

/**
 * A survey that simulated people have answered one after the other. The thief knows it all but the sheets: who was given
 * which code, in which order, and the key that codes are hashed with. The sheets are for the judge, and so is the copy of
 * the ballot box's key.
 */
@Immutable(knownImmutables = ['codes', 'codeHashes', 'sheets', 'key'])
class PlayedSurvey {
    long id
    String slug
    String textQuestion
    List<String> codes
    /** Of the codes, in the same order, in hexadecimal. */
    List<String> codeHashes
    List<AnswerSheet> sheets
    Seal.KeyPair key

    int size() { codes.size() }

    /** Who chose this; every one chose differently. */
    int personWho(Map<String, String> choices) { sheets.findIndexOf { it.choices() == choices } }

    int personWhoWrote(String words) { sheets.findIndexOf { it.texts().values().contains(words) } }
}
