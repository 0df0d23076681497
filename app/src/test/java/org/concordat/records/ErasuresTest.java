package org.concordat.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Checkpoints;
import org.concordat.ledger.Checkpoints.Place;
import org.concordat.ledger.Ledger;
import org.concordat.records.Erasures.Which;
import org.concordat.sharing.World;
import org.concordat.tlog.Policy;
import org.concordat.tlog.verify.LogFiles;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two administrators have an entry erased that the law requires to go; its leaf stays, and the log with it.
@ConcordatTest
class ErasuresTest {

    @TempDir
    Path seen;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Erasures erasures;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private JdbcClient jdbc;

    private World world;
    private Proposed scene;
    private BodyId police;
    private OfficerId ann;
    private SignedIn ada;
    private SignedIn bob;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        scene = Proposed.in(service, world);
        police = world.body(BodyKind.POLICE_FORCE, "Police");
        ann = world.officer(police, "Ann", Role.ORIGINATOR);
        ada = scene.now(world.officer(police, "Ada", Role.ADMINISTRATOR));
        bob = scene.now(world.officer(police, "Bob", Role.ADMINISTRATOR));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatTwoAdministratorsEraseIsGoneAndTheLogIsAsItWas() throws Exception {
        var entry = scene.done(ann);
        var leaf = leaf(entry);
        var before = verified();
        var id = proposed(entry);
        assertThat(world.count("ledger.entry", "id = ?", entry)).as("nothing has gone yet").isOne();
        assertThat(erasures.confirm(bob, id, UUID.randomUUID())).isInstanceOf(Erasing.Done.class);
        assertThat(world.count("ledger.entry", "id = ?", entry) + world.count("ledger.salt", "entry = ?", entry)).isZero();
        assertThat(leaf(entry)).isEqualTo(leaf);
        var sight = erasures.find(ada, id).orElseThrow();
        assertThat(sight.entry()).isEmpty();
        assertThat(sight.leaf()).isEqualTo(Place.HELD);
        assertThat(sight.erasure().gone()).isTrue();
        assertThat(world.trail(id)).containsExactlyInAnyOrder("records.erasure.proposed Ada", "records.erasure.confirmed Bob",
                "records.erasure.read Ada");
        assertThat(world.trail(entry)).containsExactly("ledger.entry.erased Bob");
        InTheLog.everything(service, world);
        assertThat(verified()).as("goes on from what an outsider saw before").isGreaterThan(before);
    }

    /// By somebody who knows the policy, and the checkpoint they saw last; the size of the log.
    private long verified() throws Exception {
        var files = Path.of(service.getEnvironment().getRequiredProperty("concordat.storage.data")).resolve("ledger");
        var verdict = new Verification(LogFiles.directory(files), Policy.parse(checkpoints.policy()), seen.resolve("state"),
                Progress.SILENT).run(false);
        assertThat(verdict).as(verdict.toString()).isInstanceOf(Verdict.Whole.class);
        return ledger.head().size();
    }

    @Test
    void aLeafThatTheLogHasNotAtThatNumberIsCaught() {
        var entry = scene.done(ann);
        var id = UUID.randomUUID();
        world.jdbc().sql("""
                insert into records.erasure (id, entry, number, commitment, body, ground, reason, proposed_by, proposed_at)
                select ?, entry, number, sha256(commitment), ?, 'ORDER', 'A test', ?, now() from ledger.leaf where entry = ?""")
                .params(id, police.value(), ada.officer().value(), entry).update();
        assertThat(erasures.find(bob, id).orElseThrow().leaf()).isEqualTo(Place.ANOTHER);
    }

    @Test
    void oneAloneErasesNothing() {
        var entry = scene.done(ann);
        var id = proposed(entry);
        assertThat(failed(erasures.confirm(ada, id, UUID.randomUUID()))).containsExactly("records.someone-else-decides");
        assertThat(failed(erasures.decline(ada, id, UUID.randomUUID(), "No"))).containsExactly("records.someone-else-decides");
        assertThat(world.trail(id)).containsExactlyInAnyOrder("records.erasure.proposed Ada", "records.erasure.confirm.refused Ada",
                "records.erasure.decline.refused Ada");
        assertThat(world.count("ledger.entry", "id = ?", entry)).isOne();
    }

