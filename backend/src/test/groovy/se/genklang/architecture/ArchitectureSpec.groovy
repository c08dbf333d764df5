package se.genklang.architecture

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.lang.ArchRule
import java.nio.file.Files
import java.time.Clock
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.OffsetDateTime
import java.time.Year
import java.time.YearMonth
import java.time.ZonedDateTime
import java.util.regex.Pattern
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

/** The architecture diagram, and the test that keeps it true (ADR 0001). */
class ArchitectureSpec extends Specification {

    /** What each feature may use, besides {@code platform}. What is not listed is forbidden. */
    static final Map<String, List<String>> MAY_USE = [
        platform  : [],
        account   : [],
        audit     : [],
        review    : [],
        survey    : ['review'],
        collection: ['survey'],
        disclosure: [],
        release   : ['review', 'survey', 'collection', 'disclosure'],
        section   : ['review', 'release'],
        demo      : [],
        transparency: [],
    ]

    /** Micronaut writes bean definitions and introspections beside our classes; they are not ours to judge. */
    static final Pattern GENERATED =
        Pattern.compile('.*/(\\$[^/]*|[^/]*\\$(Definition|Introspection|IntrospectionRef|Intercepted|Exec|Introduction)[^/]*)\\.class')

    @Shared
    JavaClasses code = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption({ location -> !location.matches(GENERATED) } as ImportOption)
        .importPackages('se.genklang')

    def 'the diagram names every feature there is, and no other'() {
        expect:
        MAY_USE.keySet() == Files.list(Repository.JAVA.resolve('se/genklang'))
            .withCloseable { found -> found.filter(Files::isDirectory).map { it.fileName.toString() }.toList() as Set }
    }

    def '#feature uses only #allowed, and only through the door'() {
        expect:
        violations(entering(feature, allowed)).empty

        where:
        feature << MAY_USE.keySet()
        allowed = MAY_USE[feature]
    }

    def 'a dependency that is not allowed is found'() {
        expect: 'release does use others, so without permission it stands accused'
        !violations(entering('release', [])).empty
    }

    def 'features form no circles'() {
        expect:
        violations(slices().matching('se.genklang.(*)..').should().beFreeOfCycles()).empty
    }

    def 'the #room never sees #hidden'() {
        expect:
        violations(noClasses().that().resideInAPackage("se.genklang..${room}..".toString())
            .should().dependOnClassesThat().resideInAnyPackage(*hidden)).empty

        where:
        room    || hidden
        'web'   || ['se.genklang..store..', 'io.micronaut.data..', 'java.sql..', 'javax.sql..']
        'store' || ['se.genklang..web..', 'io.micronaut.http..', 'io.micronaut.views..']
    }

    def 'whoever collects answers never sees who is signed in'() {
        expect:
        violations(noClasses().that().resideInAPackage('se.genklang.collection..')
            .should().dependOnClassesThat().resideInAnyPackage(
                'io.micronaut.security..', 'se.genklang.account..', 'se.genklang.audit..')).empty
    }

    def 'disclosure control is pure: counts in, tables out'() {
        expect:
        violations(classes().that().resideInAPackage('se.genklang.disclosure..')
            .should().onlyDependOnClassesThat().resideInAnyPackage(
                'java..', 'org.jspecify..', 'org.ojalgo..', 'se.genklang.disclosure..')).empty
    }

    def 'time comes from the injected Clock'() {
        given:
        def rule = noClasses().that().resideOutsideOfPackage('se.genklang.platform..')
            .should().callMethod(System, 'currentTimeMillis')
            .orShould().callConstructor(Date)
            .orShould().callMethod(Clock, 'systemUTC')
            .orShould().callMethod(Clock, 'systemDefaultZone')
        [Instant, LocalDate, LocalDateTime, LocalTime, OffsetDateTime, ZonedDateTime, Year, YearMonth].each {
            rule = rule.orShould().callMethod(it, 'now')
        }

        expect:
        violations(rule).empty
    }

    def 'a rule about nothing fails, so that no rule here can be empty'() {
        when:
        violations(noClasses().that().resideInAPackage('se.genklang..nowhere..')
            .should().dependOnClassesThat().resideInAPackage('java..'))

        then:
        thrown(AssertionError)
    }

    private static ArchRule entering(String feature, List<String> allowed) {
        def closed = (MAY_USE.keySet() - [feature, 'platform'])
            .collect { it in allowed ? "se.genklang.${it}.*..".toString() : "se.genklang.${it}..".toString() }
        if (feature != 'platform') closed << 'se.genklang'
        noClasses().that().resideInAPackage("se.genklang.${feature}..".toString())
            .should().dependOnClassesThat().resideInAnyPackage(*closed)
    }

    private List<String> violations(ArchRule rule) {
        rule.evaluate(code).failureReport.details
    }
}
