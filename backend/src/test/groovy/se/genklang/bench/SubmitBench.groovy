package se.genklang.bench

import groovy.transform.CompileStatic
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.security.SecureRandom
import java.sql.Connection
import java.sql.DriverManager
import java.util.concurrent.atomic.LongAdder
import se.genklang.collection.SubmissionKey
import se.genklang.platform.database.DataFolder
import se.genklang.platform.database.DatabaseAccount
import se.genklang.platform.database.EmbeddedDatabase
import se.genklang.support.AppProcess
import se.genklang.support.SampleReviews
import se.genklang.support.TestDatabase

/**
 * Durable submissions per second through the whole program, beside the same rows inserted straight through Connector/J:
 * the same database server, as many connections, every commit flushed. The two take turns, so that a machine that slows
 * down slows both.
 */
class SubmitBench implements SampleReviews {
    static final CONNECTIONS = 10
    static final TURNS = 5
    static final SECONDS = 6

    static void main(String[] args) {
        new SubmitBench().run()
    }

    void run() {
        def data = Files.createTempDirectory(Files.createDirectories(Path.of('target/bench').toAbsolutePath()), 'submit')
        def folder = DataFolder.open(data.resolve('server'))
        def database = new EmbeddedDatabase(folder.database(), TestDatabase.BASE, DatabaseAccount.in(folder.secrets()))
        database.start()
        def url = database.url('genklang')
        def env = [DATASOURCES_DEFAULT_URL: url, DATASOURCES_DEFAULT_USERNAME: database.account().user(), DATASOURCES_DEFAULT_PASSWORD: database.account().password()]
        def app = AppProcess.start(data.resolve('app'), 0, [], ['-Xmx256m', '-XX:TieredStopAtLevel=4'], env).waitUntilAnswering()
        try {
            measure(app, { DriverManager.getConnection(url, database.account().user(), database.account().password()) })
        } finally {
            app.stop()
            database.close()
            folder.close()
        }
    }

    private void measure(AppProcess app, Closure<Connection> connect) {
        def staff = app.staff()
        def survey = newOpenSurvey(staff, newReview(staff))
        def target = URI.create("${app.baseUrl()}/api/e/$survey.slug/${doors(staff, survey).Bromma}/answers")
        def form = new HttpForm(survey.questions.findAll { it.kind != 'TEXT' }.collectEntries { [it.key, it.options.first().code] } as Map<String, String>)
        def reference = new BareRows(connect, survey.id as long, sealedLength(connect))
        reference.prepare()
        println "warming up (${CONNECTIONS} connections, envelopes of ${reference.length} bytes)"
        rate { long end, LongAdder done -> form.send(target, end, done) }
        rate { long end, LongAdder done -> reference.insert(end, done) }
        def ours = [], bare = []
        TURNS.times {
            ours << rate { long end, LongAdder done -> form.send(target, end, done) }
            bare << rate { long end, LongAdder done -> reference.insert(end, done) }
            println "turn ${it + 1}: ${ours.last().round()} submissions/s, ${bare.last().round()} bare inserts/s"
        }
        println "memory of the program: ${resident(app.pid())} MiB"
        println "submit: ${median(ours).round()} (reference ${median(bare).round()}, ratio ${'%.2f'.formatted(median(ours) / median(bare))})"
    }

    private static int sealedLength(Closure<Connection> connect) {
        connect().withCloseable {
            def box = it.createStatement().executeQuery('SELECT answer_size + 16 FROM ballot_box')
            box.next()
            box.getInt(1)
        }
    }

    /** Runs the work on as many threads as there are connections; how much was done in a second. */
    private static double rate(Closure work) {
        def done = new LongAdder()
        def start = System.nanoTime()
        def end = start + SECONDS * 1_000_000_000L
        (1..CONNECTIONS).collect { Thread.start { work(end, done) } }*.join()
        done.sum() / ((System.nanoTime() - start) / 1e9d)
    }

    private static double median(List<Double> figures) {
        figures.toSorted()[figures.size().intdiv(2)]
    }

    private static long resident(long pid) {
        def line = new File("/proc/$pid/status").readLines().find { it.startsWith('VmRSS') }
        (line =~ /\d+/)[0].toLong().intdiv(1024)
    }

    /** A phone's request, again and again, each with a key of its own. */
    @CompileStatic
    static class HttpForm {
        private final String before
        private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

        HttpForm(Map<String, String> answers) {
            before = '{"answers":' + groovy.json.JsonOutput.toJson(answers) + ',"key":"'
        }

        void send(URI target, long end, LongAdder done) {
            while (System.nanoTime() < end) {
                HttpRequest request = HttpRequest.newBuilder(target).header('Content-Type', 'application/json')
                    .POST(HttpRequest.BodyPublishers.ofString(before + SubmissionKey.random() + '"}')).build()
                int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                if (status != 201) throw new IllegalStateException("status $status")
                done.increment()
            }
        }
    }

    /** The same rows without the program. */
    @CompileStatic
    static class BareRows {
        final int length
        private final Closure<Connection> connect
        private final long surveyId

        BareRows(Closure<Connection> connect, long surveyId, int length) {
            this.connect = connect
            this.surveyId = surveyId
            this.length = length
        }

        void prepare() {
            connect.call().withCloseable { Connection connection -> connection.createStatement().execute('CREATE TABLE bare_answer LIKE sealed_answer') }
        }

        void insert(long end, LongAdder done) {
            SecureRandom random = new SecureRandom()
            connect.call().withCloseable { Connection connection ->
                def insert = connection.prepareStatement("INSERT INTO bare_answer (survey_id, id, box, enc, ciphertext) VALUES (?, ?, 'B', ?, ?)")
                byte[] id = new byte[32]
                byte[] enc = new byte[65]
                byte[] ciphertext = new byte[length]
                random.nextBytes(ciphertext)
                while (System.nanoTime() < end) {
                    random.nextBytes(id)
                    insert.setLong(1, surveyId)
                    insert.setBytes(2, id)
                    insert.setBytes(3, enc)
                    insert.setBytes(4, ciphertext)
                    insert.executeUpdate()
                    done.increment()
                }
            }
        }
    }
}
