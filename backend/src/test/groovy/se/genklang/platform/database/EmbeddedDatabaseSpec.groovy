package se.genklang.platform.database

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.sql.DriverManager
import java.sql.SQLException
import se.genklang.support.TestDatabase
import spock.lang.IgnoreIf
import spock.lang.Specification

/** What the embedded server promises beyond being a database. Not asked of a MySQL that an operator runs. */
@IgnoreIf({ System.getenv('GENKLANG_TEST_MYSQL') || System.getProperty('GENKLANG_TEST_MYSQL') })
class EmbeddedDatabaseSpec extends Specification {
    def database = TestDatabase.get()

    def 'a commit is on disk when it returns, and no statement is kept elsewhere: #variable is #value'() {
        expect:
        query("SELECT @@$variable") == value

        where:
        variable                         || value
        'innodb_flush_log_at_trx_commit' || '1'
        'innodb_doublewrite'             || 'ON'
        'log_bin'                        || '0'
        'general_log'                    || '0'
        'slow_query_log'                 || '0'
        'performance_schema'             || '0'
        'bind_address'                   || '127.0.0.1'
        'collation_server'               || 'utf8mb4_0900_ai_ci'
        'time_zone'                      || '+00:00'
    }

    def 'what the server puts on disk for a while lies in a folder of its own, for the owner alone'() {
        given:
        def folder = Path.of(query('SELECT @@tmpdir'))

        expect:
        folder.parent == Path.of(query('SELECT @@datadir')).parent
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)) == 'rwx------'
    }

    def 'nobody gets in without the password: #user'() {
        when:
        DriverManager.getConnection(database.connect('').withCloseable { it.metaData.URL }, user, password)

        then:
        def refusal = thrown(SQLException)
        refusal.SQLState == '28000'

        where:
        user       | password
        'genklang' | ''
        'genklang' | 'genklang'
        'root'     | ''
        ''         | ''
    }

    def "the program's account is kept from the server's own tables and from files"() {
        when:
        query(sql)

        then:
        thrown(SQLException)

        where:
        sql << ['SELECT COUNT(*) FROM mysql.global_priv', "SELECT LOAD_FILE('/etc/passwd') INTO OUTFILE '/tmp/x'", 'CREATE USER other']
    }

    private String query(String sql) {
        database.connect('').withCloseable {
            def rows = it.createStatement().executeQuery(sql)
            rows.next()
            rows.getString(1)
        }
    }
}
