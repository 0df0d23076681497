package org.concordat.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.intake.Concern;
import org.concordat.intake.Sender;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Page;
import org.concordat.succession.CaseFollowers;
import org.springframework.stereotype.Component;

/// The cases of a body, for the team that works on them.
@Component
public class Cases {

    /// More than one officer could work on.
    static final int AT_PANELS_MAX = 500;

    /// Which cases a list shows.
    public enum Filter { MINE, WAITING, CLOSING, CRITICAL, OVERDUE, SILENT, OFFERED, ALARMS }

    /// A case in a list: who answers for it now, and the offer of it that waits.
    ///
    /// @param late what was due before it is late beyond a further limit
    public record Line(Case of, Accountable accountable, Optional<Handover> open, LocalDate late) {

        /// Whether nobody answers for it who should: its owner is not in post, an offer of it was not answered in time, or what
        /// is due is late beyond a further limit.
        public boolean isAlarm(LocalDate day) {
            return !(accountable instanceof Accountable.Owner) || open.filter(it -> it.isOverdue(day)).isPresent() || isLate();
        }

        public boolean isLate() {
            return of.nextOn() != null && of.nextOn().isBefore(late)
                    || of.hearBy() != null && of.hearBy().isBefore(late);
        }
    }

    /// A case whole, and what its viewer may do about it.
    ///
    /// @param decisions in the order in which they were made, those that were corrected too
    /// @param corrections of each decision, whether the viewer may correct it
    /// @param askings what was asked of partners for it
    /// @param closures every proposal to close it, in order
    /// @param tellings what whoever referred was told, in order
    /// @param sayable what they can be told as it stands
    /// @param bundles as which it was exported for an inquiry, in order
    /// @param clocks what was and is to be done, by when, and under which limit
    /// @param sender who sent it, where the public did
    /// @param ending that its force ends or has ended, and whose lead answers for it from then on
    /// @param subject whom it is about, once its owner has recorded that
    /// @param colleagues the others of its team, to whom its owner could offer it
    /// @param may whether the viewer may do each of what is done to a case
    public record Sight(Line line, Concern concern, Optional<Sender> sender, Optional<CaseFollowers.Ending> ending,
                        Optional<Subject> subject, List<CaseDecision> decisions, Map<UUID, Decision> corrections, List<Asking> askings, List<Closure> closures,
                        List<Telling> tellings, Sayable sayable, List<Bundle> bundles, List<Clock> clocks, List<Ownership> history, List<Holder> colleagues,
                        boolean mayTake, Map<Doing, Decision> may) {

        public boolean may(Doing it) {
            return may.get(it) instanceof Decision.Allowed;
        }

        public boolean mayCorrect(CaseDecision it) {
            return corrections.get(it.id()) instanceof Decision.Allowed;
        }
    }

    /// What is done to a case beside taking it.
    public enum Doing { OFFER, IDENTIFY, DECONFLICT, ASSESS, ASK, TELL, CLOSE, REVIEW, REOPEN, EXPORT }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final CaseSql sql;
    private final Teams teams;
    private final CaseSights sights;
    private final CaseClock clock;

    Cases(Acting acting, Gate gate, Ledger ledger, CaseSql sql, Teams teams, CaseSights sights,
          CaseClock clock) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.teams = teams;
        this.sights = sights;
        this.clock = clock;
    }

    /// The body's cases, what is due first at the top; all of them where there is no filter. Pages count from 0.
    public Look<Page<Line>> list(SignedIn who, Optional<Filter> filter, int page) {
        return acting.as(who, viewer -> looking(viewer, it -> {
            var team = teams.of(viewer.body(), viewer.at());
            var mine = mine(viewer, team);
            var asked = filter.filter(Filter.WAITING::equals).map(_ -> sights.asked(viewer, mine)).orElse(Set.of());
            var found = Page.of(page, (rows, skip) -> sql.list(viewer, filter.orElse(null), mine, asked, team,
                    clock.lateBefore(viewer.day()), rows, skip));
            ledger.record(viewer.entry("casework.case.listed").with("ids", Page.ids(found.rows(), row -> row.id().value())));
            return new Page<>(found.number(), sights.lines(viewer, found.rows(), team), found.more());
        }));
    }

    /// The viewer's own that come to panels, what is due first at the top; at most [#AT_PANELS_MAX], however many else they have.
    public Look<List<Case>> atPanels(SignedIn who) {
        return acting.as(who, viewer -> looking(viewer, it -> {
            var found = sql.atPanels(viewer, mine(viewer, teams.of(viewer.body(), viewer.at())), AT_PANELS_MAX);
            ledger.record(viewer.entry("casework.case.listed").with("ids", Page.ids(found, row -> row.id().value())));
            return found;
        }));
    }

    /// The case with a reference, written as it stands; empty when there is none in the viewer's body.
    public Look<Optional<CaseId>> called(SignedIn who, String reference) {
        return acting.as(who, viewer -> looking(viewer, it -> {
            var found = sql.called(viewer, reference);
            ledger.record(viewer.entry("casework.case.sought").with("ids", found.map(CaseId::toString).orElse("")));
            return found;
        }));
    }

    /// The case of which something is due, by what began its clock: an opening, a decision, or what whoever referred was told.
    /// Empty when there is none for this viewer.
    public Optional<CaseId> due(SignedIn who, UUID clockOf) {
        return acting.as(who, viewer -> {
            var found = sql.due(clockOf).flatMap(it -> read(viewer, it)).map(Case::id);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("casework.case.sought").with("ids", it.toString())),
                    () -> gate.unknown(viewer, CaseRules.READ, clockOf));
            return found;
        });
    }

    /// One case whole; empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, CaseId id) {
        return acting.as(who, viewer -> {
            var found = read(viewer, id).map(it -> sights.sight(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("casework.case.read").about(id.value())),
                    () -> gate.unknown(viewer, CaseRules.READ, id.value()));
            return found;
        });
    }

    /// The case, if the viewer is of the team whose it is; nothing is recorded.
    Optional<Case> read(Viewer viewer, CaseId id) {
        return gate.allows(viewer, CaseRules.LIST, viewer.body())
                ? sql.find(id).filter(it -> gate.allows(viewer, CaseRules.READ, it)) : Optional.empty();
    }

    /// Whose cases are the viewer's: their own and, while they lead, those of every owner of the body who has left.
    private Set<OfficerId> mine(Viewer viewer, Team team) {
        var all = new HashSet<>(Set.of(viewer.officer()));
        if (CaseRules.isLead(viewer, team)) {
            all.addAll(sql.owners(viewer));
            team.officers().stream().filter(it -> !it.equals(viewer.officer())).forEach(all::remove);
        }
        return all;
    }

    private <T> Look<T> looking(Viewer viewer, Function<Viewer, T> work) {
        return gate.refuses(viewer, CaseRules.LIST, viewer.body(), viewer.body().value())
                .<Look<T>>map(Look.Refused::new)
                .orElseGet(() -> new Look.Seen<>(work.apply(viewer)));
    }
}
