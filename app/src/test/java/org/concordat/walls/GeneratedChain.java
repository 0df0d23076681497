package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.PURPOSES;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;

/// What was passed on in a generated world, under agreements that are in force and others; what was asked about passing on,
/// and said; who saw what a correction changed, and what was said to stand.
public final class GeneratedChain {

    /// How [Ground] notes what cannot be read because an agreement further up is not in force.
    public static final String SEVERED = "severed";

    private static final List<Role> RECEIVING = Arrays.stream(Role.values()).filter(Role::receives).limit(3).toList();
    private static final Instant EARLIER = NOW.minusSeconds(172_800);

    private final Ground ground;
    private final GeneratedRegister register;

    GeneratedChain(Ground ground, GeneratedRegister register) {
        this.ground = ground;
        this.register = register;
        for (var above : List.copyOf(ground.rows("sharing.disclosure"))) {
            passedOn(above);
            asked(above);
            answered(above);
            reviewed(above);
        }
    }

    private void passedOn(Row above) {
        var agreement = register.anAgreement();
        var others = new ArrayList<>(register.parties(agreement.agreement("id")));
        var from = others.remove(ground.random().nextInt(others.size()));
        var to = ground.one(others);
        var id = ground.id();
        var purpose = ground.one(PURPOSES);
        int hop = ground.once(4) ? 0 : 1;   // of what nobody had to be asked for, nothing above is asked
        ground.put("sharing.disclosure", GeneratedSharing.flat(Ground.with(GeneratedSharing.disclosure(ground, id, from.value(),
                ground.one(register.officers()).value(), purpose, agreement.id("id"), null, register.reference("D-")),
                "hop", hop, "source_hop", hop == 0 ? null : 0, "derived_from",
                hop == 0 ? null : above.id("id"))));
        ground.put("sharing.source", "disclosure", id, "body", from.value(), "reference", "Log");
        for (var role : RECEIVING) {
            ground.put("sharing.addressed", "disclosure", id, "body", to.value(), "role", role.name(), "reason", "Why.",
                    "from_body", from.value(), "agreement", agreement.id("id"), "purpose", purpose, "reference", "D", "about",
                    "THEME", "marking", "OFFICIAL", "handling", "P", "answer_due", TODAY, "hop", hop, "sent_at", EARLIER,
                    "visible_until", NOW.plusSeconds(86_400));
            ground.put("sharing.correction_addressed", "body", to.value(), "role", role.name(), "disclosure", id, "from_body",
                    from.value());
        }
        register.officers().stream().filter(officer -> register.bodyOf(officer).equals(to)).forEach(officer -> {
            ground.put("sharing.acceptance", "disclosure", id, "from_body", from.value(), "officer", officer.value(), "body",
                    to.value(), "accepted_at", EARLIER);
            seen(id, from, officer.value(), to.value());
        });
        boolean crosses = !ground.once(3);
        var under = register.anAgreement().id("id");
        ground.put("sharing.custody", "disclosure", id, "body", from.value(), "above", above.id("id"), "distance", 1,
                "above_body", above.body("body").value(), "above_first", above.id("id"), "above_agreement", under, "crosses",
                crosses);
        if (hop > 0 && crosses && !register.isInForce(under)) {
            ground.note(SEVERED, id);
        }
    }

    private void seen(UUID id, BodyId from, UUID officer, UUID body) {
        if (ground.once(2)) {
            ground.put("sharing.correction_seen", "disclosure", id, "officer", officer, "body", body, "from_body", from.value(),
                    "seen_at", EARLIER);
        }
    }

    private void asked(Row above) {
        var officer = ground.one(register.officers());
        var row = request(ground, ground.id(), register.bodyOf(officer).value(), officer.value(), EARLIER);
        ground.put(row.table(), GeneratedSharing.flat(row));
        for (var body : register.bodies()) {
            if (ground.once(3) && !body.value().equals(row.id("body"))) {
                var asked = Ground.row("sharing.onward_asked", "request", row.id("id"), "body", body.value(), "disclosure",
                        above.id("id"), "holder", row.id("body"), "due_at", row.at("due_at"));
                ground.put(asked.table(), GeneratedSharing.flat(asked));
                if (ground.once(2)) {
                    var said = decision(ground, asked, ground.id(), EARLIER);
                    ground.put(said.table(), GeneratedSharing.flat(said));
                }
            }
        }
    }

    private void answered(Row it) {
        var officer = ground.one(register.officers());
        ground.put("sharing.source_answer", "id", ground.id(), "disclosure", it.id("id"), "body",
                register.bodyOf(officer).value(), "officer", officer.value(), "answered_at", EARLIER, "words", "It stands.");
    }

    private void reviewed(Row it) {
        var officer = ground.one(register.officers());
        var row = review(ground, it.id("id"), register.bodyOf(officer).value(), officer.value(), EARLIER);
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    /// A row that could be a review of retention.
    public static Row review(Ground ground, UUID disclosure, UUID body, UUID officer, Instant at) {
        return Ground.row("sharing.retention_review", "id", ground.id(), "disclosure", disclosure, "body", body, "officer", officer,
                "reviewed_at", at, "due_on", GeneratedRegister.TODAY, "words", "It is needed still.");
    }

    /// A row that could be asked by an officer of a body.
    public static Row request(Ground ground, UUID id, UUID body, UUID officer, Instant at) {
        var it = ground.one(ground.rows("sharing.disclosure").stream().filter(row -> !row.id("body").equals(body)).toList());
        return Ground.row("sharing.onward_request", "id", id, "disclosure", it.id("id"), "body", body, "asked_by", officer,
                "asked_at", at, "from_body", it.id("body"), "reference", "D", "gateway", "ctsa-2015-s36", "purpose", "prevent-support", "audience",
                "{\"" + ground.id() + " PANEL_CHAIR\"}", "reason", "a test", "due_at", NOW.plus(Duration.ofDays(5)),
                "stands_until", NOW.plus(Duration.ofDays(30)), "asked", 1, "given", 0);
    }

    public static Row decision(Ground ground, Row asked, UUID by, Instant at) {
        return Ground.row("sharing.onward_decision", "request", asked.id("request"), "body", asked.id("body"), "holder",
                asked.id("holder"), "due_at", asked.at("due_at"), "outcome", ground.once(2) ? "GIVEN" : "DECLINED", "act",
                ground.id(), "decided_by", by, "decided_at", at, "reason", "a test");
    }
}
