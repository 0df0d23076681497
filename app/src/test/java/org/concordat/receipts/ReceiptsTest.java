package org.concordat.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.TestClock;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.AgainErased;
import org.concordat.ledger.Checkpoints;
import org.concordat.ledger.Commitment;
import org.concordat.ledger.Entries.Which;
import org.concordat.receipts.Receipts.Taken;
import org.concordat.records.Proposed;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.concordat.tlog.Hash;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TlogProof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whoever did something finds it and can prove it; nobody else learns that there is anything to find.
@ConcordatTest
class ReceiptsTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Receipts receipts;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), service.getBean(Inbox.class), clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private DisclosureId sent() {
        return composing.sent(cast.ann(), cast.bryn(),
                cast.sections(new SignedIn(cast.ann(), clock.instant()).day()));
    }

    private List<Receipts.Own> of(OfficerId who, Which which, Optional<UUID> about) {
        return ((Look.Seen<Receipts.Listing>) receipts.list(composing.in(who), which, about, 0)).what().rows();
    }

    private UUID entry(OfficerId who, String kind, DisclosureId about) {
        return world.jdbc().sql("select id from ledger.entry where officer = ? and kind = ? and thing = ?")
                .params(who.value(), kind, about.value()).query(UUID.class).single();
    }

    @Test
    void listsWhatAnOfficerDidNewestFirstAndNothingOfOthers() {
        var sent = sent();
        assertThat(of(cast.bryn(), Which.ALL, Optional.empty())).extracting(Receipts.Own::kind)
                .containsExactly("sharing.disclosure.approved");
        var anns = of(cast.ann(), Which.ALL, Optional.of(sent.value()));
        assertThat(anns).extracting(Receipts.Own::kind).startsWith("sharing.disclosure.proposed")
                .endsWith("sharing.draft.started").hasSizeGreaterThan(9);
        assertThat(anns).extracting(Receipts.Own::at).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(of(cast.amir(), Which.ALL, Optional.of(sent.value()))).as("a colleague").isEmpty();
        assertThat(of(cast.cara(), Which.ALL, Optional.of(sent.value()))).as("who has not looked").isEmpty();
    }

    @Test
    void callsAThingByItsReferenceWhileTheyMaySeeItsOutside() {
        var sent = sent();
        var reference = world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(sent.value())
                .query(String.class).single();
        assertThat(of(cast.bryn(), Which.ALL, Optional.empty()).getFirst().reference()).contains(reference);
        composing.opened(cast.cara(), sent);
        assertThat(of(cast.cara(), Which.ALL, Optional.of(sent.value())).getFirst().reference()).contains(reference);
        world.jdbc().sql("delete from partnership.role_change where officer = ?").param(cast.cara().value()).update();
        assertThat(of(cast.cara(), Which.ALL, Optional.of(sent.value())).getFirst().reference()).isEmpty();
    }

    @Test
    void canLeaveOutWhatWasOnlyLookedAt() {
        var sent = sent();
        composing.opened(cast.cara(), sent);
        composing.inbox().read(composing.in(cast.cara()), sent);
        composing.inbox().list(composing.in(cast.cara()), Optional.empty(), 0);
        assertThat(of(cast.cara(), Which.ALL, Optional.empty())).extracting(Receipts.Own::kind)
                .contains("sharing.inbox.listed", "sharing.received.read");
        assertThat(of(cast.cara(), Which.ACTS, Optional.empty())).extracting(Receipts.Own::kind)
                .containsExactly("sharing.received.terms.accepted", "sharing.received.opened");
    }

    @Test
    void whoseEntryWasErasedIsToldSoAndNobodyOfAnotherBody() {
        var scene = Proposed.in(service, world);
        var entry = scene.done(cast.ann());
        scene.erased(cast.police(), entry);
        assertThat(receipts.take(composing.in(cast.ann()), entry)).isEqualTo(new Taken.Erased());
        assertThat(receipts.take(composing.in(cast.cara()), entry)).isEqualTo(new Taken.Unknown());
        assertThat(receipts.take(composing.in(cast.ann()), UUID.randomUUID())).isEqualTo(new Taken.Unknown());
    }

    @Test
    void whoseEntryARestoreErasedAgainIsToldTheSame(@TempDir Path place) throws Exception {
        var entry = Proposed.in(service, world).done(cast.ann());
        AgainErased.in(service, world, place, entry);
        assertThat(receipts.take(composing.in(cast.ann()), entry)).isEqualTo(new Taken.Erased());
        assertThat(receipts.take(composing.in(cast.cara()), entry)).isEqualTo(new Taken.Unknown());
    }

    @Test
    void goesOnOverPages() {
        for (int i = 0; i < 3; i++) {
            sent();
        }
        var first = ((Look.Seen<Receipts.Listing>) receipts.list(composing.in(cast.ann()), Which.ACTS, Optional.empty(), 0)).what();
        var second = ((Look.Seen<Receipts.Listing>) receipts.list(composing.in(cast.ann()), Which.ACTS, Optional.empty(), 1)).what();
        assertThat(first.rows()).hasSize(Receipts.ROWS);
        assertThat(first.more()).isTrue();
        assertThat(second.rows()).isNotEmpty().doesNotContainAnyElementsOf(first.rows());
        assertThat(second.more()).isFalse();
    }

    @Test
    void aReceiptProvesTheActToWhoeverHasThePolicy() throws Exception {
        var sent = sent();
        var id = entry(cast.bryn(), "sharing.disclosure.approved", sent);
        InTheLog.entry(service, world, id);
        assertThat(of(cast.bryn(), Which.ALL, Optional.empty()).getLast().logged()).isTrue();
        var taken = (Taken.Given) receipts.take(composing.in(cast.bryn()), id);
        var proof = TlogProof.parse(taken.proof());
        var opened = proof.extra().orElseThrow();
        assertThat(new String(opened, UTF_8)).contains("\nkind sharing.disclosure.approved\n", "\nthing " + sent + "\n");
        assertThat(proof.check(Hash.ofEntry(Commitment.to(opened).bytes()), Policy.parse(checkpoints.policy())))
                .isInstanceOf(Policy.Trust.Trusted.class);
        assertThat(world.trail(id)).containsExactly("receipts.entry.taken Bryn");
    }

    @Test
    void whatSomebodyElseDidIsNotThereAndTheAskingIsRecorded() {
        var id = entry(cast.bryn(), "sharing.disclosure.approved", sent());
        InTheLog.entry(service, world, id);
        assertThat(receipts.take(composing.in(cast.bea()), id)).as("a colleague").isEqualTo(new Taken.Unknown());
        assertThat(receipts.take(composing.in(cast.cara()), id)).as("another body").isEqualTo(new Taken.Unknown());
        assertThat(receipts.take(composing.in(cast.sam()), id)).as("who oversees").isEqualTo(new Taken.Unknown());
        assertThat(receipts.take(composing.in(cast.bea()), UUID.randomUUID())).isEqualTo(new Taken.Unknown());
        assertThat(world.trail(id)).containsExactly("receipts.entry.take.refused Bea", "receipts.entry.take.refused Cara",
                "receipts.entry.take.refused Sam");
    }

    @Test
    void whatTheLogDoesNotHoldYetIsOpenedToWhoeverDidItAndRecorded() {
        var ada = world.officer(cast.police(), "Ada", Role.ORIGINATOR);
        var id = UUID.randomUUID();
        world.jdbc().sql("insert into ledger.entry (id, kind, version, at, officer, body) values (?, 'access.signed-in', 1, ?, ?, ?)")
                .params(id, clock.instant().atOffset(java.time.ZoneOffset.UTC), ada.value(), cast.police().value()).update();
        world.jdbc().sql("insert into ledger.salt (entry, salt) values (?, ?)").params(id, new byte[32]).update();
        try {
            assertThat(of(ada, Which.ALL, Optional.empty())).singleElement().extracting(Receipts.Own::logged).isEqualTo(false);
            var opening = ((Taken.NotYet) receipts.take(composing.in(ada), id)).opening();
            assertThat(new String(opening, UTF_8)).contains("\nid " + id + "\nkind access.signed-in\n");
            assertThat(world.trail(id)).containsExactly("receipts.opening.taken Ada");
            assertThat(receipts.take(composing.in(cast.ann()), id)).as("a colleague").isEqualTo(new Taken.Unknown());
        } finally {
            world.jdbc().sql("delete from ledger.salt where entry = ?").param(id).update();
            world.jdbc().sql("delete from ledger.entry where id = ?").param(id).update();
        }
    }
}
