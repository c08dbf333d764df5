package se.genklang.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import se.genklang.platform.OwnerOnly;

/** The program's account on its embedded database, with a password made on the first start and kept beside the data. */
public record DatabaseAccount(String user, String password, Path secrets) {
    private static final String USER = "genklang";

    /** The account kept in the folder, made if it was missing. */
    public static DatabaseAccount in(Path secrets) throws IOException {
        Path file = OwnerOnly.folder(secrets.toAbsolutePath()).resolve("database-password");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            OwnerOnly.writeNew(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        }
        return new DatabaseAccount(USER, Files.readString(file).strip(), secrets.toAbsolutePath());
    }

    /** SQL that the server runs at every start, so that the schema and this account are always there and right. */
    Path writeInitFile() throws IOException {
        Path file = secrets.resolve("database-init.sql");
        // Each statement on a line of its own: the server reads the file line by line.
        OwnerOnly.write(file, """
            CREATE DATABASE IF NOT EXISTS genklang CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
            CREATE OR REPLACE USER %1$s@localhost IDENTIFIED BY '%2$s';
            GRANT ALL ON `genklang`.* TO %1$s@localhost;
            GRANT ALL ON `genklang\\_%%`.* TO %1$s@localhost;
            """.formatted(user, password).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DatabaseAccount[user=%s]".formatted(user);
    }
}
