package org.concordat.casework;

import static org.concordat.notices.NoticeKind.CASE_LATE;
import static org.concordat.notices.NoticeKind.REFERRER_UNHEARD;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.springframework.stereotype.Component;

/// What is not done in time, nor within a further limit, is told to the lead of the team, as an offer is that nobody answers. Each
/// act on a case ends what it was to be told of the clock before, and begins it for the next. *Source*: decision 0092.
@Component
class Lateness {

    /// What is due there is the police's to do. What a panel is to do, panels tell.
    private static final Set<Stage> OF_THE_POLICE = EnumSet.of(Stage.RECEIVED, Stage.HELD, Stage.TO_ASSESS, Stage.SIGNPOSTED,
            Stage.POLICE_LED, Stage.NOTHING_MORE, Stage.SUPPORT_ENDED, Stage.CLOSED);

    private static final String DUE = "/cases/due";

    private final Notices notices;
    private final Teams teams;
    private final CaseDecisionSql decisions;
    private final TellingSql tellings;
    private final CaseClock clock;

    Lateness(Notices notices, Teams teams, CaseDecisionSql decisions, TellingSql tellings, CaseClock clock) {
        this.notices = notices;
        this.teams = teams;
        this.decisions = decisions;
        this.tellings = tellings;
        this.clock = clock;
    }

    void opened(Viewer referrer, Case it) {
        begins(referrer, it.body(), CASE_LATE, it.id().value(), Optional.ofNullable(it.nextOn()));
        begins(referrer, it.body(), REFERRER_UNHEARD, it.id().value(), Optional.ofNullable(it.hearBy()));
    }

    /// The last decision of a case was made just now.
    ///
    /// @param nextOn by when the next thing is to be done
    void decided(Viewer viewer, BodyId body, CaseId of, Optional<LocalDate> nextOn) {
        var made = decisions.of(of);
        var before = made.size() < 2 ? of.value() : made.get(made.size() - 2).id();
        notices.settle(viewer, body, CASE_LATE, DUE, before);
        begins(viewer, body, CASE_LATE, made.getLast().id(), nextOn.filter(day -> OF_THE_POLICE.contains(made.getLast().next())));
    }

    /// Whoever referred was told just now.
    void told(Viewer viewer, BodyId body, Telling it) {
        var told = tellings.of(it.of());
        notices.settle(viewer, body, REFERRER_UNHEARD, DUE, told.size() < 2 ? it.of().value() : told.get(told.size() - 2).id());
        begins(viewer, body, REFERRER_UNHEARD, it.id(), Optional.ofNullable(it.againBy()));
    }

    private void begins(Viewer viewer, BodyId body, NoticeKind kind, UUID clockOf, Optional<LocalDate> dueOn) {
        dueOn.ifPresent(day -> teams.of(body, viewer.at()).lead().ifPresent(lead -> notices.tell(viewer,
                Notice.to(body, lead, kind, DUE, clockOf, day).from(clock.lateAfter(day).plusDays(1)))));
    }
}
