package se.genklang.review;

import io.micronaut.serde.annotation.Serdeable;

/** One of the national quality areas; {@code key} is stable, {@code name} is Swedish. */
@Serdeable
public record QualityArea(String key, int ordinal, String name) { }
