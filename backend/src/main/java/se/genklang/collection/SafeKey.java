package se.genklang.collection;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import se.genklang.collection.seal.BoxKeys;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.Seal;
import se.genklang.collection.store.BoxRow;

/** Hands out the key that a box is opened with, once it is known to be the right one. */
@Singleton
class SafeKey {
    private final BoxKeys keys;
    private final Canary canary;

    SafeKey(BoxKeys keys, Canary canary) {
        this.keys = keys;
        this.canary = canary;
    }

    /**
     * The key of a box. With a wrong one, every envelope would be counted as one that does not open, and be emptied.
     *
     * @throws IllegalStateException when the key is missing or does not open the test envelope
     */
    Seal.KeyPair of(BoxRow box, BoxKind kind) {
        Optional<Seal.KeyPair> pair = keys.find(box.surveyId(), kind).filter(found -> Arrays.equals(found.publicKey(), box.publicKeyOf(kind)));
        if (pair.isPresent() && canary.opens(box, kind)) {
            return pair.get();
        }
        throw new IllegalStateException(keys.destroyedOn(box.surveyId(), kind).map(day -> destroyed(box.surveyId(), day))
            .orElse("the key of %s is not in the key store, or is not the right one: bring it back from its copy"
                .formatted(name(box.surveyId(), kind))));
    }

    private static String destroyed(long surveyId, LocalDate day) {
        return "ballot box %d was opened and its key destroyed on %s: this database is older than that. Start with --bring-back %d to read the answers from their copy"
            .formatted(surveyId, day, surveyId);
    }

    static String name(long surveyId, BoxKind kind) {
        return (kind == BoxKind.LATE ? "the late box of survey " : "ballot box ") + surveyId;
    }
}
