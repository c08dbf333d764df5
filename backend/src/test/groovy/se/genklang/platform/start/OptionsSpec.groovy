package se.genklang.platform.start

import spock.lang.Specification

class OptionsSpec extends Specification {

    def 'what is typed becomes configuration: #words'() {
        expect:
        Options.of(*words).properties() == properties

        where:
        words                                           || properties
        []                                              || [:]
        ['--port', '9000']                              || ['micronaut.server.port': 9000]
        ['--port', '0']                                 || ['micronaut.server.port': -1]
        ['--data', '/srv/my data', '--demo']            || ['genklang.data': '/srv/my data', 'genklang.demo': true]
    }

    def 'what cannot be meant is refused in one line: #words'() {
        when:
        Options.of(*words)

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message.startsWith(line)
        !refusal.message.contains('\n')

        where:
        words                       || line
        ['--prot', '9000']          || 'Unknown option --prot.'
        ['start']                   || 'Unknown option start.'
        ['--port']                  || 'The option --port needs a value.'
        ['--data', '--demo']        || 'The option --data needs a value.'
        ['--data', '']              || 'The option --data needs a value.'
        ['--port', '65536']         || 'The option --port needs a number from 0 to 65535, not 65536'
        ['--port', '-1']            || 'The option --port needs a number'
        ['--port', 'http']          || 'The option --port needs a number'
    }
}
