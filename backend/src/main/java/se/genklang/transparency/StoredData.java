package se.genklang.transparency;

import jakarta.inject.Singleton;
import java.util.List;
import se.genklang.transparency.store.LiveSchema;

/** What is stored of an answer, read from the database as it is now and not from a description of it. */
@Singleton
public class StoredData {
    /** The tables that hold anything of an answer or a code, in the order in which they come into use. */
    public static final List<String> TABLES = List.of("invitation_code", "sealed_answer", "answer", "answer_text");

    private final LiveSchema schema;

    StoredData(LiveSchema schema) {
        this.schema = schema;
    }

    /** The tables with every column that they have at this moment. */
    public List<StoredTable> tables() {
        return TABLES.stream().map(name -> new StoredTable(name, schema.columns(name))).toList();
    }
}
