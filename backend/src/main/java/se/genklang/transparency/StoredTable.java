package se.genklang.transparency;

import java.util.List;

/**
 * A table in which something about an answer or a code is stored.
 *
 * @param name    what the database calls it
 * @param columns what the database calls its columns, in their order
 */
public record StoredTable(String name, List<String> columns) { }
