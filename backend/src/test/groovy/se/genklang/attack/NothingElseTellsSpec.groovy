package se.genklang.attack

import io.micronaut.http.HttpRequest
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.AppSpec

@MicronautTest(transactional = false)
class NothingElseTellsSpec extends AppSpec {

    def 'there is no page with numbers, memory or settings of the running program'() {
        given:
        def names = ['metrics', 'prometheus', 'env', 'beans', 'loggers', 'threaddump', 'heapdump', 'routes', 'info', 'caches', 'refresh',
                     'stop', 'configprops', 'httptrace', 'trace', 'actuator', 'flyway', 'liquibase', 'jolokia']

        expect:
        names.collectMany { ["/$it".toString(), "/endpoints/$it".toString()] }
            .findAll { !(send(HttpRequest.GET(it).accept('*/*')).code() in [401, 403, 404]) }.empty
    }

    def 'how the program is doing is told without numbers'() {
        expect:
        send(HttpRequest.GET('/health')).body() == '{"status":"UP"}'
    }
}
