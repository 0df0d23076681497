package org.concordat.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.walls.Refusal;
import org.springframework.context.ApplicationContext;

/// What the triggers of sharing refuse of what is proposed, addressed, approved, asked about and goes with a disclosure; of
/// what is passed on, [ChainRefusals].
public final class SharingRefusals {

    static final String OF_DISCLOSURE = "disclosure = ?::uuid";
    static final String ID = "id = ?::uuid";
    static final String OTHER_ROLE = "DISCLOSURE_OFFICER";
    static final String NO_REFERENCE = "D-0000-0000";

    private static final String DECIDES_GRANT = """
            insert into sharing.grant_decision
            select id, disclosure, body, role, officer, stands_until, from_body, asked_by, 'GIVEN', gen_random_uuid(), ?::uuid, ?::timestamptz,
                   null
              from sharing.grant_request where id = ?::uuid
            """;

    private static final String DRAWS = "insert into sharing.tearline select id, id, body, proposed_by, proposed_at from sharing.disclosure"
            + " where id = ?::uuid";
    private static final String KEEPS_HOME = "insert into sharing.home_term select body, id, 'recruiter', true, proposed_by, proposed_at"
            + " from sharing.disclosure where id = ?::uuid";

    private static final String REVIEWS = """
            insert into sharing.retention_review (id, disclosure, body, officer, reviewed_at, due_on, words, next_on)
            select gen_random_uuid(), id, body, proposed_by, ?::timestamptz, %s, 'Needed.', %s from sharing.disclosure where id = ?::uuid
            """;

    private final ApplicationContext service;
    private final Cast cast;
    private final Composing composing;
    private final List<Section> sections;
    private final DisclosureId proposed;
    private final DisclosureId sent;
    private final DisclosureId another;
    private final DisclosureId recalled;
    private final Instant now;

