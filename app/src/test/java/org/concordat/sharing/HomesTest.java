package org.concordat.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Because;
import org.concordat.attachments.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Words that stay home, and several tearlines from one source, through the front doors.
@ConcordatTest
class HomesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;

    @Autowired
    private DataSource app;

    private World world;
    private Cast cast;
    private Composing composing;
    private Homes homes;
    private Attachments attachments;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = Composing.of(service);
        homes = service.getBean(Homes.class);
        attachments = service.getBean(Attachments.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private DisclosureId drafted(String... terms) {
        var id = composing.drafted(cast.ann(), cast.sections(TODAY));
        assertThat(homes.keep(composing.in(cast.ann()), id, List.of(terms))).isTrue();
        return id;
    }

    private void saves(DisclosureId id, Section section) {
        assertThat(composing.drafts().save(composing.in(cast.ann()), id, section)).isInstanceOf(Saving.Saved.class);
    }

    private List<Leak> refused(DisclosureId id) {
        assertThat(composing.proposals().propose(composing.in(cast.ann()), id)).isInstanceOfSatisfying(Proposal.Refused.class,
                it -> assertThat(it.decision().failed()).extracting(Because::rule).containsExactly("sharing.nothing-that-stays-home"));
        return composing.proposals().preview(composing.in(cast.ann()), id).orElseThrow().leaks();
    }

    @Test
    void refusesAWordWhereverItStandsAndSaysWhere() {
        var id = drafted("recruiter", "Larch", "Oak Mill");
        assertThat(refused(id)).containsExactly(new Leak("recruiter", Leak.Place.WORDS, ""));
        saves(id, new Section.Content("Old LÁRCH", "Seen there.", "Oak Mill log"));
        assertThat(refused(id)).as("the source's own reference stays home, and may say so")
                .containsExactly(new Leak("Larch", Leak.Place.TITLE, ""));
        saves(id, new Section.Content("A concern", "Seen there.", "Log 1"));
        saves(id, new Section.Audience(List.of(new Section.Addressee(cast.school(),
                org.concordat.access.Role.SAFEGUARDING_LEAD, "Knows Oak-\nMill."))));
        assertThat(refused(id)).containsExactly(new Leak("Oak Mill", Leak.Place.AUDIENCE, ""));
        saves(id, cast.sections(TODAY).get(2));
        assertThat(attachments.attach(composing.in(cast.ann()), id, UUID.randomUUID(), "A letter", "larch.txt",
                "From the o a k mill".getBytes(UTF_8))).isInstanceOf(Attaching.Added.class);
        assertThat(refused(id)).containsExactly(new Leak("Larch", Leak.Place.ATTACHMENT_NAME, "larch.txt"),
                new Leak("Oak Mill", Leak.Place.ATTACHMENT_WORDS, "larch.txt"));
        attachments.remove(composing.in(cast.ann()), id, attachments.of(composing.in(cast.ann()), id).getFirst().id());
        assertThat(attachments.attach(composing.in(cast.ann()), id, UUID.randomUUID(), "A letter", "a.pdf",
                Files.pdf("All is well"))).isInstanceOf(Attaching.Added.class);
        assertThat(composing.proposals().propose(composing.in(cast.ann()), id)).isInstanceOf(Proposal.Made.class);
        assertThat(world.trail(id.value())).contains("sharing.home.kept Ann", "sharing.disclosure.propose.refused Ann");
    }

    /// A word may be said to stay home by the draft of another version, after this one was proposed.
    @Test
    void asksAgainWhenItIsApproved() {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY));
        var other = new DisclosureId(UUID.randomUUID());
        assertThat(homes.another(composing.in(cast.amir()), other, id)).isEqualTo(new Starting.Started(other));
        assertThat(homes.keep(composing.in(cast.amir()), other, List.of("Recruiter"))).isTrue();
        assertThat(composing.approvals().approve(composing.in(cast.bryn()), id, UUID.randomUUID()))
                .isInstanceOfSatisfying(Approval.Refused.class, it -> assertThat(it.decision().failed())
                        .extracting(Because::rule).containsExactly("sharing.nothing-that-stays-home"));
        assertThat(homes.found(composing.in(cast.bryn()), id)).containsExactly(new Leak("Recruiter", Leak.Place.WORDS, ""));
        assertThat(homes.release(composing.in(cast.amir()), other, "Recruiter")).as("a version was proposed").isFalse();
        new Wall(app, cast.bryn(), composing.clock().instant(), null).refuses("what stays home does not leave", """
                insert into sharing.decision (disclosure, body, outcome, proposed_by, decided_by, decided_at, act)
                values (?, ?, 'APPROVED', ?, ?, now(), ?)
                """, id.value(), cast.police().value(), cast.ann().value(), cast.bryn().value(), UUID.randomUUID());
    }

    @Test
    void drawsSeveralVersionsFromOneSource() {
        var first = drafted("Larch");
        var second = new DisclosureId(UUID.randomUUID());
        assertThat(homes.another(composing.in(cast.ann()), second, first)).isEqualTo(new Starting.Started(second));
        assertThat(homes.another(composing.in(cast.ann()), second, first)).as("sent twice").isEqualTo(new Starting.Started(second));
        var draft = composing.drafts().find(composing.in(cast.ann()), second).orElseThrow();
        assertThat(draft.sections()).containsOnlyKeys(Step.SUBJECT, Step.MATTER, Step.HANDLING, Step.CONTENT, Step.DATES);
        assertThat(homes.of(composing.in(cast.ann()), second).orElseThrow().terms()).extracting(Home.Term::words)
                .containsExactly("Larch");
        composing.proposals().propose(composing.in(cast.ann()), first);
        composing.approvals().approve(composing.in(cast.bryn()), first, UUID.randomUUID());
        assertThat(homes.versions(composing.in(cast.ann()), first, 0).orElseThrow().rows()).extracting(Home.Version::id)
                .containsExactly(first, second);
        assertThat(homes.versions(composing.in(cast.bryn()), first, 0).orElseThrow().rows()).as("a draft is its officer's own")
                .extracting(Home.Version::id).containsExactly(first);
        assertThat(homes.versions(composing.in(cast.cara()), first, 0)).as("of another body").isEmpty();
        assertThat(homes.versions(composing.in(cast.amir()), second, 0)).as("another's draft").isEmpty();
        assertThat(homes.another(composing.in(cast.cara()), new DisclosureId(UUID.randomUUID()), first))
                .isInstanceOf(Starting.Unknown.class);
        assertThat(world.trail(second.value())).contains("sharing.draft.version.started Ann");
    }

    /// Another officer's drafts, of which there are many, leave no page empty.
    @Test
    void versionsComePageByPageAndGoOnFromAnyOfThem() {
        var first = sent(drafted("Larch"));
        for (int i = 0; i < Page.ROWS; i++) {
            homes.another(composing.in(cast.amir()), new DisclosureId(UUID.randomUUID()), first);
        }
        for (int i = 0; i < Page.ROWS; i++) {
            homes.another(composing.in(cast.ann()), new DisclosureId(UUID.randomUUID()), first);
        }
        var one = homes.versions(composing.in(cast.ann()), first, 0).orElseThrow();
        assertThat(one.rows()).hasSize(Page.ROWS);
        assertThat(one.drawn().more()).isTrue();
        var two = homes.versions(composing.in(cast.ann()), first, 1).orElseThrow();
        assertThat(two.rows()).hasSize(1).doesNotContainAnyElementsOf(one.rows());
        assertThat(two.drawn().more()).isFalse();
        for (int i = 0; i < Page.ROWS; i++) {
            var on = homes.versions(composing.in(cast.ann()), first, Optional.of(one.drawn().rows().get(i))).orElseThrow().rows();
            assertThat(on).isEqualTo(Stream.concat(one.rows().subList(i + 1, Page.ROWS).stream(), two.rows().stream()).toList());
        }
    }

    @Test
    void keepsNothingOfADraftThatIsDiscarded() {
        var id = drafted("Larch");
        attachments.attach(composing.in(cast.ann()), id, UUID.randomUUID(), "A letter", "a.png", Files.png());
        assertThat(composing.drafts().discard(composing.in(cast.ann()), id)).isTrue();
        assertThat(world.count("sharing.home_term", "body = ?", cast.police().value())).isZero();
        assertThat(world.count("sharing.tearline", "body = ?", cast.police().value())).isZero();
        assertThat(world.count("sharing.attachment", "body = ?", cast.police().value())).isZero();
    }

    @Test
    void aCorrectionKeepsTheSameWordsHome() {
        var id = drafted("Larch");
        var file = UUID.randomUUID();
        attachments.attach(composing.in(cast.ann()), id, file, "A letter", "a.png", Files.png());
        composing.proposals().propose(composing.in(cast.ann()), id);
        composing.approvals().approve(composing.in(cast.bryn()), id, UUID.randomUUID());
        var next = new DisclosureId(UUID.randomUUID());
        composing.drafts().correct(composing.in(cast.ann()), next, id, "The day was wrong.");
        assertThat(homes.of(composing.in(cast.ann()), next).orElseThrow().terms()).hasSize(1);
        assertThat(attachments.of(composing.in(cast.ann()), next)).hasSize(1)
                .extracting(Attachment::digest).isEqualTo(attachments.of(composing.in(cast.ann()), id).stream()
                        .map(Attachment::digest).toList());
    }

    @Test
    void whyItIsCorrectedIsSearchedTooAndCanBeSaidInOtherWords() {
        var id = sent(drafted("Larch"));
        var next = new DisclosureId(UUID.randomUUID());
        assertThat(composing.drafts().correct(composing.in(cast.ann()), next, id, "Operation Larch was the wrong log."))
                .isEqualTo(new Starting.Started(next));
        assertThat(refused(next)).containsExactly(new Leak("Larch", Leak.Place.WHY, ""));
        assertThat(composing.drafts().sayWhy(composing.in(cast.amir()), next, "Mine.")).isEqualTo(new Saving.Unknown());
        assertThat(composing.drafts().sayWhy(composing.in(cast.ann()), next, "It was the wrong log."))
                .isInstanceOf(Saving.Saved.class);
        assertThat(composing.proposals().propose(composing.in(cast.ann()), next)).isInstanceOf(Proposal.Made.class);
        assertThat(composing.drafts().sayWhy(composing.in(cast.ann()), next, "Too late.")).isEqualTo(new Saving.Unknown());

        var version = new DisclosureId(UUID.randomUUID());
        homes.another(composing.in(cast.ann()), version, next);
        homes.keep(composing.in(cast.ann()), version, List.of("wrong log"));
        assertThat(homes.found(composing.in(cast.bryn()), next)).containsExactly(new Leak("wrong log", Leak.Place.WHY, ""));
        new Wall(app, cast.bryn(), composing.clock().instant(), null).refuses("what stays home does not leave", """
                insert into sharing.decision (disclosure, body, outcome, proposed_by, decided_by, decided_at, act)
                values (?, ?, 'APPROVED', ?, ?, now(), ?)
                """, next.value(), cast.police().value(), cast.ann().value(), cast.bryn().value(), UUID.randomUUID());
        var blank = composing.drafted(cast.ann(), List.of());
        assertThat(composing.drafts().sayWhy(composing.in(cast.ann()), blank, "It corrects nothing."))
                .isEqualTo(new Saving.Unknown());
    }

    /// Of one to which words were said to stay home, and of one whose first word comes later, with another version.
    @Test
    void whatIsDerivedFromTheirOwnKeepsTheSameWordsHome() {
        var id = sent(drafted("Larch"));
        var derived = derived(id);
        assertThat(terms(derived)).containsExactly("Larch");
        composing.drafts().save(composing.in(cast.ann()), derived, new Section.Content("Old Larch", "Seen there.", "Log 1"));
        assertThat(composing.proposals().preview(composing.in(cast.ann()), derived).orElseThrow().leaks())
                .containsExactly(new Leak("Larch", Leak.Place.TITLE, ""));

        var plain = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        var other = derived(plain);
        var version = new DisclosureId(UUID.randomUUID());
        homes.another(composing.in(cast.ann()), version, plain);
        homes.keep(composing.in(cast.ann()), version, List.of("Alder"));
        assertThat(terms(other)).containsExactly("Alder");
    }

    /// Such a file travels where nothing is said to stay home, and the pages of its own body mark it.
    @Test
    void whatCannotBeSearchedDoesNotTravelWhereWordsStayHome() {
        var id = drafted();
        attachments.attach(composing.in(cast.ann()), id, UUID.randomUUID(), "A letter", "a.pdf", Files.unsaidPdf());
        attachments.attach(composing.in(cast.ann()), id, UUID.randomUUID(), "A letter", "b.pdf", Files.pdf("All is well"));
        assertThat(attachments.of(composing.in(cast.ann()), id)).extracting(Attachment::unsaid).containsExactly(true, false);
        assertThat(composing.proposals().preview(composing.in(cast.ann()), id).orElseThrow().leaks()).isEmpty();
        homes.keep(composing.in(cast.ann()), id, List.of("Larch"));
        assertThat(refused(id)).containsExactly(new Leak("", Leak.Place.ATTACHMENT_UNSAID, "a.pdf"));
        attachments.remove(composing.in(cast.ann()), id, attachments.of(composing.in(cast.ann()), id).getFirst().id());
        assertThat(composing.proposals().propose(composing.in(cast.ann()), id)).isInstanceOf(Proposal.Made.class);
    }

    @Test
    void aWordIsNotSaidToWhomItMayBePassedOnEither() {
        var relay = Relay.in(world);
        var onwards = service.getBean(Onwards.class);
        var police = relay.police();
        var id = composing.drafted(police.lead(), relay.sections(TODAY, relay.school().body(), relay.first()));
        assertThat(homes.keep(composing.in(police.lead()), id, List.of("Larch"))).isTrue();
        composing.proposals().propose(composing.in(police.lead()), id);
        composing.approvals().approve(composing.in(police.approver()), id, UUID.randomUUID());
        composing.opened(relay.school().lead(), id);
        var asked = ((Consenting.Done) Relay.ask(composing, onwards, relay.school(), id, relay.council().body())).onward();
        var said = "Not while old LÁRCH goes on.";
        for (var came : List.of(onwards.give(composing.in(police.approver()), asked, UUID.randomUUID(), said),
                onwards.decline(composing.in(police.approver()), asked, UUID.randomUUID(), said))) {
            assertThat(came).isInstanceOfSatisfying(Consenting.Refused.class, it -> {
                assertThat(it.decision().failed()).extracting(Because::rule).containsExactly("sharing.nothing-that-stays-home");
                assertThat(it.leaks()).containsExactly(new Leak("Larch", Leak.Place.ONWARD, ""));
            });
        }
        assertThat(world.trail(id.value())).contains("sharing.onward.give.refused Pia", "sharing.onward.decline.refused Pia");
        assertThat(onwards.decline(composing.in(police.approver()), asked, UUID.randomUUID(), "Not yet."))
                .isEqualTo(new Consenting.Done(asked));
    }

    private DisclosureId derived(DisclosureId from) {
        var id = new DisclosureId(UUID.randomUUID());
        assertThat(composing.drafts().derive(composing.in(cast.ann()), id, from)).isEqualTo(new Starting.Started(id));
        return id;
    }

    private DisclosureId sent(DisclosureId draft) {
        assertThat(composing.proposals().propose(composing.in(cast.ann()), draft)).isInstanceOf(Proposal.Made.class);
        assertThat(composing.approvals().approve(composing.in(cast.bryn()), draft, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
        return draft;
    }

    private List<String> terms(DisclosureId id) {
        return homes.of(composing.in(cast.ann()), id).orElseThrow().terms().stream().map(Home.Term::words).toList();
    }

    @Test
    void othersSayNothingOfIt() {
        var id = drafted();
        for (var other : List.of(cast.amir(), cast.bryn(), cast.cara(), cast.eve(), cast.sam())) {
            assertThat(homes.keep(composing.in(other), id, List.of("Larch"))).isFalse();
            assertThat(homes.of(composing.in(other), id)).isEmpty();
        }
        assertThat(homes.release(composing.in(cast.ann()), id, "Larch")).as("never said").isFalse();
        assertThat(homes.release(composing.in(cast.ann()), id, "\0")).as("what no database keeps").isFalse();
        assertThat(homes.keep(composing.in(cast.ann()), id, List.of("Larch"))).isTrue();
        assertThat(homes.release(composing.in(cast.amir()), id, "Larch")).isFalse();
        assertThat(homes.release(composing.in(cast.ann()), id, "Larch")).isTrue();
        assertThatThrownBy(() -> homes.keep(composing.in(cast.ann()), id, List.of("--"))).isInstanceOf(IllegalArgumentException.class);
    }
}
