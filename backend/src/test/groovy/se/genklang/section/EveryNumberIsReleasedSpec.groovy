package se.genklang.section

import io.micronaut.serde.ObjectMapper
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.util.zip.ZipInputStream
import se.genklang.release.ReleasedSurvey
import se.genklang.support.Api
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone
import se.genklang.support.StaffSpec

/**
 * A12: every number that any channel shows about a survey is in its release, or is one of the percentages that
 * {@link Figure} makes of a count and a base in it. What is no result is taken away first: dates and numbers of the
 * review, drawing coordinates, ids and the texts of the questions.
 */
@MicronautTest(transactional = false)
class EveryNumberIsReleasedSpec extends StaffSpec implements SampleReviews, SectionText, ReadingXml {

    static final int FILTERS = 1000

    Api staff
    long review
    Map survey
    ReleasedSurvey release
    Map<String, String> cookies

    def setup() {
        staff = staffApi()
        review = newReview(staff)
        survey = newOpenSurvey(staff, review, [keys: staff.get('/api/question-bank').json.with { bank ->
            bank.findAll { it.role == 'QUALITY' && it.kind != 'TEXT' }.take(6)*.key + ['gender', 'age'] }])
        answerAll()
        staff.post("/api/surveys/$survey.id/close")
        release = app.getBean(ObjectMapper).readValue(staff.get("/api/surveys/$survey.id/release").http.body(), ReleasedSurvey)
        cookies = signIn()
    }

    def 'pages, pictures, documents and the API show released numbers only'() {
        expect: 'there is something to see'
        release.questions().any { it.breakdowns() }

        and: 'in each channel'
        channels().each { name, texts ->
            def strange = texts.collectMany { text -> numbers(bare(text)).findAll { !(it in allowed()) }.collect { "$it in: $text" } }
            assert strange == [], name
        }
    }

    def 'no address and no filter gives other figures than the release'() {
        given:
        def random = new Random(1)
        def whole = staff.get("/api/surveys/$survey.id/release").http.body()
        def words = ['district', 'gender', 'age', 'question', 'group', 'limit', 'from', 'to', 'q', 'version', 'groupBy', 'filter']
        def values = ['Bromma', 'Farsta', 'woman', 'man', '13-17', '1', '0', '-1', 'all', '*', survey.questions.first().key]
        def pick = { List list -> list[random.nextInt(list.size())] }

        expect:
        (1..FILTERS).each {
            def query = (0..random.nextInt(3)).collect { "${pick(words)}=${URLEncoder.encode(pick(values), 'UTF-8')}" }.join('&')
            def deeper = random.nextInt(3) == 0 ? "/${pick(words)}/${URLEncoder.encode(pick(values), 'UTF-8')}" : ''
            def reply = staff.get("/api/surveys/$survey.id/release$deeper?$query")
            assert deeper ? reply.status == 404 : reply.status == 200 && reply.http.body() == whole
        }
    }

    private Map<String, List<String>> channels() {
        def page = { String path -> visit(path, cookies).body() }
        def section = page("/inspektion/granskningar/$review/brukarperspektiv")
        def parts = unzip(staffBytes("/api/reviews/$review/section.docx"))
        def charts = parts.findAll { it.key ==~ /word\/charts\/chart\d+\.xml/ }.values().collect { parsed(it) }
        [
            'the page of the survey'    : pageTexts(page("/inspektion/enkater/$survey.id")),
            'the page of the review'    : pageTexts(page("/inspektion/granskningar/$review")),
            'the section'               : pageTexts(section),
            'what pictures are called'  : section.findAll(/(?:aria-label|alt|title)="[^"]*"/),
            'the document'              : texts(parsed(parts['word/document.xml']), '//w:t'),
            'alt texts in the document' : texts(parsed(parts['word/document.xml']), '//wp:docPr/@descr'),
            'charts in the document'    : charts.collectMany { texts(it, '//c:cat//c:v') + texts(it, '//c:val//c:v') },
            'the API of the section'    : leaves(staff.get("/api/reviews/$review/section").json),
        ]
    }

    /** What a page says, element by element: text and descriptions of pictures, without scripts and numbers of the drawing. */
    private static List<String> pageTexts(String html) {
        (html =~ /(?s)<main.*<\/main>/)[0].replaceAll(/(?s)<(script|style)\b.*?<\/\1>/, '').replaceAll(/<[^>]*>/, '\n')
            .replace('&nbsp;', '\u00a0').replace('&#160;', '\u00a0').readLines()*.trim().findAll { it } as List<String>
    }

    private static List<String> leaves(Object json) {
        json instanceof Map ? json.findAll { !(it.key in ['id', 'heading']) }.values().collectMany { leaves(it) }
            : json instanceof List ? json.collectMany { leaves(it) } : [json.toString()]
    }

    /** A text without what is known to be no result. */
    private String bare(String text) {
        def known = survey.questions*.text*.sv + survey.questions*.options.flatten()*.label*.sv + ['3.4.1-12/2026', 'Tio är ofta lagom']
        def without = known.toSorted { -it.length() }.inject(text) { left, one -> left.replaceAll("(?i)${java.util.regex.Pattern.quote(one)}", '') }
        without.replaceAll(/\d{1,2}(–\d{1,2})? (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)( \d{4})?/, '')
            .replaceAll(/http:\S+/, '').replaceAll(/\d{4}-\d\d-\d\d/, '').replaceAll(/\d+ frågor, ungefär \d+ minuter/, '')
    }

    private Set<Integer> allowed() {
        derivable(release, new SectionHeading('', null, '', null, java.time.LocalDate.of(2026, 1, 1), java.time.LocalDate.of(2026, 12, 31), []))
    }

    private void answerAll() {
        def random = new Random(5)
        def points = points(staff, survey).values() as List
        def phone = new SealingPhone(server.URL.toString(), survey)
        60.times { n ->
            def choices = survey.questions.collectEntries { [it.key, it.options[Math.min(it.options.size() - 1, random.nextInt(4))].code] }
            assert phone.through(points[n % 3], choices).status == 201
        }
    }

    private byte[] staffBytes(String path) {
        def request = java.net.http.HttpRequest.newBuilder(URI.create(staff.baseUrl + path)).header('Authorization', "Bearer $staff.bearer").build()
        java.net.http.HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray()).body()
    }

    private static Map<String, String> unzip(byte[] file) {
        def parts = [:]
        new ZipInputStream(new ByteArrayInputStream(file)).withCloseable { zip ->
            for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) parts[entry.name] = new String(zip.readAllBytes(), 'UTF-8')
        }
        parts
    }
}
