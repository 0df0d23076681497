package org.concordat.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.sharing.About;
import org.concordat.sharing.ActionCode;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.InformationGrade;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Sanitisation;
import org.concordat.sharing.Section;
import org.concordat.sharing.SourceGrade;

/// A disclosure such as officers write: police tell a school about a pupil, in about 150 words.
final class Composed {

    static final Purpose PURPOSE = new Purpose("prevent-support");
    static final GatewayId GATEWAY = new GatewayId("ctsa-2015-s36");
    static final Role READER = Role.SAFEGUARDING_LEAD;

    private static final Map<String, String> NEEDS = Map.of(
            "appropriate-and-practicable", "The panel meets this week and the school is one of its partners.",
            "law-enforcement-purpose", "Preventing criminal offences.",
            "fact-or-assessment", "What was seen is told apart from what we make of it.",
            "crossing-regime", "The school will hold it to keep a child safe.");

    private static final String WORDS = """
            Between 3 and 9 November the pupil wrote several times with an account that asks young people to meet \
            away from home. The pupil did not agree to meet. Two friends who were in the same conversation have left \
            it since. What was seen: the messages themselves, shown to an officer by a parent. What we make of it: \
            the account tries to win trust before it asks for anything. We ask the school to let us know what it has \
            noticed since September, who the pupil trusts, and whether there is a time of the school day at which a \
            conversation would be least remarked upon. Please tell nobody outside the safeguarding team where this \
            comes from, and do not ask the pupil to show their telephone.""";

    private Composed() {
    }

    static List<Section> sections(LocalDate day, BodyId to, AgreementId agreement) {
        return List.of(
                new Section.Subject(About.PERSON, new Identity("Robin Invented", null, null, AgeBand.UNDER_18,
                        "Northtown", null, "A parent, to an officer", day), null),
                new Section.Matter(PURPOSE, Set.of(Material.ABOUT_A_CHILD), Set.of(Provenance.POLICE)),
                new Section.Audience(List.of(
                        new Section.Addressee(to, READER, "Keeps the pupils of this school safe."))),
                new Section.Passage(GATEWAY, NEEDS),
                new Section.Cover(agreement),
                new Section.Handling(Marking.OFFICIAL_SENSITIVE, SourceGrade.RELIABLE, InformationGrade.B,
                        HandlingCode.C, ActionCode.A3, Sanitisation.S2, "Only within the safeguarding team."),
                new Section.Content("Messages that ask a pupil to meet", WORDS, "Log 118 of 9 November"),
                new Section.Justification("The school sees the pupil every day and can act before a meeting happens.",
                        "To keep a child safe.", "The school can notice what police cannot.",
                        "A general warning to the school would not let them help this pupil.",
                        "The least that lets the school act, for as long as it needs it."),
                new Section.Dates(day.plusDays(14), day.plusMonths(3), day.plusMonths(6)));
    }
}
