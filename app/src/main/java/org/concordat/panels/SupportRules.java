package org.concordat.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Consent to support that a panel holds, what the support is for, and who does what about it.
@Configuration(proxyBeanMethods = false)
class SupportRules {

    static final Act<Consenting> CONSENT = Act.of("panels.consent.record", Consenting.class);
    static final Act<Supporting> PLAN = Act.of("panels.plan.write", Supporting.class);
    static final Act<Holding> SESSION = Act.of("panels.session.record", Holding.class);
    static final Act<Setting> SET = Act.of("panels.action.set", Setting.class);
    static final Act<Action> COMPLETE = Act.of("panels.action.complete", Action.class);

    /// A case at a panel, and how support of it stands.
    ///
    /// @param held whether the panel holds support by what it decided here
    /// @param before what was said of consent so far, the first first
    record Supporting(AtItem at, boolean held, List<Consent> before) {

        Optional<Consent.State> last() {
            return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast().state());
        }
    }

    /// What a chair would record of consent.
    record Consenting(Supporting of, Consent.State state, LocalDate on, OfficerId by) {
    }

    /// A session that somebody would record.
    ///
    /// @param planned whether a plan was written
    /// @param there whether one of that day is recorded
    record Holding(Supporting of, boolean planned, boolean there, LocalDate on) {
    }

    /// An action that a chair would set.
    record Setting(AtItem at, OfficerId owner, LocalDate dueOn) {
    }

    private static final String CONSENT_LAW = "Counter-Terrorism and Security Act 2015 s.36(4)-(6)";
    private static final String ONE_OWNER = "Concordat promise 6: one owner";

    static final Rule<Consenting> CHAIR_RECORDS = new Rule<>("panels.chair-of-the-panel", PanelRules.CHANNEL,
            (viewer, it) -> chairs(viewer, it.of().at()));

    static final Rule<Consenting> PANEL_SUPPORTS = new Rule<>("panels.panel-supports-it", CONSENT_LAW, (viewer, it) -> it.of().held());

    static final Rule<Consenting> FOLLOWS = new Rule<>("panels.consent-follows", CONSENT_LAW,
            (viewer, it) -> it.state().follows(it.of().last()));

    static final Rule<Consenting> ON_A_DAY_THAT_WAS = new Rule<>("panels.on-a-day-that-was", CONSENT_LAW,
            (viewer, it) -> !it.on().isAfter(viewer.day()));

    static final Rule<Consenting> BY_WHO_WAS_THERE = new Rule<>("panels.by-who-was-there", CONSENT_LAW,
            (viewer, it) -> it.of().at().came().stream().anyMatch(each -> each.officer().equals(it.by())));

    static final Rule<Supporting> CHAIR_WRITES = new Rule<>("panels.chair-of-the-panel", PanelRules.CHANNEL,
            (viewer, it) -> chairs(viewer, it.at()));

    static final Rule<Supporting> OF_WHAT_IT_SUPPORTS = new Rule<>("panels.panel-supports-it", CONSENT_LAW, (viewer, it) -> it.held());

    static final Rule<Supporting> WAITS_FOR_CONSENT = new Rule<>("panels.support-waits-for-consent", CONSENT_LAW,
            (viewer, it) -> it.last().filter(Consent.State.GIVEN::equals).isPresent());

    static final Rule<Holding> WAS_THERE = new Rule<>("panels.who-was-there-records-a-session", PanelRules.PARTNERS,
            (viewer, it) -> it.of().at().isAttendedBy(viewer));

    static final Rule<Holding> SESSION_OF_SUPPORT = new Rule<>("panels.panel-supports-it", CONSENT_LAW, (viewer, it) -> it.of().held());

    static final Rule<Holding> SESSION_WITH_CONSENT = new Rule<>("panels.support-waits-for-consent", CONSENT_LAW,
            (viewer, it) -> it.of().last().filter(Consent.State.GIVEN::equals).isPresent());

    static final Rule<Holding> PLANNED = new Rule<>("panels.session-follows-a-plan", CONSENT_LAW, (viewer, it) -> it.planned());

    static final Rule<Holding> ONE_A_DAY = new Rule<>("panels.one-session-a-day", SittingRules.STANDS, (viewer, it) -> !it.there());

    static final Rule<Holding> NOT_TO_COME = new Rule<>("panels.on-a-day-that-was", CONSENT_LAW,
            (viewer, it) -> !it.on().isAfter(viewer.day()));

    static final Rule<Setting> CHAIR_SETS = new Rule<>("panels.chair-of-the-panel", PanelRules.CHANNEL,
            (viewer, it) -> chairs(viewer, it.at()));

    static final Rule<Setting> DECIDED = new Rule<>("panels.action-follows-a-decision", SittingRules.STANDS,
            (viewer, it) -> !it.at().decided().isEmpty());

    static final Rule<Setting> OWNER_IN_POST = new Rule<>("panels.action-has-an-owner-in-post", ONE_OWNER,
            (viewer, it) -> it.at().inPost().contains(it.owner()));

    static final Rule<Setting> DUE_TO_COME = new Rule<>("panels.due-on-a-day-to-come", ONE_OWNER,
            (viewer, it) -> !it.dueOn().isBefore(viewer.day()));

    static final Rule<Action> OWNER_COMPLETES = new Rule<>("panels.its-owner-completes-it", ONE_OWNER,
            (viewer, it) -> it.owner().equals(viewer.officer()));

    static final Rule<Action> NOT_DONE = new Rule<>("panels.not-completed-yet", ONE_OWNER, (viewer, it) -> it.done().isEmpty());

    @Bean
    Rules<Consenting> recordingConsent() {
        return Rules.of(CONSENT, CHAIR_RECORDS, PANEL_SUPPORTS, FOLLOWS, ON_A_DAY_THAT_WAS, BY_WHO_WAS_THERE);
    }

    @Bean
    Rules<Supporting> writingPlans() {
        return Rules.of(PLAN, CHAIR_WRITES, OF_WHAT_IT_SUPPORTS, WAITS_FOR_CONSENT);
    }

    @Bean
    Rules<Holding> recordingSessions() {
        return Rules.of(SESSION, WAS_THERE, SESSION_OF_SUPPORT, SESSION_WITH_CONSENT, PLANNED, ONE_A_DAY, NOT_TO_COME);
    }

    @Bean
    Rules<Setting> settingActions() {
        return Rules.of(SET, CHAIR_SETS, DECIDED, OWNER_IN_POST, DUE_TO_COME);
    }

    @Bean
    Rules<Action> completingActions() {
        return Rules.of(COMPLETE, PanelRules.attends(), InRole.trained(PanelRules.ATTENDERS), OWNER_COMPLETES, NOT_DONE);
    }

    private static boolean chairs(Viewer viewer, AtItem it) {
        return viewer.is(Role.PANEL_CHAIR) && viewer.body().equals(it.of().panel());
    }
}
