package org.concordat.notices;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.row;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.function.Function;
import org.concordat.access.Role;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedNotices;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;
import org.jspecify.annotations.Nullable;

/// What is said of the protected tables of webhooks: those who administer a body read its rows, and add them in their own
/// name and at their moment.
public final class HooksOracle {

    private final Ground ground;

    private HooksOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new HooksOracle(ground);
        return List.of(
                it.table("notices.hook", "id", "registered_by", "registered_at", row("", "address", "https://example.org/"), "id"),
                it.table("notices.hook_decision", "hook", "decided_by", "decided_at",
                        row("", "registered_by", ground.id(), "approved", true), "hook"),
                it.table("notices.hook_ending", "hook", "ended_by", "ended_at", row(""), "hook"),
                it.table("notices.hook_secret", "id", "made_by", "made_at", row("", "secret", GeneratedNotices.SECRET), "id", "hook"),
                Protected.of("notices.event", "id", HooksOracle::administers),
                it.table("notices.event_again", "id", "asked_by", "asked_at", row(""), "id", "event"));
    }

    /// @param ids the columns that hold a random id
    private Protected table(String name, String key, String by, String at, Row rest, String... ids) {
        Function<Row, Row> made = officer -> {
            var row = with(row(name, "body", officer.id("body"), by, officer.id("id"), at, NOW), flat(rest));
            for (var id : ids) {
                row.columns().put(id, ground.id());
            }
            return row;
        };
        boolean taken = name.endsWith("_again");
        return Protected.of(name, key, HooksOracle::administers)
                .added(of -> each(ground.rows("partnership.officer").stream().map(made).toList(), it -> it,
                                it -> with(it, at, NOW.minusSeconds(1)), it -> with(it, "body", someone().id("body")),
                                it -> with(it, by, colleague(it)), it -> taken ? with(it, "taken_at", NOW) : it),
                        (asker, row) -> administers(asker, row) && asker.officer(row.officer(by)) && NOW.equals(row.at(at))
                                && !row.has("taken_at"));
    }

    private static boolean administers(Asker asker, Row row) {
        return asker.of(row.body("body")) && asker.holds(Role.ADMINISTRATOR);
    }

    private Object colleague(Row it) {
        return ground.one(ground.where("partnership.officer", "body", it.id("body"))).id("id");
    }

    private Row someone() {
        return ground.one(ground.rows("partnership.officer"));
    }

    private static @Nullable Object[] flat(Row row) {
        return row.columns().entrySet().stream().flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue())).toArray();
    }
}
