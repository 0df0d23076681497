package org.concordat.notices;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.row;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedNotices;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;
import org.jspecify.annotations.Nullable;

/// What the application says of the protected tables of webhooks, by its rules: those who administer a body read its rows, and add them in their own
/// name and at their moment.
public final class HooksOracle {

    private static final UUID NOBODY = new UUID(0, 9);

    private final Ground ground;

    private HooksOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new HooksOracle(ground);
        return List.of(
                it.table("notices.hook", "id", "registered_by", "registered_at", HooksOracle::registers,
                        row("", "address", "https://example.org/"), "id"),
                it.table("notices.hook_decision", "hook", "decided_by", "decided_at", HooksOracle::decides,
                        row("", "registered_by", ground.id(), "approved", true), "hook"),
                it.table("notices.hook_ending", "hook", "ended_by", "ended_at", keeps(HookRules.END), row(""), "hook"),
                it.table("notices.hook_secret", "id", "made_by", "made_at", keeps(HookRules.MAKE_SECRET),
                        row("", "secret", GeneratedNotices.SECRET), "id", "hook"),
                Protected.of("notices.event", "id", (asker, row) -> asker.may(HookRules.LIST, row.body("body"))),
                it.table("notices.event_again", "id", "asked_by", "asked_at", keeps(HookRules.RETRY), row(""), "id", "event"));
    }

    /// @param may whose act it is to add it
    /// @param ids the columns that hold a random id
    private Protected table(String name, String key, String by, String at, BiPredicate<Asker, Row> may, Row rest, String... ids) {
        Function<Row, Row> made = officer -> {
            var row = with(row(name, "body", officer.id("body"), by, officer.id("id"), at, NOW), flat(rest));
            for (var id : ids) {
                row.columns().put(id, ground.id());
            }
            return row;
        };
        boolean taken = name.endsWith("_again");
        return Protected.of(name, key, HooksOracle::reads)
                .added(of -> each(ground.rows("partnership.officer").stream().map(made).toList(), it -> it,
                                it -> with(it, at, NOW.minusSeconds(1)), it -> with(it, "body", someone().id("body")),
                                it -> with(it, by, colleague(it)), it -> taken ? with(it, "taken_at", NOW) : it,
                                it -> it.has("registered_by") ? with(it, "registered_by", it.id(by)) : it),
                        (asker, row) -> may.test(asker, row) && asker.officer(row.officer(by)) && NOW.equals(row.at(at))
                                && !row.has("taken_at"));
    }

    private static boolean reads(Asker asker, Row row) {
        return asker.may(HookRules.READ, hook(row));
    }

    private static boolean registers(Asker asker, Row row) {
        return asker.may(HookRules.REGISTER, HookRules.ADMINISTRATOR_REGISTERS.id(),
                new HookRules.Registering(row.body("body"), row.text("address"), false));
    }

    private static boolean decides(Asker asker, Row row) {
        return keeps(HookRules.APPROVE).test(asker, row)
                && asker.may(HookRules.APPROVE, HookRules.SOMEONE_ELSE.id(), hook(row));
    }

    private static BiPredicate<Asker, Row> keeps(Act<Hook> act) {
        return (asker, row) -> asker.may(act, HookRules.ADMINISTRATOR_OF_THE_BODY.id(), hook(row));
    }

    private static Hook hook(Row row) {
        var by = row.has("registered_by") ? row.officer("registered_by") : new OfficerId(NOBODY);
        return new Hook(NOBODY, row.body("body"), "https://example.org/", by, NOW, Hook.State.WAITS, Optional.empty(), 0);
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
