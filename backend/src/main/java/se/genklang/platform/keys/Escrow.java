package se.genklang.platform.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.genklang.platform.CannotStart;

/**
 * The second folder: on another disk or host, with a copy of every key until the key is destroyed. A mark in both
 * folders tells the true second folder from the empty place where a disk is not mounted: what is written there is no
 * copy, and what is removed there is not destroyed.
 */
final class Escrow {
    private static final String MARK = "escrow";
    private static final byte[] WORDS = "copies of the keys of Genklang\n".getBytes(StandardCharsets.US_ASCII);

    private final KeyFolder copies;

    private Escrow(KeyFolder copies) {
        this.copies = copies;
    }

    static Escrow in(KeyFolder main, Path folder) {
        if (folder.equals(main.path())) {
            throw new CannotStart("GENKLANG_KEYS_ESCROW and GENKLANG_KEYS_FOLDER are the same folder. The copy belongs on another disk or host.");
        }
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("GENKLANG_KEYS_ESCROW names a folder that is not there: %s. Make or mount it first.".formatted(folder));
        }
        KeyFolder copies = new KeyFolder(folder).shutOthersOut();
        boolean marked = copies.note(MARK, MARK).isPresent();
        if (!marked && main.note(MARK, MARK).isPresent()) {
            throw new CannotStart(unmarked(folder) + " To begin a new copy on purpose, remove the file .%s.%s from %s."
                .formatted(MARK, MARK, main.path()));
        }
        if (!marked) {
            copies.writeNote(MARK, MARK, WORDS);
        }
        main.writeNote(MARK, MARK, WORDS);
        return new Escrow(copies);
    }

    /**
     * The folder of copies.
     *
     * @throws IllegalStateException while it is not there
     */
    KeyFolder copies() {
        if (copies.note(MARK, MARK).isEmpty()) {
            throw new IllegalStateException(unmarked(copies.path()));
        }
        return copies;
    }

    private static String unmarked(Path folder) {
        return "The escrow folder %s is not the one that has been used so far. Is its disk mounted?".formatted(folder);
    }
}
