package se.genklang.architecture

import java.nio.file.Files
import java.nio.file.Path

/** The repository as it lies on disk, for the specs that read its files. */
class Repository {

    /** The top folder; tests run in {@code backend}. */
    static final Path ROOT = Path.of('').toAbsolutePath().with { Files.exists(it.resolve('genklang')) ? it : it.parent }
    static final Path JAVA = ROOT.resolve('backend/src/main/java')

    /** Every file that is or would be committed, as a path from the top. */
    static List<String> files() {
        def git = ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'].execute(null as List, ROOT.toFile())
        def names = git.inputStream.getText('UTF-8').split('\0') as List
        assert git.waitFor() == 0: "git could not list the files: ${git.errorStream.text}"
        names.findAll { Files.isRegularFile(ROOT.resolve(it)) }
    }

    static String text(String file) {
        Files.readString(ROOT.resolve(file))
    }

    /** Files of text that people write, without the picture and font files that have no lines. */
    static List<String> textFiles() {
        files().findAll { !(it ==~ /.*\.(png|jpe?g|webp|ico|woff2?|docx)/) }
    }
}
