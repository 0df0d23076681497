package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import generated.concordat.ApiClient;
import generated.concordat.ApiException;
import generated.concordat.api.ApprovalsApi;
import generated.concordat.api.DisclosuresApi;
import generated.concordat.api.DraftsApi;
import generated.concordat.api.InboxApi;
import generated.concordat.model.Disposed;
import generated.concordat.model.DraftDocument;
import generated.concordat.model.Problem;
import generated.concordat.model.Reasoned;
import generated.concordat.model.Sought;
import generated.concordat.model.Worth;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// A client that OpenAPI Generator made of `docs/openapi.json`, as a stranger would make one, goes all the way round.
@ConcordatTest
class GeneratedClientTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private Systems systems;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        systems = Systems.of(service, world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ApiClient client(Systems.Known system) {
        var token = systems.token(system);
        var client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void goesAllTheWayRound() throws Exception {
        var ann = cast.ann().value();
        var bryn = cast.bryn().value();
        var cara = cast.cara().value();
        var police = client(systems.shares(cast.police(), cast.ann()));
        var approving = client(systems.approves(cast.police(), cast.bryn()));
        var inbox = new InboxApi(client(systems.shares(cast.school(), cast.cara())));
        var drafts = new DraftsApi(police);
        var document = police.getObjectMapper().readValue(Documents.of(cast.sections(TODAY)), DraftDocument.class);

        var draft = drafts.startDraft(ann, key(), document);
        var shown = drafts.readDraft(draft.getId(), ann, null);
        assertThat(shown.getDocument()).isEqualTo(document);
        assertThat(drafts.readOffers(draft.getId(), ann, null).getAgreements())
                .anySatisfy(it -> assertThat(it.getFits()).isTrue());
        drafts.saveDraft(draft.getId(), ann, key(), "\"" + shown.getVersion() + "\"", new DraftDocument().dates(document.getDates()));
        assertThat(drafts.previewDraft(draft.getId(), ann, null).getReady()).isTrue();
        var id = drafts.proposeDraft(draft.getId(), ann, key()).getId();

        var approvals = new ApprovalsApi(approving);
        assertThat(approvals.listApprovals(bryn, null, null).getItems()).anySatisfy(it -> assertThat(it.getId()).isEqualTo(id));
        approvals.approve(id, bryn, key());

        assertThat(inbox.listInbox(cara, null, null).getItems().getFirst().getId()).isEqualTo(id);
        inbox.open(id, cara, key(), new Sought().purpose("prevent-support"));
        inbox.acceptTerms(id, cara, key());
        assertThat(inbox.readReceived(id, cara, null).getWords()).isEqualTo("Has been in touch with a recruiter online.");
        inbox.answer(id, cara, key(), new Worth().kind(Worth.KindEnum.OF_USE).words("We spoke with them."));
        assertThat(inbox.explainReceived(id, cara, null).getRules()).allSatisfy(it -> assertThat(it.getHeld()).isTrue());

        var disclosures = new DisclosuresApi(police);
        assertThat(disclosures.readDisclosure(id, ann, null).getHolders().getFirst().getAnswerWords())
                .isEqualTo("We spoke with them.");
        disclosures.recall(id, ann, key(), new Reasoned().reason("The wrong pupil"));
        assertThatThrownBy(() -> inbox.readReceived(id, cara, null)).isInstanceOfSatisfying(ApiException.class, it ->
                assertThat(it.getCode()).isEqualTo(410));
        inbox.confirmDisposal(id, cara, key(), new Disposed().words("Deleted."));
        assertThat(disclosures.listDisclosures(ann, null, null).getItems().getFirst().getUnconfirmed()).isZero();
    }

    @Test
    void readsWhyItWasRefused() throws Exception {
        var police = client(systems.shares(cast.police(), cast.ann()));
        var bryn = cast.bryn();
        assertThatThrownBy(() -> new DraftsApi(police).listDrafts(bryn.value(), null, null))
                .isInstanceOfSatisfying(ApiException.class, it -> {
                    assertThat(it.getCode()).isEqualTo(403);
                    assertThat(problem(police, it).getRules()).extracting("id").containsExactly("api.officer-has-agreed");
                });
    }

    private static Problem problem(ApiClient client, ApiException thrown) {
        try {
            return client.getObjectMapper().readValue(thrown.getResponseBody(), Problem.class);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
