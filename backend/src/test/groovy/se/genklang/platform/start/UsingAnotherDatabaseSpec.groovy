package se.genklang.platform.start

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import org.flywaydb.core.Flyway
import se.genklang.support.TestDatabase
import spock.lang.Specification

class UsingAnotherDatabaseSpec extends Specification {
    def database = TestDatabase.get()

    def 'a database written by a newer program is left alone, and that is said in one line'() {
        given:
        def url = database.freshSchema()
        Flyway.configure().dataSource(url, database.user, database.password)
            .locations('classpath:db/migration', "filesystem:${Path.of('src/test/resources/newer-migration')}").load().migrate()

        expect:
        failure(database.properties(url)) == 'The database was written by a newer Genklang than this one. Start the newer one.'
    }

    def 'a database that cannot be reached is said in one line'() {
        given:
        def port = new ServerSocket(0).withCloseable { it.localPort }

        expect:
        failure(database.properties("jdbc:mysql://127.0.0.1:$port/genklang".toString()))
            .startsWith('The database cannot be reached with DATASOURCES_DEFAULT_URL: ')
    }

    def 'a wrong password is said in one line, and not repeated'() {
        when:
        def line = failure(database.properties(database.freshSchema()) + ['datasources.default.password': 'wrong-one'])

        then:
        line == 'The database refuses the user or the password in DATASOURCES_DEFAULT_USERNAME and DATASOURCES_DEFAULT_PASSWORD.'
    }

    private static String failure(Map<String, Object> properties) {
        try {
            ApplicationContext.run(properties + ['micronaut.server.port': '-1']).close()
            return 'it started'
        } catch (Exception e) {
            return StartFailure.line(e)
        }
    }
}
