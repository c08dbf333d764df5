package se.genklang.review

import io.micronaut.http.HttpRequest
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import org.yaml.snakeyaml.Yaml
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class ReviewApiSpec extends StaffSpec {

    def call(HttpRequest<?> request) {
        send(request.bearerAuth(bearer()))
    }

    def complete = [title: 'Sysselsättning', caseReference: '3.4.2-11/2021', area: 'annat', otherArea: 'Sysselsättning', targetGroup: 'Vuxna',
                    periodFrom: '2021-01-01', periodTo: '2021-12-31', districts: [1, 3]]

    def 'a review is made, read, listed and moved'() {
        when:
        def made = call(HttpRequest.POST('/api/reviews', complete))
        def path = made.header('Location')

        then:
        made.code() == 201
        with(json(call(HttpRequest.GET(path)))) {
            caseReference == '3.4.2-11/2021'
            areaName == 'Sysselsättning'
            phase == 'CHOICE'
            districts*.name == ['Bromma', 'Farsta']
        }
        json(call(HttpRequest.GET('/api/reviews')))*.title.contains('Sysselsättning')
        json(call(HttpRequest.PUT("$path/phase", [phase: 'ANALYSIS', version: 0]))).phaseName == 'Analys'
        call(HttpRequest.PUT("$path/phase", [phase: 'REPORT', version: 0])).code() == 409
        call(HttpRequest.PUT('/api/reviews/999999/phase', [phase: 'REPORT', version: 0])).code() == 404
        call(HttpRequest.GET('/api/reviews/999999')).code() == 404
    }

    def 'every fault is told under the name that the field has here'() {
        when:
        def refused = call(HttpRequest.POST('/api/reviews', [:]))

        then:
        refused.code() == 422
        json(refused).errors*.field == ['title', 'caseReference', 'area', 'targetGroup', 'periodFrom', 'periodTo', 'districts']
    }

    def 'what cannot be read is refused without a quotation'() {
        expect:
        call(HttpRequest.PUT('/api/reviews/1/phase', '{"phase":"hemligt","version":0}')).code() == 400
        call(HttpRequest.GET('/api/districts?from=hemligt')).code() == 400
        !call(HttpRequest.GET('/api/districts?from=hemligt')).body().contains('hemligt')
        call(HttpRequest.GET('/api/districts?from=2021-01-01&to=2020-01-01')).code() == 422
    }

    def 'districts of a period and quality areas can be read'() {
        expect:
        json(call(HttpRequest.GET('/api/districts?from=2011-01-01&to=2011-12-31'))).size() == 14
        json(call(HttpRequest.GET('/api/districts'))).size() == 11
        json(call(HttpRequest.GET('/api/quality-areas')))*.key.first() == 'trygghet'
    }

    def 'the description of the API is open to all, made from the code, and sums up each operation'() {
        when:
        def document = send(HttpRequest.GET('/api/openapi.yml'))
        def described = new Yaml().load(document.body())
        def operations = described.paths.collectEntries { path, methods -> [path, methods.findAll { it.key in ['get', 'post', 'put'] }] }

        then:
        operations.keySet().containsAll(['/api/reviews', '/api/reviews/{id}', '/api/reviews/{id}/phase', '/api/districts',
            '/api/quality-areas', '/api/access-log', '/api/sign-in'])
        !operations.keySet().any { it.startsWith('/inspektion') || it.startsWith('/assets') }
        operations.values()*.values().flatten().every { it.summary }
    }
}
