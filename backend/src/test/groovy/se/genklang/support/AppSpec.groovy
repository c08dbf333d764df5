package se.genklang.support

import io.micronaut.context.ApplicationContext
import io.micronaut.core.type.Argument
import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpResponse
import io.micronaut.http.client.BlockingHttpClient
import io.micronaut.http.client.DefaultHttpClientConfiguration
import io.micronaut.http.client.HttpClient
import io.micronaut.runtime.server.EmbeddedServer
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import io.micronaut.test.support.TestPropertyProvider
import jakarta.inject.Inject
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import se.genklang.platform.keys.KeyStore
import java.time.Duration
import spock.lang.Shared
import spock.lang.Specification

/**
 * A spec against the whole app: a schema of its own on the real database, a free port, a data folder of its own. Say
 * {@code @MicronautTest(transactional = false)} on the spec itself, so that the app sees what the spec wrote.
 */
abstract class AppSpec extends Specification implements TestPropertyProvider {
    @Inject ApplicationContext app
    @Inject EmbeddedServer server
    @Shared private Map<URL, BlockingHttpClient> opened = [:]

    /** Override to add to these. */
    @Override
    Map<String, String> getProperties() {
        def folder = Files.createTempDirectory(Files.createDirectories(Path.of('target/test-data').toAbsolutePath()), getClass().simpleName)
        def database = TestDatabase.get()
        database.properties(database.freshSchema()) + [
            'micronaut.server.port': '-1',
            'genklang.data'        : folder.toString(),
            'genklang.keys.folder' : folder.resolve('keys').toString(),
        ]
    }

    /** Sends the request as it stands: no redirect is followed, no cookie kept, and no status is an exception. */
    HttpResponse<String> send(HttpRequest<?> request) {
        client.exchange(request, Argument.STRING, Argument.STRING)
    }

    private BlockingHttpClient getClient() {
        def settings = new DefaultHttpClientConfiguration(followRedirects: false, exceptionOnErrorStatus: false)
        settings.readTimeout = Duration.ofSeconds(60)
        opened.computeIfAbsent(server.URL, { HttpClient.create(it, settings).toBlocking() })
    }

    void cleanupSpec() {
        opened.values()*.close()
    }

    /** The API with the first inspector signed in. */
    Api staffApi() {
        def password = new String(app.getBean(KeyStore).get('first-password').get(), 'UTF-8')
        new Api(server.URL.toString()).signedIn('inspektor', password)
    }

    /** The first value that a statement gives, straight from the database. */
    long query(String statement) {
        rows(statement).first().first() as long
    }

    /** All rows that a statement gives, straight from the database. */
    List<List> rows(String statement) {
        connect().withCloseable { connection ->
            def result = connection.createStatement().executeQuery(statement)
            def rows = []
            while (result.next()) rows << (1..result.metaData.columnCount).collect { result.getString(it) }
            rows
        }
    }

    /** Changes the database behind the program's back. */
    void sql(String statement) {
        connect().withCloseable { it.createStatement().executeUpdate(statement) }
    }

    private Connection connect() {
        DriverManager.getConnection(app.getRequiredProperty('datasources.default.url', String),
            app.getRequiredProperty('datasources.default.username', String), app.getRequiredProperty('datasources.default.password', String))
    }
}
