package se.genklang.collection.store;

import io.micronaut.context.annotation.Property;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a survey's opened answers that must exist before its key may be destroyed: after that, no older backup of
 * the database can bring the answers back.
 */
@Singleton
public class AnswerBackup {
    private final Path folder;
    private final ObjectMapper json;

    AnswerBackup(@Property(name = "genklang.backup.folder") @Nullable String folder,
                 @Property(name = "genklang.data", defaultValue = "data") String data, ObjectMapper json) {
        this.folder = folder == null ? Path.of(data, "backups") : Path.of(folder);
        this.json = json;
    }

    /**
     * Writes the copy, flushes it to the disk and reads it back.
     *
     * @throws UncheckedIOException when what was read back is not what was written
     */
    public void write(long surveyId, Object content) {
        try {
            byte[] bytes = json.writeValueAsBytes(content);
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path fresh = folder.resolve("survey-" + surveyId + ".json.new");
            Path target = folder.resolve("survey-" + surveyId + ".json");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
            if (!Arrays.equals(bytes, Files.readAllBytes(target))) {
                throw new IOException("the backup of survey " + surveyId + " cannot be read back as it was written");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
