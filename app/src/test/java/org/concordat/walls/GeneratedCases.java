package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cases on the concerns of a generated world: opened, owned, offered and answered.
public final class GeneratedCases {

    GeneratedCases(Ground ground) {
        var requests = ground.rows("requests.request").iterator();
        for (var referral : ground.rows("intake.referral")) {
            var officer = ground.one(ground.rows("partnership.officer")).id("id");
            put(ground, opened(referral, referral.id("referred_by")));
            put(ground, owned(referral.id("id"), referral.id("to_body"), officer, 1, "OPENED"));
            var offer = offer(ground.id(), referral.id("id"), referral.id("to_body"), officer, ground.id());
            put(ground, offer);
            if (requests.hasNext()) {
                put(ground, asking(requests.next().id("id"), referral.id("id"),
                        referral.id("to_body"), officer));
            }
            if (ground.once(2)) {
                put(ground, decision(ground, referral.id("id"), referral.id("to_body"), officer));
            }
            if (ground.once(2)) {
                var closure = closure(ground, referral.id("id"), referral.id("to_body"), officer);
                put(ground, closure);
                put(ground, awaited(ground, closure));
                put(ground, unfinished(ground, closure));
                put(ground, closing(closure, ground.id(), "REFUSED"));
            }
            if (ground.once(2)) {
                put(ground, telling(ground.id(), ground.once(3) ? with(referral, "from_body", ground.one(ground.rows("partnership.body"))
                        .id("id")) : referral, officer));
            }
            if (ground.once(2)) {
                var bundle = bundle(ground.id(), referral.id("id"), referral.id("to_body"), officer);
                put(ground, bundle);
                var own = ownEntries(ground, referral.id("to_body"));
                if (!own.isEmpty()) {
                    put(ground, bundled(bundle, ground.one(own)));
                }
            }
            if (ground.once(2)) {
                put(ground, subject(ground, referral.id("id"), referral.id("to_body"), officer));
            }
            if (ground.once(2)) {
                put(ground, answer(offer, offer.id("taker"), "ACCEPTED"));
            }
        }
    }

    /// What a bundle proves is of the body that exports it (V226).
    private static List<UUID> ownEntries(Ground ground, UUID body) {
        return ground.rows("ledger.salt").stream().map(it -> it.id("entry")).filter(entry ->
                ground.where("ledger.entry", "id", entry).stream().anyMatch(it -> body.equals(it.columns().get("body")))).toList();
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    public static Row opened(Row referral, UUID by) {
        return Ground.row("casework.case", "id", referral.id("id"), "reference", referral.text("reference"), "kind", "PERSON",
                "urgent", false, "body", referral.id("to_body"), "opened_by", by, "opened_at", NOW, "owner", by, "owned_since",
                NOW, "due_on", TODAY, "stage", "RECEIVED", "next_on", TODAY,
                "hear_by", TODAY, "from_public", false);
    }

    public static Row owned(UUID of, UUID body, UUID officer, int number, String how) {
        return Ground.row("casework.ownership", "of_case", of, "number", number, "body", body, "officer", officer, "from_at", NOW,
                "until_at", null, "how", how, "act", of);
    }

    public static Row offer(UUID id, UUID of, UUID body, UUID giver, UUID taker) {
        return Ground.row("casework.offer", "id", id, "of_case", of, "body", body, "giver", giver, "offered_at", NOW, "taker",
                taker, "reason", "a test", "due_on", TODAY);
    }

    public static Row answer(Row offer, UUID by, String outcome) {
        return Ground.row("casework.answer", "offer", offer.id("id"), "of_case", offer.id("of_case"), "body", offer.id("body"),
                "giver", offer.id("giver"), "taker", offer.id("taker"), "outcome", outcome, "act", offer.id("id"), "officer", by,
                "answered_at", NOW, "reason", reason(outcome));
    }

    public static Row asking(UUID request, UUID of, UUID body, UUID by) {
        return Ground.row("casework.asking", "request", request, "of_case", of, "body", body, "asked_by", by, "begun_at", NOW);
    }

    public static Row decision(Ground ground, UUID of, UUID body, UUID by) {
        return Ground.row("casework.decision", "id", ground.id(), "of_case", of, "body", body, "number", 1, "kind",
                "DECONFLICTION", "chosen", "NONE", "stage", "RECEIVED", "next", "TO_ASSESS", "next_on", TODAY, "options", "a test",
                "reason", "a test", "gateway", null, "dissent", null, "decided_by", by, "decided_at", NOW, "corrects", null, "panel", null);
    }

    public static Row closure(Ground ground, UUID of, UUID body, UUID by) {
        return Ground.row("casework.closure", "id", ground.id(), "of_case", of, "body", body, "proposed_by", by, "proposed_at", NOW,
                "grounds", List.of("EXPLAINED"), "options", "a test", "reason", "a test", "dissent", null);
    }

    public static Row awaited(Ground ground, Row closure) {
        return Ground.row("casework.awaited", "closure", closure.id("id"), "request", ground.id(), "asked", closure.id("body"),
                "of_case", closure.id("of_case"), "body", closure.id("body"), "proposed_by", closure.id("proposed_by"), "why", "a test");
    }

    public static Row unfinished(Ground ground, Row closure) {
        return Ground.row("casework.unfinished", "closure", closure.id("id"), "action", ground.id(), "of_case", closure.id("of_case"),
                "body", closure.id("body"), "proposed_by", closure.id("proposed_by"), "why", "a test");
    }

    public static Row closing(Row closure, UUID by, String outcome) {
        return Ground.row("casework.closing", "closure", closure.id("id"), "of_case", closure.id("of_case"), "body",
                closure.id("body"), "proposed_by", closure.id("proposed_by"), "outcome", outcome, "act", closure.id("id"), "officer", by,
                "answered_at", NOW, "reason", "a test", "review_on", null);
    }

    public static Row telling(UUID id, Row referral, UUID by) {
        return Ground.row("casework.telling", "id", id, "of_case", referral.id("id"), "body", referral.id("to_body"), "to_officer",
                referral.id("referred_by"), "to_body", referral.id("from_body"), "outcome", "NOT_SAID", "gateway",
                referral.id("from_body").equals(referral.id("to_body")) ? null : "ctsa-2015-s36", "told_by", by, "told_at", NOW,
                "again_by", null);
    }

    public static Row bundle(UUID id, UUID of, UUID body, UUID by) {
        return Ground.row("casework.bundle", "id", id, "of_case", of, "body", body, "number", 1, "power", "COURT", "inquiry", "a test",
                "reason", "a test", "exported_by", by, "exported_at", NOW);
    }

    private static Row bundled(Row bundle, UUID entry) {
        return Ground.row("casework.bundled", "bundle", bundle.id("id"), "entry", entry, "of_case", bundle.id("of_case"), "body",
                bundle.id("body"), "exported_by", bundle.id("exported_by"));
    }

    public static Row subject(Ground ground, UUID of, UUID body, UUID by) {
        return Ground.row("casework.subject", "of_case", of, "body", body, "kind", "PERSON", "identity", ground.id(),
                "recorded_by", by, "recorded_at", NOW);
    }

    private static @Nullable String reason(String outcome) {
        return outcome.equals("ACCEPTED") ? null : "a test";
    }
}
