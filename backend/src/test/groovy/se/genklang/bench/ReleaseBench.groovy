package se.genklang.bench

import groovy.json.JsonOutput
import groovy.transform.CompileStatic
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.sql.ResultSet
import java.util.stream.IntStream
import se.genklang.collection.SubmissionKey
import se.genklang.collection.seal.BoxKind
import se.genklang.collection.seal.Seal
import se.genklang.collection.seal.SealedAnswer
import se.genklang.platform.database.DataFolder
import se.genklang.platform.database.DatabaseAccount
import se.genklang.platform.database.EmbeddedDatabase
import se.genklang.support.Api
import se.genklang.support.AppProcess
import se.genklang.support.SampleReviews
import se.genklang.support.TestDatabase

/**
 * Opening and releasing a survey through the whole program, in a heap of 512 MiB, beside the bare cost of the same: as
 * many envelopes opened on as many processors, and one GROUP BY scan for each table that the release is made from. The
 * number of answers is the argument; a million takes most of an hour, nearly all of it to seal them first.
 */
class ReleaseBench implements SampleReviews {
    static final int ANSWERS = 100_000
    static final int BATCH = 500

    final int answers
    Connection database
    Map survey

    ReleaseBench(int answers) {
        this.answers = answers
    }

    static void main(String[] args) {
        new ReleaseBench(args ? args[0] as int : ANSWERS).run()
    }

    void run() {
        def data = Files.createTempDirectory(Files.createDirectories(Path.of('target/bench').toAbsolutePath()), 'release')
        def folder = DataFolder.open(data.resolve('server'))
        def server = new EmbeddedDatabase(folder.database(), TestDatabase.BASE, DatabaseAccount.in(folder.secrets()))
        server.start()
        def url = server.url('genklang')
        def env = [DATASOURCES_DEFAULT_URL: url, DATASOURCES_DEFAULT_USERNAME: server.account().user(), DATASOURCES_DEFAULT_PASSWORD: server.account().password()]
        def app = AppProcess.start(data.resolve('app'), 0, [], ['-Xmx512m', '-XX:TieredStopAtLevel=4', '-XX:+ExitOnOutOfMemoryError'], env).waitUntilAnswering()
        try {
            database = DriverManager.getConnection("$url${url.contains('?') ? '&' : '?'}rewriteBatchedStatements=true", server.account().user(), server.account().password())
            measure(app)
        } finally {
            database?.close()
            app.stop()
            server.close()
            folder.close()
            data.toFile().deleteDir()
        }
    }

    private void measure(AppProcess app) {
        def staff = app.staff()
        survey = newOpenSurvey(staff, newReview(staff))
        def keys = keys(app)
        fill(staff, keys)
        println "opening and releasing $answers answers"
        def ours = seconds { openAndRelease(app, staff) }
        println "in the program: ${ours.round()} s; its memory at most ${highestResident(app.pid())} MiB, heap 512 MiB"
        def opening = bareOpening(keys)
        def scans = seconds { scanEachTable() }
        println "bare: ${opening.round()} s to open the envelopes, ${scans.round(1)} s for ${tables().size()} scans"
        def bare = opening + scans
        println "release: ${ours.round(1)} s for $answers answers (reference ${bare.round(1)} s, ratio ${'%.2f'.formatted(ours / bare)})"
    }

    private Seal.KeyPair keys(AppProcess app) {
        def file = Files.readAllBytes(app.data.resolve("keys/ballot-box-${survey.id}.key"))
        new Seal.KeyPair(Arrays.copyOf(file, 65), Arrays.copyOfRange(file, 65, file.length))
    }

    /** Sheets that differ as people do; every fifth person writes something. */
    private void fill(Api staff, Seal.KeyPair keys) {
        def size = query('SELECT answer_size FROM ballot_box')
        def districts = staff.get("/api/surveys/$survey.id/box").json.districts*.point*.districtId
        def text = survey.questions.find { it.kind == 'TEXT' }.key
        def sheets = (0..<2000).collect {
            JsonOutput.toJson([district: districts[it % districts.size()], choices: answers(survey, it % 5), texts: it % 5 ? [:] : [(text): 'Det var lätt att få hjälp. ' * (it % 7 + 1)]]).getBytes('UTF-8')
        }
        println "sealing $answers envelopes of $size bytes"
        new Sealer(database, survey.id as long, keys.publicKey(), size as int, sheets).fill(answers)
        database.createStatement().execute('CREATE TABLE bare_answer AS SELECT id, enc, ciphertext FROM sealed_answer')
    }

