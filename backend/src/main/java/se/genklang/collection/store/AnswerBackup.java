package se.genklang.collection.store;

import io.micronaut.context.annotation.Property;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.OpenedAnswer;
import se.genklang.collection.OpenedText;
import se.genklang.collection.seal.BoxKind;
import se.genklang.platform.OwnerOnly;

/**
 * The copy of a box's opened answers that must exist before its key may be destroyed: after that, no older backup of
 * the database can bring the answers back. One line of JSON for each answer and each text, in the random order of the
 * database, and a last line with their numbers, without which the copy is not whole.
 */
@Singleton
public class AnswerBackup {
    private final Path folder;
    private final AnswerStore answers;
    private final ObjectMapper json;

    AnswerBackup(@Property(name = "genklang.backup.folder") @Nullable String folder,
                 @Property(name = "genklang.data", defaultValue = "data") String data, AnswerStore answers, ObjectMapper json) {
        this.folder = folder == null ? Path.of(data, "backups") : Path.of(folder);
        this.answers = answers;
        this.json = json;
    }

    /**
     * Writes the copy durably, and then tries to restore it: every line is read back, and what it says is compared with
     * what the database says, both as numbers and word for word.
     *
     * @param textQuestions keys of the survey's free-text questions
     * @throws UncheckedIOException  when it cannot be written or read
     * @throws IllegalStateException when it is not the same as the database
     */
    public void write(long surveyId, BoxKind box, List<String> textQuestions, int unreadable) {
        BackupTally written = new BackupTally();
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path fresh = file(surveyId, box).resolveSibling(file(surveyId, box).getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                 BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
                each(surveyId, box, textQuestions, line -> {
                    written.add(line);
                    put(lines, line);
                });
                put(lines, BackupLine.end(written.answers(), written.texts(), unreadable));
                lines.flush();
                channel.force(true);
            }
            Files.move(fresh, file(surveyId, box), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.flush(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        compareWithDatabase(surveyId, box, textQuestions);
    }

    /** True when there is a copy of this box's answers. */
    public boolean exists(long surveyId, BoxKind box) {
        return Files.exists(file(surveyId, box));
    }

    /** Numbers in a copy: answers, free texts, and envelopes that could not be opened when it was made. */
    public record Size(int answers, int texts, int unreadable) { }

    /**
     * The numbers in a copy.
     *
     * @throws IllegalStateException when the copy is not whole
     */
    public Size size(long surveyId, BoxKind box) {
        BackupTally tally = tally(surveyId, box);
        return new Size(tally.answers(), tally.texts(), tally.unreadable());
    }

    /** Shows every line of a copy to the readers. */
    public void read(long surveyId, BoxKind box, Consumer<OpenedAnswer> answerReader, Consumer<OpenedText> textReader) {
        lines(surveyId, box, line -> {
            if (line.district() != null) {
                answerReader.accept(line.answer());
            } else if (line.question() != null) {
                textReader.accept(line.text());
            }
        });
    }

    /** Removes the copies of a survey's answers for good. */
    public void remove(long surveyId) {
        try {
            for (BoxKind box : BoxKind.values()) {
                Files.deleteIfExists(file(surveyId, box));
            }
            if (Files.isDirectory(folder)) {
                OwnerOnly.flush(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compareWithDatabase(long surveyId, BoxKind box, List<String> textQuestions) {
        BackupTally database = new BackupTally();
        each(surveyId, box, textQuestions, database::add);
        if (!tally(surveyId, box).sameAs(database)) {
            throw new IllegalStateException("the copy of survey %d's answers is not the same as the database; the key is kept".formatted(surveyId));
        }
    }

    private void each(long surveyId, BoxKind box, List<String> textQuestions, Consumer<BackupLine> reader) {
        answers.forEach(surveyId, box, answer -> reader.accept(BackupLine.of(new OpenedAnswer(answer.district(), new TreeMap<>(answer.choices())))));
        textQuestions.forEach(key -> answers.forEachText(surveyId, box, key, text -> reader.accept(BackupLine.of(text))));
    }

    private BackupTally tally(long surveyId, BoxKind box) {
        BackupTally tally = new BackupTally();
        lines(surveyId, box, tally::add);
        if (!tally.isWhole()) {
            throw new IllegalStateException("the copy of survey %d's answers is not whole".formatted(surveyId));
        }
        return tally;
    }

    private void lines(long surveyId, BoxKind box, Consumer<BackupLine> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file(surveyId, box))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(json.readValue(line, BackupLine.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(BufferedWriter lines, BackupLine line) {
        try {
            lines.write(json.writeValueAsString(line));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long surveyId, BoxKind box) {
        return folder.resolve("survey-" + surveyId + (box == BoxKind.LATE ? "-late" : "") + ".jsonl");
    }
}
