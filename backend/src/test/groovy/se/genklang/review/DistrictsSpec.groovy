package se.genklang.review

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import jakarta.inject.Inject
import java.time.LocalDate
import se.genklang.support.AppSpec

@MicronautTest(transactional = false)
class DistrictsSpec extends AppSpec {
    @Inject ReviewService reviews

    def 'the city had #number districts on #day'() {
        expect:
        reviews.districtsOn(LocalDate.parse(day)).size() == number

        where:
        day          || number
        '1998-12-31' || 0
        '1999-01-01' || 18
        '2006-12-31' || 18
        '2007-01-01' || 14
        '2020-06-30' || 14
        '2020-07-01' || 13
        '2023-06-30' || 13
        '2023-07-01' || 11
        '2026-01-01' || 11
    }

    def 'a review of #year finds the districts of its time'() {
        given:
        def names = reviews.districtsIn(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))*.name()

        expect:
        names.containsAll(there)
        names.disjoint(gone)

        where:
        year | there                                               | gone
        2011 | ['Bromma', 'Skärholmen', 'Farsta', 'Östermalm']      | ['Järva', 'Vantör', 'Hägersten-Älvsjö']
        2021 | ['Rinkeby-Kista', 'Norrmalm', 'Hägersten-Älvsjö']    | ['Älvsjö', 'Norra innerstaden']
        2024 | ['Järva', 'Norra innerstaden', 'Södermalm']          | ['Rinkeby-Kista', 'Östermalm']
    }

    def 'a period across a merger has the districts from before it and after it'() {
        expect:
        reviews.districtsIn(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))*.name().containsAll(['Rinkeby-Kista', 'Spånga-Tensta', 'Järva'])
    }

    def 'a district that lives on unchanged is one and the same in 1999 and today'() {
        given:
        def idIn = { year -> reviews.districtsOn(LocalDate.of(year, 7, 1)).find { it.name() == name }?.id() }

        expect:
        idIn(1999) != null
        idIn(1999) == idIn(2026)

        where:
        name << ['Bromma', 'Farsta', 'Hässelby-Vällingby', 'Kungsholmen', 'Skarpnäck', 'Skärholmen']
    }

    def '#district was made of #parts'() {
        given:
        def id = reviews.districtsIn(LocalDate.of(1999, 1, 1), LocalDate.of(2026, 1, 1)).find { it.name() == district }.id()

        expect:
        reviews.predecessorsOf(id)*.name() == parts

        where:
        district               || parts
        'Enskede-Årsta-Vantör' || ['Enskede-Årsta', 'Vantör']
        'Hägersten-Liljeholmen' || ['Hägersten', 'Liljeholmen']
        'Rinkeby-Kista'        || ['Kista', 'Rinkeby']
        'Södermalm'            || ['Katarina-Sofia', 'Maria-Gamla stan']
        'Hägersten-Älvsjö'     || ['Hägersten-Liljeholmen', 'Älvsjö']
        'Järva'                || ['Rinkeby-Kista', 'Spånga-Tensta']
        'Norra innerstaden'    || ['Norrmalm', 'Östermalm']
        'Bromma'               || []
    }

    def 'in 2011 Östermalm also handled economic assistance for Kungsholmen and Norrmalm, and in no other area or year'() {
        given:
        def id = reviews.districtsOn(LocalDate.of(2011, 1, 1)).find { it.name() == 'Östermalm' }.id()
        def handled = { Area area, int year -> reviews.handledBy(id, area, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))*.name() }

        expect:
        handled(Area.ECONOMIC_ASSISTANCE, 2011) == ['Kungsholmen', 'Norrmalm']
        handled(Area.SOCIAL_PSYCHIATRY, 2011) == []
        handled(Area.ECONOMIC_ASSISTANCE, 2013) == []
    }

    def 'names are in Swedish order, with Å, Ä and Ö last'() {
        expect:
        reviews.districtsOn(LocalDate.of(2011, 1, 1))*.name().takeRight(3) == ['Södermalm', 'Älvsjö', 'Östermalm']
    }

    def 'the six national quality areas have their fixed order and names'() {
        expect:
        reviews.qualityAreas(LocalDate.of(2026, 1, 1))*.name() == ['Trygghet och säkerhet', 'Självbestämmande och integritet',
            'Tillgänglighet', 'Helhetssyn och samordning', 'Kunskapsbaserad verksamhet', 'Effektivitet']
        reviews.qualityAreas(LocalDate.of(2026, 1, 1))*.key() == ['trygghet', 'sjalvbestammande', 'tillganglighet',
            'helhetssyn', 'kunskapsbaserad', 'effektivitet']
    }
}
