package org.concordat.casework;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Viewer;
import org.concordat.casework.Cases.Doing;
import org.concordat.casework.Cases.Line;
import org.concordat.casework.Cases.Sight;
import org.concordat.intake.Letterbox;
import org.concordat.intake.Outcome;
import org.concordat.intake.Referrals;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;
import org.concordat.people.Held;
import org.concordat.people.Records;
import org.concordat.requests.Outstanding;
import org.concordat.succession.CaseFollowers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A case whole, put together for whoever may read it.
@Component
class CaseSights {

    private final Gate gate;
    private final CaseSql sql;
    private final HandoverSql handovers;
    private final SubjectSql subjects;
    private final CaseDecisionSql decisions;
    private final AskingSql askings;
    private final ClosureSql closures;
    private final TellingSql tellings;
    private final TellingLaw law;
    private final BundleSql bundles;
    private final Outstanding outstanding;
    private final Records records;
    private final Referrals referrals;
    private final Letterbox letterbox;
    private final Teams teams;
    private final CaseClock clock;
    private final ProviderSupport support;
    private final CaseFollowers followers;

    CaseSights(Gate gate, CaseSql sql, HandoverSql handovers, SubjectSql subjects, CaseDecisionSql decisions,
               AskingSql askings, ClosureSql closures, TellingSql tellings, TellingLaw law, BundleSql bundles,
               Outstanding outstanding, Records records, Referrals referrals, Letterbox letterbox, Teams teams, CaseClock clock,
               ProviderSupport support, CaseFollowers followers) {
        this.gate = gate;
        this.sql = sql;
        this.handovers = handovers;
        this.subjects = subjects;
        this.decisions = decisions;
        this.askings = askings;
        this.closures = closures;
        this.tellings = tellings;
        this.law = law;
        this.bundles = bundles;
        this.outstanding = outstanding;
        this.records = records;
        this.referrals = referrals;
        this.letterbox = letterbox;
        this.teams = teams;
        this.clock = clock;
        this.support = support;
        this.followers = followers;
    }

    Sight sight(Viewer viewer, Case it) {
        var team = teams.of(it.body(), viewer.at());
        var line = lines(viewer, List.of(it), team).getFirst();
        var colleagues = team.members().stream().filter(member -> !member.officer().equals(viewer.officer())).toList();
        var made = decisions.of(it.id());
        var told = tellings.of(it.id());
        var sayable = law.sayable(viewer, it);
        return new Sight(line, referrals.inside(it.id().referral()).orElseThrow(), letterbox.sender(it.id().referral()),
                followers.ending(it.body(), viewer.at()), subject(viewer, it.id()),
                made, corrections(viewer, it, made), askings(viewer, it.id()), closures.of(it.id()), told, sayable, bundles.of(it.id()),
                Stream.concat(clock.clocks(it, made).stream(), clock.heard(it, told).stream()).toList(), sql.history(it.id()), colleagues,
                gate.allows(viewer, CaseRules.TAKE, new CaseRules.Taking(it, team, line.open())),
                may(viewer, line, team, made, sayable));
    }

    List<Line> lines(Viewer viewer, List<Case> cases, Team team) {
        var late = clock.lateBefore(viewer.day());
        Map<CaseId, Handover> open = handovers.open(cases.stream().map(Case::id).toList()).stream()
                .collect(Collectors.toMap(Handover::of, Function.identity()));
        return cases.stream().map(it -> new Line(it, team.accountable(it), Optional.ofNullable(open.get(it.id())), late)).toList();
    }

