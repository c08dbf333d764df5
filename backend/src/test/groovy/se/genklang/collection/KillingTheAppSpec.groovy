package se.genklang.collection

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import se.genklang.support.Api
import se.genklang.support.AppProcess
import se.genklang.support.Backups
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone
import spock.lang.Specification

class KillingTheAppSpec extends Specification implements SampleReviews, Backups {
    static final ROUNDS = 20
    static final ANSWERS = 200
    static final SENDERS = 4

    def random = new Random()
    def data = Files.createTempDirectory(Files.createDirectories(Path.of('target/test-data').toAbsolutePath()), 'killing')
    AppProcess app
    String url

    def cleanup() {
        app?.close()
    }

    def 'killed twenty times while 200 answers are being sent, the program keeps every answer it said it had, once'() {
        given: 'an open survey where each answer carries a mark of its own'
        start()
        def api = app.staff()
        def survey = newOpenSurvey(api, newReview(api))
        def point = points(api, survey).Bromma
        def phone = new SealingPhone(url, survey)
        def text = survey.questions.find { it.kind == 'TEXT' }.key
        def sent = new TreeSet<String>()

        when:
        ROUNDS.times { round ->
            def waiting = new ConcurrentLinkedQueue<Map>((1..ANSWERS).collect {
                sent << "mark-$round-$it-".toString()
                phone.envelope(answers(survey) + [(text): "mark-$round-$it-".toString()], [district: point.districtId])
            })
            def senders = Executors.newFixedThreadPool(SENDERS)
            SENDERS.times { senders.submit { sendAll(waiting, "/api/e/$survey.slug/$point.door/put") } }
            Thread.sleep(random.nextInt(1200))
            round % 2 ? app.kill9() : app.killDatabaseToo()
            senders.shutdown()
            senders.awaitTermination(60, TimeUnit.SECONDS)
            start()
            sendAll(waiting, "/api/e/$survey.slug/$point.door/put")
            assert waiting.empty
        }
        def staff = app.staff()
        def closed = staff.post("/api/surveys/$survey.id/close")
        while (staff.get("/api/surveys/$survey.id").json.state != 'RELEASED') Thread.sleep(100)

        then: 'the copy of the opened answers holds each mark exactly once'
        closed.status == 200
        def backup = backupIn(data, survey)
        backup.texts[text].toSorted() == sent.toList()
        backup.answers.size() == ROUNDS * ANSWERS
    }

    /** Sends until the queue is empty or the program is gone. What was not acknowledged goes back, as it would on a phone. */
    private void sendAll(ConcurrentLinkedQueue<Map> waiting, String path) {
        def api = new Api(url)
        for (def answer = waiting.poll(); answer != null; answer = waiting.poll()) {
            try {
                def status = api.post(path, answer).status
                if (status in [200, 201]) continue
                assert status == 503
            } catch (IOException ignored) {
                // no answer came: it may or may not have been stored
            }
            waiting.add(answer)
            return
        }
    }

    private void start() {
        app = AppProcess.start(data).waitUntilAnswering()
        url = app.baseUrl()
    }
}
