package org.concordat.consultation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.walls.Refusal;
import org.jspecify.annotations.Nullable;

/// What the triggers of consultations refuse: of a draft of Sam's, of one that is open, and of one that has closed.
public final class ConsultationRefusals {

    /// In the name of an officer's own body, on a day after its last one.
    private static final String STEP = """
            insert into consultation.step (id, consultation, number, kind, body, made_by, made_at, wording, answer_by, outcome, words, matter,
                                           priority, results)
            select gen_random_uuid(), ?::uuid, ?::int, k.kind, o.body, o.id, ?::timestamptz, ?::int,
                   case when k.kind = 'APPROVAL' then date '2030-01-01' end, case when k.kind = 'RESPONSE' then 'CHANGED' end,
                   case when k.kind <> 'APPROVAL' then 'Words.' end, ?::uuid, ?::uuid, ?::jsonb
              from partnership.officer o, (select ?::text as kind) k where o.id = ?::uuid
            """;

    private static final String ANSWER = """
            insert into intake.consultation_answer (id, reference, consultation, sent_at, language, given)
            values (gen_random_uuid(), 'A-0000-0000', ?::uuid, ?::timestamptz, 'en', ?::jsonb)
            """;

    private final Consulting at;

    private ConsultationRefusals(Consulting at) {
        this.at = at;
    }

    public static List<Refusal> in(Consulting at) {
        return new ConsultationRefusals(at).all();
    }

    private List<Refusal> all() {
        var draft = at.drafted();
        var open = at.open();
        var answer = at.wrote(open, "Words.");
        var asksNothing = at.bare();
        var withheld = at.at().raised(MatterKind.FINDING).value();
        var today = at.clock().instant().toString();
        var later = at.clock().instant().plus(Duration.ofDays(20)).toString();
        var approved = List.of(open);
        return List.of(
                Refusal.like("the local policing body of an area asks its people, and the national board everybody", "consultation.consultation",
                        "id = ?::uuid", List.of(draft), Map.of("id", UUID.randomUUID(), "reference", "Q-0000-0000", "area", UUID.randomUUID())),
                Refusal.like("the body that asks words its consultation", "consultation.wording", "consultation = ?::uuid and number = 3", List.of(draft),
                        Map.of("id", UUID.randomUUID(), "number", 4, "body", at.at().elsewhere(), "made_by", at.at().ed())),
                Refusal.like("what was approved is not worded anew", "consultation.wording", "consultation = ?::uuid and number = 3", approved,
                        Map.of("id", UUID.randomUUID(), "number", 4)),
                Refusal.like("a wording follows the last", "consultation.wording", "consultation = ?::uuid and number = 3", List.of(draft),
                        Map.of("id", UUID.randomUUID(), "number", 5)),
                step("the body that asks says what becomes of it", open, 2, "CORRECTION", at.at().ed(), today),
                step("a step follows the last one", open, 3, "CORRECTION", at.sam(), today),
                step("it is approved once, and before anything but its withdrawal", draft, 1, "CORRECTION", at.sam(), today),
                step("nothing follows a withdrawal", open, 3, "CORRECTION", at.sam(), today).after(STEP, open, 2, today, null, null, null, null,
                        "WITHDRAWAL", at.sam()),
                approves("the last wording is approved", draft, 2, at.ola(), today),
                approves("somebody else approves", draft, 3, at.sam(), today),
                approves("it asks something, from today or later", asksNothing, 1, at.ola(), today),
                step("what was answered is not withdrawn", open, 3, "WITHDRAWAL", at.sam(), later).after(STEP, open, 2, later, null, null, null, "{}",
                        "RESPONSE", at.sam()),
                responds("it is answered after its last day, and counted once", open, null, null, "{}", today).after(READ, answer, at.sam()),
                responds("every answer is read first", open, null, null, "{}", later),
                step("it changed something that this body raised or follows, and that is public", open, 2, "RESPONSE", at.sam(), later, withheld, null)
                        .after("update scrutiny.matter set withheld = 'A reason.' where id = ?::uuid", withheld).after(READ, answer, at.sam()),
                step("it changed a priority of its area", open, 2, "RESPONSE", at.sam(), later, null, UUID.randomUUID()).after(READ, answer, at.sam()),
                Refusal.of("a consultation is answered while it is open", ANSWER, open, later, "{\"1\": \"1\"}"),
                Refusal.of("an answer is to what is asked", ANSWER, open, today, "{\"1\": \"4\"}"),
                Refusal.of("an answer answers something", ANSWER, open, today, "{}"),
                Refusal.like("the body that asked moderates what came in", "consultation.moderation", "answer = ?::uuid", List.of(answer),
                        Map.of("id", UUID.randomUUID(), "number", 2, "body", at.at().elsewhere(), "made_by", at.at().ed()))
                        .after(READ, answer, at.sam()),
                Refusal.like("what is decided of an answer follows the last", "consultation.moderation", "answer = ?::uuid", List.of(answer),
                        Map.of("id", UUID.randomUUID(), "number", 3)).after(READ, answer, at.sam()),
                Refusal.like("once it is counted, words are taken away alone", "consultation.moderation", "answer = ?::uuid", List.of(answer),
                        Map.of("id", UUID.randomUUID(), "number", 2)).after(READ, answer, at.sam())
                        .after(STEP, open, 2, later, null, null, null, "{}", "RESPONSE", at.sam()),
                Refusal.of("what was asked and answered stands: a later step corrects it", "delete from consultation.step where consultation = ?::uuid",
                        open));
    }

    private static final String READ = """
            insert into consultation.moderation (id, answer, number, body, made_by, made_at, verdict)
            select gen_random_uuid(), a.id, 1, o.body, o.id, a.sent_at, 'READ' from intake.consultation_answer a, partnership.officer o
             where a.id = ?::uuid and o.id = ?::uuid
            """;

    private static Refusal step(String because, UUID of, int number, String kind, OfficerId by, String at) {
        return Refusal.of(because, STEP, of, number, at, null, null, null, null, kind, by);
    }

    private static Refusal step(String because, UUID of, int number, String kind, OfficerId by, String at, @Nullable UUID matter,
            @Nullable UUID priority) {
        return Refusal.of(because, STEP, of, number, at, null, matter, priority, "{}", kind, by);
    }

    private static Refusal approves(String because, UUID of, int wording, OfficerId by, String at) {
        return Refusal.of(because, STEP, of, 1, at, wording, null, null, null, "APPROVAL", by);
    }

    private Refusal responds(String because, UUID of, @Nullable UUID matter, @Nullable UUID priority, String results, String on) {
        return Refusal.of(because, STEP, of, 2, on, null, matter, priority, results, "RESPONSE", at.sam());
    }
}
