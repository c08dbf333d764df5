package se.genklang.architecture

import java.nio.file.Files
import spock.lang.Shared
import spock.lang.Specification

/** Keeps the code to the words of docs/glossary.md (ADR 0005). */
class GlossarySpec extends Specification {

    @Shared List<List<String>> rows = Repository.text('docs/glossary.md').readLines()
        .findAll { it.startsWith('|') }.drop(2)
        .collect { it.split(/\|/, -1).collect { it.trim() }[1..4] }
    @Shared Set<String> inCode = rows.collectMany { words(it[1]) }
    @Shared Set<String> never = rows.collectMany { words(it[2]) }
    @Shared List<String> classNames = Files.walk(Repository.JAVA)
        .withCloseable { it.map { it.fileName.toString() }.filter { it ==~ /[A-Z]\w*\.java/ }.toList() }
        .collect { it - '.java' }

    def 'each row has its Swedish word, its name in code and what it means'() {
        expect:
        rows.size() > 10
        rows.findAll { it.size() != 4 || !it[0] || !words(it[1]) || !it[3] }.empty
    }

    def 'no word is both wanted and forbidden'() {
        expect:
        inCode.intersect(never).empty
    }

    def 'no class is named with a word that the glossary forbids'() {
        expect:
        classNames.size() > 10
        classNames.findAll { name -> !startsWithOne(name, inCode) && startsWithOne(name, never) }.empty
    }

    def 'a class is named by its meaning, not by its pattern'() {
        expect:
        classNames.findAll { it ==~ /.*(Impl|Dto|DTO|Util|Utils|Helper|Manager|Common)/ || it ==~ /I[A-Z][a-z].*/ }.empty
    }

    /** {@code PollController} starts with {@code Poll}; {@code Pollen} does not. */
    private static boolean startsWithOne(String name, Collection<String> words) {
        words.any { name ==~ /${it}([A-Z0-9].*)?/ }
    }

    private static List<String> words(String cell) {
        cell.findAll(/`([^`]+)`/) { it[1] }
    }
}
