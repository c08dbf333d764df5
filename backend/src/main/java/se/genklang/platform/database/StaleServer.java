package se.genklang.platform.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server left behind when the program was killed with kill -9. It holds the lock on its files, so it must end before
 * another can start. It is known by its command line, not by a process id in a file, which may since belong to another.
 */
final class StaleServer {
    private static final Logger LOG = LoggerFactory.getLogger(StaleServer.class);

    private StaleServer() {
    }

    static void end(Path files) throws InterruptedException {
        String ours = ServerCommand.dataDirectory(files);
        for (ProcessHandle process : ProcessHandle.allProcesses().filter(p -> hasArgument(p, ours)).toList()) {
            LOG.warn("Ending a database server (process {}) that an earlier run left behind.", process.pid());
            process.destroy();
            if (!ends(process, 20)) {
                process.destroyForcibly();
                ends(process, 20);
            }
        }
    }

    private static boolean hasArgument(ProcessHandle process, String argument) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(argument::equals);
    }

    private static boolean ends(ProcessHandle process, int seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
