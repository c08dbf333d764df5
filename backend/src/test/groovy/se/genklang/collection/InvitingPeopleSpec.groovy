package se.genklang.collection

import io.micronaut.http.HttpStatus
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.Api
import se.genklang.support.SampleReviews
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class InvitingPeopleSpec extends StaffSpec implements SampleReviews {
    static final FOLDER = '/i18n/invitation_'

    Api staff

    def setup() {
        staff = staffApi()
    }

    def 'every language has all texts, with the same values in them'() {
        given:
        def swedish = texts('sv')

        expect:
        ['sv__simple', 'en', 'fi', 'ar', 'so'].each { language ->
            def other = texts(language)
            assert other.keySet() == swedish.keySet()
            other.each { key, text ->
                assert text
                assert (text =~ /\{\d}/).collect() as Set == (swedish[key] =~ /\{\d}/).collect() as Set, "$language $key"
            }
        }
    }

    def 'the inspector copies a text message and an e-mail with the address of the district, in each language of the survey'() {
        given:
        def survey = newOpenSurvey(staff, newReview(staff))
        def point = points(staff, survey).Farsta

        expect:
        ['sv', 'sv-simple', 'en'].each { language ->
            def page = visit("/inspektion/enkater/$survey.id/inbjudan?stadsdel=$point.id&pa=$language", signIn()).body()
            assert page.count("/e/$survey.slug/$point.door") >= 3
            assert page.contains(texts(language.replace('-', '__'))['invitation.subject'])
            assert !page.contains('invitation.') && !(page =~ /\{\d}/)
        }
    }

    def 'with codes all get the same address, and are told where the code is'() {
        given:
        def survey = newOpenSurvey(staff, newReview(staff), [codes: true])
        def page = visit("/inspektion/enkater/$survey.id/inbjudan", signIn()).body()

        expect:
        page.contains("/e/$survey.slug")
        page.contains('Koden står på lappen')
        !points(staff, survey).values().any { page.contains(it.door as String) }
    }

    def 'letter and poster have the address and the QR code'() {
        given:
        def survey = newOpenSurvey(staff, newReview(staff))

        expect:
        ['brev', 'affisch'].each { sheet ->
            def page = visit("/inspektion/enkater/$survey.id/inbjudan/$sheet?pa=en", signIn())
            assert page.status == HttpStatus.OK
            assert page.body().contains('lang="en"') && page.body().contains('<path d="M') && page.body().contains("/e/$survey.slug/")
        }
        visit("/inspektion/enkater/$survey.id/inbjudan/flygblad", signIn()).status == HttpStatus.NOT_FOUND
    }

    def 'nobody is invited to a survey that is not open'() {
        given:
        def draft = newDraft(staff, newReview(staff))

        expect:
        visit("/inspektion/enkater/$draft.id/inbjudan", signIn()).status == HttpStatus.NOT_FOUND
    }

    private Map<String, String> texts(String language) {
        def properties = new Properties()
        getClass().getResourceAsStream("$FOLDER${language}.properties").withReader('UTF-8') { properties.load(it) }
        properties as Map<String, String>
    }
}
