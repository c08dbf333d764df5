package se.genklang.collection.domain;

import java.security.SecureRandom;
import java.util.Arrays;

/** Draws by lot, from a source that nobody can foretell: orders, and random ids. */
public final class Lottery {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_LENGTH = 16;

    private Lottery() { }

    /** The same array in a random order, every order being as likely (Fisher and Yates). */
    public static byte[][] shuffled(byte[][] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = RANDOM.nextInt(i + 1);
            byte[] kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
        return values;
    }

    /** The same array in a random order. */
    public static int[] shuffled(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = RANDOM.nextInt(i + 1);
            int kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
        return values;
    }

    /** New random ids of 16 bytes, in rising order. */
    public static byte[][] sortedIds(int count) {
        byte[][] ids = new byte[count][ID_LENGTH];
        for (byte[] id : ids) {
            RANDOM.nextBytes(id);
        }
        Arrays.parallelSort(ids, Arrays::compareUnsigned);
        return ids;
    }
}
