package org.concordat.publications;

import java.util.List;
import java.util.UUID;
import org.concordat.walls.Refusal;

/// What the triggers of publications refuse, of editions that were written, declined, approved and withdrawn as people do.
public final class PublicationRefusals {

    private static final String WRITES = """
            insert into publications.edition
            select gen_random_uuid(), e.publication, ?::int, e.reference, ?, e.body, e.made_by, e.made_at, e.title, e.words, e.title_cy,
                   e.words_cy, e.contact, e.due_at, 'Why.'
              from publications.edition e where e.id = ?::uuid
            """;

    private static final String STEPS = """
            insert into publications.step
            select gen_random_uuid(), e.id, k.kind, coalesce(k.body, e.body), ?::uuid, e.made_at, case when k.kind <> 'APPROVED' then 'Why.' end
              from publications.edition e, (values (?, ?::uuid)) k (kind, body) where e.id = ?::uuid
            """;

    private PublicationRefusals() {
    }

    public static List<Refusal> in(Publishing at) {
        var approved = at.approved();
        var waits = at.written();
        var withdrawn = at.approved();
        var afterwards = at.written(withdrawn, Publishing.says(), "A number.");
        at.withdrawn(withdrawn);
        var over = at.approved();
        at.withdrawn(over);
        return List.of(
                Refusal.of("an edition follows the last", WRITES, 3, "STATEMENT", approved),
                Refusal.of("an edition is of the publication that it corrects", WRITES, 2, "REPORT", approved),
                Refusal.of("one edition waits for a second person at a time", WRITES, 2, "STATEMENT", waits),
                Refusal.of("what was withdrawn stays so", WRITES, 2, "STATEMENT", over),
                Refusal.of("the body that publishes decides on it", STEPS, at.ned(), "APPROVED", nextDoor(at), waits),
                Refusal.of("someone else approves than wrote it", STEPS, at.pam(), "APPROVED", null, waits),
                Refusal.of("an edition is approved or declined once", STEPS, at.pat(), "DECLINED", null, approved),
                Refusal.of("nothing follows a withdrawal", STEPS, at.pat(), "APPROVED", null, afterwards),
                Refusal.of("what was approved is withdrawn", STEPS, at.pat(), "WITHDRAWN", null, waits),
                Refusal.of("what was published stands: a later edition corrects it", "update publications.edition set title = 'x' where id = ?::uuid",
                        waits));
    }

    private static Object nextDoor(Publishing at) {
        return at.world().jdbc().sql("select body from partnership.officer where id = ?").param(at.ned().value()).query(UUID.class)
                .single();
    }
}
