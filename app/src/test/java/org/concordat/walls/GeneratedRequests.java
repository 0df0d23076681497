package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.PURPOSES;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests between the bodies of a generated register: written, proposed, decided on, sent, and what was done since.
public final class GeneratedRequests {

    /// Every kind of step.
    public static final List<String> KINDS = List.of("TAKEN", "GIVEN_BACK", "HANDED", "PREPARING", "DROPPED", "DISCLOSED",
            "NOTHING_HELD", "REFUSED", "REMINDED", "WITHDRAWN");

    private final Ground ground;
    private final GeneratedRegister register;

    GeneratedRequests(Ground ground, GeneratedRegister register, int requests) {
        this.ground = ground;
        this.register = register;
        for (int i = 0; i < requests; i++) {
            var officer = ground.one(ground.rows("partnership.officer"));
            ground.put("requests.draft", "id", ground.id(), "officer", officer.id("id"), "body", someBody(officer), "started_at",
                    NOW, "saved_at", NOW, "parts", Map.of());
            var agreement = register.anAgreement();
            var identity = ground.once(2) ? ground.one(ground.rows("people.identity")).id("id") : null;
            var row = request(ground.id(), someBody(officer), officer.id("id"), agreement.id("id"), identity);
            ground.put(row.table(), GeneratedSharing.flat(row));
            var proposal = proposal(row);
            ground.put(proposal.table(), GeneratedSharing.flat(proposal));
            if (ground.once(2)) {
                var decision = decision(row, ground.id(), ground.once(2) ? "APPROVED" : "DECLINED");
                ground.put(decision.table(), GeneratedSharing.flat(decision));
            }
            register.parties(agreement.agreement("id")).stream().filter(it -> !it.equals(row.body("body")))
                    .filter(it -> !ground.once(3)).forEach(it -> asked(row, it.value()));
        }
    }

    /// Mostly their own; now and then one of which they are no officer.
    private UUID someBody(Row officer) {
        return ground.once(4) ? ground.one(register.bodies()).value() : officer.id("body");
    }

    /// A row that could be a request of an officer.
    public static Row request(UUID id, UUID body, UUID officer, UUID agreement, @Nullable UUID identity) {
        return Ground.row("requests.request", "id", id, "body", body, "officer", officer, "proposed_at", NOW, "purpose",
                PURPOSES.getFirst(), "agreement", agreement, "asking", "ctsa-2015-s36", "answering", "ctsa-2015-s36", "about",
                identity == null ? "THEME" : "PERSON", "identity", identity, "subject", identity == null ? "Leaflets" : null,
                "question", "What?", "identifiable", identity != null, "urgent", false, "necessity", "a", "aim", "b",
                "connection", "c", "less_intrusive", "d", "fair_balance", "e", "needs", Map.of());
    }

    public static Row proposal(Row request) {
        return Ground.row("requests.proposal", "request", request.id("id"), "body", request.id("body"), "officer",
                request.id("officer"), "proposed_at", NOW, "whom", List.of("somebody"));
    }

    public static Row decision(Row request, UUID by, String outcome) {
        return Ground.row("requests.decision", "request", request.id("id"), "body", request.id("body"), "asker",
                request.id("officer"), "outcome", outcome, "act", request.id("id"), "officer", by, "decided_at", NOW, "reason",
                outcome.equals("DECLINED") ? "a test" : null);
    }

    public static Row asked(Row request, UUID body, UUID agreement) {
        return Ground.row("requests.asked", "request", request.id("id"), "body", body, "from_body", request.id("body"),
                "officer", request.id("officer"), "agreement", agreement, "purpose", PURPOSES.getFirst(), "about",
                request.text("about"), "urgent", false, "sent_at", NOW, "due_on", TODAY);
    }

    public static Row step(Row asked, int number, String kind, UUID by, UUID disclosure) {
        return Ground.row("requests.step", "request", asked.id("request"), "body", asked.id("body"), "number", number, "kind",
                kind, "act", asked.id("request"), "officer", by, "at", NOW,
                "refusal", kind.equals("REFUSED") ? "LEGAL" : null,
                "reason", kind.equals("REFUSED") || kind.equals("WITHDRAWN") ? "a test" : null,
                "review_on", kind.equals("REFUSED") ? TODAY.plusDays(9) : null,
                "due_on", kind.equals("REFUSED") ? TODAY.plusDays(20) : null,
                "disclosure", List.of("PREPARING", "DROPPED", "DISCLOSED").contains(kind) ? disclosure : null,
                "reference", kind.equals("DISCLOSED") ? "D-0000-0000" : null,
                "composer", kind.equals("HANDED") ? disclosure : null,
                "from_body", asked.id("from_body"), "asker", asked.id("officer"), "agreement", asked.id("agreement"));
    }

    private void asked(Row request, UUID body) {
        var row = asked(request, body, request.id("agreement"));
        ground.put(row.table(), GeneratedSharing.flat(row));
        for (int number = 1; number <= 2; number++) {
            var step = step(row, number, ground.one(KINDS), ground.id(), ground.id());
            ground.put(step.table(), GeneratedSharing.flat(step));
        }
    }
}
