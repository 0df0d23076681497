package org.concordat.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.walls.Refusal;

/// What the triggers of intake and of casework refuse, of cases that were opened, offered, decided on and proposed to close as people do.
public final class CaseRefusals {

    private static final String OWNS = """
            insert into casework.ownership
            select id, 2, body, ?::uuid, ?::timestamptz, null, ?, gen_random_uuid() from casework.case where id = ?::uuid
            """;

    private static final String OFFERS = """
            insert into casework.offer
            select gen_random_uuid(), id, body, ?::uuid, ?::timestamptz, ?::uuid, 'Leave.', '2027-01-01' from casework.case where id = ?::uuid
            """;

    private static final String DECIDES = """
            insert into casework.decision (id, of_case, body, number, kind, chosen, stage, next, next_on, options, reason, decided_by, decided_at)
            select gen_random_uuid(), id, body, ?::int, 'DECONFLICTION', 'NONE', 'RECEIVED', 'TO_ASSESS', null, 'All.', 'So.', ?::uuid,
                   ?::timestamptz from casework.case where id = ?::uuid
            """;

    private static final String CLOSES = """
            insert into casework.closure (id, of_case, body, proposed_by, proposed_at, grounds, options, reason)
            select gen_random_uuid(), id, body, owner, ?::timestamptz, array['EXPLAINED'], 'All.', 'So.' from casework.case
             where id = ?::uuid
            """;

    private static final String EXPORTS = """
            insert into casework.bundle
            select gen_random_uuid(), id, body, 1, 'COURT', 'An inquiry', 'So.', ?::uuid, ?::timestamptz from casework.case where id = ?::uuid
            """;

    private static final String TELLS = """
            insert into casework.telling (id, of_case, body, to_officer, to_body, outcome, gateway, told_by, told_at)
            select gen_random_uuid(), id, to_body, referred_by, from_body, ?, 'ctsa-2015-s36', ?::uuid, ?::timestamptz
              from intake.referral where id = ?::uuid
            """;

    private static final String ASKS = """
            insert into casework.asking select ?::uuid, id, body, owner, ?::timestamptz from casework.case where id = ?::uuid
            """;

    private static final String DRAFTS = "insert into requests.draft (id, officer, body, started_at, saved_at) "
            + "select ?::uuid, owner, body, owned_since, owned_since from casework.case where id = ?::uuid";

    private CaseRefusals() {
    }

    public static List<Refusal> in(Casework work) {
        var fresh = work.opened();
        var offered = work.opened();
        work.offered(offered);
        var closing = work.assessed(Choice.Assessment.SIGNPOST);
        work.proposedToClose(work.pat(), closing);
        var asked = work.assessed(Choice.Assessment.SIGNPOST);
        work.asked(asked);
        var at = work.worried().clock().instant().plusSeconds(1);
        var begun = UUID.randomUUID();
        return List.of(
                Refusal.like("a concern goes to the police force that serves the area", "intake.referral", "id = ?::uuid", List.of(fresh),
                        Map.of("id", begun, "reference", "C-" + reference(begun), "to_body", begun)),
                begins("a case begins with the lead of its body", fresh, "owner", work.quinn()),
                begins("a case begins when it is received", fresh, "stage", "TO_ASSESS"),
                Refusal.of("a case has one owner at every moment", "update casework.case set owner = ?::uuid where id = ?::uuid",
                        work.quinn(), fresh),
                Refusal.of("a case changes hands when its offer is accepted", OWNS, work.quinn(), at, "ACCEPTED", fresh),
                Refusal.of("the lead takes a case whose owner is not in post, or whose offer nobody answered", OWNS, work.quinn(), at,
                        "TAKEN", fresh),
                Refusal.of("the owner of a case offers it", OFFERS, work.quinn(), at, work.robin(), fresh),
                Refusal.of("one offer of a case is open at a time", OFFERS, work.pat(), at, work.robin(), offered),
                Refusal.of("only the owner of a case does this", DECIDES, 1, work.quinn(), at, fresh),
                Refusal.of("a decision follows the last", DECIDES, 2, work.pat(), at, fresh),
                Refusal.of("what was decided stands: a later decision corrects it",
                        "update casework.decision set reason = 'Otherwise.' where of_case = ?::uuid", closing),
                Refusal.of("a request for a case is begun by its owner", ASKS, begun, at, closing),
                Refusal.of("nobody is asked while something stands in the way", ASKS, begun, at, fresh).after(DRAFTS, begun, fresh),
                Refusal.of("whoever referred is told what is so", TELLS, "HELP", work.pat(), at, closing),
                Refusal.of("one closure of a case is proposed at a time", CLOSES, at, closing),
                Refusal.of("each answer that is awaited is named", CLOSES, at, asked),
                Refusal.of("the lead of its body exports a case", EXPORTS, work.quinn(), at, fresh));
    }

    /// Another of the same moment.
    private static Refusal begins(String because, CaseId like, String column, Object otherwise) {
        var id = UUID.randomUUID();
        var reference = "C-" + reference(id);
        return Refusal.like(because, "casework.case", "id = ?::uuid", List.of(like), Map.of("id", id, "reference", reference, column, otherwise))
                .afterLike("intake.referral", "id = ?::uuid", List.of(like), Map.of("id", id, "reference", reference));
    }

    private static String reference(UUID id) {
        return id.toString().toUpperCase(java.util.Locale.ROOT).substring(0, 8).replaceAll("(.{4})(.{4})", "$1-$2");
    }
}
