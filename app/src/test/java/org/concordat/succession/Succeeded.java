package org.concordat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Bodies;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.World;

/// The commissioner of [Scrutinised], for whom Sam scrutinises and whom Abe administers, is followed in May 2028 by a mayor: Mia
/// administers, Max scrutinises and Nia answers for them. Bab administers the national board.
public record Succeeded(Scrutinised at, BodyId mayor, OfficerId abe, OfficerId mia, OfficerId max, OfficerId nia, OfficerId bab) {

    public static final LocalDate DAY = LocalDate.of(2028, 5, 8);

    private static final OffsetDateTime LAID = World.LAID.atOffset(ZoneOffset.UTC);

    /// Nobody has said yet who follows.
    public static Succeeded in(Scrutinised at) {
        var world = at.world();
        var mayor = world.body(BodyKind.LOCAL_POLICING_BODY, "Northvale Mayor");
        var board = new BodyId(world.jdbc().sql("select body from partnership.officer where id = ?").param(at.bo().value()).query(UUID.class).single());
        return new Succeeded(at, mayor, world.officer(at.cast().overseer(), "Abe", Role.ADMINISTRATOR),
                world.officer(mayor, "Mia", Role.ADMINISTRATOR), world.officer(mayor, "Max", Role.SCRUTINY_OFFICER),
                world.officer(mayor, "Nia", Role.AGREEMENT_OWNER), world.officer(board, "Bab", Role.ADMINISTRATOR));
    }

    public World world() {
        return at.world();
    }

    public BodyId commissioner() {
        return at.cast().overseer();
    }

    public Takeovers takeovers() {
        return at.service().getBean(Takeovers.class);
    }

    public SignedIn in(OfficerId officer) {
        return at.in(officer);
    }

    public void on(LocalDate day) {
        at.clock().set(Instant.parse(day + "T09:00:00Z"));
    }

    /// By law, from [#DAY] on; it ends the one, and gives its areas to the other.
    public void follows(BodyId body, BodyId successor) {
        follows(body, successor, DAY);
    }

    /// As [Bodies#succeed] does it, past the public's copies of the register, which have none of this world's areas.
    public void follows(BodyId body, BodyId successor, LocalDate day) {
        ends(body, day);
        world().jdbc().sql("""
                insert into partnership.coverage (id, body, kind, area, from_day, source, recorded_at)
                select gen_random_uuid(), :successor, c.kind, c.area, :day, 'a test', :laid from partnership.coverage c
                 where c.body = :body and c.until_day = :day
                   and not exists (select from partnership.coverage x where x.area = c.area and x.kind = c.kind and x.from_day = :day)
                """).param("successor", successor.value()).param("body", body.value()).param("day", day).param("laid", LAID).update();
        enacted(body, successor, day);
    }

    /// The register says so, and nothing comes of it.
    public void enacted(BodyId body, BodyId successor, LocalDate day) {
        enacted(world(), body, successor, day);
    }

    public static void enacted(World world, BodyId body, BodyId successor, LocalDate day) {
        world.jdbc().sql("""
                insert into partnership.succession (id, body, successor, month, on_day, standing, words, source, recorded_at)
                values (gen_random_uuid(), :body, :successor, date_trunc('month', :day::date)::date, :day, 'ENACTED', 'It takes its place.',
                        'An order', :laid)
                """).param("body", body.value()).param("successor", successor.value()).param("day", day).param("laid", LAID).update();
    }

    /// Whether anybody follows or not.
    public void ends(BodyId body, LocalDate day) {
        ends(world(), body, day);
    }

    public static void ends(World world, BodyId body, LocalDate day) {
        for (var table : List.of("partnership.coverage", "partnership.body")) {
            world.jdbc().sql("update " + table + " set until_day = :day, ended_at = :laid where until_day is null and "
                    + (table.endsWith("body") ? "id" : "body") + " = :body").param("body", body.value()).param("day", day).param("laid", LAID).update();
        }
    }

    /// An officer of a body who administers it.
    public OfficerId administrator(BodyId body) {
        return world().officer(body, "Ida", Role.ADMINISTRATOR);
    }

    public UUID offered(OfficerId by, BodyId body, BodyId to) {
        var act = UUID.randomUUID();
        assertThat(takeovers().offer(in(by), act, body, to, "Ask for the register.")).isEqualTo(new Acted.Done(act));
        return act;
    }

    public void accepted(OfficerId by, UUID offer) {
        assertThat(takeovers().accept(in(by), offer)).isEqualTo(new Acted.Done(offer));
    }

    /// The mayor follows the commissioner, who offers their work; it is May 2028, and nobody has accepted.
    public UUID ended() {
        follows(commissioner(), mayor);
        var offer = offered(abe, commissioner(), mayor);
        on(DAY);
        return offer;
    }

    /// And Mia has accepted.
    public UUID takenOver() {
        var offer = ended();
        accepted(mia, offer);
        return offer;
    }

    public static String refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
