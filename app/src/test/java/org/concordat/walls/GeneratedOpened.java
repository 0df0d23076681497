package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// What was opened to officers of a generated world to whom it was not addressed: grants that wait, stand, have ended, were
/// declined or withdrawn; broken glass that is open, over or to come; who is told of it, and what reviewers made of it.
public final class GeneratedOpened {

    /// What everything that is sent is called, and what nothing is.
    public static final List<String> REFERENCES = List.of("D", "E");

    private static final List<Role> RECEIVING = Arrays.stream(Role.values()).filter(Role::receives).toList();
    private static final Instant ASKED = NOW.minus(Duration.ofDays(2));

    private final Ground ground;
    private final GeneratedRegister register;

    GeneratedOpened(Ground ground, GeneratedRegister register) {
        this.ground = ground;
        this.register = register;
        for (var disclosure : List.copyOf(ground.rows("sharing.disclosure"))) {
            var to = ground.where("sharing.addressed", "disclosure", disclosure.id("id")).stream().map(it -> it.body("body"))
                    .toList();
            for (var officer : register.officers()) {
                var body = register.bodyOf(officer);
                int in = to.contains(body) ? 2 : 8;
                if (ground.once(in) && !disclosure.body("body").equals(body)) {
                    grant(disclosure, officer, body);
                }
                if (ground.once(in) && !disclosure.body("body").equals(body)) {
                    broken(disclosure, officer, ground.once(8) ? ground.one(register.bodies()) : body);
                }
            }
        }
        register.officers().forEach(officer -> ground.put("sharing.breaking_miss", "officer", officer.value(), "body",
                (ground.once(3) ? ground.one(register.bodies()) : register.bodyOf(officer)).value(), "day", TODAY, "number", 1,
                "missed_at", NOW));
    }

    private void grant(Row disclosure, OfficerId officer, BodyId body) {
        int state = ground.random().nextInt(9);
        var until = state == 3 ? NOW : state == 4 ? NOW.plusSeconds(1) : NOW.plus(Duration.ofDays(3));
        var decided = state == 1 ? NOW.plusSeconds(1) : state == 2 ? NOW : NOW.minus(Duration.ofDays(1));
        var row = request(ground, disclosure, officer.value(), body.value(), ground.one(RECEIVING).name(), until);
        ground.put(row.table(), GeneratedSharing.flat(row));
        if (state != 0) {
            var decision = decision(ground, row, state == 5 ? "DECLINED" : "GIVEN", ground.id(), decided);
            ground.put(decision.table(), GeneratedSharing.flat(decision));
        }
        if (state == 6 || state == 7) {
            var withdrawal = withdrawal(ground, row, ground.id(), state == 6 ? NOW : NOW.plusSeconds(1));
            ground.put(withdrawal.table(), GeneratedSharing.flat(withdrawal));
        }
    }

    /// A row that could be asked by a colleague.
    public static Row request(Ground ground, Row disclosure, UUID officer, UUID body, String role, Instant until) {
        var colleagues = ground.where("partnership.officer", "body", body).stream().map(it -> it.id("id"))
                .filter(it -> !it.equals(officer)).toList();
        return Ground.row("sharing.grant_request", "id", ground.id(), "disclosure", disclosure.id("id"), "body", body, "role",
                role, "asked_by", ground.one(colleagues), "asked_at", ASKED, "officer", officer, "stands_until", until,
                "reason", "a test", "from_body", disclosure.id("body"), "reference", REFERENCES.getFirst());
    }

    public static Row decision(Ground ground, Row request, String outcome, UUID by, Instant at) {
        return Ground.with(repeated("sharing.grant_decision", request), "outcome", outcome, "act", ground.id(), "decided_by",
                by, "decided_at", at, "reason", "a test");
    }

    public static Row withdrawal(Ground ground, Row request, UUID by, Instant at) {
        return Ground.with(repeated("sharing.grant_withdrawal", request), "act", ground.id(), "withdrawn_by", by,
                "withdrawn_at", at, "reason", "a test");
    }

    private static Row repeated(String table, Row it) {
        return Ground.row(table, "request", it.id("id"), "disclosure", it.id("disclosure"), "body", it.id("body"), "role",
                it.text("role"), "officer", it.id("officer"), "stands_until", it.at("stands_until"), "from_body",
                it.id("from_body"), "asked_by", it.id("asked_by"));
    }

    private void broken(Row disclosure, OfficerId officer, BodyId body) {
        if (body.equals(disclosure.body("body"))) {
            return;
        }
        var hour = Duration.ofHours(1);
        var at = switch (ground.random().nextInt(6)) {
            case 0 -> NOW.plusSeconds(1);
            case 1 -> NOW;
            case 2 -> NOW.minus(hour);
            case 3 -> NOW.minus(hour).plusSeconds(1);
            case 4 -> NOW.minus(Duration.ofDays(1));
            default -> NOW.minus(Duration.ofMinutes(30));
        };
        var row = broken(ground, disclosure, officer.value(), body.value(), at);
        ground.put(row.table(), GeneratedSharing.flat(row));
        if (ground.once(2)) {
            ground.put("sharing.breaking_notice", "breaking", row.id("id"), "disclosure", disclosure.id("id"), "body",
                    (ground.once(3) ? ground.one(register.bodies()) : body).value(), "officer", officer.value(), "role",
                    ground.one(RECEIVING).name());
        }
        if (ground.once(2)) {
            var review = review(ground, row, ground.id(), NOW);
            ground.put(review.table(), GeneratedSharing.flat(review));
        }
    }

    /// A row that could be glass that an officer broke.
    public static Row broken(Ground ground, Row disclosure, UUID officer, UUID body, Instant at) {
        return Ground.row("sharing.breaking", "id", ground.id(), "disclosure", disclosure.id("id"), "reference",
                REFERENCES.getFirst(), "body", body, "officer", officer, "broken_at", at, "stands_until",
                at.plus(Duration.ofHours(1)), "harm", "a", "unreached", "b", "needed", "c", "from_body", disclosure.id("body"),
                "review_due", TODAY);
    }

    public static Row review(Ground ground, Row broken, UUID by, Instant at) {
        boolean concludes = ground.once(2);
        return Ground.row("sharing.breaking_review", "breaking", broken.id("id"), "concludes", concludes, "from_body",
                broken.id("from_body"), "broken_by", broken.id("officer"), "act", ground.id(), "reviewed_by", by,
                "reviewed_at", at, "outcome", concludes ? "JUSTIFIED" : "TO_BE_LOOKED_INTO", "reasons", "a test");
    }
}
