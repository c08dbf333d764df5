package se.genklang.survey.bank

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import jakarta.inject.Inject
import se.genklang.review.ReviewService
import se.genklang.support.AppSpec

@MicronautTest(transactional = false)
class TheBankAndTheReviewsAgreeSpec extends AppSpec {
    @Inject ReviewService reviews

    def 'questions are sorted by the quality areas that a review is written by today'() {
        expect:
        reviews.qualityAreas(reviews.today())*.key() as Set == BuiltInBank.AREAS
    }
}
