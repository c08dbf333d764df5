package se.genklang.audit

import io.micronaut.context.MessageSource
import io.micronaut.http.HttpRequest
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import io.micronaut.web.router.Router
import jakarta.inject.Inject
import se.genklang.collection.SubmissionKey
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews

@MicronautTest(transactional = false)
class TheAccessLogSpec extends AppSpec implements SampleReviews {

    @Inject Router router
    @Inject MessageSource messages

    def 'every route that staff can use has its own Swedish words in the log'() {
        given:
        def routes = router.uriRoutes().filter { it.uriMatchTemplate.toPathString() =~ '^/(inspektion|api)\\b' }
            .filter { it.httpMethodName in ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] && !(it.uriMatchTemplate.toPathString() =~ '^/api/e/|logga-in') }
            .map { ActionText.keyOf(it.httpMethodName, it.uriMatchTemplate.toPathString()) }.toList().toSet()

        expect:
        routes.size() > 25
        routes.findAll { messages.getMessage(it, Locale.of('sv')).empty }.empty
    }

    def 'what an inspector does and reads is written down: who, what and to what'() {
        given:
        def staff = staffApi()

        when:
        def review = newReview(staff)
        staff.get("/api/reviews/$review")

        then:
        def entry = staff.get('/api/access-log').json.find { it.action == 'läste granskningen' }
        entry.account == 'inspektor'
        entry.subject == "$review"
    }

    def 'people who answer are never in the log, not even when an inspector has signed in on the same phone'() {
        given:
        def staff = staffApi()
        def survey = newOpenSurvey(staff, newReview(staff))
        def door = doors(staff, survey).Farsta
        def before = query('SELECT COUNT(*) FROM access_log')

        when:
        [new Api(server.URL.toString()), staff].each { api ->
            api.get("/api/e/$survey.slug")
            api.post("/api/e/$survey.slug/$door/answers", [key: SubmissionKey.random(), answers: answers(survey)])
        }
        send(HttpRequest.GET("/e/$survey.slug/$door").header("Authorization", "Bearer $staff.bearer"))

        then:
        query('SELECT COUNT(*) FROM access_log') == before
    }

    def 'nobody can read the log without signing in'() {
        expect:
        new Api(server.URL.toString()).get('/api/access-log').status == 401
    }
}
