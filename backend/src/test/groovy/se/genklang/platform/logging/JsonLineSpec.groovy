package se.genklang.platform.logging

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.LoggerContext
import ch.qos.logback.classic.spi.LoggingEvent
import com.fasterxml.jackson.databind.ObjectMapper
import java.sql.SQLException
import spock.lang.Specification

class JsonLineSpec extends Specification {
    def context = new LoggerContext()

    def 'an event is one line of JSON'() {
        when:
        def text = encode('se.genklang.collection', 'Opened "{}"\n', null, 'box')

        then:
        text.readLines().size() == 1
        def line = new ObjectMapper().readValue(text, Map)
        line.level == 'WARN'
        line.logger == 'se.genklang.collection'
        line.message == 'Opened "box"\n'
        line.time ==~ /\d{4}-\d\d-\d\dT[\d:.]+Z/
    }

    def 'what an exception quotes is not written, nor what a library says about it'() {
        given:
        def error = new IllegalStateException('failed on KOD-1234', new SQLException("Duplicate entry 'KOD-1234'"))

        when:
        def text = encode('io.micronaut.http.server.RouteExecutor', 'Unexpected error occurred: {}', error, 'KOD-1234')

        then:
        def line = new ObjectMapper().readValue(text, Map)
        !text.contains('KOD-1234')
        line.message == 'Unexpected error occurred: {}'
        line.error.startsWith('java.lang.IllegalStateException ')
        line.error.contains('; caused by java.sql.SQLException ')
        line.error.contains('JsonLineSpec.groovy')
    }

    private String encode(String logger, String message, Throwable error, Object... values) {
        new String(new JsonLine().encode(new LoggingEvent('', context.getLogger(logger), Level.WARN, message, error, values)), 'UTF-8')
    }
}
