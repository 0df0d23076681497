package org.concordat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.people.AgeBand;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Somebody is worried: Cara of the school refers to the police force of an area, where Pat and Quinn are Prevent officers,
/// and Alex administers.
///
/// @param area its code
public record Worried(Referrals referrals, TestClock clock, Cast cast, BodyId force, UUID areaId, String area, OfficerId pat,
                      OfficerId quinn) {

    public static Worried in(ApplicationContext service, World world, Cast cast) {
        var force = world.body(BodyKind.POLICE_FORCE, "Northvale Police");
        var area = world.area();
        world.covers(force, area, BodyKind.POLICE_FORCE);
        var code = world.jdbc().sql("select code from partnership.area where id = ?").param(area).query(String.class).single();
        return new Worried(service.getBean(Referrals.class), service.getBean(TestClock.class), cast, force, area, code,
                world.officer(force, "Pat", Role.PREVENT_OFFICER), world.officer(force, "Quinn", Role.PREVENT_OFFICER));
    }

    /// A second after whatever was done before.
    public SignedIn in(OfficerId officer) {
        clock.advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock.instant());
    }

    public static Concern.AboutPerson about(String name) {
        return new Concern.AboutPerson(name, null, AgeBand.UNDER_18, Gender.NOT_KNOWN, "Larkrise School", account());
    }

    public static Concern.AboutMaterial online() {
        return new Concern.AboutMaterial("https://example.org/watch?v=1", OnlineMaterial.VIDEO, "A group chat, last week",
                account());
    }

    public static Concern.Account account() {
        return new Concern.Account("Said that they would join.", "They mean it.", "Told the head teacher.");
    }

    /// By Cara.
    public ReferralId referred(String name) {
        return referred(cast.cara(), about(name), false);
    }

    public ReferralId referred(OfficerId by, Concern concern, boolean urgent) {
        var id = new ReferralId(UUID.randomUUID());
        assertThat(referrals.refer(in(by), id, area, urgent, concern)).isEqualTo(new Referring.Made(id));
        return id;
    }

    /// From the public site, with words that say how to reach whoever sent it.
    public ReferralId shared(World world, String words) {
        var id = UUID.randomUUID();
        var hex = id.toString().toUpperCase(Locale.ROOT);
        world.jdbc().sql("""
                with outside as (
                    insert into intake.referral (id, reference, kind, urgent, referred_at, area, to_body, from_public)
                    values (:id, :reference, 'PERSON', false, :at, :area, :body, true)),
                inside as (
                    insert into intake.concern (referral, kind, to_body, name, age_band, seen, worry, from_public)
                    values (:id, 'PERSON', :body, :words, 'UNDER_18', :words, :words, true))
                insert into intake.way_back (referral, kind, to_body, secret_hash, reach, language)
                values (:id, 'PERSON', :body, decode(repeat('00', 32), 'hex'), :words, 'en')
                """).param("id", id).param("reference", "C-" + hex.substring(0, 4) + "-" + hex.substring(4, 8))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("area", areaId).param("body", force.value())
                .param("words", words).update();
        return new ReferralId(id);
    }

    public Referral seen(ReferralId id) {
        return referrals.find(in(cast.cara()), id).orElseThrow();
    }
}
