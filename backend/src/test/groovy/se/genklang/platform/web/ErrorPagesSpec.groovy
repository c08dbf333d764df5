package se.genklang.platform.web

import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import io.micronaut.context.annotation.Requires
import io.micronaut.http.HttpRequest
import io.micronaut.http.MediaType
import io.micronaut.http.annotation.Body
import io.micronaut.http.annotation.Controller
import io.micronaut.http.annotation.Get
import io.micronaut.http.annotation.Post
import io.micronaut.serde.annotation.Serdeable
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import io.micronaut.views.ModelAndView
import org.slf4j.LoggerFactory
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class ErrorPagesSpec extends StaffSpec {

    static final SECRET = 'hemligt-svar'

    @Override
    Map<String, String> getProperties() {
        super.properties + ['spec.name': 'ErrorPagesSpec']
    }

    def 'a browser gets a calm Swedish page: #title'() {
        when:
        def response = send(request.accept(MediaType.TEXT_HTML_TYPE))

        then:
        response.code() == status
        response.contentType.get().name == 'text/html'
        response.body().contains("<h1 class=\"ds-heading\" data-size=\"lg\">$title</h1>")
        response.body().contains('lang="sv"')
        response.body().contains('Till dina granskningar') == staff
        !response.body().contains(SECRET)
        !response.body().contains('Exception')

        where:
        request                                                  || status | title                     | staff
        HttpRequest.GET("/$SECRET")                              || 404    | 'Sidan finns inte'        | false
        HttpRequest.DELETE('/inspektion/logga-in')               || 405    | 'Det går inte att göra så här' | true
        HttpRequest.GET("/e/prov/$SECRET")                       || 500    | 'Något gick fel hos oss'  | false
        HttpRequest.GET('/e/sida')                               || 500    | 'Något gick fel hos oss'  | false
        HttpRequest.POST('/e/finns-inte', "a=$SECRET%").contentType('application/x-www-form-urlencoded') || 400 | 'Det gick inte att läsa' | false
        HttpRequest.POST('/e/prov', 'x' * 3_000_000) || 413 | 'Det blev för stort' | false
    }

    def 'the API gets a problem document: #type'() {
        when:
        def response = send(request)
        def problem = json(response)

        then:
        response.contentType.get().name == 'application/problem+json'
        response.code() == status
        problem.type == type
        problem.status == status
        problem.title && problem.detail
        !response.body().contains(SECRET)

        where:
        request                                                  || status | type
        HttpRequest.GET("/api/e/$SECRET")                        || 404    | '/problems/not-found'
        HttpRequest.DELETE('/api/openapi.yml')                   || 405    | '/problems/method-not-allowed'
        HttpRequest.GET("/api/e/prov/$SECRET")                   || 500    | '/problems/failure'
        HttpRequest.POST('/api/e/prov', "{\"number\": \"$SECRET\"}")     || 400 | '/problems/bad-request'
        HttpRequest.POST('/api/e/prov', "{\"number\": $SECRET")          || 400 | '/problems/bad-request'
        HttpRequest.POST('/api/e/prov', "{\"number\": $SECRET}").header('Content-Encoding', 'gzip') || 400 | '/problems/bad-request'
        HttpRequest.POST('/api/e/prov', "<a>$SECRET</a>").contentType('application/xml') || 415 | '/problems/unsupported-media-type'
        HttpRequest.POST('/api/e/prov', [number: 7])             || 422    | '/problems/invalid'
    }

    def 'a problem names the fields that must be mended'() {
        expect:
        json(send(HttpRequest.POST('/api/e/prov', [number: 7]))).errors == [[field: 'number', message: 'Skriv ett annat tal.']]
    }

    def 'a failure is logged by its kind and its route, never by what was sent'() {
        given:
        def lines = new ListAppender<ILoggingEvent>()
        def root = LoggerFactory.getLogger('ROOT') as Logger
        lines.start()
        root.addAppender(lines)

        when:
        send(HttpRequest.GET("/api/e/prov/$SECRET?fraga=$SECRET"))
        send(HttpRequest.POST('/api/e/prov', "{\"number\": \"$SECRET\"}"))
        send(HttpRequest.POST('/api/e/prov', "{\"number\": $SECRET"))
        send(HttpRequest.POST('/api/e/prov', "{\"number\": $SECRET}").header('Content-Encoding', 'gzip'))
        send(HttpRequest.POST('/e/finns-inte', "a=$SECRET%").contentType('application/x-www-form-urlencoded'))
        def written = lines.list.collect { it.formattedMessage + ' ' + it.throwableProxy?.message }

        then:
        written.size() == 1
        written[0].startsWith('java.lang.IllegalStateException in GET /api/e/prov/{word}')
        !written.any { it.contains(SECRET) }

        cleanup:
        root.detachAppender(lines)
    }

    def 'the page of an error speaks English to somebody who reads the survey in English'() {
        expect:
        send(HttpRequest.GET('/e/prov/x?sprak=en').accept(MediaType.TEXT_HTML_TYPE)).body().contains('Something went wrong on our side')
        send(HttpRequest.GET('/e/prov/x?sprak=sv-simple').accept(MediaType.TEXT_HTML_TYPE)).body().contains('Något gick fel hos oss')
        send(HttpRequest.GET('/e/prov/x?sprak=xx').accept(MediaType.TEXT_HTML_TYPE)).body().contains('Något gick fel hos oss')
    }

    @Requires(property = 'spec.name', value = 'ErrorPagesSpec')
    @Controller
    static class Failing {
        @Get(uris = ['/e/prov/{word}', '/api/e/prov/{word}'], produces = [MediaType.TEXT_HTML, MediaType.APPLICATION_JSON])
        String fail(String word) {
            throw new IllegalStateException("could not read $word")
        }

        @Get(uri = '/e/sida', produces = MediaType.TEXT_HTML)
        ModelAndView<Map<String, Object>> page() {
            new ModelAndView<>('prov/trasig', [:])
        }

        @Post(uri = '/e/prov', produces = MediaType.TEXT_HTML)
        String take(@Body String body) {
            body
        }

        @Post('/api/e/prov')
        String take(@Body Numbered body) {
            throw new ProblemException(Problem.invalid([new FieldFault('number', 'Skriv ett annat tal.')]))
        }
    }

    @Serdeable
    static class Numbered {
        int number
    }
}
