package org.concordat.assurance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.walls.Refusal;
import org.jspecify.annotations.Nullable;

/// What the triggers of assurance refuse, of a statement that Sam drafted, and of one that was signed.
public final class AssuranceRefusals {

    /// In the name of an officer's own body, at the moment of the statement.
    private static final String SAY = """
            insert into assurance.said
            select gen_random_uuid(), s.id, ?::int, ?, o.body, o.id, s.made_at, ?, 'Words.', ?
              from assurance.statement s, partnership.officer o where o.id = ?::uuid and s.id = ?::uuid
            """;

    private AssuranceRefusals() {
    }

    public static List<Refusal> in(Stating at) {
        var signed = at.drafted(new Quarter(2026, 2));
        at.signed(signed);
        var draft = at.drafted();
        return List.of(
                Refusal.like("the local policing body of an area states what is so there", "assurance.statement", "id = ?::uuid",
                        List.of(draft), Map.of("id", UUID.randomUUID(), "body", at.board().at().elsewhere(), "quarter", "2026-01-01")),
                says("a signed statement stands", signed, 2, "CHALLENGE", at.bo(), null),
                says("what is said is counted", draft, 2, "CHALLENGE", at.bo(), null),
                says("the body that states it amends, answers and signs", draft, 1, "AMENDMENT", at.bo(), "SAMPLE"),
                says("an amendment is of a sentence of the statement", draft, 1, "AMENDMENT", at.sam(), "NOTHING"),
                says("an answer follows a challenge", draft, 1, "ANSWER", at.sam(), null),
                says("a challenge is answered before it is signed", draft, 2, "SIGNATURE", at.ola(), null)
                        .after(SAY, 1, "CHALLENGE", null, null, at.bo(), draft),
                says("somebody else signs", draft, 1, "SIGNATURE", at.sam(), null),
                Refusal.of("what was stated stands", "update assurance.statement set drafted = '{}' where id = ?::uuid", draft));
    }

    private static Refusal says(String because, UUID statement, int number, String kind, OfficerId by, @Nullable String question) {
        return Refusal.of(because, SAY, number, kind, question, question == null ? null : "Why.", by, statement);
    }
}