    private void openAndRelease(AppProcess app, Api staff) {
        staff.post("/api/surveys/$survey.id/close")
        def said = null
        while (staff.get("/api/surveys/$survey.id").json.state != 'RELEASED') {
            def progress = staff.get("/api/surveys/$survey.id/box").json.progress
            if (progress?.step != said) println "  ${said = progress?.step}"
            if (!app.alive) throw new IllegalStateException(app.output())
            Thread.sleep(200)
        }
        assert staff.get("/api/surveys/$survey.id/release").json.answered == answers
    }

    private double bareOpening(Seal.KeyPair keys) {
        double time = 0
        def id = new byte[32]
        def page = database.prepareStatement("SELECT id, enc, ciphertext FROM bare_answer WHERE id > ? ORDER BY id LIMIT $BATCH")
        database.createStatement().execute('ALTER TABLE bare_answer ADD PRIMARY KEY (id)')
        for (def batch = Opener.read(page, id); batch; batch = Opener.read(page, batch.last().id())) {
            time += seconds { Opener.openAll(keys, survey.id as long, batch) }
        }
        time
    }

    /** The release's tables: each choice question over all, by district, and by each background question. */
    private List<String> tables() {
        def choices = survey.questions.findAll { it.kind != 'TEXT' }.collect { choice(it.key) }
        def groups = [null, 'district_id'] + survey.questions.findAll { it.role == 'BACKGROUND' }.collect { choice(it.key) }
        [choices, groups].combinations { choice, group -> group ? "$group, $choice" : choice }
    }

    private void scanEachTable() {
        tables().each { columns ->
            database.createStatement().executeQuery("SELECT $columns, COUNT(*) FROM answer WHERE survey_id = $survey.id GROUP BY $columns").close()
        }
    }

    private static String choice(String key) {
        "LEFT(JSON_VALUE(choices, '\$.\"$key\"'), 40)"
    }

    private long query(String sql) {
        def row = database.createStatement().executeQuery(sql)
        row.next()
        row.getLong(1)
    }

    private static double seconds(Closure work) {
        def start = System.nanoTime()
        work()
        (System.nanoTime() - start) / 1e9d
    }

    private static long highestResident(long pid) {
        def line = new File("/proc/$pid/status").readLines().find { it.startsWith('VmHWM') }
        (line =~ /\d+/)[0].toLong().intdiv(1024)
    }

    /** Seals and stores envelopes, as many phones would. */
    @CompileStatic
    static class Sealer {
        private final Connection database
        private final long surveyId
        private final byte[] publicKey
        private final int size
        private final List<byte[]> sheets

        Sealer(Connection database, long surveyId, byte[] publicKey, int size, List<byte[]> sheets) {
            this.database = database
            this.surveyId = surveyId
            this.publicKey = publicKey
            this.size = size
            this.sheets = sheets
        }

        void fill(int count) {
            def insert = database.prepareStatement("INSERT INTO sealed_answer (survey_id, id, box, enc, ciphertext) VALUES (?, ?, 'B', ?, ?)")
            for (int from = 0; from < count; from += BATCH) {
                int first = from
                List<SealedAnswer> sealed = IntStream.range(from, Math.min(count, from + BATCH)).parallel().mapToObj { int i -> seal(i) }.toList()
                for (SealedAnswer answer : sealed) {
                    insert.setLong(1, surveyId)
                    insert.setBytes(2, answer.id())
                    insert.setBytes(3, answer.enc())
                    insert.setBytes(4, answer.ciphertext())
                    insert.addBatch()
                }
                insert.executeBatch()
                if (first % 100_000 == 0) println "  $first"
            }
        }

        private SealedAnswer seal(int i) {
            Seal.seal(publicKey, surveyId, BoxKind.BALLOT, Seal.id(surveyId, SubmissionKey.random()), sheets.get(i % sheets.size()), size)
        }
    }

    /** Opens envelopes and does nothing with them. */
    @CompileStatic
    static class Opener {
        static List<SealedAnswer> read(java.sql.PreparedStatement page, byte[] after) {
            page.setBytes(1, after)
            List<SealedAnswer> found = []
            ResultSet rows = page.executeQuery()
            while (rows.next()) found << new SealedAnswer(BoxKind.BALLOT, rows.getBytes(1), rows.getBytes(2), rows.getBytes(3))
            rows.close()
            found
        }

        static void openAll(Seal.KeyPair keys, long surveyId, List<SealedAnswer> batch) {
            long opened = batch.parallelStream().filter { SealedAnswer answer -> Seal.open(keys, surveyId, answer).present }.count()
            if (opened != batch.size()) throw new IllegalStateException('an envelope does not open')
        }
    }
}
