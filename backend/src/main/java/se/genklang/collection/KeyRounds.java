package se.genklang.collection;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genklang.collection.seal.BoxKeys;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.BoxStore;
import se.genklang.platform.keys.KeyStore;

/** Tries every key that is still needed, at each start and each day, and tells the operator of one that is missing. */
@Singleton
class KeyRounds {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRounds.class);
    private static final List<BoxState> WITH_KEYS =
        Arrays.stream(BoxState.values()).filter(state -> state.needsKeyOf(BoxKind.LATE)).toList();

    private final BoxStore boxes;
    private final BoxKeys keys;
    private final KeyStore store;
    private final Canary canary;

    KeyRounds(BoxStore boxes, BoxKeys keys, KeyStore store, Canary canary) {
        this.boxes = boxes;
        this.keys = keys;
        this.store = store;
        this.canary = canary;
    }

    @EventListener
    void started(ServerStartupEvent event) {
        make();
    }

    @Scheduled(cron = "0 30 4 * * ?")
    void make() {
        try {
            store.check().forEach(LOG::warn);
            boxes.in(WITH_KEYS).forEach(box -> canary.shut(box).forEach(kind -> LOG.error(line(box, kind))));
        } catch (RuntimeException e) {
            // The program runs on without this round; the type only, since a message may quote what was read.
            LOG.error("The keys cannot be tried: {}", e.getClass().getSimpleName());
        }
    }

    private String line(BoxRow box, BoxKind kind) {
        Optional<LocalDate> destroyed = keys.destroyedOn(box.surveyId(), kind);
        return destroyed.isPresent()
            ? "The key of %s was destroyed on %s, after its answers had been opened: this database is older than that. Start with --bring-back %d to read the answers from their copy."
                .formatted(SafeKey.name(box.surveyId(), kind), destroyed.get(), box.surveyId())
            : "The key of %s is missing or wrong: its answers cannot be opened. Bring the key back from its copy%s; without it they are lost."
                .formatted(SafeKey.name(box.surveyId(), kind), box.opensOn() == null ? "" : " before " + box.opensOn());
    }
}
