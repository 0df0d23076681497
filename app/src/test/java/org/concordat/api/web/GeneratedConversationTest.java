package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import generated.concordat.ApiClient;
import generated.concordat.ApiException;
import generated.concordat.api.ApprovalsApi;
import generated.concordat.api.CorrectionsApi;
import generated.concordat.api.DisclosuresApi;
import generated.concordat.api.DraftsApi;
import generated.concordat.api.FilesApi;
import generated.concordat.api.InboxApi;
import generated.concordat.api.OnwardApi;
import generated.concordat.api.RequestDraftsApi;
import generated.concordat.api.RequestsApi;
import generated.concordat.api.RequestsToUsApi;
import generated.concordat.model.Answering;
import generated.concordat.model.Composer;
import generated.concordat.model.Disposed;
import generated.concordat.model.DraftDocument;
import generated.concordat.model.PassingOn;
import generated.concordat.model.Reasoned;
import generated.concordat.model.RequestDocument;
import generated.concordat.model.Sought;
import generated.concordat.model.WhyCorrected;
import generated.concordat.model.WhyOnward;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.AskingOpenly;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Relay;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// The generated clients of three bodies talk: one asks, another answers with a file and corrects it, it is passed on to the
/// third, and taken back from all.
@ConcordatTest
class GeneratedConversationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;
    @TempDir
    private Path files;

    private World world;
    private Cast cast;
    private Systems systems;
    private AskingOpenly asking;
    private OfficerId cleo;
    private OfficerId lin;
    private ApiClient school;
    private ApiClient police;
    private ApiClient approving;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        systems = Systems.of(service, world);
        asking = AskingOpenly.of(service, world, cast);
        cleo = world.officer(cast.school(), "Cleo", Role.SAFEGUARDING_LEAD, Role.ORIGINATOR);
        lin = world.officer(cast.council(), "Lin", Role.SAFEGUARDING_LEAD);
        school = client(systems.shares(cast.school(), cleo));
        police = client(systems.shares(cast.police(), asking.dora(), cast.ann()));
        approving = client(systems.approves(cast.police(), cast.bryn()));
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
    void asksAnswersWithAFileCorrectsPassesOnAndTakesBack() throws Exception {
        var request = asked();
        var answer = answered(request);
        assertThat(answering(request)).isEqualTo(Answering.StageEnum.DISCLOSED);
        opened(answer);
        var file = new InboxApi(school).readReceived(answer, cleo.value(), null).getFiles().getFirst();
        assertThat(new FilesApi(school).takeReceivedFile(answer, file.getId(), cleo.value(), null)).hasContent("Seen by the caretaker.");

        var later = corrected(answer);
        opened(later);
        var corrections = new CorrectionsApi(school);
        var shown = corrections.readCorrection(later, cleo.value(), null);
        assertThat(shown.getWhy()).isEqualTo("It was the other gate.");
        assertThat(shown.getBefore().getTitle()).isEqualTo("A concern about online contact");
        assertThat(shown.getBefore().getFiles()).extracting("digest").containsExactly(file.getDigest());
        corrections.confirmCorrection(later, cleo.value(), key());
        assertThat(corrections.readCorrection(later, cleo.value(), null).getBefore()).isNull();

        var onward = new OnwardApi(school).askToPassOn(later, cleo.value(), key(), school.getObjectMapper().readValue("""
                {"gateway": "%s", "audience": {"addressees": [{"body": "%s", "role": "SAFEGUARDING_LEAD", "reason": "They act."}]},
                 "reason": "The council runs the youth club."}
                """.formatted(Cast.CHANNEL.slug(), cast.council()), PassingOn.class)).getId();
        new OnwardApi(approving).letPassOn(onward, cast.bryn().value(), key(), new WhyOnward().reason("It helps."));
        assertThat(new OnwardApi(school).listAskedToPassOn(later, cleo.value(), null).getItems()).hasSize(1);
        var passed = new DraftsApi(school).deriveFromReceived(later, cleo.value(), key()).getId();
        assertThat(new DraftsApi(school).readDraft(passed, cleo.value(), null).getDerivedFrom()).isEqualTo(later);
        recalled(later, passedOn(passed));
    }

    /// To the council's safeguarding lead, who opens it.
    private InboxApi passedOn(UUID draft) throws Exception {
        var agreement = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), cast.school(), cast.council());
        var sections = Cast.sections(TODAY, cast.council(), agreement).stream()
                .map(it -> it instanceof Section.Passage ? new Section.Passage(Cast.CHANNEL, Relay.NEEDS) : it).toList();
        save(school, cleo, draft, school.getObjectMapper().readValue(Documents.of(sections), DraftDocument.class));
        new DraftsApi(school).proposeDraft(draft, cleo.value(), key());
        new ApprovalsApi(client(systems.approves(cast.school(), asking.ada()))).approve(draft, asking.ada().value(), key());
        var inbox = new InboxApi(client(systems.shares(cast.council(), lin)));
        opened(inbox, lin, draft);
        assertThat(inbox.readReceived(draft, lin.value(), null).getWords()).isNotEmpty();
        return inbox;
    }

    /// From the school, and from the council through it.
    private void recalled(UUID id, InboxApi council) throws Exception {
        var passed = council.listInbox(lin.value(), null, null).getItems().getFirst().getId();
        new DisclosuresApi(police).recall(id, cast.ann().value(), key(), new Reasoned().reason("The wrong gate"));
        for (var reading : List.<ThrowingCallable>of(() -> new InboxApi(school).readReceived(id, cleo.value(), null),
                () -> council.readReceived(passed, lin.value(), null))) {
            assertThatThrownBy(reading).isInstanceOfSatisfying(ApiException.class, it -> assertThat(it.getCode()).isEqualTo(410));
        }
        council.confirmDisposal(passed, lin.value(), key(), new Disposed().words("Deleted."));
        new InboxApi(school).confirmDisposal(id, cleo.value(), key(), new Disposed().words("Deleted."));
    }

    private UUID asked() throws Exception {
        var drafts = new RequestDraftsApi(school);
        var draft = drafts.startRequest(cleo.value(), key(), document("""
                {"what": {"subject": {"about": "THEME", "words": "Leaflets"}, "question": "Have you seen them?", "names": false,
                  "urgent": false}, "whom": {"bodies": ["%s"], "purpose": "prevent-support"},
                 "way": {"agreement": "%s", "asking": "%3$s", "answering": "%3$s"}}
                """.formatted(cast.police(), asking.agreement(), Cast.CHANNEL.slug())));
        var needs = drafts.readRequestOffers(draft.getId(), cleo.value(), null).getAsking().stream()
                .filter(it -> it.getAgreement().equals(asking.agreement().value()) && it.getGateway().equals(Cast.CHANNEL.slug()))
                .findFirst().orElseThrow().getNeeds().stream().map("\"%s\": \"As the law has it.\""::formatted)
                .collect(Collectors.joining(", "));
        drafts.saveRequest(draft.getId(), cleo.value(), key(), "\"" + draft.getVersion() + "\"", document("""
                {"why": {"justification": {"necessity": "To protect.", "aim": "To protect.", "connection": "They know.",
                  "lessIntrusive": "Nothing less.", "fairBalance": "Only this."}, "needs": {%s}}}
                """.formatted(needs)));
        return drafts.proposeRequest(draft.getId(), cleo.value(), key()).getId();
    }

    private RequestDocument document(String json) throws Exception {
        return school.getObjectMapper().readValue(json, RequestDocument.class);
    }

    private UUID answered(UUID request) throws Exception {
        var toUs = new RequestsToUsApi(police);
        toUs.takeRequest(request, asking.dora().value(), key());
        toUs.handToComposer(request, asking.dora().value(), key(), new Composer().officer(cast.ann().value()));
        var draft = toUs.prepareAnswer(request, cast.ann().value(), key()).getId();
        save(police, cast.ann(), draft, police.getObjectMapper().readValue(Documents.of(Cast.sections(TODAY, cast.school(), asking.agreement())),
                DraftDocument.class));
        var note = Files.writeString(files.resolve("note.txt"), "Seen by the caretaker.");
        new FilesApi(police).attachFile(draft, cast.ann().value(), key(), note.toFile(), "A note");
        return sent(draft);
    }

    private UUID corrected(UUID id) throws Exception {
        var draft = new DraftsApi(police).startCorrection(id, cast.ann().value(), key(),
                new WhyCorrected().why("It was the other gate.")).getId();
        save(police, cast.ann(), draft, police.getObjectMapper().readValue("""
                {"content": {"title": "Another title", "words": "At the south gate.", "sourceReference": "Log 1"}}
                """, DraftDocument.class));
        return sent(draft);
    }

    private static void save(ApiClient client, OfficerId by, UUID draft, DraftDocument document) throws Exception {
        var drafts = new DraftsApi(client);
        var seen = drafts.readDraft(draft, by.value(), null).getVersion();
        drafts.saveDraft(draft, by.value(), key(), "\"" + seen + "\"", document);
    }

    private UUID sent(UUID draft) throws Exception {
        new DraftsApi(police).proposeDraft(draft, cast.ann().value(), key());
        new ApprovalsApi(approving).approve(draft, cast.bryn().value(), key());
        return draft;
    }

    private void opened(UUID id) throws Exception {
        opened(new InboxApi(school), cleo, id);
    }

    private static void opened(InboxApi inbox, OfficerId by, UUID id) throws Exception {
        inbox.open(id, by.value(), key(), new Sought().purpose("prevent-support"));
        inbox.acceptTerms(id, by.value(), key());
    }

    private Answering.StageEnum answering(UUID request) throws Exception {
        return new RequestsApi(school).readRequest(request, cleo.value(), null).getAsked().getFirst().getAnswering().getStage();
    }
}
