package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// Codes and accounts of the officers of a generated register: linked, confirmed, refused, over; and one who is among the
/// first administrators, to whom no code leads.
public final class GeneratedSignin {

    public static final String ISSUER = "https://accounts.example";
    private static final String OTHER = "https://other.example";

    private final Ground ground;
    private final GeneratedRegister register;

    GeneratedSignin(Ground ground, GeneratedRegister register) {
        this.ground = ground;
        this.register = register;
        for (var officer : register.officers()) {
            var code = code(ground, officer.value(), ground.once(6) ? ground.one(register.bodies()) : register.bodyOf(officer),
                    ground.id(), ground.once(2));
            ground.put(code.table(), GeneratedSharing.flat(code));
            if (ground.once(3)) {
                ground.put("signin.attempt", "code", code.id("id"), "number", 1, "at", NOW);
            }
            if (ground.random().nextInt(3) > 0) {
                linked(code, officer);
            }
        }
        var first = ground.one(register.officers());
        var change = ground.id();
        ground.put("partnership.role_change", "id", change, "officer", first.value(), "role", "ADMINISTRATOR", "from_day", TODAY,
                "trained_until", TODAY, "reason", "a test", "proposed_at", NOW);
        ground.put("partnership.role_decision", "change", change, "officer", first.value(), "outcome", "DECLINED", "act",
                ground.id(), "decided_at", NOW, "reason", "a test");
    }

    /// What is stated beside who somebody is: an account of which something stands here, the same name at
    /// another provider, one of which nothing does, a reference, or both; by nobody, and by officers.
    List<Map<String, String>> stated() {
        var all = new ArrayList<Map<String, String>>();
        var links = ground.rows("signin.link");
        for (int i = 0; i < 3; i++) {
            var link = ground.one(links);
            var reference = ground.the("signin.code", "id", link.id("code")).text("reference");
            all.add(Map.of(Asker.ISSUER, link.text("issuer"), Asker.SUBJECT, link.text("subject")));
            all.add(Map.of(Asker.ISSUER, ISSUER, Asker.SUBJECT, link.text("subject"), Asker.REFERENCE, reference));
        }
        all.add(Map.of(Asker.ISSUER, "https://third.example", Asker.SUBJECT, ground.one(links).text("subject")));
        all.add(Map.of(Asker.ISSUER, ISSUER, Asker.SUBJECT, "new", Asker.REFERENCE,
                ground.rows("signin.code").getFirst().text("reference")));
        return all;
    }

    public static Row code(Ground ground, UUID officer, BodyId body, UUID by, boolean fresh) {
        return Ground.row("signin.code", "id", ground.id(), "officer", officer, "body", body.value(), "reference",
                ground.id().toString().toUpperCase(Locale.ROOT).substring(0, 8), "hash", "\\x" + "00".repeat(32), "made_by",
                by, "made_at", NOW.minusSeconds(172_800), "expires_at", fresh ? NOW.plusSeconds(86_400) : NOW);
    }

    public static Row link(Ground ground, UUID officer, UUID body, String issuer, String subject, @Nullable Row code) {
        return Ground.row("signin.link", "id", ground.id(), "officer", officer, "body", body, "issuer", issuer, "subject", subject,
                "name", "", "code", code == null ? null : code.id("id"), "made_by", code == null ? null : code.id("made_by"),
                "founder", code == null ? 1 : null, "at", NOW);
    }

    private void linked(Row code, OfficerId officer) {
        var row = link(ground, officer.value(), code.id("body"), ground.once(3) ? OTHER : ISSUER, "subject-" + ground.id(), code);
        if (ground.once(4)) {
            row.columns().put("over_at", NOW);
        }
        ground.put(row.table(), GeneratedSharing.flat(row));
        if (ground.once(2)) {
            boolean confirmed = ground.once(2);
            ground.put("signin.decision", "link", row.id("id"), "officer", officer.value(), "body", row.id("body"), "made_by",
                    row.id("made_by"), "confirmed", confirmed, "decided_by", ground.id(), "decided_at", NOW, "reason",
                    confirmed ? null : "a test");
        }
        if (row.has("over_at")) {
            ground.put("signin.ending", "link", row.id("id"), "ended_by", ground.id(), "ended_at", NOW, "reason", "a test");
        }
    }
}
