package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.PURPOSES;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Inquiries between the bodies of a generated register: asked, answered, told and being told.
public final class GeneratedInquiries {

    private final Ground ground;
    private final GeneratedRegister register;

    GeneratedInquiries(Ground ground, GeneratedRegister register, int inquiries) {
        this.ground = ground;
        this.register = register;
        for (int i = 0; i < inquiries; i++) {
            var officer = ground.one(ground.rows("partnership.officer"));
            ground.put("sharing.inquiry_draft", "id", ground.id(), "officer", officer.id("id"), "body", someBody(officer),
                    "saved_at", NOW, "parts", Map.of());
            var agreement = register.anAgreement();
            var identity = ground.once(2) ? ground.one(ground.rows("people.identity")).id("id") : null;
            var row = inquiry(ground.id(), someBody(officer), officer.id("id"), agreement.id("id"), identity);
            ground.put(row.table(), GeneratedSharing.flat(row));
            register.parties(agreement.agreement("id")).stream().filter(it -> !it.equals(row.body("body")))
                    .filter(it -> !ground.once(3)).forEach(it -> asked(row, it.value()));
        }
    }

    /// Mostly their own; now and then one of which they are no officer.
    private UUID someBody(Row officer) {
        return ground.once(4) ? ground.one(register.bodies()).value() : officer.id("body");
    }

    /// A row that could be an inquiry of an officer.
    public static Row inquiry(UUID id, UUID body, UUID officer, UUID agreement, @Nullable UUID identity) {
        return Ground.row("sharing.inquiry", "id", id, "body", body, "officer", officer, "asked_at", NOW, "due_on", TODAY,
                "purpose", PURPOSES.getFirst(), "gateway", "ctsa-2015-s36", "agreement", agreement, "about",
                identity == null ? "THEME" : "PERSON", "identity", identity, "subject", identity == null ? "Leaflets" : null,
                "necessity", "a", "aim", "b", "connection", "c", "less_intrusive", "d", "fair_balance", "e", "needs", Map.of());
    }

    private void asked(Row inquiry, UUID body) {
        ground.put("sharing.asked", "inquiry", inquiry.id("id"), "body", body, "from_body", inquiry.id("body"), "officer",
                inquiry.id("officer"), "agreement", inquiry.id("agreement"), "purpose", PURPOSES.getFirst(), "about",
                inquiry.text("about"), "identity", inquiry.columns().get("identity"), "asked_at", NOW, "due_on", TODAY);
        if (ground.once(2)) {
            ground.put("sharing.telling", "disclosure", ground.id(), "inquiry", inquiry.id("id"), "body", body, "officer",
                    ground.id(), "begun_at", NOW);
        }
        if (ground.once(2)) {
            boolean told = ground.once(2);
            var disclosure = told ? ground.one(ground.rows("sharing.disclosure")).id("id") : null;
            ground.put("sharing.reply", "inquiry", inquiry.id("id"), "body", body, "outcome", told ? "TOLD" : "NOTHING_SAID",
                    "act", ground.id(), "officer", ground.id(), "replied_at", NOW, "disclosure", disclosure, "reason",
                    told ? null : "a test");
            if (told) {
                ground.put("sharing.told", "inquiry", inquiry.id("id"), "body", body, "asker", inquiry.id("officer"),
                        "asker_body", inquiry.id("body"), "disclosure", disclosure, "reference", "D", "told_at", NOW);
            }
        }
    }
}
