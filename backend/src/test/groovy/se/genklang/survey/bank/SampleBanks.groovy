package se.genklang.survey.bank

import com.fasterxml.jackson.databind.ObjectMapper

/** Banks that a city might bring, as text and as bytes. */
trait SampleBanks {

    /** A sound question on a built-in scale; the changes are laid over it, and null takes a field away. */
    Map question(Map changes = [:]) {
        def sound = [key: 'own-garden', kind: 'scale', area: 'trygghet', scale: 'often-3', picture: 'house',
                     text: [sv: 'Får du vara ute när du vill?'],
                     tones: [POSITIVE: [sv: 'svarade att de alltid får vara ute när de vill']]]
        (sound + changes).findAll { it.value != null }
    }

    Map option(String code, String tone, Map changes = [:]) {
        [code: code, tone: tone, label: [sv: code.capitalize()]] + changes
    }

    byte[] bank(List<Map> questions, Map more = [:]) {
        new ObjectMapper().writeValueAsBytes([version: 1, questions: questions] + more)
    }
}