    @Test
    void whoeverDidItHasNoPartInIt() {
        var adas = scene.done(ada.officer());
        assertThat(failed(erasures.propose(ada, UUID.randomUUID(), adas, Ground.ORDER, Proposed.WHY)))
                .containsExactly("records.nobody-erases-their-own-act");
        var bobs = scene.done(bob.officer());
        assertThat(failed(erasures.confirm(bob, proposed(bobs), UUID.randomUUID()))).containsExactly("records.nobody-erases-their-own-act");
        assertThat(world.count("ledger.entry", "id in (?, ?)", adas, bobs)).isEqualTo(2);
    }

    @Test
    void whatIsDeclinedStaysAndCanBeProposedAgain() {
        var entry = scene.done(ann);
        var id = proposed(entry);
        assertThat(erasures.decline(bob, id, UUID.randomUUID(), "It is still needed")).isInstanceOf(Erasing.Done.class);
        assertThat(failed(erasures.confirm(bob, id, UUID.randomUUID()))).containsExactly("records.erasure-waits");
        assertThat(world.count("ledger.entry", "id = ?", entry)).isOne();
        assertThat(erasures.confirm(bob, proposed(entry), UUID.randomUUID())).isInstanceOf(Erasing.Done.class);
    }

    @Test
    void oneProposalWaitsForAnEntryUntilItsProposerTakesItBack() {
        var entry = scene.done(ann);
        var first = proposed(entry);
        assertThat(failed(erasures.propose(bob, UUID.randomUUID(), entry, Ground.ORDER, Proposed.WHY)))
                .containsExactly("records.one-proposal-at-a-time");
        assertThat(failed(erasures.withdraw(bob, first, UUID.randomUUID(), "No"))).containsExactly("records.who-proposed-withdraws");
        assertThat(erasures.withdraw(ada, first, UUID.randomUUID(), "The wrong entry")).isInstanceOf(Erasing.Done.class);
        assertThat(erasures.find(ada, first).orElseThrow().erasure().state()).isEqualTo("Withdrawn");
        assertThat(failed(erasures.confirm(bob, first, UUID.randomUUID()))).containsExactly("records.erasure-waits");
        assertThat(erasures.propose(bob, UUID.randomUUID(), entry, Ground.ORDER, Proposed.WHY)).isInstanceOf(Erasing.Done.class);
        assertThat(world.trail(first)).containsExactlyInAnyOrder("records.erasure.proposed Ada",
                "records.erasure.withdraw.refused Bob", "records.erasure.withdrawn Ada", "records.erasure.read Ada",
                "records.erasure.confirm.refused Bob");
    }

    @Test
    void theSameSubmitIsAnsweredAsTheFirstTime() {
        var entry = scene.done(ann);
        var id = proposed(entry);
        var act = UUID.randomUUID();
        assertThat(erasures.confirm(bob, id, act)).isInstanceOf(Erasing.Done.class);
        assertThat(erasures.confirm(bob, id, act)).isInstanceOf(Erasing.Done.class);
        assertThat(failed(erasures.confirm(bob, id, UUID.randomUUID()))).contains("records.erasure-waits");
        assertThat(world.trail(entry)).containsExactly("ledger.entry.erased Bob");
    }

    /// As a restore does that finds it in the list of erasures.
    @Test
    void whatWasErasedOtherwiseEndsItsProposal() {
        var entry = scene.done(ann);
        var id = proposed(entry);
        world.jdbc().sql("insert into ledger.erasure (entry, by_entry, erased_at) values (?, gen_random_uuid(), now())")
                .param(entry).update();
        world.jdbc().sql("delete from ledger.salt where entry = ?").param(entry).update();
        world.jdbc().sql("delete from ledger.entry where id = ?").param(entry).update();
        assertThat(erasures.find(ada, id).orElseThrow().erasure().state()).isEqualTo("Ended: its entry was erased otherwise");
        assertThat(failed(erasures.confirm(bob, id, UUID.randomUUID()))).containsExactly("records.entry-is-there");
        assertThat(listed(bob, Which.WAITING)).isEmpty();
        assertThat(listed(bob, Which.ENDED)).extracting(Erasure::id).containsExactly(id);
    }

