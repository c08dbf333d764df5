package se.genklang.fuzz

import groovy.json.JsonOutput
import se.genklang.collection.SubmissionKey
import se.genklang.demo.Phone
import se.genklang.support.Api
import se.genklang.support.SampleReviews

import static se.genklang.fuzz.Nasty.pick

/** What phones, browsers and curious people send to the public addresses, as it should be. */
class ValidRequests implements SampleReviews {
    static final String WORDS = 'Det här skrev en människa som inte ska synas'
    private static final int CODES = 60

    final List<String> codes
    private final Map withCodes, openLink, closed
    private final Map<String, String> door
    private final List<Map> envelopes
    private final List<Map> asked

    ValidRequests(Api staff) {
        def review = newReview(staff)
        withCodes = newOpenSurvey(staff, review, [title: 'Med kod', codes: true])
        openLink = newOpenSurvey(staff, review, [title: 'Utan kod'])
        closed = newOpenSurvey(staff, review, [title: 'Stängd'])
        door = doors(staff, openLink)
        codes = newCodes(staff, withCodes, 'Farsta', CODES)
        staff.post("/api/surveys/$closed.id/close")
        def phone = new Phone(staff.get("/api/e/$withCodes.slug/keys").json as Map)
        asked = codes.take(20).collect { [code: it, blinded: Phone.text(phone.blind().blindedMessage)] }
        // Twenty codes are traded for tokens beforehand: these envelopes would be taken.
        envelopes = codes.drop(20).take(20).collect { code ->
            def blinded = phone.blind()
            def signed = staff.post("/api/e/$withCodes.slug/issue", [code: code, blinded: Phone.text(blinded.blindedMessage)]).json.signature as String
            phone.envelope(blinded.preparedMessage, phone.token(blinded, signed), pick(new Random(code.hashCode()), ['B', 'L']), sheet())
        }
    }

    /** One of all kinds; those that are answered by the code of this project come most often. */
    Message next(Random random) {
        int kind = random.nextInt(1000)
        if (kind < 250) return json(random, "/api/e/$withCodes.slug/put", pick(random, envelopes))
        if (kind < 400) return json(random, "/api/e/$withCodes.slug/issue", pick(random, asked))
        if (kind < 500) return json(random, "/api/e/$withCodes.slug/code", [code: pick(random, codes), language: 'en'])
        if (kind < 600) return json(random, "/api/e/$openLink.slug/${pick(random, door.values() as List)}/put", openEnvelope(random))
        if (kind < 650) return get(pick(random, ["/api/e/$withCodes.slug", "/api/e/$openLink.slug/keys", "/api/e/$closed.slug", "/api/e/$closed.slug/keys"]))
        if (kind < 770) return form(random, "/e/$withCodes.slug", [code: pick(random, codes)])
        if (kind < 850) return form(random, "/e/$openLink.slug/$door.Farsta", [:])
        if (kind < 870) return form(random, "/e/$closed.slug/abcde", [:])
        if (kind < 930) return get(pick(random, ["/e/$withCodes.slug", "/e/$openLink.slug", "/e/$openLink.slug/$door.Bromma?sprak=en", "/e/$closed.slug", "/e/$withCodes.slug/tack"]))
        if (kind < 990) return get(pick(random, ['/', '/health', '/sw.js', '/manifest.webmanifest', '/favicon.svg', '/api/openapi.yml', '/inspektion', '/inspektion/logga-in',
                                                 '/inspektion/granskningar', '/api/reviews', '/assets/survey.css']))
        if (kind < 999) return json(random, '/api/surveys/1/close', [:])
        json(random, '/api/sign-in', [username: 'inspektor', password: Nasty.MARK])
    }

    private static Message get(String target) {
        new Message('GET', target, [['Host', 'localhost'], ['Accept', target.startsWith('/api') ? 'application/json' : 'text/html']], null)
    }

    private static Message json(Random random, String target, Map body) {
        new Message('POST', target, [['Host', 'localhost'], ['Accept', 'application/json'], ['Content-Type', 'application/json']], JsonOutput.toJson(body).getBytes('UTF-8'))
    }

    private Message form(Random random, String target, Map fields) {
        def survey = target.contains("$withCodes.slug") ? withCodes : openLink
        def all = [key: SubmissionKey.random(), step: pick(random, ['review', 'send', 'send', 'change']), sprak: 'sv'] + fields +
            answers(survey).collectEntries { ["a.$it.key".toString(), it.value] } + [('a.' + text(survey)): WORDS]
        new Message('POST', target, [['Host', 'localhost'], ['Accept', 'text/html'], ['Content-Type', 'application/x-www-form-urlencoded']],
            all.collect { "$it.key=${URLEncoder.encode(it.value as String, 'UTF-8')}" }.join('&').getBytes('UTF-8'))
    }

    private Map openEnvelope(Random random) {
        pick(random, envelopes) + [signature: null]
    }

    private byte[] sheet() {
        JsonOutput.toJson([district: 1, choices: answers(withCodes), texts: [(text(withCodes)): WORDS]]).getBytes('UTF-8')
    }

    private static String text(Map survey) {
        survey.questions.find { it.kind == 'TEXT' }.key
    }
}
