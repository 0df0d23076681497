package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Known;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What those addressed may do; what others may to whom it was opened stands in [WayRules]. Every condition that the
/// database asks of a reader (V050) is a rule here, so that a decision names them all: also one about an officer who is
/// not looking now.
@Configuration
class ReceivingRules {

    static final Act<Visit> OPEN = Act.of("sharing.received.open", Visit.class);
    static final Act<Visit> ACCEPT = Act.of("sharing.received.accept", Visit.class);
    static final Act<Visit> READ = Act.of("sharing.received.read", Visit.class);
    static final Act<Visit> ANSWER = Act.of("sharing.received.answer", Visit.class);
    static final Act<Visit> SAY_OUTCOME = Act.of("sharing.received.say-outcome", Visit.class);
    static final Act<Visit> DISPOSE = Act.of("sharing.received.dispose", Visit.class);

    /// A body and a role to which something is addressed.
    record Address(BodyId body, Role role) {
    }

    /// An envelope, to whom it was addressed, and the purpose its reader has stated, now or not long ago.
    ///
    /// @param audience all of it, or as much of it as concerns the reader's body
    record Visit(Envelope envelope, Set<Address> audience, Optional<Purpose> stated) {

        Visit {
            audience = Set.copyOf(audience);
        }

        /// Whether it was addressed to the viewer's body in a role that is theirs today.
        boolean isAddressedTo(Viewer viewer) {
            return reaches(viewer, viewer.roles());
        }

        /// The same of another officer, who is not looking.
        boolean isAddressedTo(Known other) {
            return other.roles().stream().anyMatch(role -> audience.contains(new Address(other.body(), role)));
        }

        /// Whether it was addressed to the viewer's body in one of these roles.
        private boolean reaches(Viewer viewer, Set<Role> roles) {
            return roles.stream().anyMatch(role -> audience.contains(new Address(viewer.body(), role)));
        }
    }

    private static final String ORIGINATOR_CONTROL = "Originator control";
    private static final String TRAINING = "Data Protection Act 2018 s.71(1)(c)";
    private static final String PURPOSE_LIMITATION = "UK GDPR article 5(1)(b); DPA 2018 ss.36, 87";

    /// Holds also for a role whose training has ended: that is the next rule's to say.
    static final Rule<Visit> ADDRESSED_TO_THEM = new Rule<>("sharing.addressed-to-your-body-and-role",
            ORIGINATOR_CONTROL, (viewer, it) -> it.reaches(viewer, viewer.roles())
                    || it.reaches(viewer, viewer.lapsed()));

    static final Rule<Visit> TRAINING_IS_CURRENT = new Rule<>("sharing.training-is-current", TRAINING,
            (viewer, it) -> it.reaches(viewer, viewer.roles()) || !it.reaches(viewer, viewer.lapsed()));

    static final Rule<Visit> HAS_BEEN_SENT = new Rule<>("sharing.has-been-sent", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().wasSent(viewer.at()));

    static final Rule<Visit> STILL_SHARED = new Rule<>("sharing.still-shared", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().isLive(viewer.at()));

    static final Rule<Visit> UNDER_AN_AGREEMENT_IN_FORCE = new Rule<>("sharing.under-an-agreement-in-force",
            "ICO data sharing code", (viewer, it) -> viewer.inForce().contains(it.envelope().agreement()));

    static final Rule<Visit> WHOLE_CHAIN_IS_IN_FORCE = new Rule<>("sharing.whole-chain-is-in-force", ORIGINATOR_CONTROL,
            (viewer, it) -> !it.envelope().severed());

    static final Rule<Visit> FOR_THE_PURPOSE_IT_WAS_SENT = new Rule<>("sharing.for-the-purpose-it-was-sent",
            PURPOSE_LIMITATION, (viewer, it) -> it.stated().filter(it.envelope().purpose()::equals).isPresent());

    static final Rule<Visit> TERMS_ARE_ACCEPTED = new Rule<>("sharing.terms-are-accepted", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().accepted());

    static final Rule<Visit> READ_BY_THE_BODY = new Rule<>("sharing.read-by-the-body", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().readers() > 0);

    static final Rule<Visit> NOT_ANSWERED_YET = new Rule<>("sharing.not-answered-yet", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().answer() == null);

    static final Rule<Visit> BODY_HAS_ANSWERED = new Rule<>("sharing.body-has-answered", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().answer() != null);

    static final Rule<Visit> NO_CHANGE_SAID_YET = new Rule<>("sharing.no-change-said-yet", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().answer() == null || !it.envelope().answer().changedADecision());

    static final Rule<Visit> HAS_ENDED = new Rule<>("sharing.has-ended", ORIGINATOR_CONTROL,
            (viewer, it) -> !it.envelope().isLive(viewer.at()));

    static final Rule<Visit> NOT_CONFIRMED_YET = new Rule<>("sharing.not-confirmed-yet", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().disposal() == null);

    /// Whether a reader to whom these rules say no may know that there is anything: it was addressed to them and sent.
    static boolean mayKnow(List<String> failed) {
        return Stream.of(ADDRESSED_TO_THEM, TRAINING_IS_CURRENT, HAS_BEEN_SENT).map(Rule::id)
                .noneMatch(failed::contains);
    }

    @Bean
    Rules<Visit> opening() {
        return Rules.of(OPEN, ADDRESSED_TO_THEM, TRAINING_IS_CURRENT, HAS_BEEN_SENT, STILL_SHARED,
                UNDER_AN_AGREEMENT_IN_FORCE, WHOLE_CHAIN_IS_IN_FORCE, FOR_THE_PURPOSE_IT_WAS_SENT);
    }

    @Bean
    Rules<Visit> accepting() {
        return Rules.of(ACCEPT, ADDRESSED_TO_THEM, TRAINING_IS_CURRENT, HAS_BEEN_SENT, STILL_SHARED,
                UNDER_AN_AGREEMENT_IN_FORCE, WHOLE_CHAIN_IS_IN_FORCE, FOR_THE_PURPOSE_IT_WAS_SENT);
    }

    @Bean
    Rules<Visit> reading() {
        return Rules.of(READ, ADDRESSED_TO_THEM, TRAINING_IS_CURRENT, HAS_BEEN_SENT, STILL_SHARED,
                UNDER_AN_AGREEMENT_IN_FORCE, WHOLE_CHAIN_IS_IN_FORCE, FOR_THE_PURPOSE_IT_WAS_SENT, TERMS_ARE_ACCEPTED);
    }

    @Bean
    Rules<Visit> answering() {
        return Rules.of(ANSWER, ADDRESSED_TO_THEM, TRAINING_IS_CURRENT, HAS_BEEN_SENT, STILL_SHARED,
                UNDER_AN_AGREEMENT_IN_FORCE, WHOLE_CHAIN_IS_IN_FORCE, FOR_THE_PURPOSE_IT_WAS_SENT, TERMS_ARE_ACCEPTED,
                NOT_ANSWERED_YET);
    }

    @Bean
    Rules<Visit> sayingWhatCameOfIt() {
        return Rules.of(SAY_OUTCOME, ADDRESSED_TO_THEM, TRAINING_IS_CURRENT, HAS_BEEN_SENT, BODY_HAS_ANSWERED,
                NO_CHANGE_SAID_YET);
    }

    @Bean
    Rules<Visit> disposing() {
        return Rules.of(DISPOSE, ADDRESSED_TO_THEM, TRAINING_IS_CURRENT, HAS_BEEN_SENT, HAS_ENDED, READ_BY_THE_BODY,
                NOT_CONFIRMED_YET);
    }
}