    /// A marking keeps out what this service may not hold, whoever sends it.
    @Test
    void nothingMarkedAboveOfficialIsAReason() {
        var entry = scene.done(ann);
        assertThatThrownBy(() -> erasures.propose(ada, UUID.randomUUID(), entry, Ground.ORDER, "UK SECRET\nwho said so"))
                .hasMessageContaining("marked above OFFICIAL");
        var id = proposed(entry);
        assertThatThrownBy(() -> erasures.decline(bob, id, UUID.randomUUID(), "SECRET")).hasMessageContaining("marked above OFFICIAL");
        assertThatThrownBy(() -> erasures.withdraw(ada, id, UUID.randomUUID(), "SECRET")).hasMessageContaining("marked above OFFICIAL");
        assertThatThrownBy(() -> world.jdbc().sql("update records.erasure set reason = 'SECRET' where id = ?").param(id).update())
                .hasMessageContaining("official_at_most");
        assertThatThrownBy(() -> world.jdbc().sql("""
                insert into records.erasure_decision (erasure, proposed_by, outcome, act, decided_by, decided_at, reason)
                values (?, ?, 'DECLINED', ?, ?, now(), 'TOP SECRET')""")
                .params(id, ada.officer().value(), UUID.randomUUID(), bob.officer().value()).update())
                .hasMessageContaining("official_at_most");
    }

    @Test
    void anErasureIsNeverErasedAndTheSameFormIsOneProposal() {
        var entry = scene.done(ann);
        var id = UUID.randomUUID();
        erasures.propose(ada, id, entry, Ground.ORDER, Proposed.WHY);
        assertThat(erasures.propose(ada, id, entry, Ground.ORDER, Proposed.WHY)).isInstanceOf(Erasing.Done.class);
        assertThat(erasures.propose(ada, id, scene.done(ann), Ground.ORDER, Proposed.WHY)).as("the same form about another entry")
                .isEqualTo(new Erasing.Used());
        assertThat(world.count("records.erasure", "entry = ?", entry)).isOne();
        erasures.confirm(bob, id, UUID.randomUUID());
        var by = world.jdbc().sql("select by_entry from ledger.erasure where entry = ?").param(entry).query(UUID.class).single();
        InTheLog.entry(service, world, by);
        assertThat(failed(erasures.propose(ada, UUID.randomUUID(), by, Ground.ORDER, Proposed.WHY)))
                .containsExactly("records.an-erasure-is-never-erased");
    }

    @Test
    void anotherBodysEntryIsNotThereAndItsErasureIsNot() {
        var school = world.body(BodyKind.SCHOOL, "School");
        var sue = scene.administrator(school);
        var entry = scene.done(ann);
        assertThat(erasures.propose(sue, UUID.randomUUID(), entry, Ground.ORDER, Proposed.WHY)).isEqualTo(new Erasing.Unknown());
        assertThat(erasures.propose(sue, UUID.randomUUID(), UUID.randomUUID(), Ground.ORDER, Proposed.WHY))
                .isEqualTo(new Erasing.Unknown());
        assertThat(world.trail(entry)).containsExactly("records.erasure.propose.refused An Administrator");
        var id = proposed(entry);
        assertThat(erasures.confirm(sue, id, UUID.randomUUID())).isEqualTo(new Erasing.Unknown());
        assertThat(erasures.find(sue, id)).isEmpty();
        assertThat(listed(sue, Which.WAITING)).isEmpty();
        assertThat(listed(ada, Which.WAITING)).extracting(Erasure::id).containsExactly(id);
    }

    /// Many a body has one administrator.
    @Test
    void theNationalBoardDecidesForABodyWithoutSeeingWhatItDid() {
        var board = scene.administrator(world.body(BodyKind.NATIONAL_BOARD, "Board"));
        var id = proposed(scene.done(ann));
        assertThat(erasures.find(board, id).orElseThrow().entry()).isEmpty();
        assertThat(listed(board, Which.WAITING)).extracting(Erasure::id).contains(id);
        assertThat(erasures.confirm(board, id, UUID.randomUUID())).isInstanceOf(Erasing.Done.class);
        assertThat(listed(board, Which.ENDED)).as("what they decided").extracting(Erasure::id).containsExactly(id);
        assertThat(erasures.find(ada, id).orElseThrow().erasure().gone()).isTrue();
    }

