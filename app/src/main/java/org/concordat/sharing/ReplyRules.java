package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.ORIGINATOR;

import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may answer for a body that is asked, and how. That it was asked of their body is held before: the database shows
/// them no other.
@Configuration
class ReplyRules {

    static final Act<AskedOfUs> READ = Act.of("sharing.asked.read", AskedOfUs.class);
    static final Act<AskedOfUs> SAY_NOTHING = Act.of("sharing.asked.say-nothing", AskedOfUs.class);
    static final Act<AskedOfUs> TELL = Act.of("sharing.asked.tell", AskedOfUs.class);
    static final Act<Pointing> POINT = Act.of("sharing.asked.point", Pointing.class);

    /// An inquiry, and the disclosure that it is to be answered with, if there is such a one sent to the asker's body.
    record Pointing(AskedOfUs asked, Optional<DisclosureId> sent) {
    }

    private static final String ORIGINATOR_CONTROL = "Originator control";
    private static final String GOLDEN_RULES = "Information sharing golden rules";

    static final Rule<AskedOfUs> UNDER_AN_AGREEMENT_IN_FORCE = new Rule<>("sharing.asked-under-an-agreement-in-force",
            "ICO data sharing code", (viewer, it) -> viewer.inForce().contains(it.agreement()));

    static final Rule<AskedOfUs> NOT_REPLIED_YET = new Rule<>("sharing.inquiry-not-answered-yet", ORIGINATOR_CONTROL,
            (viewer, it) -> it.reply() == null);

    static final Rule<AskedOfUs> NAMED_OFFICERS_READ = new Rule<>("sharing.named-officers-read-what-is-asked",
            GOLDEN_RULES, (viewer, it) -> isNamed(viewer));

    static final Rule<AskedOfUs> NAMED_OFFICERS_ANSWER = new Rule<>("sharing.named-officers-answer", GOLDEN_RULES,
            (viewer, it) -> viewer.is(DISCLOSURE_OFFICER) || viewer.is(ORIGINATOR));

    static final Rule<AskedOfUs> ORIGINATOR_TELLS = new Rule<>("sharing.originator-tells", ORIGINATOR_CONTROL,
            (viewer, it) -> viewer.is(ORIGINATOR));

    static final Rule<Pointing> SENT_TO_THE_ASKER = new Rule<>("sharing.already-sent-to-the-asker", ORIGINATOR_CONTROL,
            (viewer, it) -> it.sent().isPresent());

    @Bean
    Rules<AskedOfUs> readingWhatIsAsked() {
        return Rules.of(READ, NAMED_OFFICERS_READ, UNDER_AN_AGREEMENT_IN_FORCE);
    }

    @Bean
    Rules<AskedOfUs> sayingNothing() {
        return Rules.of(SAY_NOTHING, NAMED_OFFICERS_ANSWER, NOT_REPLIED_YET, UNDER_AN_AGREEMENT_IN_FORCE);
    }

    @Bean
    Rules<AskedOfUs> telling() {
        return Rules.of(TELL, ORIGINATOR_TELLS, NOT_REPLIED_YET, UNDER_AN_AGREEMENT_IN_FORCE);
    }

    @Bean
    Rules<Pointing> pointing() {
        return Rules.of(POINT, of(ORIGINATOR_TELLS), of(NOT_REPLIED_YET), of(UNDER_AN_AGREEMENT_IN_FORCE),
                SENT_TO_THE_ASKER);
    }

    static boolean isNamed(Viewer viewer) {
        return viewer.is(DISCLOSURE_OFFICER) || viewer.is(ORIGINATOR) || viewer.is(APPROVER);
    }

    private static Rule<Pointing> of(Rule<AskedOfUs> rule) {
        return new Rule<>(rule.id(), rule.citation(), (viewer, it) -> rule.holds(viewer, it.asked()));
    }
}
