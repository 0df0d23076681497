package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.List;
import java.util.UUID;

/// Complaints to the bodies of a generated register, some of which nobody has taken in, and what was said of each.
public final class GeneratedComplaints {

    GeneratedComplaints(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            for (boolean takenIn : List.of(true, true, false)) {
                ground.put("intake.complaint", "id", ground.id(), "reference", "K-0000-0000", "kind", "TREATMENT", "to_body", body.value(),
                        "sent_at", NOW, "happened", "a test", "language", "cy", "secret_hash", "\\x" + "00".repeat(32),
                        "taken_in_at", takenIn ? NOW : null, "acknowledge_by", takenIn ? TODAY : null, "answer_by", takenIn ? TODAY : null);
            }
        }
        for (var complaint : List.copyOf(ground.rows("intake.complaint"))) {
            var row = step(ground.id(), complaint.id("id"), complaint.id("to_body"), ground.one(register.officers()).value(), "ANSWER");
            ground.put(row.table(), GeneratedSharing.flat(row));
        }
    }

    public static Row step(UUID id, UUID complaint, UUID body, UUID by, String kind) {
        var answer = kind.equals("ANSWER");
        return Ground.row("complaints.step", "id", id, "complaint", complaint, "number", 1, "kind", kind, "body", body, "made_by", by,
                "made_at", NOW, "outcome", answer ? "UPHELD" : null, "told", answer ? true : null, "words", answer ? "a test" : null);
    }
}