    /// The rules stand in the database a second time.
    @Test
    void theDatabaseErasesNothingForOnePerson() {
        var anns = scene.done(ann);
        assertErasedByNobody(ada, anns, "nobody has proposed it");
        var id = proposed(anns);
        assertErasedByNobody(ada, anns, "who proposed it");
        var sue = scene.administrator(world.body(BodyKind.SCHOOL, "School"));
        assertErasedByNobody(sue, anns, "of another body");
        erasures.decline(bob, id, UUID.randomUUID(), "No");
        assertErasedByNobody(bob, anns, "it was declined");
        var bobs = scene.done(bob.officer());
        proposed(bobs);
        assertErasedByNobody(bob, bobs, "who did it");
        var adas = scene.done(ada.officer());
        world.jdbc().sql("""
                insert into records.erasure (id, entry, number, commitment, body, ground, reason, proposed_by, proposed_at)
                select ?, entry, number, commitment, ?, 'ORDER', 'A test', ?, now() from ledger.leaf where entry = ?""")
                .params(UUID.randomUUID(), police.value(), ada.officer().value(), adas).update();
        assertErasedByNobody(bob, adas, "proposed by whoever did it");
    }

    /// Also where they have decided on it, if they see that it waits.
    private void assertErasedByNobody(SignedIn who, UUID entry, String why) {
        assertThatThrownBy(() -> acting.as(who, viewer -> {
            jdbc.sql("""
                    insert into records.erasure_decision (erasure, proposed_by, outcome, act, decided_by, decided_at)
                    select id, proposed_by, 'ERASED', gen_random_uuid(), :by, now() from records.erasure
                     where entry = :entry and waits and proposed_by <> :by""")
                    .param("by", who.officer().value()).param("entry", entry).update();
            return ledger.erase(entry, viewer.entry(Ledger.ERASED).about(entry).with("ground", "a test"));
        })).as(why).rootCause().hasMessageContaining("an erasure by one person");
        assertThat(world.count("ledger.entry", "id = ?", entry)).as(why).isOne();
    }

    @Test
    void theDatabaseTakesNoProposalOfAnotherCommitment() {
        var entry = scene.done(ann);
        assertThatThrownBy(() -> acting.as(ada, viewer -> jdbc.sql("""
                insert into records.erasure (id, entry, number, commitment, body, ground, reason, proposed_by, proposed_at)
                select ?, entry, number, sha256(commitment), ?, 'ORDER', 'A test', ?, now() from ledger.leaf where entry = ?""")
                .params(UUID.randomUUID(), police.value(), ada.officer().value(), entry).update()))
                .rootCause().hasMessageContaining("the leaf has another commitment");
    }

    @Test
    void nothingIsSaidToBeErasedThatIsNot() {
        var id = proposed(scene.done(ann));
        assertThatThrownBy(() -> acting.as(bob, viewer -> jdbc.sql("""
                insert into records.erasure_decision (erasure, proposed_by, outcome, act, decided_by, decided_at)
                values (?, ?, 'ERASED', ?, ?, now())""").params(id, ada.officer().value(), UUID.randomUUID(), bob.officer().value()).update()))
                .rootCause().hasMessageContaining("said to be erased, and is not");
    }

    private UUID proposed(UUID entry) {
        var id = UUID.randomUUID();
        assertThat(erasures.propose(ada, id, entry, Ground.ARTICLE_17, Proposed.WHY)).isInstanceOf(Erasing.Done.class);
        return id;
    }

    private List<Erasure> listed(SignedIn who, Which which) {
        return erasures.list(who, which, 0).seen().orElseThrow().rows();
    }

    private String leaf(UUID entry) {
        return world.jdbc().sql("select number || ' ' || encode(commitment, 'hex') from ledger.leaf where entry = ?")
                .param(entry).query(String.class).single();
    }

    private static List<String> failed(Erasing came) {
        return ((Erasing.Refused) came).decision().failed().stream().map(it -> it.rule()).toList();
    }
}
