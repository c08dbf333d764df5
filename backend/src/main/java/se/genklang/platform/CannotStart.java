package se.genklang.platform;

/** The program cannot start, for a reason that whoever started it can mend. The message is one line, for them. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String line) {
        super(line);
    }

    public CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
