package se.genklang.transparency

import io.micronaut.http.HttpRequest
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.AppSpec
import se.genklang.survey.plain.Lix

@MicronautTest(transactional = false)
class WhatPeopleCanCheckSpec extends AppSpec {

    def 'anybody can read how an answer is protected, in #tag, without signing in and without a cookie'() {
        when:
        def page = send(HttpRequest.GET("/sa-skyddas-ditt-svar?sprak=$tag"))

        then:
        page.status().code == 200
        page.header('Set-Cookie') == null
        page.body().contains(words)
        !page.body().contains('??')

        where:
        tag         || words
        'sv'        || 'Så skyddas ditt svar'
        'sv-simple' || 'Ingen ska få veta vad du har svarat.'
        'en'        || 'How your answer is protected'
    }

    def 'every column that holds anything of an answer or a code is described, in #tag'() {
        expect:
        !page(tag).contains(unknown)

        and: 'each stands there by its name'
        columns().every { page(tag).contains(">$it</code>") }

        where:
        tag  || unknown
        'sv' || 'Vi har inte beskrivit det här än.'
        'en' || 'We have not described this yet.'
    }

    def 'no description is left of a column that is gone'() {
        expect:
        described() - StoredData.TABLES.collectMany { table -> columns(table).collect { "${table}.$it".toString() } } == []
    }

    def 'the list is the live schema: a column that somebody adds behind the program is shown at once'() {
        when:
        sql('ALTER TABLE answer ADD COLUMN arrived_at DATETIME NULL')

        then:
        page('sv').contains('>arrived_at</code>')
        page('sv').contains('Vi har inte beskrivit det här än.')

        cleanup:
        sql('ALTER TABLE answer DROP COLUMN arrived_at')
    }

    def 'all but the technical annex is in plain words'() {
        expect:
        Lix.of(texts().findAll { key, text -> key.startsWith('protection.') && !key.startsWith('protection.annex.') }
            .values().collect { it.replaceAll('<[^>]+>', '') }) <= 30
    }

    private String page(String tag) {
        send(HttpRequest.GET("/sa-skyddas-ditt-svar?sprak=$tag")).body()
    }

    private List<String> columns(String table = null) {
        (table ? [table] : StoredData.TABLES).collectMany {
            rows("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '$it'")*.first()
        }
    }

    private static List<String> described() {
        texts().keySet().findAll { it.startsWith('protection.column.') && it != 'protection.column.unknown' }
            .collect { it - 'protection.column.' }
    }

    private static Map<String, String> texts() {
        def found = new Properties()
        WhatPeopleCanCheckSpec.getResourceAsStream('/i18n/messages_sv.properties').withReader('UTF-8') { found.load(it) }
        found as Map<String, String>
    }
}
