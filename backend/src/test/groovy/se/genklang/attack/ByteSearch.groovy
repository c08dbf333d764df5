package se.genklang.attack

import groovy.transform.CompileStatic
import java.nio.file.Files
import java.nio.file.Path

/** Finds any eight consecutive bytes of many secrets in large amounts of data, in one pass. */
@CompileStatic
class ByteSearch {
    static final int WINDOW = 8

    private long[] table = new long[1024]
    private int size

    /** Adds every eight consecutive bytes of a secret. */
    ByteSearch add(byte[] secret) {
        windows(secret) { long window, int end -> put(window) }
        this
    }

    /** Where in these bytes one of the secrets goes on for eight bytes; -1 for nowhere. */
    int find(byte[] data) {
        long window = 0
        for (int i = 0; i < data.length; i++) {
            window = window << 8 | (data[i] & 0xff)
            if (i >= WINDOW - 1 && contains(window)) return i - WINDOW + 1
        }
        -1
    }

    /** The files that hold a part of a secret, with the place. */
    List<String> find(Collection<Path> files) {
        List<String> found = []
        for (Path file : files) {
            int at = Files.isRegularFile(file) ? find(Files.readAllBytes(file)) : -1
            if (at >= 0) found << "$file.fileName at byte $at".toString()
        }
        found
    }

    private static void windows(byte[] data, Closure<?> each) {
        long window = 0
        for (int i = 0; i < data.length; i++) {
            window = window << 8 | (data[i] & 0xff)
            if (i >= WINDOW - 1) each.call(window, i)
        }
    }

    private void put(long window) {
        if (contains(window)) return
        if (2 * (size + 1) > table.length) grow()
        store(table, window)
        size++
    }

    /** Zero marks a free place, so a window of zeros, which is in every file, is no secret. */
    private boolean contains(long window) {
        if (window == 0L) return false
        int at = place(window, table.length)
        while (table[at] != 0L) {
            if (table[at] == window) return true
            at = (at + 1) & (table.length - 1)
        }
        false
    }

    private void grow() {
        long[] larger = new long[table.length * 2]
        for (long window : table) if (window != 0L) store(larger, window)
        table = larger
    }

    private static void store(long[] into, long window) {
        if (window == 0L) return
        int at = place(window, into.length)
        while (into[at] != 0L) at = (at + 1) & (into.length - 1)
        into[at] = window
    }

    private static int place(long window, int length) {
        long mixed = window * 0x9E3779B97F4A7C15L
        (int) (mixed >>> 32) & (length - 1)
    }
}
