package org.concordat.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.concordat.walls.Protected.Changing;

/// The first wall of one generated world: what the application says about one table, in the form in which the second
/// answers. It is asked when its answer is looked at, and once.
final class FirstWall {

    static final String TAKEN = "taken";
    static final String REFUSED = "refused";

    /// Someone to whom it answers, and the rows that they are offered, by what may be added.
    record Before(Asker asker, List<List<Row>> offered) {
    }

    private final Ground ground;
    private final Protected table;
    private final List<Before> all;
    private final Map<String, List<String>> said = new HashMap<>();

    FirstWall(Ground ground, Protected table, List<Before> all) {
        this.ground = ground;
        this.table = table;
        this.all = all;
    }

    List<String> of(int who, Question question) {
        return said.computeIfAbsent(who + " " + question, it -> answer(all.get(who), question));
    }

    private List<String> answer(Before before, Question question) {
        return switch (question) {
            case Question.Reads _ -> keys(before.asker, table.reads());
            case Question.Changes it -> keys(before.asker, changing(it.sql()).may());
            case Question.ChangesUnread it -> List.of("" + keys(before.asker, changing(it.sql()).may()).size());
            case Question.Adds it -> before.offered.get(it.number()).stream()
                    .map(row -> table.adds().get(it.number()).may().test(before.asker, row) ? TAKEN : REFUSED).toList();
        };
    }

    private Changing changing(String sql) {
        return table.changes().stream().filter(it -> it.sql().equals(sql)).findFirst().orElseThrow();
    }

    private List<String> keys(Asker asker, BiPredicate<Asker, Row> may) {
        var keys = new ArrayList<String>();
        for (var row : ground.rows(table.table())) {
            if (may.test(asker, row)) {
                keys.add(row.key(table.key()));
            }
        }
        return keys;
    }
}
