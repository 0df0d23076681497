package org.concordat.scrutiny;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Refusal;
import org.jspecify.annotations.Nullable;

/// What the triggers of scrutiny refuse, of a question that Sam raised with the police force, and of a priority of the area.
public final class ScrutinyRefusals {

    private static final String RAISED = "id = ?::uuid";

    private static final String STEP = """
            insert into scrutiny.step (id, matter, number, kind, body, made_by, made_at, outcome, words, by_day)
            values (gen_random_uuid(), ?::uuid, ?::int, ?, ?::uuid, ?::uuid, ?::timestamptz, ?, 'Words.', ?::date)
            """;

    private ScrutinyRefusals() {
    }

    public static List<Refusal> in(Scrutinised at) {
        var question = at.raised(MatterKind.QUESTION);
        var priority = at.set(at.priority("Answer in time"));
        var recommended = at.recommended(at.reviewed());
        var soon = at.today().plusDays(9);
        return List.of(
                raised("a matter is raised with a body that serves the area", question, Map.of("to_body", at.cast().council())),
                raised("a local policing body gives a direction to the police force of its area", question,
                        Map.of("kind", MatterKind.DIRECTION, "duty", Duty.CHILDREN, "to_body", at.cast().school())),
                raised("a direction serves a priority of its area that holds that day", question,
                        Map.of("kind", MatterKind.DIRECTION, "priority", UUID.randomUUID())),
                raised("evidence is of the area", question, Map.of("entries", "999999999999")),
                raised("what a review recommends is put as it stands, to bodies of the kind that it names", recommended,
                        Map.of("title", "Another", "to_body", at.cast().council())),
                step("the body it was put to answers, and whoever follows it replies", at, question, 1, "ANSWER", at.cast().school(),
                        at.una(), "NOT_ACCEPTED", null),
                step("a step follows the last one, and nothing follows the end", at, question, 2, "ANSWER", at.force(), at.olu(),
                        "NOT_ACCEPTED", null),
                step("a reply follows an answer", at, question, 1, "REPLY", at.cast().overseer(), at.sam(), null, soon),
                step("what was accepted is done", at, question, 1, "DONE", at.force(), at.olu(), null, null),
                step("whoever accepts says by when", at, question, 1, "ANSWER", at.force(), at.olu(), "ACCEPTED", soon),
                Refusal.like("the local policing body of an area sets its priorities", "scrutiny.priority", RAISED, List.of(priority),
                        Map.of("id", UUID.randomUUID(), "body", at.elsewhere())),
                Refusal.of("what was raised and answered stands: a later step corrects it",
                        "update scrutiny.matter set title = 'Otherwise' where id = ?::uuid", question));
    }

    /// Another like it.
    private static Refusal raised(String because, MatterId like, Map<String, Object> otherwise) {
        var all = new HashMap<>(otherwise);
        all.put("id", UUID.randomUUID());
        return Refusal.like(because, "scrutiny.matter", RAISED, List.of(like), all);
    }

    private static Refusal step(String because, Scrutinised at, MatterId of, int number, String kind, BodyId body, OfficerId by,
            @Nullable String outcome, @Nullable LocalDate day) {
        return Refusal.of(because, STEP, of, number, kind, body, by, at.clock().instant(), outcome, day);
    }
}
