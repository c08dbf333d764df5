package se.genklang.section

import java.text.Normalizer
import se.genklang.release.ReleasedSurvey

/** Looks at the text of a section as a reader, a proofreader and a statistician would. */
trait SectionText {

    /** Every generated sentence, paragraph by paragraph, without headings, questions and tables. */
    List<String> paragraphs(UserPerspective section) {
        def results = section.areas()*.results().flatten() + section.background()
        (section.introduction() + [section.notice()] + section.methods()*.paragraphs().flatten() + section.methods()*.limits().flatten() +
            results*.sentences().flatten() + results*.withheld() + results*.comparisons().flatten()*.sentences().flatten())
            .findAll { it != null } as List<String>
    }

    /** Words per sentence, plus the percentage of words longer than six letters. */
    double lix(String text) {
        def words = text.split(/[^\p{L}\p{N}-]+/).findAll { !it.empty }
        def sentences = text.findAll(/[.!?:](\s|$)/).size()
        words.size() / Math.max(1, sentences) + 100.0 * words.count { it.length() > 6 } / words.size()
    }

    /** Numbers written in digits, as whole numbers; thousands may be set apart by a space that does not break. */
    List<Integer> numbers(String text) {
        text.findAll(/\d+(\u00a0\d{3})*/).collect { it.replace('\u00a0', '').toInteger() }
    }

    /** Every number that the release holds, every share of a base in it, and the days of its dates. */
    Set<Integer> derivable(ReleasedSurvey r, SectionHeading heading) {
        Set<Integer> all = [r.minimumGroup(), r.unreadable()] as Set<Integer>
        [r.openedOn(), r.closedOn(), heading.periodFrom(), heading.periodTo()].findAll().each { all.addAll([it.dayOfMonth, it.year]) }
        def pairs = []
        def invited = r.participation()*.invited()
        if (r.answered() != null) {
            all << r.answered()
            if (!invited.contains(null) && invited) {
                all << invited.sum()
                pairs << [r.answered(), invited.sum()]
            }
        }
        r.participation().each { p ->
            all.addAll([p.invited(), p.answered()].findAll { it != null })
            if (p.invited() && p.answered() != null) pairs << [p.answered(), p.invited()]
        }
        r.questions().each { q ->
            if (q.overall()) {
                all.addAll([q.overall().base(), q.overall().dontKnow(), q.overall().noAnswer()])
                pairs << [q.overall().base(), q.overall().base()]
                q.overall().shares().each { pairs << [it.count(), q.overall().base()] }
                q.overall().shares().groupBy { it.tone() }.each { tone, steps -> pairs << [steps*.count().sum(), q.overall().base()] }
            }
            q.breakdowns()*.groups().flatten().each { g ->
                all << g.base()
                g.counts().each { pairs << [it, g.base()] }
            }
        }
        pairs.findAll { it[1] > 0 }.each { pair -> all << pair[0]; all.addAll(percents(pair[0] as int, pair[1] as int)) }
        all
    }

    /** Rounded half up, except that some and all are never rounded away: "under 1 %", "över 99 %". */
    private static List<Integer> percents(int count, int base) {
        int rounded = new BigDecimal(100 * count).divide(new BigDecimal(base), 0, java.math.RoundingMode.HALF_UP).intValue()
        rounded == 0 && count > 0 ? [1] : rounded == 100 && count < base ? [99] : [rounded]
    }

    /** Slips that a proofreader would mark. */
    List<String> slips(String text) {
        def slips = []
        if (text =~ /\b0 av 0\b/) slips << '0 av 0'
        if (text =~ /(?i)\bnull\b/) slips << 'null'
        if (text =~ /\s\s/) slips << 'double space'
        if (text =~ /(?<![\d\u00a0])1 personer/) slips << '1 personer'
        if (text =~ /\b0 person/) slips << '0 person'
        if (text =~ /(\d{2,}|[2-9]) person\b/) slips << 'many person'
        if (text =~ /[,:;] *[.,]|\( *\)|\.\.|”” /) slips << 'something left out'
        if (!(text =~ /[.]$/)) slips << 'no full stop'
        if (!(text =~ /^[\p{Lu}\d”]/)) slips << 'no capital'
        if (text != Normalizer.normalize(text, Normalizer.Form.NFC)) slips << 'letters in pieces'
        slips
    }
}
