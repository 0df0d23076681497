package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.walls.Canaries.word;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.OfficerId;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.sharing.About;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Consenting;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.Homes;
import org.concordat.sharing.InformationGrade;
import org.concordat.sharing.Keeping;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Relay;
import org.concordat.sharing.Retaining;
import org.concordat.sharing.RetentionReviews;
import org.concordat.sharing.Section;
import org.concordat.sharing.SourceGrade;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// The word in every field of what is passed on, corrected, kept home and attached, along a chain of three bodies.
final class ChainCanaries {

    private final ApplicationContext service;
    private final Composing composing;
    private final Relay relay;
    private final Planted ids;

    private ChainCanaries(ApplicationContext service, Composing composing, Relay relay, Planted ids) {
        this.service = service;
        this.composing = composing;
        this.relay = relay;
        this.ids = ids;
    }

    static Relay planted(ApplicationContext service, Composing composing, Planted ids) {
        try (var world = World.of(service)) {
            var relay = Relay.in(world);
            new ChainCanaries(service, composing, relay, ids).plant();
            return relay;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void plant() {
        var day = composing.in(relay.police().lead()).day();
        var told = composing.sent(relay.police().lead(), relay.police().approver(), sections(relay.first(), relay.school(), day));
        composing.opened(relay.school().lead(), told);
        service.getBean(Onwards.class).decline(composing.in(relay.police().approver()), asked(told, relay.second()),
                UUID.randomUUID(), word("declined"));
        service.getBean(Onwards.class).give(composing.in(relay.police().approver()), asked(told, relay.council()),
                UUID.randomUUID(), word("given"));
        var passed = new DisclosureId(UUID.randomUUID());
        composing.drafts().derive(composing.in(relay.school().lead()), passed, told);
        sends(relay.school(), passed, sections(relay.next(), relay.council(), day));
        var later = new DisclosureId(UUID.randomUUID());
        composing.drafts().correct(composing.in(relay.police().lead()), later, told, word("why corrected"));
        sends(relay.police(), later, List.of(new Section.Content(word("title"), word("words, corrected"), word("source"))));
        assertThat(service.getBean(Corrections.class).keep(composing.in(relay.school().lead()), passed, UUID.randomUUID(),
                word("kept"))).isInstanceOf(Keeping.Done.class);
        var dates = service.getBean(Disclosures.class).find(composing.in(relay.school().lead()), passed).orElseThrow().disclosure().dates();
        assertThat(service.getBean(RetentionReviews.class).review(composing.in(relay.school().lead()), passed, UUID.randomUUID(), dates.reviewOn(),
                word("retained"), dates.expiresOn())).isInstanceOf(Retaining.Done.class);
        enclosed(relay.police().lead(), sections(relay.first(), relay.school(), day));
        ids.at("disclosures", told.value(), passed.value(), later.value());
    }

    /// A draft with words that stay home, and a file.
    private void enclosed(OfficerId officer, List<Section> sections) {
        var draft = composing.drafted(officer, sections);
        service.getBean(Homes.class).keep(composing.in(officer), draft, List.of(word("home")));
        service.getBean(Attachments.class).attach(composing.in(officer), draft, UUID.randomUUID(), word("attachment"),
                Canaries.WORD + ".txt", word("inside").getBytes(StandardCharsets.UTF_8));
    }

    private UUID asked(DisclosureId told, Relay.Team to) {
        var onward = ((Consenting.Done) service.getBean(Onwards.class).ask(composing.in(relay.school().lead()), UUID.randomUUID(),
                told, Cast.CHANNEL, audience(to), word("why pass on"))).onward();
        ids.at("onward", onward);
        return onward;
    }

    private void sends(Relay.Team by, DisclosureId id, List<Section> sections) {
        sections.forEach(section -> service.getBean(Drafts.class).save(composing.in(by.lead()), id, section));
        assertThat(service.getBean(Proposals.class).propose(composing.in(by.lead()), id)).isInstanceOf(Proposal.Made.class);
        assertThat(service.getBean(Approvals.class).approve(composing.in(by.approver()), id, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
    }

    private static Section.Audience audience(Relay.Team to) {
        return new Section.Audience(List.of(new Section.Addressee(to.body(), Role.SAFEGUARDING_LEAD, word("audience"))));
    }

    private static List<Section> sections(AgreementId agreement, Relay.Team to, LocalDate day) {
        return List.of(new Section.Subject(About.THEME, null, word("subject")),
                new Section.Matter(Cast.PREVENT, Set.of(Material.PERSONAL), Set.of(Provenance.POLICE)), audience(to),
                new Section.Passage(Cast.CHANNEL, Relay.NEEDS), new Section.Cover(agreement),
                new Section.Handling(Marking.OFFICIAL_SENSITIVE, SourceGrade.RELIABLE, InformationGrade.B, HandlingCode.P, null,
                        null, null),
                new Section.Content(word("title"), word("words"), word("source")),
                new Section.Justification(word("necessity"), word("aim"), word("connection"), word("less intrusive"),
                        word("fair balance")),
                new Section.Dates(day.plusDays(14), day.plusDays(10), day.plusDays(40)));
    }
}
