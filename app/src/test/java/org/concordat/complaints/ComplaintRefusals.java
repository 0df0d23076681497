package org.concordat.complaints;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Refusal;

/// What the triggers of complaints refuse, of one to the police force that Olu has acknowledged.
public final class ComplaintRefusals {

    private static final String STEP = """
            insert into complaints.step (id, complaint, number, kind, body, made_by, made_at)
            values (gen_random_uuid(), ?::uuid, ?::int, 'ACKNOWLEDGEMENT', ?::uuid, ?::uuid, ?::timestamptz)
            """;

    private ComplaintRefusals() {
    }

    public static List<Refusal> in(Complaining at) {
        var waits = at.made();
        var acknowledged = at.acknowledged();
        return List.of(
                Refusal.like("a complaint goes to a body of which somebody answers", "intake.complaint", "id = ?::uuid", List.of(waits),
                        Map.of("id", UUID.randomUUID(), "to_body", UUID.randomUUID())),
                step("the body that is complained of answers", at, waits, 1, at.cast().school(), at.una()),
                step("what is said of a complaint follows the last", at, waits, 2, at.force(), at.olu()),
                step("a complaint is acknowledged once, and before it is answered", at, acknowledged, 2, at.force(), at.olu()),
                Refusal.of("what was said of a complaint stands: a later answer corrects it",
                        "delete from complaints.step where complaint = ?::uuid", acknowledged));
    }

    private static Refusal step(String because, Complaining at, ComplaintId of, int number, BodyId body, OfficerId by) {
        return Refusal.of(because, STEP, of, number, body, by, at.clock().instant());
    }
}
