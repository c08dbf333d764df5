package se.genklang.platform.database

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import se.genklang.platform.CannotStart
import spock.lang.Specification
import spock.lang.TempDir

class DataFolderSpec extends Specification {
    @TempDir Path temporary

    def 'a new data folder opens to its owner alone and says its format'() {
        given:
        def path = temporary.resolve('a/b')

        when:
        DataFolder.open(path).close()

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) == 'rwx------'
        Files.readString(path.resolve('format')) == '1\n'
    }

    def 'it can be opened again once it is closed, and not before'() {
        given:
        def folder = DataFolder.open(temporary)

        expect:
        refusal(temporary) == "The data folder $temporary is in use by another Genklang. Stop that one, or choose another folder with --data DIR."

        when:
        folder.close()
        DataFolder.open(temporary).close()

        then:
        noExceptionThrown()
    }

    def 'a folder written by a newer program is left alone'() {
        given:
        Files.writeString(temporary.resolve('format'), '2\n')

        expect:
        refusal(temporary) == "The data folder $temporary was written by a newer Genklang (format 2, this one reads up to 1). Start the newer one."
        Files.readString(temporary.resolve('format')) == '2\n'
    }

    def 'a folder of something else is not taken for ours: #content'() {
        given:
        Files.writeString(temporary.resolve('format'), content)

        expect:
        refusal(temporary).contains('does not hold a format number')

        where:
        content << ['', 'A4', '-1', '99999999999']
    }

    def 'a file is no folder'() {
        given:
        def file = Files.createFile(temporary.resolve('file'))

        expect:
        refusal(file) == "The data folder $file is a file, not a folder. Choose another with --data DIR."
    }

    def 'a folder that cannot be made is said so'() {
        given: 'a place where not even root can make a folder'
        def below = Files.createFile(temporary.resolve('file')).resolve('data')

        expect:
        refusal(below).startsWith("The data folder $below cannot be written (")
    }

    private static String refusal(Path path) {
        try {
            DataFolder.open(path).close()
            return 'opened'
        } catch (CannotStart e) {
            assert !e.message.contains('\n')
            return e.message
        }
    }
}
