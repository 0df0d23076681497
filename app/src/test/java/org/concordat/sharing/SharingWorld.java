package org.concordat.sharing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementDrafts;
import org.concordat.partnership.AgreementHeading;
import org.concordat.partnership.AgreementOutcome;
import org.concordat.partnership.AgreementPart;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Founders;
import org.concordat.partnership.Openness;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.springframework.context.ApplicationContext;

/// A police force and a council with an agreement in force between them, and officers on both sides: made anew for each
/// test, through the front doors.
public final class SharingWorld {

    public static final Purpose PURPOSE = new Purpose("crime-and-disorder");
    public static final GatewayId GATEWAY = new GatewayId("cda-1998-s115");
    public static final String TITLE = "Leaflets outside the library";
    public static final String WORDS = "Seen twice handing out leaflets.\nOn Mondays.";
    public static final String SOURCE = "Source log 17";
    public static final String NAME = "Taylor Invented";

    private final ApplicationContext context;
    private final Founders founders;

    public final BodyId force;
    public final BodyId council;
    public final SignedIn originator;
    public final SignedIn approver;
    public final SignedIn otherApprover;
    public final SignedIn lead;
    public final SignedIn otherLead;
    public final SignedIn stranger;
    public final SignedIn agreementOwner;
    public final AgreementId agreement;

    private SharingWorld(ApplicationContext context) {
        this.context = context;
        founders = Founders.of(context);
        var police = founders.body(BodyKind.POLICE_FORCE);
        var authority = founders.body(BodyKind.LOCAL_AUTHORITY);
        var school = founders.body(BodyKind.SCHOOL);
        force = police.body();
        council = authority.body();
        originator = officer(police, "Olive Originator", Role.ORIGINATOR);
        approver = officer(police, "Aled Approver", Role.APPROVER);
        otherApprover = officer(police, "Amy Approver", Role.APPROVER);
        agreementOwner = officer(police, "Owen Owner", Role.AGREEMENT_OWNER);
        lead = officer(authority, "Lee Lead", Role.SAFEGUARDING_LEAD);
        otherLead = officer(authority, "Lou Lead", Role.SAFEGUARDING_LEAD);
        stranger = officer(school, "Sandy Stranger", Role.SAFEGUARDING_LEAD);
        agreement = agreed(officer(authority, "Ola Owner", Role.AGREEMENT_OWNER));
    }

    public static SharingWorld in(ApplicationContext context) {
        return new SharingWorld(context);
    }

    private SignedIn officer(Founders.Staffed body, String name, Role role) {
        var id = founders.officer(body.one(), body.body(), name);
        founders.give(body.one(), body.other(), id, role);
        return founders.now(new SignedIn(id, body.one().at()));
    }

    private AgreementId agreed(SignedIn other) {
        var drafts = context.getBean(AgreementDrafts.class);
        var id = new AgreementId(UUID.randomUUID());
        var today = founders.today();
        drafts.start(agreementOwner, id);
        var words = new EnumMap<AgreementHeading, String>(AgreementHeading.class);
        for (var heading : AgreementHeading.values()) {
            words.put(heading, "As both bodies see it.");
        }
        List.of(new AgreementPart.Contents("Keeping the town safe", words),
                new AgreementPart.Parties(List.of(new AgreementPart.Party(force, true, "Desk 1"),
                        new AgreementPart.Party(council, true, "Desk 2"))),
                new AgreementPart.Basis(Set.of(PURPOSE), Set.of(GATEWAY), "DPIA 1", null),
                new AgreementPart.Term(today, today.plusYears(2), today.plusYears(1), 24, "Two years, then disposed of"),
                new AgreementPart.Publication(Openness.FULL, null))
                .forEach(part -> drafts.save(agreementOwner, id, part));
        drafts.offer(agreementOwner, id, agreementOwner.at());
        done(context.getBean(Agreements.class).sign(agreementOwner, id, "Superintendent"));
        done(context.getBean(Agreements.class).sign(other, id, "Director"));
        return id;
    }

    private static void done(AgreementOutcome outcome) {
        if (!(outcome instanceof AgreementOutcome.Done)) {
            throw new IllegalStateException("not agreed: " + outcome);
        }
    }

    /// Stops the agreement, and with it every reading.
    public void suspend() {
        done(context.getBean(Agreements.class).suspend(agreementOwner, UUID.randomUUID(), agreement, "Under review"));
    }

    /// A disclosure about an invented person, from the force to the council's safeguarding leads.
    public DisclosureId propose() {
        var drafts = context.getBean(Drafts.class);
        var id = new DisclosureId(UUID.randomUUID());
        var today = founders.today();
        drafts.start(originator, id);
        List.of(new Section.Subject(About.PERSON, person(today), null),
                new Section.Matter(PURPOSE, Set.of(Material.PERSONAL), Set.of(Provenance.OWN_RECORDS)),
                new Section.Audience(List.of(new Section.Addressee(council, Role.SAFEGUARDING_LEAD, "Runs the library"))))
                .forEach(section -> saved(drafts, id, section));
        saved(drafts, id, new Section.Passage(GATEWAY, needs(drafts, id)));
        List.of(new Section.Cover(agreement),
                new Section.Handling(Marking.OFFICIAL_SENSITIVE, SourceGrade.RELIABLE, InformationGrade.A, HandlingCode.C,
                        ActionCode.A1, Sanitisation.S2, "Ask before acting"),
                new Section.Content(TITLE, WORDS, SOURCE),
                new Section.Justification("To prevent disorder", "Safety", "It helps", "Nothing less would do", "Fair"),
                new Section.Dates(today.plusDays(7), today.plusMonths(2), today.plusMonths(3)))
                .forEach(section -> saved(drafts, id, section));
        var proposal = context.getBean(Proposals.class).propose(originator, id);
        if (!(proposal instanceof Proposal.Made)) {
            throw new IllegalStateException("not proposed: " + proposal);
        }
        return id;
    }

    /// The same, approved: it is in the council's inbox.
    public DisclosureId send() {
        var id = propose();
        var approval = context.getBean(Approvals.class).approve(approver, id, UUID.randomUUID());
        if (!(approval instanceof Approval.Given)) {
            throw new IllegalStateException("not approved: " + approval);
        }
        return id;
    }

    /// What the ledger says of a thing, in order, as the reader's body may see it.
    public List<String> trail(SignedIn reader, DisclosureId thing) {
        return founders.trail(reader, thing.value());
    }

    private static Identity person(LocalDate today) {
        return new Identity(NAME, "Tay", null, AgeBand.FROM_18_TO_24, "Exampleton", null, "Our records", today);
    }

    private void saved(Drafts drafts, DisclosureId id, Section section) {
        if (!(drafts.save(originator, id, section) instanceof Saving.Saved)) {
            throw new IllegalStateException("not saved: " + section);
        }
    }

    private Map<String, String> needs(Drafts drafts, DisclosureId id) {
        var answers = new HashMap<String, String>();
        drafts.routes(originator, id).orElseThrow().open().stream()
                .filter(route -> route.gateway().id().equals(GATEWAY))
                .map(Route.Open::needs)
                .forEach(needs -> needs.forEach(need -> answers.put(need.slug(), "Because of " + need.slug())));
        return answers;
    }
}
