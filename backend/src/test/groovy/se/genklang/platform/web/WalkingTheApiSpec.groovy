package se.genklang.platform.web

import io.micronaut.http.HttpRequest
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import org.yaml.snakeyaml.Yaml
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews
import spock.lang.Shared

@MicronautTest(transactional = false)
class WalkingTheApiSpec extends AppSpec implements SampleReviews {
    static final VERBS = ['get', 'post', 'put', 'delete', 'patch']
    /** The doors of those who answer, and the door of staff. */
    static final OPEN_TO_ANYONE = ['/api/e/', '/api/sign-in']

    @Shared List<Map> operations
    @Shared Api staff
    @Shared Map<String, Object> places

    void setup() {
        if (operations) return
        def document = new Yaml().load(send(HttpRequest.GET('/api/openapi.yml').accept('application/yaml')).body()) as Map<String, Map>
        operations = document.paths.collectMany { String path, Map methods ->
            methods.findAll { it.key in VERBS }.collect { verb, operation -> [verb: verb.toUpperCase(), path: path, told: operation] }
        }
        staff = staffApi()
        def review = newReview(staff)
        def survey = newOpenSurvey(staff, review)
        def point = staff.get("/api/surveys/$survey.id/box").json.districts.first().point
        places = ['/reviews/{id}': "/reviews/$review", '/surveys/{id}': "/surveys/$survey.id", '{reviewId}': review,
                  '{pointId}': point.id, '{slug}': survey.slug, '{door}': point.door]
    }

    def 'the document describes every operation in words, and what comes back'() {
        expect:
        operations.size() >= 20
        operations.findAll { !it.told.summary || !it.told.responses } == []
    }

    def 'a stranger is let in to answer and to sign in, and nowhere else'() {
        given:
        def stranger = new Api(server.URL.toString())

        expect:
        operations.findAll { operation -> OPEN_TO_ANYONE.every { !operation.path.startsWith(it) } }
            .collect { [it, stranger.send(it.verb, address(it), it.verb == 'GET' ? null : '{}').status] }
            .findAll { it[1] != 401 } == []
    }

    def 'an inspector can read all there is'() {
        expect: 'all but a release, which there is none of before the survey is closed'
        operations.findAll { it.verb == 'GET' && !it.path.endsWith('/release') && !it.path.endsWith('.docx') }
            .collect { [it.path, staff.get(address(it)).status] }.findAll { it[1] != 200 } == []
    }

    def 'what does not fit is refused with a problem that says so, and nothing fails'() {
        when: 'each operation is given an empty object, and each address a number that belongs to nothing'
        def replies = operations.findAll { it.verb != 'GET' }.collect { [it, staff.send(it.verb, address(it), '{}')] } +
            operations.findAll { it.path.contains('{id}') }
                .collect { [it, staff.send(it.verb, address(it, '987654321'), it.verb == 'GET' ? null : '{}')] }

        then:
        replies.findAll { operation, reply -> reply.status >= 500 || reply.status == 405 ||
            reply.status >= 400 && !(reply.http.headers().firstValue('content-type').orElse('').startsWith('application/problem+json') && reply.json.title)
        }.collect { operation, reply -> [operation.verb, operation.path, reply.status, reply.http.body()] } == []
    }

    private String address(Map operation, String id = null) {
        def path = id ? operation.path.replace('{id}', id) : operation.path
        places.inject(path as String) { text, name, value -> text.replace(name, "$value") }
    }
}
