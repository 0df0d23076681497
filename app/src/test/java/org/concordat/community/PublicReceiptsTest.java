package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.TestClock;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.ledger.Checkpoints;
import org.concordat.ledger.Commitment;
import org.concordat.ledger.PublicReceipts;
import org.concordat.ledger.PublicReceipts.Published;
import org.concordat.ledger.Receipt;
import org.concordat.partnership.Signatories;
import org.concordat.pilots.Piloting;
import org.concordat.resources.Resourced;
import org.concordat.scrutiny.Acted;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.scrutiny.Step;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.statistics.Figured;
import org.concordat.tlog.Hash;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TlogProof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What is published has a receipt that anybody takes, and that opens nothing else.
@ConcordatTest
class PublicReceiptsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private PublicReceipts receipts;
    @Autowired
    private Checkpoints checkpoints;

    private World world;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAgreementHasOneForEachActThatChangedItAndItNamesNobody() throws Exception {
        var they = Signatories.of(service);
        var id = they.offered();
        they.agreements().sign(they.now(they.forceOwner()), id, "Assistant Chief Constable");
        assertThat(receipts.about(id.value())).as("one has signed").isEmpty();
        they.agreements().sign(they.now(they.councilOwner()), id, "Director");
        service.getBean(TestClock.class).advance(Duration.ofSeconds(1));
        they.agreements().suspend(they.now(they.forceOwner()), UUID.randomUUID(), id, "Stop.");
        var published = receipts.about(id.value());
        assertThat(published).extracting(Published::act).containsExactly("partnership.agreement.signed", "partnership.agreement.suspended");
        var opened = proven(published.getFirst());
        assertThat(opened).contains("\nkind ledger.act.published\n", "\nbody " + they.council().body() + "\n", "\nthing " + id + "\n",
                        "\nfield.act partnership.agreement.signed\n").doesNotContain("officer", they.councilOwner().officer().toString());
        assertThat(words(published.getFirst())).contains("title Support for people in our town\n", "\ncontroller ")
                .doesNotContain("Owner", "Stop.");
    }

    /// The proof holds by the policy file alone, and the words are those that it commits to.
    private String proven(Published published) throws Exception {
        InTheLog.entry(service, world, published.entry());
        var proof = receipts.find(published.entry()).orElseThrow();
        var read = TlogProof.parse(((Receipt.Given) proof.receipt()).proof());
        var opened = read.extra().orElseThrow();
        assertThat(read.check(Hash.ofEntry(Commitment.to(opened).bytes()), Policy.parse(checkpoints.policy())))
                .isInstanceOf(Policy.Trust.Trusted.class);
        proof.words().ifPresent(words -> assertThat(new String(opened, UTF_8))
                .contains("\nfield.sha256 " + Commitment.to(words.getBytes(UTF_8)) + "\n"));
        return new String(opened, UTF_8);
    }

    private String words(Published published) {
        return receipts.find(published.entry()).orElseThrow().words().orElseThrow();
    }

    @Test
    void theEntryOfWhoDidItStaysShut() throws Exception {
        var they = Signatories.of(service);
        var id = they.signed();
        var acts = world.jdbc().sql("select id from ledger.entry where thing = ? and kind <> 'ledger.act.published'").param(id.value())
                .query(UUID.class).list();
        assertThat(acts).hasSizeGreaterThan(3).allSatisfy(it -> {
            assertThat(receipts.find(it)).isEmpty();
            assertThat(get("/check/" + it).statusCode()).isEqualTo(404);
            assertThat(get("/check/" + it + ".tlog-proof").statusCode()).isEqualTo(404);
        });
        var published = receipts.about(id.value()).getFirst().entry();
        InTheLog.entry(service, world, published);
        assertThat(get("/check/" + published).statusCode()).isEqualTo(200);
        assertThat(get("/check/" + published + ".tlog-proof").body()).startsWith("c2sp.org/tlog-proof@v1\nextra ");
        assertThat(get("/check/no-entry").statusCode()).isEqualTo(404);
        assertThat(get("/check/" + UUID.randomUUID()).body().replaceAll("csrf.*|/check/\\S+", ""))
                .isEqualTo(get("/check/" + acts.getFirst()).body().replaceAll("csrf.*|/check/\\S+", ""));
    }

    @Test
    void aMatterHasOneForEachStepUnlessItIsWithheld() throws Exception {
        var at = Scrutinised.in(service, world, Cast.in(world));
        var id = at.raised(MatterKind.FINDING);
        at.accepted(id);
        var published = receipts.about(id.value());
        assertThat(published).extracting(it -> it.act() + " " + it.part())
                .containsExactly("scrutiny.matter.raised 0", "scrutiny.matter.answered 1");
        for (var each : published) {
            assertThat(proven(each)).doesNotContain("officer");
        }
        assertThat(words(published.getLast())).contains("\nkind ANSWER\n", "\noutcome ACCEPTED\n");
        var good = Scrutinised.words(MatterKind.QUESTION);
        var hidden = at.raised(new Matter.Wording(MatterKind.QUESTION, "Not for everybody", good.words(), good.evidence(), null, null,
                "An inquiry has not ended."));
        assertThat(at.steps().answer(at.in(at.olu()), hidden, UUID.randomUUID(), Step.Outcome.ACCEPTED, "In May.", null))
                .isEqualTo(new Acted.Done(hidden.value()));
        assertThat(receipts.about(hidden.value())).isEmpty();
    }

    @Test
    void figuresKeepTheirReceiptAndLoseTheirWordsWhenTheyAreWithdrawn() throws Exception {
        var at = Figured.in(service, world).counted();
        var id = at.released("referrals-by-age");
        var released = receipts.ofFigures("referrals-by-age", at.quarter().first()).getFirst();
        assertThat(released.part()).isOne();
        assertThat(words(released)).isEqualTo(get("/figures/referrals-by-age-2026-q3.csv").body());
        proven(released);
        at.withdrawn(id);
        assertThat(receipts.find(released.entry()).orElseThrow().words()).isEmpty();
        assertThat(receipts.ofFigures("referrals-by-age", at.quarter().first())).extracting(Published::act)
                .containsExactly("statistics.figures.released", "statistics.figures.withdrawn");
        proven(receipts.about(id.value()).getLast());
        assertThat(get("/check/" + released.entry() + "?lang=en").body()).contains("there is nothing to compare it with");
        world.jdbc().sql("delete from statistics.referrals where quarter = ?").param(at.quarter().first()).update();
    }

    /// What was asked, and what people said and what came of it; of what is hidden there, nothing.
    @Test
    void aConsultationHasOneForEachStepAndWhatWasCounted() throws Exception {
        var at = Consulting.in(service, world, Cast.in(world));
        var id = at.open();
        at.chosen(id, 1, 12);
        at.chosen(id, 2, 1);
        at.takeIn();
        at.days(10);
        at.answer(at.sam(), id);
        at.answer(at.sid(), id);
        var published = receipts.about(id);
        assertThat(published).extracting(it -> it.act() + " " + it.part()).containsExactly("consultation.consultation.approved 1",
                "consultation.consultation.answered 2", "consultation.consultation.answered 3");
        for (var each : published) {
            assertThat(proven(each)).doesNotContain("officer");
        }
        assertThat(words(published.getFirst())).contains("\ntitle " + Consulting.TITLE + "\n", "\nquestions [").doesNotContain("results");
        var answered = published.get(1);
        assertThat(words(answered)).contains("\nkind RESPONSE\n", "\noutcome PARTLY\n", "\nwords You said a letter. We write one.\n", "\nresults {", "null");
        assertThat(words(published.getLast())).as("counted once").doesNotContain("results");
        assertThat(get("/consultations/" + Consultation.reference(id) + "?lang=en").body()).contains("/check/" + answered.entry(), "Step 2: it was said what");
        var before = words(answered);
        world.jdbc().sql("update published.consultation set results = jsonb_set(results, '{1,1}', '99') where id = ?").param(id).update();
        assertThat(words(answered)).as("changed past the service").isNotEqualTo(before);
    }

    /// What is asked, what was said of it and answered, and an evaluation with its numbers; of what one person alone wrote, nothing.
    @Test
    void aPilotHasOneForWhatIsAskedForEachThatWasSaidAndForWhatCameOfIt() throws Exception {
        var at = Piloting.in(service, world, Cast.in(world));
        var id = at.written();
        assertThat(receipts.about(id)).as("one has written it").isEmpty();
        at.heard(at.settled(id));
        at.pilots().end(at.in(at.bo()), id, UUID.randomUUID(), "The desk has moved.");
        var published = receipts.about(id);
        assertThat(published).extracting(it -> it.act() + " " + it.part()).containsExactly("pilots.pilot.settled 0", "pilots.area.viewed 1",
                "pilots.area.voiced 2", "pilots.area.answered 3", "pilots.pilot.ended 0");
        for (var each : published) {
            assertThat(proven(each)).doesNotContain("officer");
        }
        assertThat(words(published.getFirst())).contains("\ntitle " + Piloting.TITLE + "\n", "\narea " + at.code() + "\n", "\nmeasure " + Piloting.MEASURE + "\n");
        assertThat(words(published.get(1))).contains("\nopinion CONDITIONS\n", "\nwords Only with a leaflet.\n");
        assertThat(words(published.getLast())).contains("\nwhy The desk has moved.\n");
        assertThat(get("/pilots/" + at.pilot(id).reference() + "?lang=en").body()).contains("/check/" + published.get(1).entry(), "What is asked was settled");
        var before = words(published.get(1));
        world.jdbc().sql("update pilots.said set opinion = 'SUPPORTS' where pilot = ? and kind = 'VIEW'").param(id).update();
        assertThat(words(published.get(1))).as("changed past the service").isNotEqualTo(before);
    }

    @Test
    void anEvaluationOfAPilotHasOneOnceASecondPersonApprovedIt() throws Exception {
        var at = Piloting.in(service, world, Cast.in(world));
        var id = at.ran();
        var declined = at.evaluated(id);
        at.evaluations().decline(at.in(at.bex()), id, declined, UUID.randomUUID(), "Say how many.");
        var evaluation = at.approved(id);
        var approved = receipts.about(id).getLast();
        assertThat(approved.act() + " " + approved.part()).as("the one that was declined is not counted").isEqualTo("pilots.evaluation.approved 1");
        proven(approved);
        var before = words(approved);
        assertThat(before).contains("\nfound More came in time.\n", "\nfigure requests-answered pilot during 30 of 40\n");
        world.jdbc().sql("update pilots.evaluation set figures = jsonb_set(figures, '{0,part}', '39') where id = ?").param(evaluation).update();
        assertThat(words(approved)).as("changed past the service").isNotEqualTo(before);
    }

    /// Each version has its own, of the body that entered it, and the page of the area leads to all of them.
    @Test
    void resourcesHaveOneForEachVersion() throws Exception {
        var at = Resourced.in(Scrutinised.in(service, world, Cast.in(world)));
        at.entered().entered();
        world.jdbc().sql("insert into published.area (code, name, nation, region, from_day) "
                + "select code, name, nation, region, from_day from partnership.area where id = ?").param(at.at().area()).update();
        var page = get("/areas/" + at.code() + "/resources?lang=en").body();
        world.jdbc().sql("delete from published.area where code = ?").param(at.code()).update();
        var said = new ArrayList<String>();
        for (var each : at.seen(at.at().sam()).amounts()) {
            var published = receipts.about(each.id());
            assertThat(published).hasSize(1);
            said.add(published.getFirst().act());
            assertThat(proven(published.getFirst())).doesNotContain("officer");
            assertThat(words(published.getFirst())).contains("area " + at.code() + "\n", "\nversion " + each.version() + "\n", "\namount 250000.0\n");
            assertThat(page).contains("/check/" + published.getFirst().entry());
        }
        assertThat(said).containsExactly("resources.amount.corrected", "resources.amount.entered");
        var last = receipts.about(at.seen(at.at().sam()).amounts().getFirst().id()).getFirst();
        var before = words(last);
        world.jdbc().sql("alter table resources.amount disable trigger stands").update();
        world.jdbc().sql("update resources.amount set amount = 1 where id = ?").param(at.seen(at.at().sam()).amounts().getFirst().id()).update();
        world.jdbc().sql("alter table resources.amount enable trigger stands").update();
        assertThat(words(last)).as("changed past the service").isNotEqualTo(before);
    }

    /// Whoever can write to the tables can change what is shown; the receipt says so.
    @Test
    void whatIsChangedAfterwardsIsFound() throws Exception {
        var id = Signatories.of(service).signed();
        var published = receipts.about(id.value()).getFirst();
        var opened = proven(published);
        world.jdbc().sql("update published.agreement set title = 'Something else' where id = ?").param(id.value()).update();
        assertThat(opened).doesNotContain(Commitment.to(words(published).getBytes(UTF_8)).toString());
    }

    @Test
    void eachPageLeadsToItsReceipts() throws Exception {
        var id = Signatories.of(service).signed();
        var reference = world.jdbc().sql("select reference from published.agreement where id = ?").param(id.value()).query(String.class).single();
        var entry = receipts.about(id.value()).getFirst().entry();
        for (var said : List.of("en The agreement was signed by all its parties", "cy Llofnodwyd y cytundeb gan bob parti")) {
            assertThat(get("/published-agreements/" + reference + "?lang=" + said.substring(0, 2)).body())
                    .contains("/check/" + entry, said.substring(3));
        }
        var old = world.jdbc().sql("select id from published.agreement where id <> ? limit 1").param(id.value()).query(UUID.class).optional();
        assertThat(old.map(receipts::about).orElse(List.of())).allSatisfy(it -> assertThat(it.entry()).isNotEqualTo(entry));
    }

    /// Its script can tell nobody anything.
    @Test
    void thePageConnectsNowhere() throws Exception {
        for (var path : List.of("/check", "/check?lang=cy")) {
            var headers = get(path).headers();
            assertThat(headers.allValues("Content-Security-Policy")).singleElement().asString()
                    .contains("default-src 'none'", "script-src 'self'", "connect-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
