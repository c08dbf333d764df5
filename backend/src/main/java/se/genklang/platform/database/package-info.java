/**
 * The database that comes with the program, for everyone who has set no other: its binaries, its process, its folder.
 * Once it runs, the rest of the program sees an ordinary MySQL data source (ADR 0002).
 */
@NullMarked
package se.genklang.platform.database;

import org.jspecify.annotations.NullMarked;
