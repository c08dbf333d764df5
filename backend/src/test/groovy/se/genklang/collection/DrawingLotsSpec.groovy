package se.genklang.collection

import se.genklang.collection.domain.Lottery
import spock.lang.Specification

class DrawingLotsSpec extends Specification {

    def 'a drawn order holds everything once, and comes out differently each time'() {
        given:
        def drawn = (1..2).collect { Lottery.shuffled((0..<500).toArray() as int[]) as List }

        expect:
        drawn.every { it.toSorted() == (0..<500).toList() }
        drawn[0] != drawn[1]
        drawn[0] != (0..<500).toList()
    }

    def 'every order is as likely as any other'() {
        given: 'all six orders of three, drawn 12 000 times'
        def counts = (1..12_000).countBy { Lottery.shuffled([0, 1, 2] as int[]) as List }

        expect: 'none further from its share than five standard deviations'
        counts.size() == 6
        counts.values().every { Math.abs(it - 2000) < 5 * Math.sqrt(12_000 * 1 / 6 * 5 / 6) }
    }

    def 'new ids rise, are sixteen bytes and are never the same'() {
        given:
        def ids = Lottery.sortedIds(2000) as List<byte[]>

        expect:
        ids.every { it.length == 16 }
        ids*.encodeHex()*.toString() == ids*.encodeHex()*.toString().toSorted().unique()
    }
}
