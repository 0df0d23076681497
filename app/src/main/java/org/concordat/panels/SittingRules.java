package org.concordat.panels;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who was there, what each of them thinks, and what their chair decides.
@Configuration(proxyBeanMethods = false)
class SittingRules {

    static final Act<Recording> RECORD = Act.of("panels.attendance.record", Recording.class);
    static final Act<AtItem> ASK = Act.of("panels.views.ask", AtItem.class);
    static final Act<AtItem> GIVE = Act.of("panels.view.give", AtItem.class);
    static final Act<AtItem> PASS_OVER = Act.of("panels.views.pass-over", AtItem.class);
    static final Act<Deciding> DECIDE = Act.of("panels.decision.make", Deciding.class);

    /// Who came to a meeting, as its chair would record it.
    ///
    /// @param chair who was in the chair, if anybody has recorded it
    /// @param inPost those of the invited who hold the role in which they come
    /// @param begun whether a view was asked for, or anything decided
    record Recording(PanelRules.Sitting at, Optional<OfficerId> chair, Set<OfficerId> came, Set<OfficerId> inPost, boolean begun) {
    }

    /// A decision that a chair would make.
    ///
    /// @param gatewayCarries whether the gateway is in force that day, and speaks of what the panel's body gives
    /// @param corrects the decision that it corrects; empty for the first
    record Deciding(AtItem at, Decided.Wording it, boolean gatewayCarries, Optional<UUID> corrects) {
    }

    static final String STANDS = "Concordat promise 7: decisions stand";

    static final Rule<Recording> IN_THE_CHAIR = new Rule<>("panels.invited-chair-records", PanelRules.CHANNEL,
            (viewer, it) -> viewer.is(Role.PANEL_CHAIR) && viewer.body().equals(it.at().of().panel())
                    && it.at().invited().contains(new Invited(viewer.officer(), viewer.body(), Role.PANEL_CHAIR))
                    && it.chair().filter(chair -> !chair.equals(viewer.officer())).isEmpty());

    static final Rule<Recording> THE_DAY_HAS_COME = new Rule<>("panels.day-of-the-meeting-has-come", STANDS,
            (viewer, it) -> !viewer.day().isBefore(it.at().of().on()));

    static final Rule<Recording> WHO_CAME_WAS_INVITED = new Rule<>("panels.who-came-was-invited-and-is-in-post",
            PanelRules.PARTNERS, (viewer, it) -> it.inPost().containsAll(it.came()));

    static final Rule<Recording> NOTHING_BEGUN = new Rule<>("panels.before-views-and-decisions", STANDS,
            (viewer, it) -> !it.begun());

    static final Rule<AtItem> CHAIR_WAS_THERE = new Rule<>("panels.chair-was-there", PanelRules.CHANNEL,
            (viewer, it) -> it.isChairedBy(viewer));

    static final Rule<AtItem> ASKED_ONCE = new Rule<>("panels.views-asked-once", STANDS, (viewer, it) -> !it.asked());

    static final Rule<AtItem> NOT_DECIDED = new Rule<>("panels.not-decided-yet", STANDS, (viewer, it) -> it.decided().isEmpty());

    static final Rule<AtItem> WAS_THERE = new Rule<>("panels.who-was-there-gives-a-view", PanelRules.PARTNERS,
            (viewer, it) -> it.isAttendedBy(viewer));

    static final Rule<AtItem> ASKED_FOR = new Rule<>("panels.views-are-asked-for", STANDS, (viewer, it) -> it.asked() && !it.opened());

    static final Rule<AtItem> ONE_EACH = new Rule<>("panels.one-view-each", STANDS, (viewer, it) -> !it.answered());

    static final Rule<AtItem> SOMEBODY_LEFT = new Rule<>("panels.somebody-has-left", STANDS, (viewer, it) -> !it.left().isEmpty());

    static final Rule<Deciding> CHAIR_DECIDES = new Rule<>("panels.chair-was-there", PanelRules.CHANNEL,
            (viewer, it) -> it.at().isChairedBy(viewer));

    static final Rule<Deciding> VIEWS_ARE_IN = new Rule<>("panels.views-are-in", STANDS,
            (viewer, it) -> !it.at().asked() || it.at().opened());

    static final Rule<Deciding> FIRST_OR_CORRECTS = new Rule<>("panels.corrects-what-stands", STANDS,
            (viewer, it) -> it.corrects().map(it.at()::isLast).orElseGet(() -> it.at().decided().isEmpty()));

    static final Rule<Deciding> FITS = new Rule<>("panels.fits-where-the-case-stands", PanelRules.CHANNEL,
            (viewer, it) -> it.it().chosen().fits(it.at().supported()));

    static final Rule<Deciding> CHOSEN_WAS_CONSIDERED = new Rule<>("panels.chosen-was-considered", STANDS,
            (viewer, it) -> it.it().options().contains(it.it().chosen()));

    static final Rule<Deciding> UNTIL_A_DAY = new Rule<>("panels.until-a-day-to-come", STANDS,
            (viewer, it) -> it.it().chosen() == Choice.MORE_INFORMATION ? isAfter(it.it().until(), viewer.day())
                    : it.it().until() == null);

    static final Rule<Deciding> NO_IDEOLOGY_ALONE = new Rule<>("panels.no-ideology-alone-ends-nothing",
            "Prevent learning reviews", (viewer, it) -> it.it().chosen().helps()
                    || !it.it().kinds().equals(Set.of(ReasonKind.NO_IDEOLOGY)));

    static final Rule<Deciding> OF_A_KIND = new Rule<>("panels.reason-is-of-a-kind", STANDS, (viewer, it) -> !it.it().kinds().isEmpty());

    static final Rule<Deciding> GATEWAY_CARRIES = new Rule<>("panels.gateway-carries-it", "Concordat promise 1: lawful by construction",
            (viewer, it) -> it.gatewayCarries());

    static final Rule<Deciding> DISSENT_WAS_THERE = new Rule<>("panels.who-dissents-was-there", STANDS,
            (viewer, it) -> bodies(it.at()).containsAll(it.it().dissent().stream().map(Dissent::body).toList())
                    && it.it().dissent().stream().map(Dissent::body).distinct().count() == it.it().dissent().size());

    @Bean
    Rules<Recording> recordingAttendance() {
        return Rules.of(RECORD, IN_THE_CHAIR, PanelRules.<Recording>standing(it -> it.at().of()), THE_DAY_HAS_COME,
                WHO_CAME_WAS_INVITED, NOTHING_BEGUN);
    }

    @Bean
    Rules<AtItem> askingForViews() {
        return Rules.of(ASK, CHAIR_WAS_THERE, ASKED_ONCE, NOT_DECIDED);
    }

    @Bean
    Rules<AtItem> givingViews() {
        return Rules.of(GIVE, WAS_THERE, ASKED_FOR, ONE_EACH);
    }

    @Bean
    Rules<AtItem> passingOver() {
        return Rules.of(PASS_OVER, CHAIR_WAS_THERE, ASKED_FOR, SOMEBODY_LEFT);
    }

    @Bean
    Rules<Deciding> decidingAtPanels() {
        return Rules.of(DECIDE, CHAIR_DECIDES, VIEWS_ARE_IN, FIRST_OR_CORRECTS, FITS, CHOSEN_WAS_CONSIDERED, UNTIL_A_DAY,
                OF_A_KIND, NO_IDEOLOGY_ALONE, GATEWAY_CARRIES, DISSENT_WAS_THERE);
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    static Set<BodyId> bodies(AtItem it) {
        return it.came().stream().map(Attended::body).collect(Collectors.toSet());
    }
}
