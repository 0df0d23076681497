package org.concordat.notices;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.row;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.concordat.access.Role;
import org.concordat.walls.GeneratedNotices;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of notices, by its rules: whoever acts tells anybody, and those who are told see it; an officer
/// their own wishes and mail, and an administrator the mail of their body.
public final class NoticesOracle {

    private final Ground ground;

    private NoticesOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new NoticesOracle(ground);
        return List.of(it.notices(), it.settled(), it.seen(), it.wishes(), it.letters(), it.lines());
    }

    private Protected notices() {
        return Protected.of("notices.notice", "id", (asker, row) -> asker.of(row.body("body"))
                        && (row.has("role") ? asker.holds(Role.valueOf(row.text("role")))
                                : asker.may(NoticeRules.LIST, row.officer("officer"))))
                .added(of -> each(offers(officer -> GeneratedNotices.notice(ground, someone().id("body"),
                                ground.one(GeneratedNotices.ROLES), null)), it -> it, it -> with(it, "told_at", NOW.minusSeconds(1)),
                                it -> with(it, "planned_at", NOW)),
                        (asker, row) -> asker.is(it -> true) && NOW.equals(row.at("told_at")) && !row.has("planned_at"));
    }

    private Protected settled() {
        return Protected.of("notices.settled", "body kind place", (asker, row) -> asker.of(row.body("body")))
                .added(of -> each(offers(officer -> row("notices.settled", "body", someone().id("body"), "kind", "grant-waits", "role", "",
                                "place", "/grants/" + ground.id(), "settled_at", NOW, "turn", 1)), it -> it,
                                it -> with(it, "settled_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.is(it -> true) && NOW.equals(row.at("settled_at")));
    }

    private Protected seen() {
        return Protected.of("notices.seen", "notice officer", (asker, row) -> asker.may(NoticeRules.LIST, row.officer("officer")))
                .added(of -> each(offers(officer -> row("notices.seen", "notice", ground.id(), "officer", officer.id("id"),
                                "seen_at", NOW)), it -> it, it -> with(it, "seen_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.may(NoticeRules.LIST, row.officer("officer")) && NOW.equals(row.at("seen_at")));
    }

    private Protected wishes() {
        return Protected.of("notices.wish", "id", (asker, row) -> asker.may(NoticeRules.READ_WISH, row.officer("officer")))
                .added(of -> each(offers(officer -> GeneratedNotices.wish(ground, officer.id("id"), officer.id("body"))),
                                it -> it, it -> with(it, "stated_at", NOW.minusSeconds(1)),
                                it -> with(it, "body", ground.id())),
                        (asker, row) -> asker.of(row.body("body")) && NOW.equals(row.at("stated_at"))
                                && asker.may(NoticeRules.STATE, NoticeRules.FOR_ONESELF.id(),
                                        new NoticeRules.Stating(row.officer("officer"), null, Set.of())));
    }

    private Protected letters() {
        return Protected.of("notices.letter", "id", (asker, row) -> asker.may(NoticeRules.LETTERS, row.officer("officer"))
                || asker.may(NoticeRules.TROUBLES, row.body("body")));
    }

    private Protected lines() {
        return Protected.of("notices.line", "notice address", (asker, row) ->
                asker.may(NoticeRules.LETTERS, row.officer("officer")));
    }

    private Row someone() {
        return ground.one(ground.rows("partnership.officer"));
    }

    private List<Row> offers(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }
}
