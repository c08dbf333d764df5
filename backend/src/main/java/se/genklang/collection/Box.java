package se.genklang.collection;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey's ballot box as an inspector may see it.
 *
 * @param opensOn    first day it can be opened, or null while answers come in
 * @param answered   band of answers in all, such as {@code 10–19}
 * @param unreadable envelopes that could not be opened
 * @param districts  how it goes by district
 */
@Serdeable
public record Box(BoxState state, @Nullable LocalDate opensOn, String answered, int unreadable, List<Participation> districts) { }
