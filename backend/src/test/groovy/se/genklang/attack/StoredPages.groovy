package se.genklang.attack

import groovy.transform.CompileStatic
import groovy.transform.Immutable
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path

/**
 * The rows of a table as they lie in its .ibd file, with what InnoDB notes beside them and never shows: the number of the
 * place in the page (given out in the order of writing), the transaction, and the pointer to the old version. Reads the
 * leaf pages of the clustered index, in the formats COMPACT and DYNAMIC with pages of 16 KiB; that layout is the same in
 * MySQL and MariaDB (see "InnoDB Record Structure" in MySQL's internals manual).
 */
@CompileStatic
class StoredPages {
    private static final int PAGE = 16384
    private static final int PAGE_TYPE = 24
    private static final List<Integer> INDEX_PAGES = [17855, 18]
    private static final int PAGE_LEVEL = 64
    private static final int INDEX_ID = 66
    private static final int INFIMUM = 99
    private static final int SUPREMUM = 112
    private static final int DELETED = 0x20
    private static final int METADATA = 0x10

    /** One row: {@code key} is the last part of its primary key, in hexadecimal. */
    @Immutable
    static class StoredRow {
        String key
        int page
        int place
        long transaction
        long rollPointer
    }

    /**
     * All rows in the file, by key.
     *
     * @param keyStart  bytes of the primary key before the part that tells one row from another
     * @param keyLength length of that part, in bytes
     */
    static Map<String, StoredRow> read(Path file, int keyStart, int keyLength) {
        def all = ByteBuffer.wrap(Files.readAllBytes(file))
        def leaves = (0..<all.capacity().intdiv(PAGE)).findAll { int page ->
            unsigned(all, page * PAGE + PAGE_TYPE) in INDEX_PAGES && unsigned(all, page * PAGE + PAGE_LEVEL) == 0
        }
        // The clustered index is the first that a table gets.
        long clustered = leaves.collect { int page -> all.getLong(page * PAGE + INDEX_ID) }.min()
        Map<String, StoredRow> rows = [:]
        for (int page : leaves) {
            if (all.getLong(page * PAGE + INDEX_ID) == clustered) readPage(all, page, keyStart, keyLength, rows)
        }
        rows
    }

    private static void readPage(ByteBuffer all, int page, int keyStart, int keyLength, Map<String, StoredRow> rows) {
        int record = INFIMUM
        while (true) {
            // Just before each row: flags, place in the page, and how far away the next row is.
            record = (record + all.getShort(page * PAGE + record - 2)) & (PAGE - 1)
            if (record == SUPREMUM || record < INFIMUM) return
            int at = page * PAGE + record
            if ((all.get(at - 5) & (DELETED | METADATA)) == 0) {
                def key = new byte[keyLength]
                all.get(at + keyStart, key)
                int hidden = at + keyStart + keyLength
                def hex = key.encodeHex().toString()
                rows[hex] = new StoredRow(hex, page, unsigned(all, at - 4) >> 3, number(all, hidden, 6), number(all, hidden + 6, 7))
            }
        }
    }

    private static int unsigned(ByteBuffer all, int at) {
        all.getShort(at) & 0xffff
    }

    private static long number(ByteBuffer all, int at, int length) {
        long value = 0
        for (int i = 0; i < length; i++) value = value << 8 | (all.get(at + i) & 0xff)
        value
    }
}
