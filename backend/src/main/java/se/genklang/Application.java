package se.genklang;

import se.genklang.platform.start.Options;
import se.genklang.platform.start.Program;
import se.genklang.platform.start.StartFailure;

/** Starts the program. Exit status 2: it was called wrongly; 1: it could not start, said in one line. */
public final class Application {

    private Application() {
    }

    public static void main(String[] args) throws InterruptedException {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Program program = new Program();
        // The one hook: the framework's own would close in parallel with ours, and the database before its users.
        Runtime.getRuntime().addShutdownHook(new Thread(program::close, "stop"));
        try {
            program.start(Application.class, options);
        } catch (Exception e) {
            if (!program.isClosed()) {
                System.err.println(StartFailure.line(e));
                System.exit(1);
            }
        }
        program.awaitClose();
    }
}
