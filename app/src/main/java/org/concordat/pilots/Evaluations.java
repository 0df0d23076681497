package org.concordat.pilots;

import static org.concordat.pilots.EvaluationRules.DECIDE;
import static org.concordat.pilots.EvaluationRules.WRITE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.measures.Measure;
import org.concordat.pilots.Evaluation.Finding;
import org.concordat.pilots.PilotStep.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What came of pilots: numbers that the database counts, words that one writes and another approves (decision 0136).
@Component
public class Evaluations {

    public static final int FOUND_MAX = 10_000;

    /// What an evaluation would be of, that were written today.
    public record Draft(Pilot pilot, List<Measure> measures, Periods periods, List<Figures> figures) {

        public Draft {
            measures = List.copyOf(measures);
            figures = List.copyOf(figures);
        }
    }

    /// An evaluation as its viewer sees it.
    public record Sight(Pilot pilot, Evaluation evaluation, List<Measure> measures, Map<UUID, String> names, boolean mayDecide) {

        public Sight {
            measures = List.copyOf(measures);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final PilotTidings tidings;
    private final Pilots pilots;
    private final PilotSql sql;
    private final EvaluationSql evaluations;

    Evaluations(Acting acting, Gate gate, Ledger ledger, PilotTidings tidings, Pilots pilots, PilotSql sql, EvaluationSql evaluations) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.tidings = tidings;
        this.pilots = pilots;
        this.sql = sql;
        this.evaluations = evaluations;
    }

    /// What a form begins with, or why the viewer writes none; empty where there is no such pilot.
    public Optional<Look<Draft>> mayWrite(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = pilots.pilot(viewer, id);
            if (found.isEmpty()) {
                gate.unknown(viewer, WRITE, id);
            }
            return found.map(it -> gate.refuses(viewer, WRITE, it, id).<Look<Draft>>map(Look.Refused::new).orElseGet(() -> {
                ledger.record(viewer.entry("pilots.evaluation.begun").about(id));
                return new Look.Seen<>(new Draft(it, pilots.measures(it), Periods.of(it, viewer.day()).orElseThrow(),
                        evaluations.foreseen(id, viewer.day())));
            }));
        });
    }

    /// Writes one, which waits for a second person.
    ///
    /// @param act made with the form, and the id of the evaluation
    public Acted write(SignedIn who, UUID id, UUID act, Finding says) {
        return acting.as(who, viewer -> {
            sql.hold(id);
            var found = pilots.pilot(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, WRITE, id);
            }
            if (found.get().evaluations().stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()))) {
                return new Acted.Done(act);
            }
            return gate.refuses(viewer, WRITE, found.get(), id).<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> written(viewer, found.get(), act, says));
        });
    }

    private Acted written(Viewer viewer, Pilot of, UUID act, Finding says) {
        Words.official(FOUND_MAX, says.found());
        Words.official(Pilots.WORDS_MAX, says.limits());
        Words.official(Pilots.WORDS_MAX, says.why());
        if (!evaluations.write(viewer, act, of.id(), of.evaluations().size() + 1, says)) {
            return unknown(viewer, WRITE, of.id());   // the id is that of another's
        }
        ledger.record(viewer.entry("pilots.evaluation.written").about(of.id()).with("evaluation", act.toString()));
        tidings.evaluated(viewer, of, of.evaluations().size() + 1);
        return new Acted.Done(act);
    }

    /// Empty where there is no such pilot, and where it has no such evaluation for the viewer.
    public Optional<Sight> find(SignedIn who, UUID id, UUID evaluation) {
        return acting.as(who, viewer -> {
            var found = pilots.pilot(viewer, id).flatMap(of -> one(of, evaluation).map(it -> new Sight(of, it, pilots.measures(of),
                    pilots.names(of), gate.allows(viewer, DECIDE, it))));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("pilots.evaluation.read").about(id).with("evaluation", evaluation.toString())),
                    () -> gate.unknown(viewer, EvaluationRules.READ, id));
            return found;
        });
    }

    private static Optional<Evaluation> one(Pilot of, UUID evaluation) {
        return of.evaluations().stream().filter(it -> it.id().equals(evaluation)).findFirst();
    }

    /// A second person approves it: anybody reads it.
    ///
    /// @param act made with the form, and the id of the step; so it is for the other
    public Acted approve(SignedIn who, UUID id, UUID evaluation, UUID act) {
        return decide(who, id, evaluation, new Verdict(act, Kind.APPROVED, null, "pilots.evaluation.approved"));
    }

    /// A second person does not, and says why.
    public Acted decline(SignedIn who, UUID id, UUID evaluation, UUID act, String words) {
        return decide(who, id, evaluation, new Verdict(act, Kind.DECLINED, words, "pilots.evaluation.declined"));
    }

    private record Verdict(UUID act, Kind kind, @Nullable String words, String entry) {
    }

    private Acted decide(SignedIn who, UUID id, UUID evaluation, Verdict verdict) {
        return acting.as(who, viewer -> {
            sql.hold(id);
            var of = pilots.pilot(viewer, id);
            var found = of.flatMap(it -> one(it, evaluation));
            if (found.isEmpty()) {
                return unknown(viewer, DECIDE, id);
            }
            if (found.get().steps().stream().anyMatch(it -> it.id().equals(verdict.act()) && it.by().equals(viewer.officer()))) {
                return new Acted.Done(evaluation);
            }
            return gate.refuses(viewer, DECIDE, found.get(), id).<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> decided(viewer, of.get(), evaluation, verdict));
        });
    }

    private Acted decided(Viewer viewer, Pilot of, UUID evaluation, Verdict it) {
        Stream.ofNullable(it.words()).forEach(words -> Words.official(Pilots.QUESTION_MAX, words));
        if (!sql.step(viewer, of.id(), new PilotStep(it.act(), evaluation, it.kind(), viewer.officer(), viewer.at(), it.words()))) {
            return unknown(viewer, DECIDE, of.id());   // the id is that of another's
        }
        var done = viewer.entry(it.entry()).about(of.id()).with("evaluation", evaluation.toString());
        ledger.record(done);
        if (it.kind() == Kind.APPROVED) {
            ledger.publish(done, 1 + (int) of.evaluations().stream().filter(Evaluation::isApproved).count());
        }
        one(of, evaluation).ifPresent(each -> tidings.decided(viewer, of, each));
        return new Acted.Done(evaluation);
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }
}
