package se.genklang.survey

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews

@MicronautTest(transactional = false)
class WritingSurveysAtOnceSpec extends AppSpec implements SampleReviews {

    def 'inspectors who make surveys at the same time do not get in each other\'s way'() {
        given:
        def staff = staffApi()
        def review = newReview(staff)
        def pool = Executors.newFixedThreadPool(4)

        when:
        def drafts = pool.invokeAll((1..24).collect { n -> { -> newDraft(staff, review, [title: "Enkät $n"]) } as Callable })*.get()

        then:
        drafts*.id.toSet().size() == 24

        cleanup:
        pool.shutdown()
    }
}
