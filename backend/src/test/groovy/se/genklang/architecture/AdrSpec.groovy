package se.genklang.architecture

import spock.lang.Shared
import spock.lang.Specification

/** Keeps docs/adr in order. */
class AdrSpec extends Specification {

    @Shared List<String> records = Repository.files().findAll { it.startsWith('docs/adr/') }.sort()
    @Shared List<String> numbers = records.collect { (it =~ /docs\/adr\/(\d{4})-/).with { it.find() ? it.group(1) : it.toString() } }

    def 'records are numbered from 0001 without gaps or doubles'() {
        expect:
        !records.empty
        records.every { it ==~ /docs\/adr\/\d{4}(-[a-z0-9]+)+\.md/ }
        numbers == (1..records.size()).collect { String.format('%04d', it) }
    }

    def '#record has a title with its number, and the four parts in order'() {
        given:
        def headings = Repository.text(record).readLines().findAll { it.startsWith('#') }

        expect:
        headings.first().startsWith("# ADR ${record.find(/\d{4}/)}: ")
        headings.drop(1) == ['## Status', '## Context', '## Decision', '## Consequences']

        where:
        record << records
    }

    def 'every record that is referred to exists'() {
        given:
        def missing = Repository.textFiles().collectMany { file ->
            Repository.text(file).findAll(/ADR (\d{4})/) { it[1] }.findAll { !(it in numbers) }.collect { "$file: ADR $it".toString() }
        }

        expect:
        missing.empty
    }
}
