package se.genklang.attack

import com.github.shyiko.mysql.binlog.BinaryLogFileReader
import com.github.shyiko.mysql.binlog.event.Event
import com.github.shyiko.mysql.binlog.event.EventType
import com.github.shyiko.mysql.binlog.event.TableMapEventData
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer
import groovy.transform.CompileStatic
import groovy.transform.Immutable
import java.nio.file.Path

/** The rows that the binary log says were written, in its order: what anyone reads with mysqlbinlog. */
@CompileStatic
class BinaryLog {

    /** One row: the first values tell which, {@code before} is null for an insert. */
    @Immutable(knownImmutableClasses = [Object], knownImmutables = ['before', 'after'])
    static class Row {
        int transaction
        long time
        String table
        List<Object> before
        List<Object> after

        boolean isInsert() { before == null }
    }

    /** The rows of one schema in these files. */
    static List<Row> read(List<Path> files, String schema) {
        List<Row> rows = []
        int transaction = 0
        Map<Long, String> tables = [:]
        for (Path file : files) {
            def reader = new BinaryLogFileReader(file.toFile(), deserializer())
            try {
                for (Event event = reader.readEvent(); event != null; event = reader.readEvent()) {
                    def data = event.data
                    if (event.header.eventType == EventType.XID) transaction++
                    else if (data instanceof TableMapEventData) tables[data.tableId] = data.database == schema ? data.table : null
                    else if (data instanceof WriteRowsEventData && tables[data.tableId]) {
                        for (Serializable[] row : data.rows) rows << new Row(transaction, event.header.timestamp, tables[data.tableId], null, row as List<Object>)
                    } else if (data instanceof UpdateRowsEventData && tables[data.tableId]) {
                        for (Map.Entry<Serializable[], Serializable[]> row : data.rows) {
                            rows << new Row(transaction, event.header.timestamp, tables[data.tableId], row.key as List<Object>, row.value as List<Object>)
                        }
                    }
                }
            } finally {
                reader.close()
            }
        }
        rows
    }

    private static EventDeserializer deserializer() {
        def deserializer = new EventDeserializer()
        deserializer.setCompatibilityMode(EventDeserializer.CompatibilityMode.CHAR_AND_BINARY_AS_BYTE_ARRAY,
            EventDeserializer.CompatibilityMode.DATE_AND_TIME_AS_LONG_MICRO)
        deserializer
    }
}
