package se.genklang.platform.keys

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Clock
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import spock.lang.Specification
import spock.lang.TempDir

class KeepingKeysSpec extends Specification {
    @TempDir Path temporary
    Path folder

    void setup() {
        folder = temporary.resolve('keys')
    }

    def 'a key that was put is there for the next program, and only for the owner'() {
        given:
        store().put('survey-1', bytes('a key'))

        expect:
        store().get('survey-1').get() == bytes('a key')
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)) == 'rwx------'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve('survey-1.key'))) == 'rw-------'
        files() == ['survey-1.key']
    }

    def 'a name without a key has none, and destroying it is no fault'() {
        expect:
        store().get('survey-1').empty
        store().list() == []

        when:
        store().destroy('survey-1')

        then:
        noExceptionThrown()
    }

    def 'a key is never replaced by another'() {
        given:
        store().put('survey-1', bytes('first'))

        when: 'the same again'
        store().put('survey-1', bytes('first'))

        then:
        noExceptionThrown()

        when:
        store().put('survey-1', bytes('other'))

        then:
        thrown(IllegalStateException)
        store().get('survey-1').get() == bytes('first')
    }

    def 'a destroyed key is gone, with what a killed program left half-written, and others stay'() {
        given:
        store().put('survey-1', bytes('gone'))
        store().put('survey-11', bytes('kept'))
        Files.write(folder.resolve('.survey-1.key.draft'), bytes('gone'))

        when:
        store().destroy('survey-1')

        then:
        store().get('survey-1').empty
        store().list() == ['survey-11']
        files() == ['.survey-1.destroyed', 'survey-11.key']
    }

    def 'of a destroyed key only the day is kept'() {
        given:
        store().put('survey-1', bytes('gone'))

        when:
        store().destroy('survey-1')

        then:
        store().destroyedOn('survey-1').get() == LocalDate.now(Clock.systemUTC())
        folder.resolve('.survey-1.destroyed').toFile().text ==~ /\d{4}-\d\d-\d\d/
        store().destroyedOn('never-made').empty
    }

    def 'a folder that others could read is shut to them at the start'() {
        given:
        Files.createDirectories(folder)
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString('rwxr-xr-x'))

        when:
        store()

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)) == 'rwx------'
    }

    def 'a destroyed key is overwritten where it lay'() {
        given: 'a second name for the same blocks on the disk'
        store().put('survey-1', bytes('gone'))
        def witness = Files.createLink(temporary.resolve('witness'), folder.resolve('survey-1.key'))

        when:
        store().destroy('survey-1')

        then:
        Files.readAllBytes(witness) == new byte[4]
    }

    def 'all who ask for a key at once get the same one'() {
        given:
        def together = new CyclicBarrier(8)
        def threads = Executors.newFixedThreadPool(8)

        when:
        def got = threads.invokeAll((1..8).collect { n ->
            { -> together.await(); store().getOrCreate('shared', { bytes("made by $n") }) } as Callable
        })*.get().collect { new String(it) }

        then:
        got.toSet().size() == 1
        got.first() == new String(store().get('shared').get())
        files() == ['shared.key']

        cleanup:
        threads.shutdownNow()
    }

    def 'a name can never lead out of the folder: #name'() {
        when:
        store().put(name, bytes('x'))

        then:
        thrown(IllegalArgumentException)

        where:
        name << ['', '..', '../x', '/etc/x', 'A', 'å', 'a.key', 'a b', "a\n"]
    }

    private KeyStore store() {
        new FolderKeyStore(folder.toString(), null, 'unused', Clock.systemUTC())
    }

    private List<String> files() {
        folder.toFile().list().sort()
    }

    private static byte[] bytes(CharSequence text) {
        text.toString().getBytes('UTF-8')
    }
}
