package se.genklang.platform

import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpStatus
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.AppSpec

@MicronautTest(transactional = false)
class HealthSpec extends AppSpec {

    def 'anyone may ask whether the program is well, and learns nothing more'() {
        when:
        def answer = send(HttpRequest.GET('/health'))

        then:
        answer.status() == HttpStatus.OK
        answer.body() == '{"status":"UP"}'
    }

    def 'no other endpoint for operators is there: #path'() {
        expect:
        send(HttpRequest.GET(path)).status() in [HttpStatus.UNAUTHORIZED, HttpStatus.NOT_FOUND]

        where:
        path << ['/beans', '/env', '/info', '/loggers', '/metrics', '/routes', '/threaddump', '/refresh', '/flyway']
    }
}
