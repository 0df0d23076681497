package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.PURPOSES;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/// Disclosures in every state over a generated register, what holders did with them, the people some are about, and
/// entries in the ledger.
public final class GeneratedSharing {

    private static final List<Role> RECEIVING = Arrays.stream(Role.values()).filter(Role::receives).limit(3).toList();
    private static final Instant EARLIER = NOW.minusSeconds(172_800);

    private final Ground ground;
    private final GeneratedRegister register;
    private long leaves;

    GeneratedSharing(Ground ground, GeneratedRegister register, int disclosures) {
        this.ground = ground;
        this.register = register;
        for (int i = 0; i < disclosures; i++) {
            disclosure(i);
        }
        for (int i = 0; i < disclosures; i++) {
            draft();
            identity(ground.one(register.bodies()));
            entry();
        }
        ground.put("ledger.entry", "id", ground.id(), "kind", "a.test", "version", 1, "at", NOW, "fields", Map.of());
        for (var body : register.bodies()) {
            for (var month : List.of(TODAY.minusMonths(2), TODAY.minusMonths(1), TODAY, TODAY.plusMonths(1))) {
                ground.put("sharing.tally", "id", ground.id(), "kind", "a-test", "body", body.value(), "month", month.withDayOfMonth(1), "counted", 1);
            }
        }
    }

    /// A row that could be a disclosure of a body.
    public static Row disclosure(Ground ground, UUID id, UUID body, UUID proposedBy, String purpose, UUID agreement,
            @Nullable UUID identity, String reference) {
        return Ground.row("sharing.disclosure", "id", id, "reference", reference, "body", body, "proposed_by", proposedBy,
                "proposed_at", EARLIER, "purpose", purpose, "gateway", "ctsa-2015-s36", "agreement", agreement, "about",
                identity == null ? "THEME" : "PERSON", "identity", identity, "subject", identity == null ? "Leaflets" : null,
                "title", "Leaflets", "words", "Words.", "marking", "OFFICIAL", "source_grade", "1", "information_grade", "A",
                "handling", "P", "provenance", "POLICE", "material", "DEPERSONALISED", "necessity", "a", "aim", "b",
                "connection", "c", "less_intrusive", "d", "fair_balance", "e", "needs", Map.of(), "answer_due", TODAY,
                "review_on", TODAY, "expires_on", TODAY, "retention_rule", "RRD-2Y", "dispose_by", TODAY, "version", 1, "hop", 0);
    }

    private void disclosure(int n) {
        var agreement = register.anAgreement();
        var others = new java.util.ArrayList<>(register.parties(agreement.agreement("id")));
        var from = others.remove(ground.random().nextInt(others.size()));
        var id = ground.id();
        var purpose = ground.one(PURPOSES);
        var proposer = ground.one(register.officers());
        var row = disclosure(ground, id, from.value(), proposer.value(), purpose, agreement.id("id"),
                ground.once(2) ? identity(from) : null, register.reference("D-"));
        ground.put(row.table(), flat(row));
        var state = ground.random().nextInt(10);
        var sentAt = state == 0 ? null : state == 1 ? NOW.plusSeconds(1) : state == 6 ? NOW : EARLIER;
        var until = switch (state) {
            case 2 -> NOW;
            case 3 -> NOW.minusSeconds(1);
            case 5 -> NOW.plusSeconds(1);
            default -> NOW.plusSeconds(86_400);
        };
        ground.put("sharing.source", "disclosure", id, "body", from.value(), "reference", "Log " + n);
        if (sentAt != null) {
            ground.put("sharing.decision", "disclosure", id, "body", from.value(), "outcome", "APPROVED", "proposed_by",
                    proposer.value(), "decided_by", ground.id(), "decided_at", EARLIER, "act", ground.id());
        }
        if (state == 2 || state == 3) {
            ground.put("sharing.recall", "disclosure", id, "body", from.value(), "kind", "RECALLED", "act", ground.id(),
                    "recalled_by", ground.id(), "recalled_at", until, "reason", "a test");
        }
        var audience = new HashSet<String>();
        for (int i = 1 + ground.random().nextInt(2); i > 0; i--) {
            var to = ground.one(others);
            var role = ground.one(RECEIVING);
            if (audience.add(to + role.name())) {
                ground.put("sharing.addressed", "disclosure", id, "body", to.value(), "role", role.name(), "reason", "Why.",
                        "from_body", from.value(), "agreement", agreement.id("id"), "purpose", purpose, "reference", "D",
                        "about", "THEME", "marking", "OFFICIAL", "handling", "P", "answer_due", TODAY, "hop", 0, "sent_at", sentAt,
                        "visible_until", until);
            }
        }
        held(id, from);
    }

