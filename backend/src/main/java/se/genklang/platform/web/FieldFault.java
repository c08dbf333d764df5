package se.genklang.platform.web;

import io.micronaut.serde.annotation.Serdeable;

/** What is wrong with one field: its name, and a sentence that says how to mend it. */
@Serdeable
public record FieldFault(String field, String message) { }
