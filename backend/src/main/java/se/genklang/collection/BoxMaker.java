package se.genklang.collection;

import jakarta.inject.Singleton;
import se.genklang.collection.seal.BoxKeys;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.SheetCodec;
import se.genklang.collection.store.BoxLifeStore;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.BoxStore;
import se.genklang.collection.token.TokenKeys;
import se.genklang.survey.Survey;

/** Makes a survey's boxes: their keys, and a test envelope in each, tried before the first answer. */
@Singleton
class BoxMaker {
    private final BoxStore boxes;
    private final BoxLifeStore lives;
    private final BoxKeys keys;
    private final TokenKeys tokenKeys;
    private final Canary canary;

    BoxMaker(BoxStore boxes, BoxLifeStore lives, BoxKeys keys, TokenKeys tokenKeys, Canary canary) {
        this.boxes = boxes;
        this.lives = lives;
        this.keys = keys;
        this.tokenKeys = tokenKeys;
        this.canary = canary;
    }

    /**
     * Makes both boxes, empty and open.
     *
     * @throws IllegalStateException when one could not be opened again; no answer may be sealed then
     */
    void make(Survey survey) {
        boxes.create(survey.id(), keys.getOrCreate(survey.id(), BoxKind.BALLOT).publicKey(),
            keys.getOrCreate(survey.id(), BoxKind.LATE).publicKey(), tokenKeys.publicKey(survey.id()), SheetCodec.sizeFor(survey));
        lives.create(survey.id());
        BoxRow box = boxes.find(survey.id()).orElseThrow();
        if (!canary.shut(box).isEmpty()) {
            throw new IllegalStateException("the keys of survey %d do not open its boxes; it is not opened for answers".formatted(survey.id()));
        }
    }
}
