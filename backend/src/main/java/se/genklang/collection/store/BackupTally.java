package se.genklang.collection.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/** What lines of a copy say: their numbers, and a hash over every word in order. */
final class BackupTally {
    private final MessageDigest words = sha256();
    private final Map<Long, Integer> byDistrict = new TreeMap<>();
    private int answers;
    private int texts;
    private int unreadable;
    private boolean ended;
    private boolean whole;

    void add(BackupLine line) {
        if (ended) {
            whole = false;
        } else if (line.district() != null) {
            answers++;
            byDistrict.merge(line.district(), 1, Integer::sum);
            hash(line.district().toString());
            line.answer().choices().forEach((key, code) -> {
                hash(key);
                hash(code);
            });
        } else if (line.question() != null) {
            texts++;
            hash(line.question());
            hash(line.text().words());
        } else {
            ended = true;
            whole = Integer.valueOf(answers).equals(line.answers()) && Integer.valueOf(texts).equals(line.texts());
            unreadable = line.unreadable() == null ? 0 : line.unreadable();
        }
    }

    /** True when the numbers at the end are those of the lines before, and nothing came after. */
    boolean isWhole() {
        return whole;
    }

    int answers() {
        return answers;
    }

    int texts() {
        return texts;
    }

    int unreadable() {
        return unreadable;
    }

    boolean sameAs(BackupTally other) {
        return byDistrict.equals(other.byDistrict) && texts == other.texts && MessageDigest.isEqual(words.digest(), other.words.digest());
    }

    /** With its length, so that no two lists of words hash alike. */
    private void hash(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        words.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        words.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
