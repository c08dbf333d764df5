package se.genklang;

import io.micronaut.runtime.Micronaut;

public final class Application {
    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Application.class).start();
    }
}
