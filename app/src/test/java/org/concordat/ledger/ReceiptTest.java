package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.concordat.tlog.Hash;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TlogProof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever did an act can prove it to anybody, and nobody else can; what is lawfully erased opens to nobody, and its leaf
/// stays.
@ConcordatTest
class ReceiptTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TestClock clock;

    private World world;
    private BodyId body;
    private OfficerId ann;
    private OfficerId ben;
    private OfficerId ada;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        body = world.body(BodyKind.POLICE_FORCE, "Police");
        ann = world.officer(body, "Ann", Role.ORIGINATOR);
        ben = world.officer(body, "Ben", Role.ORIGINATOR);
        ada = world.officer(body, "Ada", Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aReceiptProvesTheEntryToWhoeverHasThePolicyAlone() throws Exception {
        var id = done(ann);
        var proof = TlogProof.parse(receipt(ann, id));
        var opening = proof.extra().orElseThrow();
        assertThat(new String(opening, UTF_8)).startsWith("concordat ledger entry 1\nsalt ")
                .contains("\nid " + id + "\nkind test.entry.made\n").contains("\nofficer " + ann + "\n");
        var policy = Policy.parse(Files.readAllBytes(Path.of(
                service.getEnvironment().getRequiredProperty("concordat.storage.data"), "ledger.policy")));
        assertThat(proof.check(Hash.ofEntry(Commitment.to(opening).bytes()), policy))
                .isInstanceOf(Policy.Trust.Trusted.class);

        opening[opening.length - 2] ^= 1;
        assertThat(proof.check(Hash.ofEntry(Commitment.to(opening).bytes()), policy)).as("another entry")
                .isInstanceOf(Policy.Trust.Untrusted.class);
    }

    @Test
    void nobodyElseHasItNotEvenInTheSameBody() throws Exception {
        var id = done(ann);
        receipt(ann, id);
        assertThat(asked(ben, id)).isEqualTo(new Receipt.None());
        assertThat(opened(ben, id)).isEmpty();
        assertThat(opened(ann, id)).hasValueSatisfying(it ->
                assertThat(it.entry().officer()).isEqualTo(ann));
    }

    @Test
    void whatIsErasedOpensToNobodyAndItsLeafStays() throws Exception {
        var id = done(ann);
        receipt(ann, id);
        var leaf = leaf(id);
        assertThat(erased(id)).isTrue();
        assertThat(asked(ann, id)).isEqualTo(new Receipt.None());
        assertThat(world.count("ledger.entry", "id = ?", id) + world.count("ledger.salt", "entry = ?", id)).isZero();
        assertThat(leaf(id)).isEqualTo(leaf);
        assertThat(world.count("ledger.entry e join ledger.erasure x on x.by_entry = e.id",
                "x.entry = ? and e.kind = 'ledger.entry.erased' and e.thing = ?", id, id)).isOne();
        assertThat(erased(id)).as("it is gone").isFalse();
    }

    @Test
    void anErasureIsNotErased() throws Exception {
        var id = done(ann);
        receipt(ann, id);
        assertThat(erased(id)).isTrue();
        var by = world.jdbc().sql("select by_entry from ledger.erasure where entry = ?").param(id).query(UUID.class).single();
        InTheLog.entry(service, world, by);
        assertThatThrownBy(() -> erased(by)).rootCause().hasMessageContaining("said to be erased, and is not");
        assertThat(world.count("ledger.entry", "id = ?", by)).isOne();
    }

    @Test
    void nobodyErasesButAnAdministratorAndBySayingSo() throws Exception {
        var id = done(ann);
        assertThatThrownBy(() -> as(ann, viewer -> ledger.erase(id, erasure(viewer, id))))
                .rootCause().hasMessageContaining("nobody who may");
        assertThatThrownBy(() -> as(ada, viewer -> ledger.erase(id, viewer.entry("test.entry.made").about(id))))
                .rootCause().hasMessageContaining("without its entry");
        assertThatThrownBy(() -> as(ada, viewer -> ledger.erase(id, erasure(viewer, UUID.randomUUID()))))
                .rootCause().hasMessageContaining("without its entry");
        assertThat(world.count("ledger.entry", "id = ?", id)).isOne();
    }

    private Entry erasure(Viewer viewer, UUID id) {
        return viewer.entry(Ledger.ERASED).about(id).with("ground", "a test");
    }

    private UUID done(OfficerId who) {
        return as(who, viewer -> ledger.record(viewer.entry("test.entry.made").about(UUID.randomUUID()).with("n", "1")));
    }

    /// As another administrator proposed, and this one decided.
    private boolean erased(UUID id) {
        var proposal = UUID.randomUUID();
        world.jdbc().sql("""
                insert into records.erasure (id, entry, number, commitment, body, ground, reason, proposed_by, proposed_at)
                select ?, entry, number, commitment, ?, 'ORDER', 'A test', ?, now()
                  from ledger.leaf where entry = ?""").params(proposal, body.value(), ben.value(), id).update();
        return as(ada, viewer -> {
            jdbc.sql("""
                    insert into records.erasure_decision (erasure, proposed_by, outcome, act, decided_by, decided_at)
                    values (?, ?, 'ERASED', ?, ?, now())""").params(proposal, ben.value(), UUID.randomUUID(), ada.value()).update();
            return ledger.erase(id, erasure(viewer, id));
        });
    }

    private Optional<Opening> opened(OfficerId who, UUID id) {
        return as(who, viewer -> ledger.opening(id));
    }

    private Receipt asked(OfficerId who, UUID id) {
        return as(who, viewer -> ledger.receipt(id));
    }

    private byte[] receipt(OfficerId who, UUID id) throws Exception {
        Sequencing.await("a receipt", () -> asked(who, id) instanceof Receipt.Given);
        return ((Receipt.Given) asked(who, id)).proof();
    }

    private String leaf(UUID id) {
        return world.jdbc().sql("select number || ' ' || encode(commitment, 'hex') from ledger.leaf where entry = ?")
                .param(id).query(String.class).single();
    }

    private <R> R as(OfficerId who, Function<Viewer, R> work) {
        return acting.as(new SignedIn(who, clock.instant(), clock.instant()), work);
    }
}
