package org.concordat.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.attachments.Cleaned;
import org.concordat.attachments.Fault;
import org.concordat.attachments.Files;
import org.concordat.sharing.web.FileFaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A file from the adding to the reading, through the front doors, with everything the ledger says of it.
@ConcordatTest
class AttachmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;

    @Autowired
    private DataSource app;

    private World world;
    private Cast cast;
    private Composing composing;
    private Attachments attachments;
    private DisclosureId draft;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = Composing.of(service);
        attachments = service.getBean(Attachments.class);
        draft = composing.drafted(cast.ann(), cast.sections(TODAY));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private UUID added() {
        var id = UUID.randomUUID();
        assertThat(attach(id, "Letter.pdf", Files.pdf("Dear Sam"))).isEqualTo(new Attaching.Added(id));
        return id;
    }

    private Attaching attach(UUID act, String name, byte[] bytes) {
        return attachments.attach(composing.in(cast.ann()), draft, act, "A letter", name, bytes);
    }

    private void sent() {
        assertThat(composing.proposals().propose(composing.in(cast.ann()), draft)).isInstanceOf(Proposal.Made.class);
        assertThat(composing.approvals().approve(composing.in(cast.bryn()), draft, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
    }

    @Test
    void leavesItsWholeTrail() {
        var id = added();
        assertThat(attach(id, "Letter.pdf", Files.pdf("Dear Sam"))).as("sent twice").isEqualTo(new Attaching.Added(id));
        var kept = attachments.drafted(composing.in(cast.ann()), draft, id).orElseThrow();
        assertThat(kept.bytes()).isNotEqualTo(Files.pdf("Dear Sam")).startsWith("%PDF-".getBytes(UTF_8));
        sent();
        assertThat(attachments.originated(composing.in(cast.bryn()), draft, id)).isPresent();
        composing.opened(cast.cara(), draft);
        assertThat(attachments.received(composing.in(cast.cara()), draft, id)).isInstanceOfSatisfying(
                Attachments.Wanted.Here.class, it -> assertThat(it.file().bytes()).isEqualTo(kept.bytes()));
        assertThat(world.trail(draft.value()).stream().filter(it -> !it.contains("saved") && !it.contains(".started")))
                .containsExactlyInAnyOrder("sharing.draft.attached Ann", "sharing.attachment.read Ann", "sharing.disclosure.proposed Ann",
                        "sharing.disclosure.approved Bryn", "sharing.attachment.read Bryn", "sharing.received.opened Cara",
                        "sharing.received.terms.accepted Cara", "sharing.received.read Cara", "sharing.attachment.read Cara");
        assertThat(world.count("ledger.entry", "thing = ? and fields ->> 'sha256' = ?", draft.value(),
                kept.attachment().digest())).isEqualTo(4);
    }

    /// It is no fault of the file's: sent again it is taken, under the same act.
    @Test
    void whatNobodyHadTimeForIsSentAgain() {
        var id = UUID.randomUUID();
        int before = world.trail(draft.value()).size();
        assertThat(attachments.attach(composing.in(cast.ann()), draft, id, "A letter", new Cleaned.Busy()))
                .isEqualTo(new Attaching.Busy());
        assertThat(FileFaults.of(new Attaching.Busy())).hasValueSatisfying(it -> assertThat(it).contains("again in a minute"));
        assertThat(world.trail(draft.value())).hasSize(before);
        assertThat(attach(id, "Letter.pdf", Files.pdf("Dear Sam"))).isEqualTo(new Attaching.Added(id));
    }

    @Test
    void isRefusedLikeARead() {
        var id = added();
        assertThat(attachments.received(composing.in(cast.cara()), draft, id)).isEqualTo(
                new Attachments.Wanted.NotHere(new Reading.Unknown()));
        sent();
        assertThat(attachments.of(composing.in(cast.cara()), draft)).as("before it is opened").isEmpty();
        assertThat(attachments.received(composing.in(cast.cara()), draft, id)).isInstanceOfSatisfying(
                Attachments.Wanted.NotHere.class, it -> assertThat(it.reading()).isInstanceOf(Reading.StatePurpose.class));
        composing.opened(cast.cara(), draft);
        assertThat(attachments.of(composing.in(cast.cara()), draft)).hasSize(1);
        for (var other : List.of(cast.carl(), cast.dan(), cast.eve(), cast.sam())) {
            assertThat(attachments.received(composing.in(other), draft, id)).isInstanceOf(Attachments.Wanted.NotHere.class);
            assertThat(attachments.originated(composing.in(other), draft, id)).isEmpty();
            assertThat(attachments.of(composing.in(other), draft)).isEmpty();
        }
        assertThat(attachments.received(composing.in(cast.cara()), draft, UUID.randomUUID())).isInstanceOfSatisfying(
                Attachments.Wanted.NotHere.class, it -> assertThat(it.reading()).isInstanceOf(Reading.Opened.class));
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), draft, UUID.randomUUID(), "The wrong pupil");
        assertThat(attachments.received(composing.in(cast.cara()), draft, id)).isInstanceOfSatisfying(
                Attachments.Wanted.NotHere.class, it -> assertThat(it.reading()).isInstanceOf(Reading.Gone.class));
        assertThat(attachments.of(composing.in(cast.cara()), draft)).isEmpty();
    }

    @Test
    void changesNoMoreOnceItIsProposed() {
        var id = added();
        composing.proposals().propose(composing.in(cast.ann()), draft);
        assertThat(attachments.remove(composing.in(cast.ann()), draft, id)).isFalse();
        assertThat(attach(UUID.randomUUID(), "b.png", Files.png())).isInstanceOf(Attaching.Unknown.class);
        var ann = new Wall(app, cast.ann(), composing.clock().instant(), null);
        assertThat(ann.change("delete from sharing.attachment where id = ?", id)).isZero();
        ann.refuses("permission denied", "update sharing.attachment set title = 'Another' where id = ?", id);
        world.jdbc().sql("set session_replication_role = origin").update();
        for (var change : List.of("delete from sharing.attachment where id = ?",
                "update sharing.attachment set title = 'Another' where id = ?")) {
            assertThatThrownBy(() -> world.jdbc().sql(change).param(id).update()).as("whoever does it")
                    .hasMessageContaining("what was proposed keeps its attachments");
        }
    }

    @Test
    void refusesWhatIsNotTaken() {
        assertThat(attach(UUID.randomUUID(), "a.zip", new byte[] {'P', 'K', 3, 4})).isEqualTo(new Attaching.Unclean(Fault.OTHER_KIND));
        assertThat(attach(UUID.randomUUID(), "a.txt", "A list\nUK SECRET\n".getBytes(UTF_8))).isInstanceOf(Attaching.Marked.class);
        assertThat(world.trail(draft.value())).filteredOn("sharing.draft.attach.refused Ann"::equals).hasSize(2);
        for (var other : List.of(cast.amir(), cast.bea(), cast.cara(), cast.eve())) {
            assertThat(attachments.attach(composing.in(other), draft, UUID.randomUUID(), "A", "a.png", Files.png()))
                    .isInstanceOf(Attaching.Unknown.class);
        }
        for (int i = 0; i < Attachments.MAX; i++) {
            assertThat(attach(UUID.randomUUID(), "a.png", Files.png())).isInstanceOf(Attaching.Added.class);
        }
        assertThat(attach(UUID.randomUUID(), "a.png", Files.png())).isInstanceOf(Attaching.Enough.class);
        assertThat(attachments.remove(composing.in(cast.amir()), draft, attachments.of(composing.in(cast.ann()), draft)
                .getFirst().id())).isFalse();
        assertThat(attachments.remove(composing.in(cast.ann()), draft, attachments.of(composing.in(cast.ann()), draft)
                .getFirst().id())).isTrue();
    }
}
