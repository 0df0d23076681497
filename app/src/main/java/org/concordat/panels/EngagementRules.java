package org.concordat.panels;

import java.time.LocalDate;
import java.util.Set;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who asks a provider for support, what a provider does about it, and who takes up what they raise.
@Configuration(proxyBeanMethods = false)
class EngagementRules {

    static final Act<Asking> ASK = Act.of("panels.provider.ask", Asking.class);
    static final Act<BodyId> LIST = Act.of("panels.engagement.list", BodyId.class);
    static final Act<Engagement> READ = Act.of("panels.engagement.read", Engagement.class);
    static final Act<Answering> ANSWER = Act.of("panels.engagement.answer", Answering.class);
    static final Act<Engagement> END = Act.of("panels.engagement.end", Engagement.class);
    static final Act<Giving> GIVE = Act.of("panels.given.record", Giving.class);
    static final Act<TakingUp> TAKE_UP = Act.of("panels.concern.take-up", TakingUp.class);

    /// That a chair would ask a provider.
    ///
    /// @param open those who are approved, and with whose bodies the panel shares
    /// @param asked whether they are asked already, or give support
    record Asking(SupportRules.Supporting of, OfficerId provider, Set<OfficerId> open, boolean asked) {
    }

    /// An answer that a provider would give.
    ///
    /// @param firstOn the day of the first session; null where they decline
    record Answering(Engagement of, @Nullable LocalDate firstOn) {
    }

    /// A session that a provider would record.
    ///
    /// @param supported whether the panel holds support of the case
    /// @param consented whether there was consent on the day
    /// @param there whether one of that day is recorded
    record Giving(Engagement of, boolean supported, boolean consented, boolean there, LocalDate on, @Nullable LocalDate nextOn) {
    }

    /// A concern that somebody would take up.
    ///
    /// @param owner of the case
    /// @param waits whether one was raised, and nobody has yet
    record TakingUp(Engagement of, OfficerId owner, boolean waits) {
    }

    private static final Role[] SEE = {Role.INTERVENTION_PROVIDER, Role.PANEL_CHAIR, Role.PREVENT_OFFICER};

    private static final String CONSENT_LAW = "Counter-Terrorism and Security Act 2015 s.36(4)-(6)";
    private static final String ONE_OWNER = "Concordat promise 6: one owner";
    private static final String LAWFUL = "Concordat promise 1: lawful by construction";

    static final Rule<Asking> CHAIR_ASKS = new Rule<>("panels.chair-of-the-panel", PanelRules.CHANNEL,
            (viewer, it) -> viewer.is(Role.PANEL_CHAIR) && viewer.body().equals(it.of().at().of().panel()));

    static final Rule<Asking> PANEL_SUPPORTS = new Rule<>("panels.panel-supports-it", CONSENT_LAW, (viewer, it) -> it.of().held());

    static final Rule<Asking> WAITS_FOR_CONSENT = new Rule<>("panels.support-waits-for-consent", CONSENT_LAW,
            (viewer, it) -> it.of().last().filter(Consent.State.GIVEN::equals).isPresent());

    static final Rule<Asking> OF_A_PARTY = new Rule<>("panels.provider-under-an-agreement-in-force", LAWFUL,
            (viewer, it) -> it.open().contains(it.provider()));

