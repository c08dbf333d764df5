package se.genklang.attack

import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.ResultSet

/** What a thief who takes everything has: the dump, the binary log, and the files of the tables. */
class Loot {
    /** Tables as a dump gives them: in the order of their primary keys. */
    final Map<String, List<Map<String, Object>>> dump = [:]
    final List<BinaryLog.Row> log
    /** By table, the rows as they lie on disk, by the last part of their primary key in hexadecimal. */
    final Map<String, Map<String, StoredPages.StoredRow>> pages = [:]
    /** Everything that the server has written: tables, logs of changes, logs of errors. */
    final List<Path> files

    private static final List<String> TABLES = ['invitation_code', 'sealed_answer', 'answer', 'answer_text']

    /** @param textQuestion the one text question of the surveys; it is a part of a primary key */
    static Loot take(AttackedServer server, Connection connection, String textQuestion) {
        new Loot(server, connection, textQuestion)
    }

    private Loot(AttackedServer server, Connection connection, String textQuestion) {
        TABLES.each { dump[it] = rows(connection.createStatement().executeQuery("SELECT * FROM $it")) }
        def logs = server.binaryLogs(connection)
        log = BinaryLog.read(logs, connection.catalog)
        def folder = server.folder(connection)
        connection.createStatement().execute("FLUSH TABLES ${TABLES.join(', ')} FOR EXPORT")
        try {
            def table = { name, keyStart, keyLength -> pages[name] = StoredPages.read(folder.resolve(connection.catalog).resolve("${name}.ibd"), keyStart, keyLength) }
            table('invitation_code', 0, 32)
            table('sealed_answer', 8, 32)
            table('answer', 8, 16)
            table('answer_text', 8 + textQuestion.length(), 16)
        } finally {
            connection.createStatement().execute('UNLOCK TABLES')
        }
        files = logs + server.errorLog(connection) + Files.walk(folder).withCloseable { found ->
            found.filter { Files.isRegularFile(it) }.filter { ours(folder.relativize(it), connection.catalog) }.toList()
        }
    }

    /** Of a server that others use as well: this schema, and what is kept for all schemas together. */
    private static boolean ours(Path file, String schema) {
        def first = file.getName(0).toString()
        file.nameCount > 1 ? first in [schema, '#innodb_redo', '#innodb_temp'] : !first.startsWith('binlog.')
    }

    private static List<Map<String, Object>> rows(ResultSet result) {
        def names = (1..result.metaData.columnCount).collect { result.metaData.getColumnName(it) }
        def rows = []
        while (result.next()) {
            rows << names.withIndex(1).collectEntries { name, i ->
                def value = result.getObject(i)
                [name, value instanceof byte[] ? value.encodeHex().toString() : value]
            }
        }
        rows
    }
}
