package se.genklang.collection

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import se.genklang.support.AppProcess
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone
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
        def phone = new SealingPhone(app.baseUrl(), survey)
        def secrets = codes + codes.collect { it.replace('-', '') }

        when:
        codes.take(3).each { assert phone.withCode(it, [(text): WORDS]).status == 201 }
        phone.withCode(codes[0], [(text): WORDS])
        codes[3..6].each { form(survey, [step: 'send', code: it, "a.$text": WORDS]) }
        form(survey, [step: 'send', code: codes[0], "a.$text": WORDS])
        form(survey, [step: WORDS, code: codes[7], "a.$WORDS": codes[7]])
        ['code', 'issue', 'put'].each {
            send("/api/e/$survey.slug/$it", "{\"code\":\"${codes[7]}\",\"blinded\":\"$WORDS\",\"message\":\"$WORDS")
            send("/api/e/$survey.slug/$it", "{\"code\":[\"${codes[7]}\"],\"blinded\":\"$WORDS\",\"message\":{\"$WORDS\":1}}")
            send("/api/e/$survey.slug/$it", "[\"${codes[7]} $WORDS\"]")
        }
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

    private void form(Map survey, Map fields) {
        send("/e/$survey.slug", fields.collect { name, value -> "${URLEncoder.encode("$name", 'UTF-8')}=${URLEncoder.encode("$value", 'UTF-8')}" }.join('&'),
            'application/x-www-form-urlencoded')
    }

    private void send(String path, String body, String type = 'application/json') {
        HttpClient.newHttpClient().withCloseable { http ->
            http.send(HttpRequest.newBuilder(URI.create("${app.baseUrl()}$path")).header('Content-Type', type)
                .header('User-Agent', AGENT).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding())
        }
    }
}
