package org.concordat.sharing;

import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.law.LawBook;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Provenance;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;

/// A disclosure on paper: viewers, drafts and terms with no database behind them, and the law as it is.
final class Paper {

    static final LawBook LAW = LawBook.read();
    static final Instant AT = TestClock.BEGINNING;
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final BodyId POLICE = new BodyId(new UUID(1, 1));
    static final BodyId SCHOOL = new BodyId(new UUID(1, 2));
    static final AgreementId AGREEMENT = new AgreementId(new UUID(2, 1));
    static final OfficerId ANN = new OfficerId(new UUID(3, 1));
    static final OfficerId BEA = new OfficerId(new UUID(3, 2));
    static final DisclosureId ID = new DisclosureId(new UUID(4, 1));

    private Paper() {
    }

    /// An officer of the police, this morning.
    static Viewer viewer(OfficerId officer, Role... roles) {
        var held = EnumSet.noneOf(Role.class);
        held.addAll(List.of(roles));
        return new Viewer(officer, "Ann", POLICE, "Police", BodyKind.COUNTER_TERRORISM_POLICING, "ENGLAND",
                held, Set.of(), Set.of(AGREEMENT), AT, AT, null);
    }

    static AgreementTerms terms() {
        return new AgreementTerms(AGREEMENT, "ISA-1111-1111", "Sharing for Prevent", Set.of(POLICE, SCHOOL),
                Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), DAY.plusYears(1), DAY.plusMonths(6), 24, "RRD-2Y", null);
    }

    static List<Section> sections() {
        return Cast.sections(DAY, SCHOOL, AGREEMENT);
    }

    static Draft blank() {
        return Draft.blank(viewer(ANN), ID);
    }

    /// A whole draft, with these sections in the place of its own.
    static Draft draft(Section... others) {
        var draft = blank();
        for (var section : sections()) {
            draft = draft.with(section, AT);
        }
        for (var section : others) {
            draft = draft.with(section, AT);
        }
        return draft;
    }

    /// What the law says of it on this day, with every recipient a school.
    static Candidate candidate(Draft draft, Optional<AgreementTerms> terms) {
        var question = draft.section(Section.Matter.class)
                .filter(matter -> draft.has(Step.AUDIENCE)).map(Paper::question);
        var route = question.flatMap(asked -> draft.section(Section.Passage.class)
                .flatMap(passage -> LAW.gateways().route(passage.gateway(), asked)));
        return new Candidate(draft, question, route, terms);
    }

    static Candidate candidate(Section... others) {
        return candidate(draft(others), Optional.of(terms()));
    }

    static Question question(Section.Matter matter) {
        var material = EnumSet.noneOf(Material.class);
        material.addAll(matter.material());
        material.addAll(Provenance.implied(matter.provenance()));
        return new Question(BodyKind.COUNTER_TERRORISM_POLICING, Set.of(BodyKind.SCHOOL), material, matter.purpose(),
                Nation.ENGLAND, DAY);
    }

    static Route open() {
        return candidate().route().filter(Route.Open.class::isInstance).orElseThrow();
    }

    static Route closed() {
        return candidate(new Section.Matter(Cast.PREVENT, Set.of(Material.INTELLIGENCE_SERVICE),
                Set.of(Provenance.INTELLIGENCE_SERVICE))).route().filter(Route.Closed.class::isInstance).orElseThrow();
    }

    /// Proposed by Ann.
    static Disclosure disclosure(Disclosure.State state) {
        return disclosure(POLICE, state);
    }

    static Disclosure disclosure(BodyId body, Disclosure.State state) {
        var it = draft();
        return new Disclosure(ID, "D-1111-1111", body, ANN, AT, it.the(Section.Subject.class),
                it.the(Section.Matter.class), it.the(Section.Audience.class), it.the(Section.Passage.class),
                it.the(Section.Cover.class), it.the(Section.Handling.class), it.the(Section.Content.class),
                it.the(Section.Justification.class), it.the(Section.Dates.class), "RRD-2Y", DAY.plusYears(2), null,
                null, state);
    }

    /// One of each state a disclosure can be in.
    static List<Disclosure.State> states() {
        return List.of(new Disclosure.State.Proposed(), new Disclosure.State.Sent(BEA, AT),
                new Disclosure.State.Declined(BEA, AT, DeclineKind.LEGAL, "No."), new Disclosure.State.Recalled(ANN, AT, "Wrong."),
                new Disclosure.State.Superseded(ANN, AT, new DisclosureId(new UUID(4, 2))),
                new Disclosure.State.Expired(DAY));
    }

    /// What the school's safeguarding lead finds in the inbox: sent, live, unread.
    static Envelope envelope() {
        return new Envelope(ID, "D-1111-1111", POLICE, AGREEMENT, Cast.PREVENT, About.PERSON,
                new Terms(Marking.OFFICIAL, HandlingCode.P, null, null, null), AT.minusSeconds(60), DAY.plusDays(14),
                AT.plusSeconds(60), null, false, 0, null, null);
    }

    static Viewer reader() {
        return reader(SCHOOL, Set.of(SAFEGUARDING_LEAD), Set.of());
    }

    /// Bea, wherever she serves.
    static Viewer reader(BodyId body, Set<Role> roles, Set<Role> lapsed) {
        return new Viewer(BEA, "Bea", body, "School", BodyKind.SCHOOL, "ENGLAND", roles, lapsed, Set.of(AGREEMENT), AT,
                AT, null);
    }

    /// The envelope was addressed to the school's safeguarding lead.
    static ReceivingRules.Visit visit(Envelope envelope, Optional<Purpose> stated) {
        return new ReceivingRules.Visit(envelope, Set.of(new ReceivingRules.Address(SCHOOL, SAFEGUARDING_LEAD)), stated);
    }

    /// The ids of the rules that refuse; none when it is allowed.
    static Set<String> refusing(Decision decision) {
        return switch (decision) {
            case Decision.Allowed _ -> Set.of();
            case Decision.Refused refused -> refused.failed().stream().map(Because::rule)
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        };
    }

    static Section.Passage passage(String gateway, Map<String, String> needs) {
        return new Section.Passage(new org.concordat.kernel.GatewayId(gateway), needs);
    }
}
