package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.kernel.BodyKind.COUNTER_TERRORISM_POLICING;
import static org.concordat.kernel.BodyKind.LOCAL_AUTHORITY;
import static org.concordat.kernel.BodyKind.SCHOOL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.law.Material;
import org.concordat.law.Provenance;

/// Four bodies in a row, each with an agreement with the next, and the first with the third too: police, a school, a
/// council and a second council. In each
/// one officer leads on safeguarding and originates, and another approves.
public record Relay(Team police, Team school, Team council, Team second, AgreementId first, AgreementId next,
                    AgreementId last, AgreementId elsewhere) {

    /// Those of one body.
    public record Team(BodyId body, OfficerId lead, OfficerId approver, OfficerId other) {
    }

    /// An answer to whatever a gateway or a regime needs.
    public static final Map<String, String> NEEDS = Stream.of("appropriate-and-practicable", "law-enforcement-purpose",
            "fact-or-assessment", "crossing-regime", "lawful-basis", "special-category-condition", "schedule-8-condition",
            "article-6-basis", "article-9-condition").collect(Collectors.toMap(it -> it, it -> "As it should be."));

    public static Relay in(World world) {
        var police = team(world, COUNTER_TERRORISM_POLICING, "Northvale Police", "Pam", "Pia", "Pru");
        var school = team(world, SCHOOL, "Larkrise School", "Sara", "Saul", "Sid");
        var council = team(world, LOCAL_AUTHORITY, "Northvale Council", "Cora", "Curt", "Cy");
        var second = team(world, LOCAL_AUTHORITY, "Southvale Council", "Dora", "Dirk", "Di");
        return new Relay(police, school, council, second, agreed(world, police, school), agreed(world, school, council),
                agreed(world, council, second), agreed(world, police, council));
    }

    private static Team team(World world, BodyKind kind, String name, String lead, String approver, String other) {
        var body = world.body(kind, name);
        return new Team(body, world.officer(body, lead, SAFEGUARDING_LEAD, ORIGINATOR),
                world.officer(body, approver, APPROVER), world.officer(body, other, APPROVER));
    }

    private static AgreementId agreed(World world, Team one, Team other) {
        return world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), one.body(), other.body());
    }

    /// Every section of something about leaflets, to the safeguarding lead of a body.
    public List<Section> sections(LocalDate day, BodyId to, AgreementId agreement) {
        return List.of(
                new Section.Subject(About.THEME, null, "Leaflets at the gate"),
                new Section.Matter(Cast.PREVENT, Set.of(Material.PERSONAL), Set.of(Provenance.POLICE)),
                audience(to),
                new Section.Passage(Cast.CHANNEL, NEEDS),
                new Section.Cover(agreement),
                new Section.Handling(Marking.OFFICIAL_SENSITIVE, SourceGrade.RELIABLE, InformationGrade.B,
                        HandlingCode.P, null, null, null),
                new Section.Content("Leaflets", "Leaflets were left at the north gate on Monday.", "Log 1"),
                new Section.Justification("They can act.", "To protect.", "They are there.", "Nothing less.", "Only this."),
                new Section.Dates(day.plusDays(14), day.plusDays(20), day.plusDays(40)));
    }

    static Section.Audience audience(BodyId... to) {
        return new Section.Audience(Stream.of(to)
                .map(body -> new Section.Addressee(body, SAFEGUARDING_LEAD, "Leads on safeguarding.")).toList());
    }

    /// Police to the school, sent.
    public DisclosureId told(Composing composing, LocalDate day) {
        return composing.sent(police.lead(), police.approver(), sections(day, school.body(), first));
    }

    /// Asked by one team, of what it holds, about passing it on to another; whatever came of it.
    public static Consenting ask(Composing composing, Onwards onwards, Team by, DisclosureId held, BodyId... to) {
        return onwards.ask(composing.in(by.lead()), UUID.randomUUID(), held, Cast.CHANNEL, audience(to),
                "They run the youth club he goes to.");
    }

    /// With a yes that stands: composed, proposed and approved by the team.
    public DisclosureId passedOn(Composing composing, LocalDate day, Team by, DisclosureId held, BodyId to, AgreementId agreement) {
        var id = derived(composing, day, by, held, to, agreement);
        assertThat(composing.proposals().propose(composing.in(by.lead()), id)).isInstanceOf(Proposal.Made.class);
        assertThat(composing.approvals().approve(composing.in(by.approver()), id, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
        return id;
    }

    /// Composed, and not proposed.
    DisclosureId derived(Composing composing, LocalDate day, Team by, DisclosureId held, BodyId to, AgreementId agreement) {
        var id = new DisclosureId(UUID.randomUUID());
        assertThat(composing.drafts().derive(composing.in(by.lead()), id, held)).isEqualTo(new Starting.Started(id));
        sections(day, to, agreement).forEach(section -> assertThat(composing.drafts().save(composing.in(by.lead()), id, section))
                .isInstanceOf(Saving.Saved.class));
        return id;
    }
}
