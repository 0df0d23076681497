package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.util.UUID;

/// Concerns between the bodies of a generated register, outside and inside.
public final class GeneratedReferrals {

    GeneratedReferrals(Ground ground, GeneratedRegister register, int referrals) {
        for (int i = 0; i < referrals; i++) {
            var officer = ground.one(ground.rows("partnership.officer"));
            var row = referral(ground, ground.once(4) ? ground.one(register.bodies()).value() : officer.id("body"),
                    officer.id("id"), ground.one(register.bodies()).value());
            ground.put(row.table(), GeneratedSharing.flat(row));
            var inside = concern(row);
            ground.put(inside.table(), GeneratedSharing.flat(inside));
            ground.put("intake.way_back", "referral", row.id("id"), "kind", "PERSON", "to_body", row.id("to_body"), "secret_hash",
                    "\\x" + "00".repeat(32), "language", "cy");
        }
    }

    /// A row that could be a referral of an officer.
    public static Row referral(Ground ground, UUID body, UUID officer, UUID to) {
        var id = ground.id();
        var hex = id.toString().toUpperCase(java.util.Locale.ROOT);
        return Ground.row("intake.referral", "id", id, "reference", "C-" + hex.substring(0, 4) + "-" + hex.substring(4, 8), "kind",
                "PERSON", "urgent", false, "from_body", body, "referred_by", officer, "referred_at", NOW, "area",
                ground.one(ground.rows("partnership.area")).id("id"), "to_body", to, "from_public", false);
    }

    public static Row concern(Row referral) {
        return Ground.row("intake.concern", "referral", referral.id("id"), "kind", "PERSON", "referred_by",
                referral.id("referred_by"), "to_body", referral.id("to_body"), "name", "Somebody", "age_band", "UNDER_18", "seen",
                "a", "worry", "b", "from_public", false);
    }
}
