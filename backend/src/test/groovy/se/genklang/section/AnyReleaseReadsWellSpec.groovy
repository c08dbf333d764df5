package se.genklang.section

import spock.lang.Specification

class AnyReleaseReadsWellSpec extends Specification implements SampleReleases, SectionText {

    static final int RELEASES = 200

    def 'no sentence holds a figure that does not follow from the release'() {
        expect:
        (1..RELEASES).each { seed ->
            def release = randomRelease(seed)
            def allowed = derivable(release, bare())
            paragraphs(UserPerspectiveWriter.write(bare(), [release])).each { text ->
                assert numbers(text).every { it in allowed }, "seed $seed: $text"
            }
        }
    }

    def 'no sentence has a slip that a proofreader would mark'() {
        expect:
        (1..RELEASES).each { seed ->
            paragraphs(UserPerspectiveWriter.write(bare(), [randomRelease(seed)])).each { text ->
                assert slips(text) == [], "seed $seed: $text"
            }
        }
    }

    def 'the text is plain Swedish: its LIX is at most 40'() {
        expect:
        (1..RELEASES).each { seed ->
            def text = paragraphs(UserPerspectiveWriter.write(economicAssistance(), [randomRelease(seed)])).join(' ')
            assert lix(text) <= 40, "seed $seed: $text"
        }
        lix(paragraphs(UserPerspectiveWriter.write(economicAssistance(), [released()])).join(' ')) <= 40
    }

    def 'a share in words never strays from the figure: #count of #base is "#words"'() {
        expect:
        se.genklang.section.writing.Proportion.inWords(count, base) == words
        where:
        count | base || words
        80    | 100  || 'åtta av tio'
        81    | 100  || 'drygt åtta av tio'
        79    | 100  || 'nästan åtta av tio'
        50    | 100  || 'hälften'
        54    | 100  || 'drygt hälften'
        47    | 100  || 'nästan hälften'
        97    | 100  || 'nästan alla'
        4     | 100  || 'färre än en av tio'
        1     | 1000 || 'färre än en av tio'
        999   | 1000 || 'nästan alla'
    }

    def 'some is never rounded to none, nor almost all to all'() {
        expect:
        Figure.of(1, 1000).share() == 'under 1\u00a0%'
        Figure.of(999, 1000).share() == 'över 99\u00a0%'
        Figure.of(0, 10).share() == '0\u00a0%'
        Figure.of(10, 10).share() == '100\u00a0%'
        when:
        Figure.of(0, 0)
        then:
        thrown(IllegalArgumentException)
    }

    private static SectionHeading bare() {
        new SectionHeading('Granskning', null, 'Ekonomiskt bistånd', null, null, null, [])
    }
}
