package se.genklang.collection;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.genklang.collection.seal.BoxKeys;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.Seal;
import se.genklang.collection.seal.SealedAnswer;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.CanaryStore;

/**
 * A test envelope in each box: sealed with the public key that phones are given, opened with the private key of the key
 * store. While it opens, the answers can be opened; a lost key is known on the same day, and not on the day of opening.
 */
@Singleton
class Canary {
    /** An id that no answer can have, since theirs are hashes. */
    private static final byte[] ID = new byte[SealedAnswer.ID_LENGTH];
    private static final byte[] WORD = "canary".getBytes(StandardCharsets.US_ASCII);
    private static final int SIZE = 64;

    private final CanaryStore store;
    private final BoxKeys keys;

    Canary(CanaryStore store, BoxKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The boxes whose key must exist and does not open the test envelope: none, when all is well. */
    List<BoxKind> shut(BoxRow box) {
        List<BoxKind> shut = new ArrayList<>();
        for (BoxKind kind : BoxKind.values()) {
            if (box.state().needsKeyOf(kind) && box.publicKeyOf(kind).length > 0 && !opens(box, kind)) {
                shut.add(kind);
            }
        }
        return shut;
    }

    /** True when the key in the key store opens this box's test envelope, which is made if there is none. */
    boolean opens(BoxRow box, BoxKind kind) {
        SealedAnswer canary = store.find(box.surveyId(), kind, ID).orElseGet(() -> seal(box, kind));
        Optional<Seal.KeyPair> pair = keys.find(box.surveyId(), kind);
        return pair.flatMap(found -> Seal.open(found, box.surveyId(), canary))
            .filter(opened -> Arrays.equals(Arrays.copyOf(opened, WORD.length), WORD)).isPresent();
    }

    /** Seals the test envelope of a box. */
    SealedAnswer seal(BoxRow box, BoxKind kind) {
        SealedAnswer canary = Seal.seal(box.publicKeyOf(kind), box.surveyId(), kind, ID, WORD, SIZE);
        store.add(box.surveyId(), canary);
        return canary;
    }
}
