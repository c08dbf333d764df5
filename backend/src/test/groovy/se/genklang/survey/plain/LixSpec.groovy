package se.genklang.survey.plain

import spock.lang.Specification

class LixSpec extends Specification {

    def 'the index is words per sentence plus the percentage of words longer than six letters'() {
        expect:
        Math.abs(Lix.of(texts) - index) < 0.01

        where:
        texts                                        | index
        ['Hur lätt är det att nå din handläggare?']  | 8 + 100 / 8
        ['Vi ses. Vi hörs i morgon.']                | 3
        ['Vi ses', 'Vi hörs i morgon']               | 3
        ['Du är 13–17 år.']                          | 5
        ['svår-läst text']                           | 2 + 50
        ['vänlig ordlista']                          | 2 + 50
        ['', ' … ']                                  | 0
        []                                           | 0
    }
}
