package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.UUID;
import org.concordat.kernel.BodyId;

/// Identities that bodies hold for concerns, the tokens by which they and others are found, and who was said to be of one
/// person, from both views.
final class GeneratedPeople {

    private final Ground ground;
    private long keys;

    GeneratedPeople(Ground ground, GeneratedRegister register) {
        this.ground = ground;
        for (var body : register.bodies()) {
            for (int i = 0; i < 2; i++) {
                held(body, ground.one(register.officers()).value());
            }
        }
        for (var identity : ground.rows("people.identity")) {
            if (ground.once(2)) {
                token(identity.id("id"), ground.one(register.bodies()), false);
            }
        }
        for (var body : register.bodies()) {
            said(body, true, ground.one(register.officers()).value());
            said(body, false, ground.one(register.officers()).value());
        }
    }

    private void held(BodyId body, UUID officer) {
        var id = ground.id();
        ground.put("people.identity", "id", id, "told_by", body.value(), "recorded_by", officer, "recorded_at", NOW, "name", "Jo",
                "age_band", "NOT_KNOWN", "source", "a test", "source_day", TODAY, "for_concern", true);
        ground.put("people.search", "identity", id, "body", body.value(), "officer", officer, "searched_at", NOW, "purpose",
                "prevent-support", "reason", "A concern.");
        token(id, body, true);
    }

    private void token(UUID identity, BodyId body, boolean forConcern) {
        ground.put("people.token", "identity", identity, "body", body.value(), "key", ++keys, "for_concern", forConcern);
    }

    private void said(BodyId body, boolean deconflicting, UUID officer) {
        var person = ground.id();
        ground.put("people.person", "id", person, "body", body.value(), "deconflicting", deconflicting, "made_by", officer,
                "made_at", NOW);
        var one = ground.one(ground.rows("people.identity")).id("id");
        var other = ground.one(ground.rows("people.identity")).id("id");
        ground.put("people.membership", "identity", one, "body", body.value(), "deconflicting", deconflicting, "number", deconflicting ? 2 : 1,
                "person", person, "act", ground.id(), "taken_by", officer, "taken_at", NOW, "reason", "Why.");
        if (!one.equals(other)) {
            boolean inOrder = one.toString().compareTo(other.toString()) < 0;
            ground.put("people.judgement", "one", inOrder ? one : other, "other", inOrder ? other : one, "body", body.value(),
                    "deconflicting", deconflicting, "number", deconflicting ? 2 : 1, "outcome", "SAME", "act", ground.id(), "judged_by", officer,
                    "judged_at", NOW, "reason", "Why.");
        }
    }
}
