package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.PANEL_CHAIR;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database says to breaking the glass, with no Java between. Nothing that is done here stays.
@ConcordatTest
class BreakingWallTest {

    private static final String BREAK = """
            with named as (select set_config('concordat.named', ?, true) as it)
            insert into sharing.breaking (id, disclosure, reference, body, officer, broken_at, stands_until, harm, unreached,
                                          needed, from_body, review_due)
            select gen_random_uuid(), ?, named.it, ?, ?, ?, ?, 'a', 'b', 'c', ?, '2026-11-25' from named
            """;
    private static final String MISS = """
            insert into sharing.breaking_miss (officer, body, day, number, missed_at) values (?, ?, '2026-11-23', ?, ?)
            """;
    private static final String REVIEW = """
            insert into sharing.breaking_review (breaking, concludes, from_body, broken_by, act, reviewed_by, reviewed_at,
                                                 outcome, reasons)
            values (?, ?, ?, ?, gen_random_uuid(), ?, ?, ?, 'Because.')
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Breakings breakings;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private DisclosureId sent;
    private String reference;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        var composing = new Composing(drafts, proposals, approvals, inbox, clock);
        sent = composing.sent(cast.ann(), cast.bea(), cast.sections(LocalDate.of(2026, 11, 23)));
        reference = world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(sent.value())
                .query(String.class).single();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void breaksWhatIsNamedForAnHourInOnesOwnName() {
        assertThat(breaks(cast.dan(), reference, cast.dan(), 3600)).isOne();
        refuses("an_hour_at_most", cast.dan(), reference, cast.dan(), 3601);
        refuses("row-level security", cast.dan(), reference, cast.cara(), 3600);
        refuses("is broken of what is shared", cast.dan(), "D-0000-0000", cast.dan(), 3600);
        refuses("is broken of what is shared", cast.eve(), reference, cast.eve(), 3600);
        var pam = world.officer(cast.school(), "Pam", PANEL_CHAIR);
        refuses("is broken of what is shared", pam, reference, pam, 3600);
        world.suspend(cast.agreement(), clock.instant());
        refuses("is broken of what is shared", cast.dan(), reference, cast.dan(), 3600);
    }

    @Test
    void twoOfOneHourAreOne() {
        broken();
        wall(cast.dan()).refuses("one_at_a_time", BREAK, params(reference, cast.dan(), 3600));
    }

    @Test
    void whoMayBreakSeesTheOutsideOfWhatTheyNameAndNothingElse() {
        var dan = wall(cast.dan());
        assertThat(dan.count("sharing.addressed", "true")).isZero();
        long named = dan.ask(jdbc -> {
            jdbc.sql("select set_config('concordat.named', ?, true)").param(reference).query(String.class).single();
            return jdbc.sql("select count(*) from sharing.addressed").query(Long.class).single();
        });
        assertThat(named).isOne();
        long inside = dan.stating(Cast.PREVENT).ask(jdbc -> {
            jdbc.sql("select set_config('concordat.named', ?, true)").param(reference).query(String.class).single();
            return jdbc.sql("select count(*) from sharing.disclosure").query(Long.class).single();
        });
        assertThat(inside).isZero();
    }

    @Test
    void aSixthMissOfADayIsNotTaken() {
        var dan = wall(cast.dan());
        assertThat(dan.change(MISS, cast.dan().value(), cast.school().value(), 5, now())).isOne();
        dan.refuses("five_a_day", MISS, cast.dan().value(), cast.school().value(), 6, now());
        dan.refuses("row-level security", MISS, cast.cara().value(), cast.school().value(), 1, now());
    }

    @Test
    void onlyAnApproverOfTheOriginatorReviewsInTheirOwnNameOnce() {
        var id = broken();
        var bea = wall(cast.bea());
        assertThat(bea.change(REVIEW, review(id, true, cast.bea(), "JUSTIFIED"))).isOne();
        bea.refuses("row-level security", REVIEW, review(id, true, cast.bryn(), "JUSTIFIED"));
        bea.refuses("concludes_or_not", REVIEW, review(id, true, cast.bea(), "TO_BE_LOOKED_INTO"));
        wall(cast.ann()).refuses("row-level security", REVIEW, review(id, true, cast.ann(), "JUSTIFIED"));
        wall(cast.dan()).refuses("row-level security", REVIEW, review(id, true, cast.dan(), "JUSTIFIED"));
        bea.refuses("someone_else_reviews", REVIEW, id, true, cast.police().value(), cast.bea().value(), cast.bea().value(),
                now(), "JUSTIFIED");
    }

    @Test
    void nothingOfItIsChangedOrTakenAway() {
        broken();
        wall(cast.dan()).refuses("permission denied", "update sharing.breaking set harm = 'Other.'");
        wall(cast.dan()).refuses("permission denied", "delete from sharing.breaking");
        wall(cast.bea()).refuses("permission denied", "delete from sharing.breaking_review");
        wall(cast.dan()).refuses("permission denied", "delete from sharing.breaking_miss");
    }

    private UUID broken() {
        var act = UUID.randomUUID();
        assertThat(breakings.breakGlass(new SignedIn(cast.dan(), clock.instant()), act, reference,
                new Breaking.Why("a", "b", "c"))).isInstanceOf(Glass.Broken.class);
        return act;
    }

    private int breaks(OfficerId viewer, String named, OfficerId inTheNameOf, int seconds) {
        return wall(viewer).change(BREAK, params(named, inTheNameOf, seconds));
    }

    private void refuses(String because, OfficerId viewer, String named, OfficerId inTheNameOf, int seconds) {
        wall(viewer).refuses(because, BREAK, params(named, inTheNameOf, seconds));
    }

    private Object[] params(String named, OfficerId officer, int seconds) {
        return new Object[] {named, sent.value(), (officer.equals(cast.eve()) ? cast.council() : cast.school()).value(),
                officer.value(), now(), at(clock.instant().plus(Duration.ofSeconds(seconds))), cast.police().value()};
    }

    private Object[] review(UUID id, boolean concludes, OfficerId by, String outcome) {
        return new Object[] {id, concludes, cast.police().value(), cast.dan().value(), by.value(), now(), outcome};
    }

    private Wall wall(OfficerId officer) {
        return new Wall(app, officer, clock.instant(), null);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
