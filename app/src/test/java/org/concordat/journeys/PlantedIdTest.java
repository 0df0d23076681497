package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Signatories;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Glass;
import org.concordat.sharing.Granting;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whoever sends a form with the id of something hidden from them is answered like anyone, and makes what anyone would
/// make, once.
@ConcordatTest
class PlantedIdTest {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Cast cast;
    private Composing composing;
    private OfficerId stranger;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), service.getBean(Inbox.class), clock);
        stranger = Cast.in(world).ann();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDraftUnderTheIdOfAHiddenDisclosureIsProposedLikeAnyOther() throws Exception {
        var hidden = composing.sent(cast.ann(), cast.bryn(), cast.sections(today()));
        var theirs = Cast.in(world);
        var id = new DisclosureId(made(theirs.ann(), "/drafts", Map.of(), hidden.value()));
        theirs.sections(today()).forEach(section -> composing.drafts().save(composing.in(theirs.ann()), id, section));
        assertThat(composing.proposals().propose(composing.in(theirs.ann()), id)).isInstanceOf(Proposal.Made.class);
        assertThat(world.count("sharing.disclosure", "id in (?, ?)", hidden.value(), id.value())).isEqualTo(2);
    }

    @Test
    void aDraftUnderTheIdOfAHiddenDraftIsTheirOwn() throws Exception {
        var hidden = composing.drafted(cast.ann(), cast.sections(today()));
        var id = made(stranger, "/drafts", Map.of(), hidden.value());
        assertThat(composing.drafts().find(composing.in(stranger), new DisclosureId(id))).isPresent();
        assertThat(world.count("sharing.draft", "officer = ?", stranger.value())).as("and one by a random id").isEqualTo(2);
    }

    @Test
    void anAgreementUnderTheIdOfAHiddenOneIsDrafted() throws Exception {
        var all = Signatories.of(service);
        made(all.stranger().officer(), "/agreements/new", Map.of(), all.signed().value());
        made(all.stranger().officer(), "/agreements/new", Map.of(), all.drafted().value());
        assertThat(world.count("partnership.agreement_draft", "started_by = ?", all.stranger().officer().value())).isEqualTo(4);
    }

    @Test
    void aRequestUnderTheIdOfAHiddenOneIsTheirOwn() throws Exception {
        var hidden = made(cast.ann(), "/requests", Map.of(), UUID.randomUUID());
        made(stranger, "/requests", Map.of(), hidden);
        assertThat(world.count("requests.draft", "officer = ?", stranger.value())).isEqualTo(2);
    }

    @Test
    void anInquiryUnderTheIdOfAHiddenOneIsTheirOwn() throws Exception {
        var hidden = made(cast.ann(), "/inquiries", Map.of(), UUID.randomUUID());
        made(stranger, "/inquiries", Map.of(), hidden);
        assertThat(world.count("sharing.inquiry_draft", "officer = ?", stranger.value())).isEqualTo(2);
    }

    @Test
    void aGrantUnderTheIdOfAHiddenOneIsAskedFor() throws Exception {
        var theirs = Cast.in(world);
        var hidden = asked(cast, composing.sent(cast.ann(), cast.bryn(), cast.sections(today())));
        var sent = composing.sent(theirs.ann(), theirs.bryn(), theirs.sections(today()));
        var day = today().plusDays(2);
        made(theirs.cara(), "/inbox/" + sent + "/grant", Map.of("colleague", theirs.dan().toString(), "reason", "Leave.",
                "lastDay-day", "" + day.getDayOfMonth(), "lastDay-month", "" + day.getMonthValue(), "lastDay-year",
                "" + day.getYear()), hidden);
        assertThat(world.count("sharing.grant_request", "disclosure = ?", sent.value())).isEqualTo(2);
    }

    @Test
    void glassIsBrokenUnderTheIdOfAHiddenBreaking() throws Exception {
        var theirs = Cast.in(world);
        var hidden = broken(cast, composing.sent(cast.ann(), cast.bryn(), cast.sections(today())));
        var sent = composing.sent(theirs.ann(), theirs.bryn(), theirs.sections(today()));
        try (var client = Client.signedIn(port, theirs.dan())) {
            var form = new HashMap<>(Map.of("harm", "Left with someone.", "unreached", "Nobody answers.", "needed", "Who.",
                    "reference", reference(sent), "once", hidden.toString()));
            var first = client.post("/glass", form);
            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(client.post("/glass", form).headers().firstValue("Location"))
                    .isEqualTo(first.headers().firstValue("Location"));
        }
        assertThat(world.count("sharing.breaking", "officer = ?", theirs.dan().value())).isOne();
    }

    /// Sends a form twice with an id that is taken, and once with one that is not: all three are answered alike.
    ///
    /// @return what was made under the id that is taken, if the answer leads to it
    private UUID made(OfficerId officer, String path, Map<String, String> typed, UUID taken)
            throws IOException, InterruptedException {
        try (var client = Client.signedIn(port, officer)) {
            var first = sent(client, path, typed, taken);
            assertThat(sent(client, path, typed, taken)).as("sent twice").isEqualTo(first);
            var any = sent(client, path, typed, UUID.randomUUID());
            assertThat(UUIDS.matcher(first).replaceAll("ID")).isEqualTo(UUIDS.matcher(any).replaceAll("ID"));
            assertThat(first).startsWith("303 /").doesNotContain(taken.toString());
            var id = UUIDS.matcher(first);
            return id.find() ? UUID.fromString(id.group()) : taken;
        }
    }

    private String sent(Client client, String path, Map<String, String> typed, UUID once)
            throws IOException, InterruptedException {
        clock.advance(Duration.ofSeconds(1));
        var form = new HashMap<>(typed);
        form.put("once", once.toString());
        var answer = client.post(path, form);
        return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("nowhere");
    }

    private UUID asked(Cast by, DisclosureId id) {
        var who = composing.in(by.cara());
        return ((Granting.Done) service.getBean(Grants.class).ask(who, UUID.randomUUID(), id, by.dan(),
                who.at().plus(Duration.ofDays(2)), "Leave.")).grant();
    }

    private UUID broken(Cast by, DisclosureId id) {
        var act = UUID.randomUUID();
        assertThat(service.getBean(Breakings.class).breakGlass(composing.in(by.dan()), act, reference(id), Openings.WHY))
                .isInstanceOf(Glass.Broken.class);
        return act;
    }

    private String reference(DisclosureId id) {
        return world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(id.value())
                .query(String.class).single();
    }

    private LocalDate today() {
        return new SignedIn(cast.ann(), clock.instant()).day();
    }
}
