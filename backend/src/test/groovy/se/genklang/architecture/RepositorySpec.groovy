package se.genklang.architecture

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** What holds for every file here, whatever it is about. */
class RepositorySpec extends Specification {

    /** Where packages come from is the business of the machine that builds, never of this repository. */
    static final List<String> REGISTRIES = [
        /registry\.(npmjs|yarnpkg)\./, /repo1?\.maven\.(apache\.)?org/, /deb\.debian\.org/, /archive\.ubuntu\.com/,
        /pypi\.org/, /\/\/[^\/\s"]+\/(artifactory|nexus)\//, /"resolved"\s*:\s*"http/,
    ]
    /** Folders that are one person's or one machine's. */
    static final List<String> PRIVATE_FOLDERS = [/\/home\/\w/, /\/Users\/\w/, /(?<![\w}])\/root\//, /(?<![\w.\/}*])\/work\/\w/, /[A-Z]:\\Users/]

    def 'no file names the host of a package registry'() {
        expect:
        linesWith(REGISTRIES).empty
    }

    def 'no file holds a path of one machine'() {
        expect:
        linesWith(PRIVATE_FOLDERS).empty
    }

    def 'nothing lies about at the top'() {
        expect:
        Repository.files().collect { it.takeBefore('/') ?: it } as Set ==
            ['.ci', '.editorconfig', '.gitignore', 'LICENSE', 'README.md', 'backend', 'docs', 'genklang', 'infra', 'pom.xml', 'pwa'] as Set
    }

    def 'every package says what lives there and is null-marked'() {
        given:
        def packages = Files.walk(Repository.JAVA).withCloseable {
            it.filter { it.toString().endsWith('.java') }.map { it.parent }.distinct().toList()
        }

        expect:
        packages.size() > 5
        packages.findAll { !nullMarked(it.resolve('package-info.java')) }.empty
    }

    def 'no file has grown past 300 lines'() {
        given: 'what people write by hand; data, licences and lists of fetched packages may be long'
        def written = Repository.files().findAll {
            it ==~ /.*\.(java|groovy|ts|mjs|css|html|sql|yml|md)/ || it ==~ /(genklang|\.ci\/run|infra\/mysql\/\w+)/
        }

        expect:
        written.size() > 20
        written.findAll { Repository.text(it).readLines().size() > 300 }.empty
    }

    def 'every link in the documents leads to a file'() {
        given:
        def broken = Repository.files().findAll { it.endsWith('.md') }.collectMany { file ->
            def folder = Path.of(file).parent ?: Path.of('')
            Repository.text(file).findAll(/\]\(([^)#\s]+)[^)]*\)/) { it[1] }
                .findAll { !it.contains('://') && !Files.exists(Repository.ROOT.resolve(folder).resolve(it)) }
                .collect { "$file: $it".toString() }
        }

        expect:
        broken.empty
    }

    private static List<String> linesWith(List<String> patterns) {
        Repository.textFiles().collectMany { file ->
            Repository.text(file).readLines().withIndex(1)
                .findAll { line, number -> patterns.any { line =~ it } }
                .collect { line, number -> "$file:$number".toString() }
        }
    }

    private static boolean nullMarked(Path info) {
        Files.exists(info) && Files.readString(info).contains('@NullMarked\npackage')
    }
}