    private void held(UUID id, BodyId from) {
        var bodies = new HashSet<BodyId>();
        for (var officer : register.officers()) {
            var body = register.bodyOf(officer);
            if (ground.random().nextInt(3) > 0) {
                ground.put("sharing.acceptance", "disclosure", id, "from_body", from.value(), "officer", officer.value(), "body", body.value(),
                        "accepted_at", EARLIER);
            }
            if (ground.once(6)) {
                ground.put("sharing.opening", "id", ground.id(), "disclosure", id, "from_body", from.value(), "officer",
                        officer.value(), "body", body.value(), "purpose", PURPOSES.getFirst(), "opened_at", EARLIER);
            }
            if (ground.once(6) && bodies.add(body)) {
                ground.put("sharing.answer", "id", ground.id(), "disclosure", id, "from_body", from.value(), "body", body.value(), "officer",
                        officer.value(), "answered_at", EARLIER, "kind", "OF_USE", "words", "Words.");
                ground.put("sharing.outcome", "id", ground.id(), "disclosure", id, "from_body", from.value(), "body", body.value(),
                        "officer", officer.value(), "said_at", EARLIER, "came_of", "A plan.", "changed", "NO");
                ground.put("sharing.disposal", "disclosure", id, "from_body", from.value(), "body", body.value(), "officer", officer.value(),
                        "confirmed_at", EARLIER, "words", "Words.");
            }
        }
    }

    private UUID identity(BodyId told) {
        var id = ground.id();
        ground.put("people.identity", "id", id, "told_by", told.value(), "recorded_by", ground.id(), "recorded_at", EARLIER,
                "name", "Jo", "age_band", "NOT_KNOWN", "source", "a test", "source_day", TODAY, "for_concern", false);
        return id;
    }

    private void draft() {
        var officer = ground.one(register.officers());
        ground.put("sharing.draft", "id", ground.id(), "officer", officer.value(), "body",
                ground.once(6) ? ground.one(register.bodies()).value() : register.bodyOf(officer).value(), "started_at",
                EARLIER, "saved_at", EARLIER, "inherited", "", "sections", Map.of());
    }

    private void entry() {
        var officer = ground.one(register.officers());
        var id = ground.id();
        ground.put("ledger.entry", "id", id, "kind", "a.test", "version", 1, "at", NOW, "officer",
                officer.value(), "body", register.bodyOf(officer).value(), "fields", Map.of());
        ground.put("ledger.salt", "entry", id, "salt", bytes());
        if (ground.once(2)) {
            ground.put("ledger.waiting", "entry", id, "commitment", bytes(), "since", NOW);
        } else {
            ground.put("ledger.leaf", "number", 1_000_000_000_000L + leaves++, "entry", id, "commitment", bytes(),
                    "numbered_at", NOW);
        }
        if (ground.once(2)) {
            ground.put("ledger.erasure", "entry", ground.id(), "by_entry", id, "erased_at", NOW);
        } else {
            ground.put("ledger.loss", "first", 1_000_000_000_000L + leaves++, "last", 2_000_000_000_000L, "by_entry", id);
        }
    }

    /// 32 of them, as PostgreSQL reads them.
    private String bytes() {
        return "\\x" + (ground.id().toString() + ground.id()).replace("-", "");
    }

    static @Nullable Object[] flat(Row row) {
        return row.columns().entrySet().stream().flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
                .toArray();
    }
}
