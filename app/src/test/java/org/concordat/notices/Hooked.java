package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Webhooks, registered and approved through the front door.
public record Hooked(ApplicationContext service, World world) {

    public static Hooked of(ApplicationContext service, World world) {
        return new Hooked(service, world);
    }

    /// It waits for somebody else.
    public UUID registered(BodyId body, OfficerId by) {
        return laid(body, by, "https://example.org/in");
    }

    /// Laid past the rules, which let nothing but https leave a service that is no demonstration.
    private UUID laid(BodyId body, OfficerId by, String address) {
        var id = UUID.randomUUID();
        world.jdbc().sql("insert into notices.hook (id, body, address, registered_by, registered_at) values (?, ?, ?, ?, ?)")
                .params(id, body.value(), address, by.value(), World.LAID.atOffset(java.time.ZoneOffset.UTC)).update();
        return id;
    }

    /// Approved by somebody else, with a secret.
    UUID approved(BodyId body, OfficerId by, String address) {
        var id = laid(body, by, address);
        var other = world.officer(body, "Other", Role.ADMINISTRATOR);
        assertThat(service.getBean(Hooks.class).approve(now(other), id)).isEqualTo(new Hooking.Done(id));
        return id;
    }

    /// The secret that is shown once.
    byte[] secret(UUID hook, OfficerId by) {
        var made = (Hooking.SecretMade) service.getBean(Hooks.class).makeSecret(now(by), hook, UUID.randomUUID());
        return Base64.getDecoder().decode(made.secret().substring(Hooks.SECRET_PREFIX.length()));
    }

    /// Approved, with an event that was given up.
    public UUID dead(BodyId body, OfficerId by) {
        var id = approved(body, by, "https://example.org/in");
        world.jdbc().sql("""
                insert into notices.event (id, hook, body, notice, kind, thing, told_at, number, tries, next_at, ended_at, outcome, said)
                values (?, ?, ?, ?, 'disclosure-waits', ?, ?, 1, 12, ?, ?, 'DEAD', '503')
                """).params(UUID.randomUUID(), id, body.value(), UUID.randomUUID(), UUID.randomUUID(), at(), at(), at()).update();
        return id;
    }

    /// More events of it that were given up, of some kind.
    void diedToo(UUID hook, BodyId body, String kind, int many) {
        world.jdbc().sql("""
                insert into notices.event (id, hook, body, notice, kind, thing, told_at, number, tries, next_at, ended_at, outcome, said)
                select gen_random_uuid(), ?, ?, gen_random_uuid(), ?, gen_random_uuid(), ?::timestamptz, n + i, 12, ?::timestamptz,
                       ?::timestamptz, 'DEAD', '503'
                  from generate_series(1, ?) i, (select max(number) as n from notices.event where hook = ?) e
                """).params(hook, body.value(), kind, at(), at(), at(), many, hook).update();
    }

    public UUID eventOf(UUID hook) {
        return world.jdbc().sql("select id from notices.event where hook = ? order by number").param(hook).query(UUID.class).list().getFirst();
    }

    /// What came of the last try.
    String said(UUID hook) {
        return world.jdbc().sql("select said from notices.event where hook = ?").param(hook).query(String.class).single();
    }

    private static Object at() {
        return World.LAID.atOffset(java.time.ZoneOffset.UTC);
    }

    SignedIn now(OfficerId officer) {
        var clock = service.getBean(TestClock.class);
        clock.advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock.instant());
    }
}
