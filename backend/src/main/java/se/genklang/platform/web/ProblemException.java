package se.genklang.platform.web;

/** Ends a request with a {@link Problem}: as JSON for the API, as a page for a browser. Not logged, it is no failure. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
