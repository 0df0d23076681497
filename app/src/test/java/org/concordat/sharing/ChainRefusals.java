package org.concordat.sharing;

import static org.concordat.sharing.SharingRefusals.ID;
import static org.concordat.sharing.SharingRefusals.NO_REFERENCE;
import static org.concordat.sharing.SharingRefusals.OF_DISCLOSURE;
import static org.concordat.sharing.SharingRefusals.OTHER_ROLE;
import static org.concordat.sharing.SharingRefusals.next;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.walls.Refusal;
import org.springframework.context.ApplicationContext;

/// What the triggers of sharing refuse of what is passed on: by a school, which asked, to a council, of what the police told it.
public final class ChainRefusals {

    private ChainRefusals() {
    }

    public static List<Refusal> in(ApplicationContext service, World world) {
        var relay = Relay.in(world);
        var composing = Composing.of(service);
        var onwards = service.getBean(Onwards.class);
        var day = LocalDate.ofInstant(composing.clock().instant(), Viewer.ZONE);
        var school = relay.school();
        var told = relay.told(composing, day);
        composing.opened(school.lead(), told);
        var given = ((Consenting.Done) Relay.ask(composing, onwards, school, told, relay.council().body())).onward();
        onwards.give(composing.in(relay.police().approver()), given, UUID.randomUUID(), "It helps.");
        var waits = ((Consenting.Done) Relay.ask(composing, onwards, school, told, relay.second().body())).onward();
        var derived = relay.derived(composing, day, school, told, relay.council().body(), relay.next());
        composing.proposals().propose(composing.in(school.lead()), derived);
        var now = composing.clock().instant().plusSeconds(1);
        var more = "update sharing.onward_request set audience = audience || (?::text || ' DISCLOSURE_OFFICER') where id = ?::uuid";
        return List.of(
                Refusal.like("addressed to nobody but those of whom the originator was told", "sharing.addressed", OF_DISCLOSURE,
                        List.of(derived), Map.of("role", OTHER_ROLE)).by(school.lead(), now),
                Refusal.like("nothing outlasts what it is passed on from", "sharing.addressed", OF_DISCLOSURE, List.of(derived),
                        Map.of("role", OTHER_ROLE, "visible_until", day.plusDays(45).atStartOfDay(Viewer.ZONE).toInstant()))
                        .by(school.lead(), now).after(more, relay.council().body(), given)
                        .after("update sharing.disclosure set expires_on = expires_on + 60 where id = ?::uuid", derived),
                Refusal.like("nothing is passed on without its originator's yes", "sharing.disclosure", ID, List.of(derived),
                        next("onward", waits)).by(school.lead(), now),
                Refusal.like("what has ended is not passed on", "sharing.disclosure", ID, List.of(derived), next()).by(school.lead(), now)
                        .after("update sharing.addressed set visible_until = sent_at where disclosure = ?::uuid", told),
                Refusal.like("only what is held is passed on", "sharing.onward_request", ID, List.of(waits), Map.of("id", UUID.randomUUID(),
                        "reference", NO_REFERENCE, "gateway", "another")).by(school.lead(), now),
                Refusal.like("nothing is passed back to whom it came from", "sharing.onward_request", ID, List.of(waits), Map.of("id",
                        UUID.randomUUID(), "audience", List.of(relay.police().body() + " SAFEGUARDING_LEAD"))).by(school.lead(), now),
                Refusal.of("nothing is passed back up the chain", """
                        insert into sharing.onward_decision
                        select id, ?::uuid, body, due_at, 'GIVEN', gen_random_uuid(), ?::uuid, asked_at, 'It helps.'
                          from sharing.onward_request where id = ?::uuid
                        """, relay.police().body(), relay.police().approver(), waits).by(relay.police().approver(), now)
                        .after("update sharing.onward_request set audience = array[?::text || ' SAFEGUARDING_LEAD'] where id = ?::uuid",
                                relay.police().body(), waits),
                Refusal.of("what stays home is not said of what is passed on", """
                        insert into sharing.onward_decision
                        select id, ?::uuid, body, due_at, 'DECLINED', gen_random_uuid(), ?::uuid, asked_at, 'Not of operation larch.'
                          from sharing.onward_request where id = ?::uuid
                        """, relay.police().body(), relay.police().approver(), waits).by(relay.police().approver(), now)
                        .after("insert into sharing.tearline values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz)", told, told,
                                relay.police().body(), relay.police().lead(), now)
                        .after("insert into sharing.home_term values (?::uuid, ?::uuid, 'Operation Larch', true, ?::uuid, ?::timestamptz)",
                                relay.police().body(), told, relay.police().lead(), now));
    }
}
