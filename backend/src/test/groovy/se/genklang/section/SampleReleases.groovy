package se.genklang.section

import static se.genklang.release.ReleasedSurvey.Tone.NEGATIVE
import static se.genklang.release.ReleasedSurvey.Tone.NEUTRAL
import static se.genklang.release.ReleasedSurvey.Tone.NONE
import static se.genklang.release.ReleasedSurvey.Tone.POSITIVE

import java.time.LocalDate
import se.genklang.release.ReleasedSurvey
import se.genklang.release.ReleasedSurvey.Breakdown
import se.genklang.release.ReleasedSurvey.Category
import se.genklang.release.ReleasedSurvey.Group
import se.genklang.release.ReleasedSurvey.Overall
import se.genklang.release.ReleasedSurvey.Participation
import se.genklang.release.ReleasedSurvey.ReleasedQuestion
import se.genklang.release.ReleasedSurvey.Share

/** Releases as the section meets them: a plain one with every special case, and any number of random ones. */
trait SampleReleases {

    static final String WITHHELD = 'Vi visar inte svaren på frågan, för att för få svarade.'

    SectionHeading economicAssistance() {
        new SectionHeading('Ekonomiskt bistånd', '3.4.2-804/2020', 'Ekonomiskt bistånd', 'Vuxna som söker försörjningsstöd',
            LocalDate.of(2020, 9, 1), LocalDate.of(2021, 2, 28), ['Bromma', 'Skärholmen', 'Farsta', 'Östermalm'])
    }

    /** 120 answers: Farsta and Östermalm are small and stand together, one question is withheld, one has single persons in it. */
    ReleasedSurvey released() {
        new ReleasedSurvey(7, 'Din kontakt med socialtjänsten', LocalDate.of(2020, 10, 5), LocalDate.of(2020, 11, 1),
            LocalDate.of(2020, 11, 9), 5, 120, 1,
            [new Participation(['Bromma'], 150, 60), new Participation(['Skärholmen'], 100, 40),
             new Participation(['Farsta', 'Östermalm'], 50, 20)],
            [reachable(), respected(), influence(), withheld(), ownWords(), gender()])
    }

    ReleasedQuestion reachable() {
        new ReleasedQuestion('reach', 'accessibility', 'Tillgänglighet', false, 'Är det lätt eller svårt att nå din handläggare?',
            [new Category('positive', 'Lätt', POSITIVE, 'tyckte att det var lätt att nå sin handläggare'),
             new Category('neutral', 'Varken lätt eller svårt', NEUTRAL, 'tyckte varken att det var lätt eller svårt'),
             new Category('negative', 'Svårt', NEGATIVE, 'tyckte att det var svårt')],
            new Overall(115, [new Share('very-easy', 'Mycket lätt', POSITIVE, 50), new Share('easy', 'Ganska lätt', POSITIVE, 42),
                new Share('neither', 'Varken lätt eller svårt', NEUTRAL, 11), new Share('hard', 'Ganska svårt', NEGATIVE, 8),
                new Share('very-hard', 'Mycket svårt', NEGATIVE, 4)], 4, 1),
            [new Breakdown('district', 'Stadsdel', [new Group('Bromma', ['Bromma'], 58, [51, 4, 3]),
                new Group('Skärholmen', ['Skärholmen'], 38, [28, 5, 5]),
                new Group('Övriga', ['Farsta', 'Östermalm'], 19, [13, 2, 4])]),
             new Breakdown('gender', 'Kön', [new Group('Kvinna', ['Kvinna'], 60, [48, 6, 6]), new Group('Man', ['Man'], 55, [44, 5, 6])])],
            null)
    }

    /** One person out of the ordinary, one who does not know, and not a single one who answers in between. */
    ReleasedQuestion respected() {
        new ReleasedQuestion('respect', 'integrity', 'Självbestämmande och integritet', false, 'Blir du bemött med respekt?',
            [new Category('positive', 'Ja', POSITIVE, 'tyckte att de möttes med respekt'),
             new Category('neutral', 'Ibland', NEUTRAL, 'tyckte att de ibland möttes med respekt'),
             new Category('negative', 'Nej', NEGATIVE, 'tyckte inte att de möttes med respekt')],
            new Overall(11, [new Share('yes', 'Ja', POSITIVE, 10), new Share('some', 'Ibland', NEUTRAL, 0),
                new Share('no', 'Nej', NEGATIVE, 1)], 1, 0),
            [], 'Svaren visas inte efter stadsdel, för att grupperna är för små')
    }

