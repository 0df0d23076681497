package org.concordat.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.walls.SecondWall.Part;

/// What both walls are asked about a table.
sealed interface Question {

    /// Which rows are read.
    record Reads() implements Question {

        @Override
        public String toString() {
            return "reads";
        }
    }

    /// Which rows a statement reaches, of those that are also read.
    record Changes(String sql) implements Question {

        @Override
        public String toString() {
            return sql;
        }
    }

    /// How many rows a statement reaches that reads none.
    record ChangesUnread(String sql) implements Question {

        @Override
        public String toString() {
            return "unread " + sql;
        }
    }

    /// Which of the offered rows are let in.
    record Adds(int number) implements Question {

        @Override
        public String toString() {
            return "adds " + number;
        }
    }

    /// What is asked about parts of a table; who looks for a purpose is asked what they read alone.
    static List<Question> about(Protected table, Set<Part> parts, boolean writes) {
        var all = new ArrayList<Question>();
        if (parts.contains(Part.READS)) {
            all.add(new Reads());
        }
        if (parts.contains(Part.CHANGES) && writes) {
            for (var changing : table.changes()) {
                all.add(new Changes(changing.sql()));
                if (changing.unread()) {
                    all.add(new ChangesUnread(changing.sql()));
                }
            }
        }
        if (parts.contains(Part.ADDS) && writes) {
            for (int i = 0; i < table.adds().size(); i++) {
                all.add(new Adds(i));
            }
        }
        return all;
    }
}
