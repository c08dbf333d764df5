package se.genklang.platform.keys

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Clock
import se.genklang.platform.CannotStart
import spock.lang.Specification
import spock.lang.TempDir

class KeysInEscrowSpec extends Specification {
    @TempDir Path temporary
    Path folder
    Path escrow

    void setup() {
        folder = temporary.resolve('keys')
        escrow = Files.createDirectory(temporary.resolve('escrow'))
    }

    def 'a key that was put lies in both folders, for the owner alone'() {
        when:
        store().put('box-1', bytes('a key'))

        then:
        [folder, escrow].every { it.resolve('box-1.key').toFile().text == 'a key' }
        PosixFilePermissions.toString(Files.getPosixFilePermissions(escrow)) == 'rwx------'
        store().check() == []
    }

    def 'a key that is lost is back from escrow when it is asked for'() {
        given:
        def store = store()
        store.put('box-1', bytes('a key'))
        Files.delete(folder.resolve('box-1.key'))

        expect:
        store.get('box-1').get() == bytes('a key')
        folder.resolve('box-1.key').toFile().text == 'a key'
    }

    def 'with the whole key folder lost, the next program finds all keys again'() {
        given:
        store().put('box-1', bytes('one'))
        store().put('box-2', bytes('two'))
        folder.toFile().deleteDir()

        expect:
        store().list() == ['box-1', 'box-2']
        store().get('box-2').get() == bytes('two')
    }

    def 'a destroyed key is gone from both folders, and never comes back'() {
        given:
        store().put('box-1', bytes('gone'))
        def copy = Files.readAllBytes(escrow.resolve('box-1.key'))

        when:
        store().destroy('box-1')

        then:
        store().get('box-1').empty
        !Files.exists(escrow.resolve('box-1.key'))

        when: 'somebody brings an old copy of the second folder'
        Files.write(escrow.resolve('box-1.key'), copy)

        then: 'it opens nothing, and the next check destroys it'
        store().get('box-1').empty
        !Files.exists(escrow.resolve('box-1.key'))
    }

    def 'destroying that was cut short #where is finished the next time'() {
        given:
        def store = store()
        store.put('box-1', bytes('gone'))
        new File(folder.toFile(), '.box-1.destroyed').text = '2026-11-23'
        left.each { Files.delete(temporary.resolve(it).resolve('box-1.key')) }

        when:
        store.destroy('box-1')

        then:
        store.get('box-1').empty
        store.destroyedOn('box-1').present
        !Files.exists(escrow.resolve('box-1.key'))

        where:
        where                         | left
        'before either was removed'   | []
        'between the two folders'     | ['keys']
        'after both were removed'     | ['keys', 'escrow']
    }

    def 'keys made before there was a second folder are copied at the start'() {
        given:
        new FolderKeyStore(folder.toString(), null, 'unused', Clock.systemUTC()).put('box-1', bytes('a key'))

        when:
        store()

        then:
        escrow.resolve('box-1.key').toFile().text == 'a key'
    }

    def 'while the disk of the second folder is away, nothing is made, copied or destroyed'() {
        given: 'the empty place where it was mounted'
        def store = store()
        store.put('box-1', bytes('a key'))
        escrow.toFile().renameTo(temporary.resolve('away').toFile())
        Files.createDirectory(escrow)

        when:
        action(store)

        then:
        def refusal = thrown(IllegalStateException)
        refusal.message.contains('mounted')
        folder.resolve('box-1.key').toFile().text == 'a key'
        escrow.toFile().list().length == 0
        store.check().size() == 1

        where:
        action << [{ it.destroy('box-1') }, { it.put('box-2', bytes('new')) }]
    }

    def 'the program does not start with a second folder that is #fault'() {
        given:
        store().put('box-1', bytes('a key'))

        when:
        new FolderKeyStore(folder.toString(), temporary.resolve(other).toString(), 'unused', Clock.systemUTC())

        then:
        def refusal = thrown(CannotStart)
        refusal.message.contains(words)

        where:
        fault                   | other                | words
        'not there'             | 'missing'            | 'not there'
        'the first one'         | 'keys'               | 'the same folder'
    }

    def 'the program does not start with an empty second folder where a full one was'() {
        given:
        store().put('box-1', bytes('a key'))
        escrow.toFile().renameTo(temporary.resolve('away').toFile())
        Files.createDirectory(escrow)

        when:
        store()

        then:
        thrown(CannotStart)
    }

    def 'a copy that is another key is told, and the first is used'() {
        given:
        store().put('box-1', bytes('right'))
        Files.write(escrow.resolve('box-1.key'), bytes('wrong'))

        expect:
        store().check().size() == 1
        store().get('box-1').get() == bytes('right')
    }

    private KeyStore store() {
        new FolderKeyStore(folder.toString(), escrow.toString(), 'unused', Clock.systemUTC())
    }

    private static byte[] bytes(CharSequence text) {
        text.toString().getBytes('UTF-8')
    }
}
