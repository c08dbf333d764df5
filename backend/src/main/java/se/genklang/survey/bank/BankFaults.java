package se.genklang.survey.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Collects faults and tells them in the order of the file, whichever check found them. */
final class BankFaults {

    /** A place in the file that faults belong to. */
    record Row(int order, String name) implements Comparable<Row> {

        static final Row FILE = new Row(-1, "filen");

        /** Scales come before questions, as in the file. */
        static Row scale(String name) {
            return new Row(0, "skala " + name);
        }

        static Row question(int index, String key) {
            return new Row(index + 1, "fråga " + (index + 1) + (key.isBlank() ? "" : " (" + key + ")"));
        }

        @Override
        public int compareTo(Row other) {
            return order == other.order ? name.compareTo(other.name) : Integer.compare(order, other.order);
        }
    }

    private final TreeMap<Row, List<BankFault>> byRow = new TreeMap<>();

    void add(Row row, String field, String message) {
        byRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(new BankFault(row.name(), field, message));
    }

    boolean at(Row row) {
        return byRow.containsKey(row);
    }

    List<BankFault> inOrder() {
        return byRow.values().stream().flatMap(List::stream).distinct().toList();
    }
}
