package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.api.web.ApiCaller.Came;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Relay;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Bodies' own systems ask to pass on, let or do not let, pass on, correct, and take back all along the chain, over HTTP.
@ConcordatTest
class OnwardOverHttpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WHY = "{\"reason\": \"It helps.\"}";

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private final List<ApiCaller> callers = new ArrayList<>();
    private World world;
    private Relay relay;
    private Systems systems;
    private Side police;
    private Side school;
    private Side council;
    private String told;

    /// A body's two systems, each with its officer.
    private record Side(Relay.Team team, ApiCaller lead, ApiCaller approver) {
    }

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        systems = Systems.of(service, world);
        police = side(relay.police());
        school = side(relay.school());
        council = side(relay.council());
        told = relay.told(Composing.of(service), TODAY).toString();
    }

    @AfterEach
    void close() {
        callers.forEach(ApiCaller::close);
        world.close();
    }

    private Side side(Relay.Team team) {
        return new Side(team, caller(systems.shares(team.body(), team.lead()), team.lead()),
                caller(systems.approves(team.body(), team.approver()), team.approver()));
    }

    private ApiCaller caller(Systems.Known system, OfficerId officer) {
        var caller = new ApiCaller(port, systems.token(system), officer);
        callers.add(caller);
        return caller;
    }

    private static Came good(Came came) {
        assertThat(came.status()).as(came.whole().body()).isIn(200, 201);
        return came;
    }

    private static void reads(Side side, String id) throws Exception {
        good(side.lead().post("/inbox/" + id + "/opening", "{\"purpose\": \"prevent-support\"}"));
        good(side.lead().post("/inbox/" + id + "/acceptance", ""));
        good(side.lead().get("/inbox/" + id));
    }

    private Came asks(Side by, String held, Side to) throws Exception {
        return by.lead().post("/inbox/" + held + "/onward", """
                {"gateway": "%s", "audience": {"addressees": [{"body": "%s", "role": "SAFEGUARDING_LEAD",
                  "reason": "Leads on safeguarding."}]}, "reason": "They run the youth club he goes to."}
                """.formatted(Cast.CHANNEL.slug(), to.team().body()));
    }

    private String derived(Side by, String held, Side to, AgreementId agreement) throws Exception {
        var id = good(by.lead().post("/inbox/" + held + "/derived", "")).text("id");
        var draft = "/drafts/" + id;
        var seen = good(by.lead().get(draft)).header("ETag");
        good(by.lead().sends("PATCH", "p" + id, draft, Documents.of(relay.sections(TODAY, to.team().body(), agreement)),
                "If-Match", seen));
        return id;
    }

    private static Came proposed(Side by, String id) throws Exception {
        return by.lead().post("/drafts/" + id + "/proposal", "");
    }

    private static void approved(Side by, String id) throws Exception {
        good(by.approver().post("/approvals/" + id + "/approval", ""));
    }

    private static String stands(Side side, String id) throws Exception {
        var came = side.lead().get("/inbox/" + id);
        return came.status() == 200 ? "read" : came.problem();
    }

    private String passedOn() throws Exception {
        reads(school, told);
        var onward = good(asks(school, told, council)).text("id");
        good(police.approver().post("/onward/" + onward + "/yes", WHY));
        var id = derived(school, told, council, relay.next());
        good(proposed(school, id));
        approved(school, id);
        reads(council, id);
        return id;
    }

    @Test
    void nothingIsPassedOnWithoutAYesAndANoSaysWhy() throws Exception {
        reads(school, told);
        var id = derived(school, told, council, relay.next());
        assertThat(proposed(school, id).status()).as("nobody was asked").isEqualTo(403);
        var onward = good(asks(school, told, council)).text("id");
        assertThat(proposed(school, id).status()).as("asked is not given").isEqualTo(403);
        assertThat(school.approver().post("/onward/" + onward + "/yes", WHY).status()).as("not theirs to give")
                .isIn(403, 404);
        assertThat(police.lead().post("/onward/" + onward + "/yes", WHY).problem()).isEqualTo("api.one-system-is-not-two-people");
        assertThat(good(police.approver().get("/onward")).whole().body()).contains(onward);
        good(police.approver().post("/onward/" + onward + "/no", "{\"reason\": \"Not theirs to know.\"}"));
        assertThat(good(school.lead().get("/inbox/" + told + "/onward")).whole().body()).contains("DECLINED");
        assertThat(good(school.lead().get("/onward/" + onward)).text("declined")).isEqualTo("Not theirs to know.");
        assertThat(proposed(school, id).status()).isEqualTo(403);
        assertThat(council.lead().get("/onward/" + onward).status()).as("whom it is about").isEqualTo(404);
    }

    @Test
    void theOriginatorSeesTheChainAndARecallFollowsIt() throws Exception {
        var passed = passedOn();
        assertThat(stands(council, passed)).isEqualTo("read");
        var chain = good(police.lead().get("/disclosures/" + told + "/custody"));
        assertThat(chain.body().path("hops")).hasSize(1);
        assertThat(chain.whole().body()).contains(school.team().body().toString()).doesNotContain("north gate");
        good(police.lead().post("/disclosures/" + told + "/recall", "{\"reason\": \"It was not so.\"}"));
        assertThat(stands(school, told)).isEqualTo("sharing.still-shared");
        assertThat(stands(council, passed)).isEqualTo("sharing.still-shared");
        good(council.lead().post("/inbox/" + passed + "/disposal", "{\"words\": \"Deleted.\"}"));
    }

    /// By the body that passed it on, of its own.
    @Test
    void whatIsPassedOnIsReviewed() throws Exception {
        var passed = passedOn();
        var path = "/disclosures/" + passed;
        var due = TODAY.plusDays(20);
        assertThat(good(school.lead().get(path)).text("reviewDue")).isEqualTo(due.toString());
        assertThat(good(school.lead().get("/retention")).body().path("items")).as("not within two weeks").isEmpty();
        assertThat(school.lead().post(path + "/retention", review(due, "2027-13-01")).status()).as("no day").isIn(400, 422);
        assertThat(school.lead().post(path + "/retention", review(due, due.plusDays(5).toString())).whole().body()).as("too early")
                .contains("sharing.a-review-is-due");
        service.getBean(TestClock.class).advance(Duration.ofDays(7));
        school = side(relay.school());
        assertThat(good(school.lead().get("/retention")).whole().body()).contains(passed);
        assertThat(school.lead().post(path + "/retention", review(due, due.toString())).whole().body()).contains("sharing.next-review-is-ahead");
        good(school.lead().post(path + "/retention", review(due, due.plusDays(5).toString())));
        assertThat(good(school.lead().get(path)).body().path("reviews").path(0).path("words").asString()).isEqualTo("The council acts by it.");
        assertThat(school.lead().post(path + "/retention", review(due, due.plusDays(6).toString())).whole().body())
                .as("a colleague's, of before").contains("sharing.a-review-is-due");
    }

    private static String review(LocalDate due, String next) {
        return "{\"dueOn\": \"" + due + "\", \"words\": \"The council acts by it.\", \"nextOn\": \"" + next + "\"}";
    }

    @Test
    void aCorrectionIsOwedDownTheChain() throws Exception {
        var passed = passedOn();
        var later = good(police.lead().post("/disclosures/" + told + "/correction", "{\"why\": \"The south gate.\"}")).text("id");
        var seen = good(police.lead().get("/drafts/" + later)).header("ETag");
        good(police.lead().sends("PATCH", "c" + later, "/drafts/" + later, """
                {"content": {"title": "Leaflets", "words": "Leaflets were left at the south gate on Monday.",
                  "sourceReference": "Log 1"}}""", "If-Match", seen));
        good(proposed(police, later));
        approved(police, later);
        reads(school, later);
        assertThat(good(school.lead().get("/inbox/" + later + "/correction")).whole().body()).contains("The south gate.")
                .contains("DELETED").contains("INSERTED");
        assertThat(good(school.lead().get("/inbox/corrections-to-confirm")).body().path("items").path(0).path("id").asString()).isEqualTo(later);
        good(school.lead().post("/inbox/" + later + "/correction", ""));
        assertThat(good(school.lead().get("/inbox/corrections-to-confirm")).body().path("items").isEmpty()).isTrue();
        assertThat(good(school.lead().get("/corrections")).whole().body()).contains(passed);
        good(school.lead().post("/disclosures/" + passed + "/keep", "{\"words\": \"It said nothing of the gate.\"}"));
        assertThat(good(school.lead().get("/corrections")).body().path("items")).isEmpty();
        assertThat(good(police.lead().get("/disclosures/" + later + "/custody")).body().path("seen").toString())
                .contains(school.team().lead().toString());
    }
}
