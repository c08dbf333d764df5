package se.genklang.bench

import groovy.transform.CompileStatic
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyFactory
import java.security.PrivateKey
import java.security.SecureRandom
import java.security.Signature
import java.security.spec.MGF1ParameterSpec
import java.security.spec.PKCS8EncodedKeySpec
import java.security.spec.PSSParameterSpec
import java.sql.Connection
import java.sql.DriverManager
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.ThreadLocalRandom
import java.util.concurrent.atomic.LongAdder
import java.util.stream.IntStream
import se.genklang.collection.token.TokenMessage
import se.genklang.demo.Phone
import se.genklang.platform.database.DataFolder
import se.genklang.platform.database.DatabaseAccount
import se.genklang.platform.database.EmbeddedDatabase
import se.genklang.support.AppProcess
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone
import se.genklang.support.TestDatabase

/**
 * Durable submissions per second through the whole program (the last step of a phone: a token and an envelope), beside the same rows inserted straight through Connector/J:
 * the same database server, as many connections, every commit flushed. The two take turns, so that a machine that slows
 * down slows both.
 */
class SubmitBench implements SampleReviews {
    static final CONNECTIONS = 10
    static final TURNS = 5
    static final SECONDS = 6
    static final TOKENS = 24_000

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
        def survey = newOpenSurvey(staff, newReview(staff), [codes: true])
        def target = URI.create("${app.baseUrl()}/api/e/$survey.slug/put")
        def key = Files.readAllBytes(app.data.resolve("keys/token-${survey.id}.key"))
        def phones = new SpendingTokens(survey.id as long, key, new SealingPhone(app.baseUrl(), survey).envelope(answers(survey)))
        def reference = new BareRows(connect, survey.id as long, sealedLength(connect))
        reference.prepare()
        println "warming up (${CONNECTIONS} connections, envelopes of ${reference.length} bytes)"
        phones.sign(TOKENS)
        rate { long end, LongAdder done -> phones.send(target, end, done) }
        rate { long end, LongAdder done -> reference.insert(end, done) }
        def ours = [], bare = []
        TURNS.times {
            phones.sign(TOKENS)
            ours << rate { long end, LongAdder done -> phones.send(target, end, done) }
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

    /**
     * The last request of a phone, again and again: an envelope and a token of its own each time. The tokens are signed
     * beforehand with the survey's own key, since trading codes is another request, and envelopes are not opened here.
     */
    @CompileStatic
    static class SpendingTokens {
        private final long surveyId
        private final PrivateKey key
        private final String rest
        private final Queue<String> tokens = new ConcurrentLinkedQueue<>()
        private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

        SpendingTokens(long surveyId, byte[] key, Map<String, Object> envelope) {
            this.surveyId = surveyId
            this.key = KeyFactory.getInstance('RSA').generatePrivate(new PKCS8EncodedKeySpec(key))
            rest = '","box":"B","enc":"' + envelope.enc + '","ciphertext":"' + envelope.ciphertext + '"}'
        }

        /** Signs until there are enough for another turn. */
        void sign(int enough) {
            IntStream.range(tokens.size(), enough).parallel().forEach {
                byte[] random = new byte[64]
                ThreadLocalRandom.current().nextBytes(random)
                byte[] message = TokenMessage.of(Arrays.copyOf(random, 32), surveyId, Arrays.copyOfRange(random, 32, 64))
                Signature pss = Signature.getInstance('RSASSA-PSS')
                pss.setParameter(new PSSParameterSpec('SHA-384', 'MGF1', MGF1ParameterSpec.SHA384, 48, 1))
                pss.initSign(key)
                pss.update(message)
                tokens.add('{"message":"' + Phone.text(message) + '","signature":"' + Phone.text(pss.sign()))
            }
        }

        void send(URI target, long end, LongAdder done) {
            while (System.nanoTime() < end) {
                String token = tokens.poll()
                if (token == null) throw new IllegalStateException('too few tokens for the turn')
                HttpRequest request = HttpRequest.newBuilder(target).header('Content-Type', 'application/json')
                    .POST(HttpRequest.BodyPublishers.ofString(token + rest)).build()
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