    ReleasedQuestion influence() {
        new ReleasedQuestion('influence', 'integrity', 'Självbestämmande och integritet', false, 'Får du vara med och bestämma?',
            [new Category('yes', 'Ja', POSITIVE, null), new Category('no', 'Nej', NEGATIVE, null)],
            new Overall(100, [new Share('yes', 'Ja', POSITIVE, 50), new Share('no', 'Nej', NEGATIVE, 50)], 20, 0),
            [new Breakdown('district', 'Stadsdel', [new Group('Bromma', ['Bromma'], 50, [25, 25]),
                new Group('Skärholmen', ['Skärholmen'], 50, [25, 25])])], null)
    }

    ReleasedQuestion withheld() {
        new ReleasedQuestion('safe', 'safety', 'Trygghet och säkerhet', false, 'Känner du dig trygg i väntrummet?',
            [new Category('yes', 'Ja', POSITIVE, null), new Category('no', 'Nej', NEGATIVE, null)], null, [], WITHHELD)
    }

    ReleasedQuestion ownWords() {
        new ReleasedQuestion('better', 'efficiency', 'Effektivitet', true, 'Vad kan bli bättre?', [], new Overall(1, [], 0, 0), [], null)
    }

    ReleasedQuestion gender() {
        new ReleasedQuestion('gender', null, null, false, 'Är du kvinna eller man?',
            [new Category('woman', 'Kvinna', NONE, null), new Category('man', 'Man', NONE, null)],
            new Overall(118, [new Share('woman', 'Kvinna', NONE, 62), new Share('man', 'Man', NONE, 56)], 0, 2), [], null)
    }

    /** Any release at all, the same for the same seed: empty, tiny and lopsided groups included. */
    ReleasedSurvey randomRelease(long seed) {
        def random = new Random(seed)
        def answered = random.nextInt(12) == 0 ? null : 5 + random.nextInt(random.nextBoolean() ? 40 : 4000)
        def districts = ['Bromma', 'Skärholmen', 'Farsta', 'Östermalm', 'Hässelby-Vällingby', 'Järva', 'Södermalm'].take(1 + random.nextInt(7))
        def participation = districts.collate(1 + random.nextInt(2)).collect { names ->
            def came = random.nextInt(5) == 0 ? null : random.nextInt(200)
            new Participation(names, random.nextInt(4) == 0 ? null : (came ?: 0) + random.nextInt(100), came)
        }
        def questions = (0..<(1 + random.nextInt(8))).collect { randomQuestion(random, it, answered, districts) }
        new ReleasedSurvey(seed, 'Enkäten', LocalDate.of(2026, 2, 20).minusDays(random.nextInt(60)), LocalDate.of(2026, 2, 20),
            LocalDate.of(2026, 3, 1), 5, answered, random.nextInt(3), participation, questions)
    }

    private ReleasedQuestion randomQuestion(Random random, int number, Integer answered, List<String> districts) {
        def areas = [efficiency: 'Effektivitet', accessibility: 'Tillgänglighet', safety: 'Trygghet och säkerhet']
        def area = random.nextInt(4) == 0 ? null : areas.keySet()[random.nextInt(3)]
        def phrased = random.nextBoolean()
        def categories = [new Category('positive', 'Bra', POSITIVE, phrased ? 'tyckte att det var bra' : null),
                          new Category('neutral', 'Så där', NEUTRAL, phrased ? 'tyckte att det var så där' : null),
                          new Category('negative', 'Dåligt', NEGATIVE, phrased ? 'tyckte att det var dåligt' : null)]
        if (answered == null || random.nextInt(6) == 0) {
            return new ReleasedQuestion("q$number", area, areas[area], false, 'Hur var det?', categories, null, [], random.nextBoolean() ? WITHHELD : null)
        }
        if (random.nextInt(6) == 0) {
            return new ReleasedQuestion("q$number", area, areas[area], true, 'Vad tycker du?', [], new Overall(random.nextInt(answered + 1), [], 0, 0), [], null)
        }
        def base = random.nextInt(answered + 1)
        def steps = split(random, base, 4)
        def shares = [new Share('great', 'Mycket bra', POSITIVE, steps[0]), new Share('good', 'Bra', POSITIVE, steps[1]),
                      new Share('so', 'Så där', NEUTRAL, steps[2]), new Share('bad', 'Dåligt', NEGATIVE, steps[3])]
        def groups = districts.collect { name ->
            def size = random.nextInt(60)
            new Group(name, random.nextInt(5) == 0 ? [name, 'Älvsjö'] : [name], size, split(random, size, 3))
        }
        new ReleasedQuestion("q$number", area, areas[area], false, 'Hur var det?', categories,
            new Overall(base, shares, random.nextInt(3), random.nextInt(3)),
            random.nextBoolean() ? [] : [new Breakdown('district', 'Stadsdel', groups)], null)
    }

    private static List<Integer> split(Random random, int total, int parts) {
        def left = total
        (1..<parts).collect { def n = left == 0 ? 0 : random.nextInt(left + 1); left -= n; n } + left
    }
}
