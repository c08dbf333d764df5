package se.genklang.section

import spock.lang.Specification

class WritingTheSectionSpec extends Specification implements SampleReleases, SectionText {

    def section = UserPerspectiveWriter.write(economicAssistance(), [released()])

    def 'only areas that were asked about are there, in the national order'() {
        expect:
        section.areas()*.name() == ['Trygghet och säkerhet', 'Självbestämmande och integritet', 'Tillgänglighet', 'Effektivitet']
        section.background()*.question() == ['Är du kvinna eller man?']
    }

    def 'a result is told as people say it, with the exact figures in brackets'() {
        expect:
        plain(result('fraga-reach').sentences()) == [
            'Åtta av tio tyckte att det var lätt att nå sin handläggare (92 av 115 personer, 80 %).',
            '12 personer tyckte att det var svårt (10 %).',
            '11 personer tyckte varken att det var lätt eller svårt (10 %).',
            '4 personer svarade ”Vet inte” och 1 person ville inte svara.']
    }

    def 'in a small group the number is told instead of a share, and one is one person and none is nobody'() {
        expect:
        plain(result('fraga-respect').sentences()) == [
            '10 av 11 personer tyckte att de möttes med respekt (91 %).',
            '1 person svarade ”Nej” (9 %).',
            'Ingen svarade ”Ibland”.',
            '1 person svarade ”Vet inte”.']
        result('fraga-respect').withheld() == 'Svaren visas inte efter stadsdel, för att grupperna är för små.'
    }

    def 'where as many say one thing as another, neither is called the most common'() {
        expect:
        plain(result('fraga-influence').sentences()) == ['Svaren var delade.',
            'Hälften svarade ”Ja” (50 av 100 personer, 50 %).', '50 personer svarade ”Nej” (50 %).',
            '20 personer svarade ”Vet inte”.']
        plain(result('fraga-influence').comparisons()[0].sentences()) == ['Andelen som svarade ”Ja” var 50 % i alla grupper.']
    }

    def 'districts stand side by side, small ones together, and no difference is called certain'() {
        given:
        def districts = result('fraga-reach').comparisons()[0]
        expect:
        districts.groups()*.label() == ['Bromma', 'Skärholmen', 'Farsta och Östermalm tillsammans']
        districts.groups()*.base() == [58, 38, 19]
        plain(districts.sentences()) == [
            'Så stor var andelen som tyckte att det var lätt att nå sin handläggare: Bromma 88 % (51 av 58), Skärholmen 74 % (28 av 38) ' +
                'samt Farsta och Östermalm tillsammans 68 % (13 av 19).',
            'Skillnader mellan små grupper kan bero på slumpen.']
    }

    def 'a withheld question says so and shows no figure'() {
        given:
        def safe = result('fraga-safe')
        expect:
        safe.sentences().empty
        safe.scale() == null
        safe.comparisons().empty
        safe.withheld() == WITHHELD
    }

    def 'of free text only the number of texts is told'() {
        expect:
        result('fraga-better').sentences() == ['1 person skrev med egna ord. Texten visas inte här.']
        result('fraga-better').scale() == null
    }

    def 'the method tells how many were asked, how many answered and what is put together'() {
        given:
        def method = section.methods()[0]
        expect:
        plain(method.paragraphs()) == [
            'Enkäten ”Din kontakt med socialtjänsten” gick att svara på från den 5 oktober till den 1 november 2020. Den som svarade var anonym.',
            'Den gällde stadsdelarna Bromma, Skärholmen, Farsta och Östermalm.',
            '300 personer fick en kod och 120 av dem svarade. Det är 40 %.',
            'Farsta och Östermalm visas tillsammans, eftersom någon av dem hade för få svar.',
            '1 svar gick inte att läsa och är inte med.']
        plain(method.turnout().collect { [it.group(), it.invited(), it.answered(), it.rate()].join('|') }) == [
            'Bromma|150|60|40 %', 'Skärholmen|100|40|40 %', 'Farsta och Östermalm tillsammans|50|20|40 %']
    }

    def 'before the first release, and when too few have answered, the section says why it is empty'() {
        given:
        def few = new se.genklang.release.ReleasedSurvey(1, 'Enkäten', released().openedOn(), released().closedOn(),
            released().releasedOn(), 5, null, 0, [], [withheld()])
        expect:
        with(UserPerspectiveWriter.write(economicAssistance(), [])) {
            it.notice().startsWith('Det finns inget resultat att visa ännu.')
            it.areas().empty && it.methods().empty
        }
        with(UserPerspectiveWriter.write(economicAssistance(), [few])) {
            it.notice().startsWith('För få har svarat')
            it.areas().empty
            it.methods()[0].paragraphs().contains('Färre än 5 personer svarade. Därför visar vi inget resultat.')
        }
    }

    def 'with several surveys each result says which one it comes from'() {
        given:
        def both = UserPerspectiveWriter.write(economicAssistance(), [released(), randomRelease(1)])
        expect:
        both.areas()*.results().flatten()*.survey().toSet() == ['Din kontakt med socialtjänsten', 'Enkäten'].toSet()
        both.methods()*.id() == ['metod-1', 'metod-2']
        def ids = (both.areas()*.results().flatten() + both.background())*.id()
        ids.toSet().size() == ids.size()
    }

    private UserPerspective.Result result(String id) {
        (section.areas()*.results().flatten() + section.background()).find { it.id() == id } as UserPerspective.Result
    }

    private static List<String> plain(List<String> texts) {
        texts*.replace('\u00a0', ' ')
    }
}