    static final Rule<Asking> ASKED_ONCE = new Rule<>("panels.provider-asked-once", ONE_OWNER, (viewer, it) -> !it.asked());

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("panels.of-your-own-body", PanelRules.SECURITY,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Engagement> THEIRS = new Rule<>("panels.gives-it-or-answers-for-it", PanelRules.SECURITY,
            (viewer, it) -> it.isGivenBy(viewer) || it.isChairedBy(viewer)
                    || viewer.is(Role.PREVENT_OFFICER) && viewer.body().equals(it.body()));

    static final Rule<Answering> ASKED_OF_THEM = new Rule<>("panels.provider-under-an-agreement-in-force-answers", LAWFUL,
            (viewer, it) -> it.of().isGivenBy(viewer));

    static final Rule<Answering> WAITS = new Rule<>("panels.waits-for-the-provider", ONE_OWNER,
            (viewer, it) -> it.of().state() instanceof Engagement.State.Asked);

    static final Rule<Answering> FIRST_TO_COME = new Rule<>("panels.first-session-to-come", PanelRules.CHANNEL,
            (viewer, it) -> it.firstOn() == null || !it.firstOn().isBefore(viewer.day()));

    static final Rule<Engagement> ENDS = new Rule<>("panels.chair-or-provider-ends-it", PanelRules.CHANNEL,
            (viewer, it) -> it.isChairedBy(viewer) || it.isGivenBy(viewer));

    static final Rule<Engagement> OPEN = new Rule<>("panels.engagement-is-open", SittingRules.STANDS, (viewer, it) -> it.isOpen());

    static final Rule<Giving> GIVEN_BY_THEM = new Rule<>("panels.provider-under-an-agreement-in-force-records", LAWFUL,
            (viewer, it) -> it.of().isGivenBy(viewer));

    static final Rule<Giving> ACCEPTED = new Rule<>("panels.provider-has-accepted", ONE_OWNER,
            (viewer, it) -> it.of().state() instanceof Engagement.State.Accepted);

    static final Rule<Giving> OF_SUPPORT = new Rule<>("panels.panel-holds-support", CONSENT_LAW, (viewer, it) -> it.supported());

    static final Rule<Giving> WITH_CONSENT = new Rule<>("panels.consent-stood-that-day", CONSENT_LAW, (viewer, it) -> it.consented());

    static final Rule<Giving> ONE_A_DAY = new Rule<>("panels.one-session-a-day", SittingRules.STANDS, (viewer, it) -> !it.there());

    static final Rule<Giving> NOT_TO_COME = new Rule<>("panels.on-a-day-that-was", CONSENT_LAW,
            (viewer, it) -> !it.on().isAfter(viewer.day()));

    static final Rule<Giving> NOT_BEFORE = new Rule<>("panels.not-before-it-was-accepted", CONSENT_LAW,
            (viewer, it) -> !(it.of().state() instanceof Engagement.State.Accepted(var at, var _))
                    || !it.on().isBefore(at.atZone(Viewer.ZONE).toLocalDate()));

    static final Rule<Giving> NEXT_IS_LATER = new Rule<>("panels.next-session-is-later", SittingRules.STANDS,
            (viewer, it) -> it.nextOn() == null || it.nextOn().isAfter(it.on()));

    static final Rule<TakingUp> OWNER_TAKES_IT_UP = new Rule<>("panels.its-owner-takes-it-up", ONE_OWNER,
            (viewer, it) -> viewer.is(Role.PREVENT_OFFICER) && viewer.officer().equals(it.owner()));

    static final Rule<TakingUp> RAISED = new Rule<>("panels.concern-waits", ONE_OWNER, (viewer, it) -> it.waits());

    @Bean
    Rules<Asking> askingProviders() {
        return Rules.of(ASK, CHAIR_ASKS, PANEL_SUPPORTS, WAITS_FOR_CONSENT, OF_A_PARTY, ASKED_ONCE);
    }

    @Bean
    Rules<BodyId> listingEngagements() {
        return Rules.of(LIST, InRole.appointed("panels.provider-gives-support", PanelRules.CHANNEL, Role.INTERVENTION_PROVIDER),
                InRole.trained(Role.INTERVENTION_PROVIDER), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Engagement> readingEngagements() {
        return Rules.of(READ, InRole.trained(SEE), THEIRS);
    }

    @Bean
    Rules<Answering> answeringEngagements() {
        return Rules.of(ANSWER, InRole.trained(Role.INTERVENTION_PROVIDER), ASKED_OF_THEM, WAITS, FIRST_TO_COME);
    }

    @Bean
    Rules<Engagement> endingEngagements() {
        return Rules.of(END, ENDS, OPEN);
    }

    @Bean
    Rules<Giving> recordingWhatIsGiven() {
        return Rules.of(GIVE, InRole.trained(Role.INTERVENTION_PROVIDER), GIVEN_BY_THEM, ACCEPTED, OF_SUPPORT, WITH_CONSENT, ONE_A_DAY,
                NOT_BEFORE, NOT_TO_COME, NEXT_IS_LATER);
    }

    @Bean
    Rules<TakingUp> takingUpConcerns() {
        return Rules.of(TAKE_UP, OWNER_TAKES_IT_UP, RAISED);
    }
}
