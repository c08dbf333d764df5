package se.genklang.platform.start

import com.fasterxml.jackson.databind.ObjectMapper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermission
import se.genklang.support.AppProcess
import se.genklang.support.TestDatabase
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** Each start costs seconds, so this is one life of one data folder, told in three features that share nothing else. */
class RunningTheProgramSpec extends Specification {
    @Shared Path folder = Files.createTempDirectory(Files.createDirectories(Path.of('target/test-data').toAbsolutePath()), 'running the program')
    @AutoCleanup AppProcess app

    void setupSpec() {
        TestDatabase.get() // unpacks the programs, once for all specs
    }

    void cleanupSpec() {
        folder.toFile().deleteDir()
    }

    def 'what was saved is there after kill -9 of the program alone and of both, and Ctrl-C leaves no process behind'() {
        given: 'a first start, with something saved'
        def data = folder.resolve('data of a city')
        app = AppProcess.start(data).waitUntilAnswering()
        app.connect().withCloseable {
            it.createStatement().execute('CREATE TABLE kept (what VARCHAR(20))')
            it.createStatement().execute("INSERT INTO kept VALUES ('before kill -9')")
        }

        when: 'the program alone is killed'
        app.kill9()

        then: 'its database server lives on'
        app.databases().size() == 1

        when: 'it is started again, saves more, and both are killed'
        app = AppProcess.start(data).waitUntilAnswering()
        def servers = app.databases().size()
        app.connect().withCloseable { it.createStatement().execute("INSERT INTO kept VALUES ('before the second')") }
        app.killDatabaseToo()

        then:
        servers == 1
        app.databases().empty

        when: 'it is started a third time'
        app = AppProcess.start(data).waitUntilAnswering()

        then:
        kept(app) == ['before kill -9', 'before the second']

        and: 'no one but the owner of the process may read a secret or the data'
        readableByOthers(data) == []

        when: 'Ctrl-C'
        def status = app.interrupt()

        then:
        status == 128 + 2
        app.databases().empty
        !app.output().contains('Exception')
        !app.output().contains('unexpectedly')
    }

    def 'one program at a time uses a data folder, and a log line never leads to a person'() {
        given:
        def data = folder.resolve('in use')
        app = AppProcess.start(data).waitUntilAnswering()

        when: 'requests come in, well-formed and not'
        ['/health?kod=HEMLIG-KOD', '/e/HEMLIG-KOD?svar=HEMLIG-KOD', '/e/%F0%28?x=HEMLIG-KOD', '/api/HEMLIG-KOD'].each { post(app, it) }
        new Socket('localhost', URI.create(app.baseUrl()).port).withCloseable {
            it.outputStream << 'HEMLIG-KOD / not http\r\nUser-Agent: HEMLIG-KOD\r\n\r\n'
            it.inputStream.bytes
        }

        and: 'a second program is pointed at the folder'
        def second = AppProcess.start(data)

        then:
        second.exitStatus() == 1
        second.output().readLines() == ["The data folder $data is in use by another Genklang. Stop that one, or choose another folder with --data DIR.".toString()]

        when:
        def status = app.stop()

        then:
        status == 128 + 15
        app.databases().empty
        !(app.output() =~ /HEMLIG-KOD|127\.0\.0\.1|0:0:0:0:0:0:0:1|Java-http-client|Mozilla/)
        app.output().readLines().findAll { it.startsWith('{') }.every { new ObjectMapper().readValue(it, Map).keySet().containsAll(['time', 'level', 'logger', 'message']) }
    }

    def 'a port in use is said in one line, and the database server is not left behind'() {
        given:
        def taken = new ServerSocket(0, 1, InetAddress.loopbackAddress)
        app = AppProcess.start(folder.resolve('port in use'), taken.localPort)

        expect:
        app.exitStatus() == 1
        app.output().readLines() == ["The port $taken.localPort is in use by another program. Choose another with --port N.".toString()]
        app.databases().empty

        cleanup:
        taken.close()
    }

    def 'a word that is not an option gets one line and status 2'() {
        given:
        app = AppProcess.run(folder.resolve('never'), ['--colour', 'blue'])

        expect:
        app.exitStatus() == 2
        app.output().readLines() == ['Unknown option --colour. Known options: --port N, --data DIR, --demo, --bring-back SURVEY.']
        !Files.exists(folder.resolve('never'))
    }

    private static List<String> kept(AppProcess app) {
        app.connect().withCloseable {
            def rows = it.createStatement().executeQuery('SELECT what FROM kept ORDER BY what')
            def found = []
            while (rows.next()) found << rows.getString(1)
            found
        }
    }

    private static int post(AppProcess app, String path) {
        def request = HttpRequest.newBuilder(URI.create(app.baseUrl() + path)).header('User-Agent', 'Mozilla HEMLIG-KOD')
            .POST(HttpRequest.BodyPublishers.ofString('{"svar": "HEMLIG-KOD')).header('Content-Type', 'application/json').build()
        HttpClient.newHttpClient().withCloseable { it.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() }
    }

    /** Files that someone else could reach: readable, in folders that let others in all the way. */
    private static List<Path> readableByOthers(Path root) {
        def open = { Path path -> Files.getPosixFilePermissions(path).any { it in [PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE] } }
        def found = []
        def walk
        walk = { Path folder ->
            if (open(folder)) Files.list(folder).withCloseable { it.toList() }.each { Files.isDirectory(it) ? walk(it) : (open(it) && found << it) }
        }
        walk(root)
        found + Files.list(root.resolve('secrets')).withCloseable { it.toList() }.findAll(open)
    }
}
