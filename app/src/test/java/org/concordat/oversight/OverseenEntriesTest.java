package org.concordat.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.BodyKind.COLLEGE_OR_UNIVERSITY;
import static org.concordat.kernel.BodyKind.NATIONAL_BOARD;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.oversight.Overseen.Standing;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A scrutiny officer sees what was recorded of the bodies of their area and whether the log holds it, and cannot see more.
@ConcordatTest
class OverseenEntriesTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String APPROVED = "sharing.disclosure.approved";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private OverseenEntries entries;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient app;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;
    private DisclosureId sent;
    private UUID approval;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        var area = world.area();
        world.covers(cast.overseer(), area, BodyKind.LOCAL_POLICING_BODY);
        world.covers(cast.police(), area, BodyKind.POLICE_FORCE);
        composing = new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), service.getBean(Inbox.class), clock);
        sent = composing.sent(cast.ann(), cast.bryn(), cast.sections(LocalDate.of(2026, 11, 23)));
        composing.opened(cast.cara(), sent);
        approval = world.jdbc().sql("select id from ledger.entry where kind = ? and thing = ?").params(APPROVED, sent.value())
                .query(UUID.class).single();
        InTheLog.everything(service, world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Overseen> read(OfficerId who, YearMonth month, Optional<String> kind, int page) {
        return ((Look.Seen<OverseenEntries.Listing>) entries.read(composing.in(who), month, kind, page)).what().rows();
    }

    private Standing standing() {
        return read(cast.sam(), NOVEMBER, Optional.of(APPROVED), 0).getFirst().standing();
    }

    @Test
    void seesTheEntriesOfTheBodiesOfTheirAreaAloneEachChecked() {
        var seen = read(cast.sam(), NOVEMBER, Optional.empty(), 0);
        assertThat(seen).extracting(Overseen::body).containsOnly(cast.police()).hasSizeGreaterThan(10);
        assertThat(seen).extracting(Overseen::standing).containsOnly(Standing.CHECKED);
        var first = seen.getFirst();
        assertThat(first.kind()).isEqualTo(APPROVED);
        assertThat(first.gateway()).isEqualTo(Cast.CHANNEL);
        assertThat(first.purpose()).isEqualTo(Cast.PREVENT);
        assertThat(seen).extracting(Overseen::at).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(world.trailOf(cast.sam())).containsExactly("oversight.entries.read Sam");
    }

    @Test
    void anAgreementIsCalledByThePublishedReference() {
        world.jdbc().sql("""
                insert into published.agreement (id, reference, title, parties, purposes, from_day, until_day, openness,
                                                 suspended, written_at)
                values (?, 'ISA-TEST', 'T', 'A', 'prevent-support', '2026-01-01', '2028-01-01', 'FULL', false, '2026-01-05T09:00Z')
                """).param(cast.agreement().value()).update();
        try {
            assertThat(read(cast.sam(), NOVEMBER, Optional.of(APPROVED), 0).getFirst().agreement()).isEqualTo("ISA-TEST");
        } finally {
            world.jdbc().sql("delete from published.agreement where id = ?").param(cast.agreement().value()).update();
        }
    }

    @Test
    void aMonthAndAKindAreWhatWasAskedFor() {
        assertThat(read(cast.sam(), NOVEMBER, Optional.of(APPROVED), 0)).singleElement().extracting(Overseen::kind)
                .isEqualTo(APPROVED);
        assertThat(read(cast.sam(), NOVEMBER.minusMonths(1), Optional.empty(), 0)).isEmpty();
        assertThat(read(cast.sam(), NOVEMBER.plusMonths(1), Optional.empty(), 0)).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 4; i++) {
            composing.proposed(cast.ann(), cast.sections(LocalDate.of(2026, 11, 23)));
        }
        var first = read(cast.sam(), NOVEMBER, Optional.empty(), 0);
        var second = read(cast.sam(), NOVEMBER, Optional.empty(), 1);
        assertThat(first).hasSize(OverseenEntries.ROWS);
        assertThat(second).isNotEmpty();
        assertThat(second.getFirst().at()).isBeforeOrEqualTo(first.getLast().at());
        long all = world.count("ledger.entry", "body = ?", cast.police().value());
        assertThat(first.size() + second.size()).as("and that Sam looked at the first").isEqualTo((int) all + 1);
    }

    @Test
    void aBodyThatHasLeftTheAreaIsSeenInTheMonthsBeforeAlone() {
        world.jdbc().sql("update partnership.coverage set until_day = '2026-11-01', ended_at = '2026-10-20T09:00Z' where body = ?")
                .param(cast.police().value()).update();
        assertThat(read(cast.sam(), NOVEMBER, Optional.empty(), 0)).isEmpty();
        world.jdbc().sql("update partnership.coverage set until_day = '2026-11-02' where body = ?")
                .param(cast.police().value()).update();
        assertThat(read(cast.sam(), NOVEMBER, Optional.empty(), 0)).isNotEmpty();
    }

    @Test
    void nobodyElseReadsThemAndTheAskingIsRecorded() {
        var bo = world.officer(world.body(NATIONAL_BOARD, "Board"), "Bo", Role.BOARD_MEMBER);
        for (var other : List.of(bo, cast.ann(), cast.bryn(), cast.eve())) {
            assertThat(entries.read(composing.in(other), NOVEMBER, Optional.empty(), 0)).isInstanceOf(Look.Refused.class);
        }
        assertThat(world.trailOf(bo)).containsExactly("oversight.entries.read.refused Bo");
        var elsewhere = world.officer(world.body(COLLEGE_OR_UNIVERSITY, "Elsewhere"), "Ed", Role.SCRUTINY_OFFICER);
        assertThat(read(elsewhere, NOVEMBER, Optional.empty(), 0)).as("of no area").isEmpty();
    }

    @Test
    void theDatabaseShowsThemTheseColumnsAndNothingMore() {
        var columns = as(cast.sam(), "select * from oversight.entries('2026-11-01', null, 100, 0)").getFirst().keySet();
        assertThat(columns).containsExactlyInAnyOrder("at", "kind", "version", "body", "agreement", "gateway", "purpose", "number",
                "commitment", "opens");
        assertThat(as(cast.sam(), "select id from ledger.entry where body <> access.viewer_body()")).isEmpty();
        assertThat(as(cast.sam(), "select s.* from ledger.salt s")).isEmpty();
        for (var other : List.of(cast.ann(), cast.bryn(), cast.eve(), world.officer(cast.overseer(), "Al", Role.ADMINISTRATOR))) {
            assertThat(as(other, "select * from oversight.entries('2026-11-01', null, 100, 0)")).isEmpty();
        }
        assertThat(app.sql("select * from oversight.entries('2026-11-01', null, 100, 0)").query().listOfRows())
                .as("nobody bound").isEmpty();
    }

    @Test
    void anEntryThatWasAlteredIsSaidToBe() {
        assertThat(standing()).isEqualTo(Standing.CHECKED);
        tampered("update ledger.entry set at = at + interval '1 second' where id = ?",
                "update ledger.entry set at = at - interval '1 second' where id = ?", Standing.ALTERED);
        tampered("update ledger.entry set fields = '{\"more\": \"1\"}' where id = ?",
                "update ledger.entry set fields = '{}' where id = ?", Standing.ALTERED);
        var ben = world.officer(cast.police(), "Ben", Role.APPROVER);
        tampered("update ledger.entry set officer = '" + ben + "' where id = ?",
                "update ledger.entry set officer = '" + cast.bryn() + "' where id = ?", Standing.ALTERED);
        tampered("update ledger.salt set salt = sha256(salt) where entry = ?", null, Standing.ALTERED);
    }

    @Test
    void anEntryThatIsNoLongerTheOneInTheLogIsSaidToBe() {
        tampered("""
                with other as (update ledger.entry set at = at + interval '1 second' where id = ? returning entry.*)
                update ledger.leaf l set commitment = ledger.commitment(o::ledger.entry, s.salt)
                  from other o join ledger.salt s on s.entry = o.id where l.entry = o.id
                """, null, Standing.NOT_IN_THE_LOG);
        assertThat(world.jdbc().sql("select fields ->> 'wrong' from ledger.entry where officer = ? and fields ->> 'wrong' is not null")
                .param(cast.sam().value()).query(String.class).single()).as("recorded")
                .isEqualTo("" + InTheLog.entry(service, world, approval));
    }

    @Test
    void anEntryWithoutANumberIsNotInTheLogYet() {
        var number = InTheLog.entry(service, world, approval);
        tampered("update ledger.leaf set entry = gen_random_uuid() where entry = ?", "update ledger.leaf set entry = ? where number = "
                + number, Standing.NOT_YET);
    }

    /// Done by one who gets past every wall, and undone: what is recorded is the whole test run's.
    private void tampered(String how, String back, Standing found) {
        var whole = world.jdbc().sql("""
                select e.at, e.officer, e.fields::text as fields, s.salt, l.commitment
                  from ledger.entry e join ledger.salt s on s.entry = e.id join ledger.leaf l on l.entry = e.id where e.id = ?
                """).param(approval).query().singleRow();
        try {
            assertThat(world.jdbc().sql(how).param(approval).update()).isOne();
            assertThat(standing()).isEqualTo(found);
        } finally {
            if (back != null) {
                world.jdbc().sql(back).param(approval).update();
            }
            world.jdbc().sql("update ledger.entry set at = ? where id = ?").params(whole.get("at"), approval).update();
            world.jdbc().sql("update ledger.salt set salt = ? where entry = ?").params(whole.get("salt"), approval).update();
            world.jdbc().sql("update ledger.leaf set commitment = ? where entry = ?").params(whole.get("commitment"), approval).update();
        }
        assertThat(standing()).isEqualTo(Standing.CHECKED);
    }

    private List<java.util.Map<String, Object>> as(OfficerId officer, String sql) {
        return acting.as(composing.in(officer), viewer -> app.sql(sql).query().listOfRows());
    }
}
