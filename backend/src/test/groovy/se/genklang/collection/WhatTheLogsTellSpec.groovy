package se.genklang.collection

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import se.genklang.support.AppProcess
import se.genklang.support.SampleReviews
import spock.lang.AutoCleanup
import spock.lang.Specification

class WhatTheLogsTellSpec extends Specification implements SampleReviews {
    static final AGENT = 'Telefon-av-egen-sort/7'
    static final WORDS = 'Det här skrev en människa'

    @AutoCleanup AppProcess app

    def 'nothing that the program writes tells an address, a browser, a code or an answer'() {
        given: 'the real program, an open survey, and people who answer well, badly and with malice'
        def data = Files.createTempDirectory(Files.createDirectories(Path.of('target/test-data').toAbsolutePath()), 'logs')
        app = AppProcess.start(data).waitUntilAnswering()
        def staff = app.staff()
        def survey = newOpenSurvey(staff, newReview(staff), [codes: true])
        def codes = newCodes(staff, survey, 'Farsta', 8)
        def text = survey.questions.find { it.kind == 'TEXT' }.key
        def secrets = codes + codes.collect { it.replace('-', '') }

        when:
        codes.take(6).each { send(survey, "{\"key\":\"${SubmissionKey.random()}\",\"code\":\"$it\",\"answers\":{\"$text\":\"$WORDS\"}}") }
        send(survey, "{\"key\":\"${SubmissionKey.random()}\",\"code\":\"${codes[0]}\",\"answers\":{\"$text\":\"$WORDS\"}}")
        send(survey, "{\"key\":\"$WORDS\",\"code\":\"${codes[7]}\",\"answers\":{\"$text\":\"${WORDS}\"")
        send(survey, "{\"key\":\"${SubmissionKey.random()}\",\"code\":[\"${codes[7]}\"],\"answers\":\"$WORDS\"}")
        send(survey, "[\"${codes[7]} $WORDS\"]")
        staff.post("/api/surveys/$survey.id/close")
        app.stop()

        then:
        def written = app.output()
        written.contains('is released')
        !written.contains(AGENT)
        !written.contains(WORDS)
        secrets.every { !written.contains(it) }
        !(written.replaceAll(/jdbc:\S+/, '') =~ /\b127\.0\.0\.1:\d{5}/)
    }

    private void send(Map survey, String body) {
        HttpClient.newHttpClient().withCloseable { http ->
            http.send(HttpRequest.newBuilder(URI.create("${app.baseUrl()}/api/e/$survey.slug/answers")).header('Content-Type', 'application/json')
                .header('User-Agent', AGENT).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding())
        }
    }
}
