package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.kernel.BodyKind.COUNTER_TERRORISM_POLICING;
import static org.concordat.kernel.BodyKind.LOCAL_AUTHORITY;
import static org.concordat.kernel.BodyKind.LOCAL_POLICING_BODY;
import static org.concordat.kernel.BodyKind.SCHOOL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;

/// Everyone one disclosure needs, and some who have no business with it: police and a school under an agreement in
/// force, a council that is no party to it, and a local policing body that oversees.
public record Cast(BodyId police, BodyId school, BodyId council, BodyId overseer, AgreementId agreement,
                   OfficerId ann, OfficerId amir, OfficerId bea, OfficerId bryn, OfficerId cara, OfficerId carl,
                   OfficerId dan, OfficerId eve, OfficerId sam) {

    public static final Purpose PREVENT = new Purpose("prevent-support");
    public static final GatewayId CHANNEL = new GatewayId("ctsa-2015-s36");

    /// The answer to each thing the Channel gateway and the law of processing need of police who tell a school.
    public static final Map<String, String> NEEDS = Map.of(
            "appropriate-and-practicable", "It fits what the panel is for.",
            "law-enforcement-purpose", "Preventing criminal offences.",
            "fact-or-assessment", "What was seen stands apart from what was made of it.",
            "crossing-regime", "The school processes it for safeguarding.");

    /// Ann and Amir originate and Bea and Bryn approve for the police; Bea may originate too. Cara and Carl lead on
    /// safeguarding in the school, Dan is its disclosure officer. Eve is with the council. Sam scrutinises.
    public static Cast in(World world) {
        var police = world.body(COUNTER_TERRORISM_POLICING, "Northvale Counter Terrorism Policing");
        var school = world.body(SCHOOL, "Larkrise School");
        var council = world.body(LOCAL_AUTHORITY, "Northvale Council");
        var overseer = world.body(LOCAL_POLICING_BODY, "Northvale Commissioner");
        return new Cast(police, school, council, overseer,
                world.agreement(Set.of(PREVENT), Set.of(CHANNEL), police, school),
                world.officer(police, "Ann", ORIGINATOR),
                world.officer(police, "Amir", ORIGINATOR),
                world.officer(police, "Bea", ORIGINATOR, APPROVER),
                world.officer(police, "Bryn", APPROVER),
                world.officer(school, "Cara", SAFEGUARDING_LEAD),
                world.officer(school, "Carl", SAFEGUARDING_LEAD),
                world.officer(school, "Dan", DISCLOSURE_OFFICER),
                world.officer(council, "Eve", PREVENT_OFFICER, ORIGINATOR, APPROVER),
                world.officer(overseer, "Sam", SCRUTINY_OFFICER));
    }

    /// Every section of a disclosure about a pupil, to the school's safeguarding lead, as composed on a day.
    public List<Section> sections(LocalDate day) {
        return sections(day, school, agreement);
    }

    public static List<Section> sections(LocalDate day, BodyId to, AgreementId agreement) {
        return List.of(
                new Section.Subject(About.PERSON, pupil(day), null),
                new Section.Matter(PREVENT, Set.of(Material.ABOUT_A_CHILD), Set.of(Provenance.POLICE)),
                new Section.Audience(List.of(new Section.Addressee(to, SAFEGUARDING_LEAD, "Leads on safeguarding."))),
                new Section.Passage(CHANNEL, NEEDS),
                new Section.Cover(agreement),
                new Section.Handling(Marking.OFFICIAL_SENSITIVE, SourceGrade.RELIABLE, InformationGrade.B,
                        HandlingCode.C, ActionCode.A3, Sanitisation.S2, "Do not tell the pupil where this came from."),
                new Section.Content("A concern about online contact", "Has been in touch with a recruiter online.",
                        "Log 4471 of 2026"),
                new Section.Justification("The school can act on it today.", "To protect a child.",
                        "The school sees the pupil daily.", "Nothing less would let them act.",
                        "Only what the school needs is told."),
                new Section.Dates(day.plusDays(14), day.plusMonths(3), day.plusMonths(6)));
    }

    /// The same, to be looked at again in ten days.
    public List<Section> dueForReview(LocalDate day) {
        return sections(day).stream().map(it -> it instanceof Section.Dates dates
                ? new Section.Dates(dates.answerDue(), day.plusDays(10), dates.expiresOn()) : it).toList();
    }

    static Identity pupil(LocalDate day) {
        return new Identity("Jo Example", null, null, AgeBand.UNDER_18, "Northvale", null, "Police record", day);
    }
}