    private SharingRefusals(ApplicationContext service, Cast cast) {
        this.service = service;
        this.cast = cast;
        this.composing = Composing.of(service);
        this.sections = cast.sections(LocalDate.ofInstant(composing.clock().instant(), Viewer.ZONE));
        this.proposed = composing.proposed(cast.ann(), sections);
        this.sent = sent();
        this.another = sent();
        this.recalled = sent();
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), recalled, UUID.randomUUID(), "Wrong.");
        this.now = composing.clock().instant().plusSeconds(1);
    }

    public static List<Refusal> in(ApplicationContext service, Cast cast) {
        var it = new SharingRefusals(service, cast);
        return Stream.of(it.disclosed(), it.addressed(), it.beside(), it.reviewed(), it.inquired(), it.granted()).flatMap(List::stream).toList();
    }

    private DisclosureId sent() {
        return composing.sent(cast.ann(), cast.bryn(), sections);
    }

    private List<Refusal> disclosed() {
        return List.of(
                Refusal.like("provenance is inherited by what is derived", "sharing.disclosure", ID, List.of(proposed),
                        next("supersedes", sent, "why_corrected", "Why.", "provenance", "EDUCATION")).by(cast.ann(), now),
                Refusal.like("a correction says why", "sharing.disclosure", ID, List.of(proposed), next("supersedes", sent))
                        .by(cast.ann(), now),
                Refusal.like("a correction stands where what it corrects stood", "sharing.disclosure", ID, List.of(proposed),
                        next("supersedes", sent, "why_corrected", "Why.", "derived_from", another)).by(cast.ann(), now),
                Refusal.like("what has ended is neither approved nor corrected", "sharing.decision", OF_DISCLOSURE, List.of(sent),
                        Map.of("disclosure", proposed, "act", UUID.randomUUID())).by(cast.bryn(), now)
                        .afterLike("sharing.recall", OF_DISCLOSURE, List.of(recalled), Map.of("disclosure", proposed)),
                Refusal.like("what stays home does not leave", "sharing.decision", OF_DISCLOSURE, List.of(sent),
                        Map.of("disclosure", proposed, "act", UUID.randomUUID())).by(cast.bryn(), now)
                        .after(DRAWS, proposed).after(KEEPS_HOME, proposed));
    }

    private List<Refusal> addressed() {
        return List.of(
                Refusal.like("addressed otherwise than it was proposed", "sharing.addressed", OF_DISCLOSURE, List.of(proposed),
                        Map.of("role", OTHER_ROLE, "purpose", "safeguard-child")).by(cast.ann(), now),
                Refusal.like("nobody is added once it is decided", "sharing.addressed", OF_DISCLOSURE, List.of(sent),
                        Map.of("role", OTHER_ROLE)).by(cast.ann(), now),
                Refusal.of("what was sent stays sent", "update sharing.addressed set sent_at = sent_at - interval '1 second'"
                        + " where disclosure = ?::uuid", sent).by(cast.ann(), now),
                Refusal.of("nothing is sent before someone else approves it", "update sharing.addressed set sent_at = ?::timestamptz"
                        + " where disclosure = ?::uuid", now, proposed).by(cast.ann(), now),
                Refusal.of("what was to end is not prolonged", "update sharing.addressed set visible_until = visible_until"
                        + " + interval '1 day' where disclosure = ?::uuid", sent).by(cast.ann(), now),
                Refusal.of("what has ended stays ended", "update sharing.addressed set ended = 'SUPERSEDED' where disclosure = ?::uuid",
                        recalled).by(cast.ann(), now));
    }

    /// Files, words that stay home, and copies.
    private List<Refusal> beside() {
        return List.of(
                Refusal.of("what was proposed keeps its attachments", """
                        insert into sharing.attachment
                        select gen_random_uuid(), id, body, proposed_by, proposed_at, 'A letter', 'letter.txt', 'TEXT', 'x'::bytea,
                               encode(sha256('x'::bytea), 'hex'), 'x' from sharing.disclosure where id = ?::uuid
                        """, proposed),
                Refusal.of("a word that stays home stays there once anything was proposed",
                        "delete from sharing.home_term where home = ?::uuid", proposed).after(DRAWS, proposed).after(KEEPS_HOME, proposed),
                Refusal.of("copies are counted one by one", "insert into sharing.copy_count values (?::uuid, 2)", sent),
                Refusal.of("a copy has the next number", """
                        insert into sharing.copy values (?::uuid, 2, gen_random_uuid(), ?::uuid, ?::uuid, ?::uuid, ?::timestamptz)
                        """, sent, cast.school(), cast.cara(), cast.police(), now)
                        .after("insert into sharing.copy_count values (?::uuid, 1)", sent));
    }

    private List<Refusal> reviewed() {
        var due = now.plus(Duration.ofDays(90));
        var over = now.plus(Duration.ofDays(400));
        return List.of(
                Refusal.of("a review is of what stands, and due by the day it names or within two weeks", REVIEWS.formatted("review_due", "expires_on"),
                        now, sent).by(cast.ann(), now),
                Refusal.of("the next review is more than two weeks ahead, and no later than the last day", REVIEWS.formatted("review_due", "null"),
                        due, sent).by(cast.ann(), due),
                Refusal.of("what ends within two weeks is not reviewed again", REVIEWS.formatted("review_due", "expires_on"), over, sent)
                        .by(cast.ann(), over));
    }

    private List<Refusal> inquired() {
        var inquiry = Inquiring.of(service).asked(cast.cara(), "Jo Example", cast.agreement(), cast.police());
        return List.of(
                Refusal.like("asked otherwise than was inquired", "sharing.asked", "inquiry = ?::uuid", List.of(inquiry),
                        Map.of("body", cast.council(), "purpose", "safeguard-child")).by(cast.cara(), now),
                Refusal.of("told otherwise than was replied", """
                        insert into sharing.told select inquiry, body, officer, from_body, ?::uuid, 'D-0000-0000', ?::timestamptz
                          from sharing.asked where inquiry = ?::uuid
                        """, sent, now, inquiry));
    }

    private List<Refusal> granted() {
        composing.opened(cast.cara(), sent);
        var grant = UUID.randomUUID();
        var who = composing.in(cast.cara());
        service.getBean(Grants.class).ask(who, grant, sent, cast.dan(), who.at().plusSeconds(86_400), "I am on leave.");
        var at = who.at().plusSeconds(1);
        return List.of(
                Refusal.of("the glass is broken of what is shared with the body", """
                        insert into sharing.breaking
                        select gen_random_uuid(), disclosure, 'D-0000-0000', body, ?::uuid, ?::timestamptz, ?::timestamptz + interval '1 hour',
                               'Harm.', 'Nobody.', 'All.', from_body, '2027-01-01'
                          from sharing.addressed where disclosure = ?::uuid
                        """, cast.dan(), at, at, sent).by(cast.dan(), at),
                Refusal.like("a grant is of what is shared", "sharing.grant_request", ID, List.of(grant),
                        Map.of("id", UUID.randomUUID(), "reference", NO_REFERENCE)).by(cast.cara(), at),
                Refusal.of("a grant that was withdrawn is not decided on", DECIDES_GRANT, cast.bryn(), at, grant).by(cast.bryn(), at)
                        .after("""
                                insert into sharing.grant_withdrawal
                                select id, disclosure, body, role, officer, stands_until, from_body, asked_by, gen_random_uuid(), asked_by,
                                       asked_at, 'I am back.' from sharing.grant_request where id = ?::uuid
                                """, grant),
                Refusal.of("a grant is given of what is shared", DECIDES_GRANT, cast.bryn(), at, grant).by(cast.bryn(), at)
                        .after("update sharing.addressed set visible_until = sent_at where disclosure = ?::uuid", sent));
    }

    static Map<String, Object> next(Object... namesAndValues) {
        var id = UUID.randomUUID();
        var all = new java.util.HashMap<String, Object>(Map.of("id", id, "reference", World.reference("D-", id)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }
}