    private Map<Doing, Decision> may(Viewer viewer, Line line, Team team, List<CaseDecision> made, Sayable sayable) {
        var it = line.of();
        var taker = team.members().stream().map(Holder::officer).filter(each -> !each.equals(viewer.officer())).findFirst();
        var may = new EnumMap<Doing, Decision>(Doing.class);
        may.put(Doing.OFFER, gate.asks(viewer, CaseRules.OFFER,
                new CaseRules.Offering(it, team, line.open(), taker.orElse(viewer.officer()))));
        may.put(Doing.IDENTIFY, gate.asks(viewer, SubjectRules.IDENTIFY,
                new SubjectRules.Identifying(it, subjects.find(it.id()))));
        may.put(Doing.DECONFLICT, mayDecide(viewer, it, Choice.Kind.DECONFLICTION, null, made));
        may.put(Doing.ASSESS, mayDecide(viewer, it, Choice.Kind.ASSESSMENT, null, made));
        may.put(Doing.REVIEW, mayDecide(viewer, it, Choice.Kind.EXIT_REVIEW, null, made));
        may.put(Doing.REOPEN, mayDecide(viewer, it, Choice.Kind.REOPENING, null, made));
        may.put(Doing.CLOSE, gate.asks(viewer, ClosureRules.PROPOSE, new ClosureRules.Proposing(it,
                Set.of(ClosureGround.CONCERN_ADDRESSED), Set.of(), Set.of(), Set.of(), Set.of(),
                closures.of(it.id()).stream().anyMatch(Closure::isOpen), support.isRaised(viewer, it.id()))));
        may.put(Doing.EXPORT, gate.asks(viewer, BundleRules.EXPORT, new BundleRules.Exporting(it, team)));
        may.put(Doing.ASK, gate.asks(viewer, AskingRules.ASK, it));
        may.put(Doing.TELL, gate.asks(viewer, TellingRules.TELL,
                new TellingRules.Saying(it, sayable.outcomes().stream().findFirst().orElse(Outcome.NOT_SAID), sayable.isCarried())));
        return may;
    }

    private Map<UUID, Decision> corrections(Viewer viewer, Case it, List<CaseDecision> made) {
        return made.stream().collect(Collectors.toMap(CaseDecision::id, each ->
                mayDecide(viewer, it, each.choice().kind(), each.id(), made)));
    }

    /// The answers that are awaited for a case: those that nobody has given or let go, a refusal that comes up again among them.
    Set<Closure.Key> awaited(Viewer viewer, CaseId id) {
        return askings(viewer, id).stream().flatMap(it -> it.lines().stream()).filter(Asking::isAwaited)
                .map(it -> new Closure.Key(it.asked().request(), it.asked().body())).collect(Collectors.toSet());
    }

    /// The open cases of some owners of which answers are awaited.
    Set<CaseId> asked(Viewer viewer, Set<OfficerId> owners) {
        var begun = askings.of(viewer, owners);
        return outstanding.of(viewer, begun.keySet()).stream().filter(Asking::isAwaited).map(it -> begun.get(it.asked().request()))
                .collect(Collectors.toSet());
    }

    List<Asking> askings(Viewer viewer, CaseId id) {
        var begun = askings.of(id);
        var lines = outstanding.of(viewer, begun.stream().map(AskingSql.Begun::request).toList()).stream()
                .collect(Collectors.groupingBy(it -> it.asked().request()));
        return begun.stream().map(it -> new Asking(it.request(), it.by(), it.at(), lines.getOrDefault(it.request(), List.of())))
                .toList();
    }

    /// Whether the viewer may decide anything of the kind, with the gateway that it needs: what least stands in the way.
    private Decision mayDecide(Viewer viewer, Case it, Choice.Kind kind, @Nullable UUID corrects, List<CaseDecision> made) {
        var last = made.isEmpty() ? Optional.<CaseDecision>empty() : Optional.of(made.getLast());
        return kind.choices().stream().map(choice -> gate.asks(viewer, DecisionRules.DECIDE,
                        new DecisionRules.Deciding(it, choice, choice.leaves() ? DecisionRules.CHANNEL : null, choice.leaves(),
                                corrects, last)))
                .min(Comparator.comparingLong(each -> each.because().stream().filter(because -> !because.held()).count()))
                .orElseThrow();
    }

    private Optional<Subject> subject(Viewer viewer, CaseId id) {
        return subjects.find(id).map(it -> {
            var person = records.standing(viewer, it.identity()).orElse(null);
            var others = person == null ? List.<Subject.Other>of()
                    : subjects.about(person.identities().stream().map(Held::id).toList()).stream()
                            .filter(other -> !other.id().equals(id)).toList();
            return new Subject(it.identity(), it.by(), it.at(), person, others);
        });
    }
}
