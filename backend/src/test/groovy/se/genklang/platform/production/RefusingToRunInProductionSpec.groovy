package se.genklang.platform.production

import io.micronaut.context.ApplicationContext
import se.genklang.platform.CannotStart
import spock.lang.Specification

class RefusingToRunInProductionSpec extends Specification {
    static final String JWT = 'micronaut.security.token.jwt.signatures.secret.generator.secret'
    static final String RANDOM = 'kD7xQm2vN9sR4tYw8zLcP3hJ6fGbV5aE'
    static final Map<String, Object> RIGHT = [
        'genklang.keys.folder': '/srv/keys', 'genklang.base-url': 'https://genklang.example.se', (JWT): RANDOM]

    def 'with everything set it starts'() {
        expect:
        faults(RIGHT) == []
        faults(RIGHT.findAll { it.key != JWT }) == []
    }

    def 'one line says what is wrong: #line'() {
        expect:
        def found = faults((RIGHT + wrong).findAll { it.value != null })
        found.size() == 1
        found.first().startsWith(line)

        where:
        wrong                                                || line
        ['genklang.demo': true]                              || 'The demo cannot run in production'
        ['genklang.keys.folder': null]                       || 'Set GENKLANG_KEYS_FOLDER'
        ['genklang.keys.folder': ' ']                        || 'Set GENKLANG_KEYS_FOLDER'
        ['genklang.base-url': null]                          || 'Set GENKLANG_BASE_URL to an https:// address'
        ['genklang.base-url': 'http://genklang.example.se']  || 'Set GENKLANG_BASE_URL to an https:// address'
        [(JWT): RANDOM.substring(1)]                         || "The secret in $JWT is shorter than 32 bytes."
        [(JWT): 'pleaseChangeThisSecretForANewOne']          || "The secret in $JWT is a sample"
        [(JWT): 'a' * 40]                                    || "The secret in $JWT is a sample"
        ['micronaut.security.csrf.signature-key': 'short']   || 'The secret in micronaut.security.csrf.signature-key is shorter'
    }

    def 'all that is wrong is said at once, and no secret is repeated'() {
        when:
        def found = faults([(JWT): 'short-one'])

        then:
        found.size() == 3
        !found.join().contains('short-one')
    }

    def 'outside production nothing is asked'() {
        when:
        check([:], 'dev')

        then:
        noExceptionThrown()
    }

    private static List<String> faults(Map<String, Object> properties) {
        try {
            check(properties, 'prod')
            return []
        } catch (CannotStart e) {
            return e.message.readLines()
        }
    }

    private static void check(Map<String, Object> properties, String environment) {
        ApplicationContext.builder().deduceEnvironment(false).environments(environment).properties(properties).build().withCloseable {
            ProductionCheck.check(it.environment.start())
        }
    }
}
