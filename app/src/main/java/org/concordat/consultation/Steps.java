package org.concordat.consultation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What becomes of a consultation: approved by somebody who wrote none of it; corrected in the open or withdrawn, with a reason; and
/// answered, with what was counted and what was done about it. A later answer corrects an earlier one.
@Component("consultationSteps")
public class Steps {

    /// What somebody says that it changed.
    ///
    /// @param matter the reference of a finding, question or direction; null for none
    /// @param priority null for none
    public record Changed(@Nullable String matter, @Nullable UUID priority) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ConsultationSql sql;
    private final AnswerSql answers;
    private final PollFigures figures;
    private final ConsultationClock limits;
    private final ConsultationTidings tidings;

    Steps(Acting acting, Gate gate, Ledger ledger, ConsultationSql sql, AnswerSql answers, PollFigures figures, ConsultationClock limits,
            ConsultationTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.answers = answers;
        this.figures = figures;
        this.limits = limits;
        this.tidings = tidings;
    }

    /// Whether they may do this next; done, where the form was sent before.
    ///
    /// @param act made with the form; empty where it is asked for
    public Acted mayMake(SignedIn who, UUID id, Optional<UUID> act, Step.Kind kind) {
        return acting.as(who, viewer -> {
            var found = consultation(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked(kind), id);
            }
            if (act.filter(it -> made(found.get(), it, viewer)).isPresent()) {
                return new Acted.Done(id);
            }
            var it = found.get();
            return (switch (kind) {
                case APPROVAL -> gate.refuses(viewer, ConsultationRules.APPROVE, new ConsultationRules.AsRead(it, it.wording().number()), id);
                case CORRECTION -> gate.refuses(viewer, ConsultationRules.CORRECT, it, id);
                case WITHDRAWAL -> gate.refuses(viewer, ConsultationRules.WITHDRAW, it, id);
                case RESPONSE -> gate.refuses(viewer, ConsultationRules.ANSWER, new ConsultationRules.Answering(it, sql.waits(id), true, true), id);
            }).<Acted>map((Decision.Refused why) -> new Acted.Refused(why)).orElseGet(() -> new Acted.Done(id));
        });
    }

    /// A second person approves it, as they read it; it opens on its day by itself.
    ///
    /// @param act made with the form, and the id of the step; so it is for all that follows
    /// @param number of the wording that they read
    public Acted approve(SignedIn who, UUID id, UUID act, int number) {
        return step(who, id, act, ConsultationRules.APPROVE, (viewer, it) -> gate.refuses(viewer, ConsultationRules.APPROVE,
                new ConsultationRules.AsRead(it, number), id), (viewer, it) -> {
                    var answerBy = limits.answeredBy(it.wording().said().closes(), viewer.day());
                    var step = new Step(act, 1, Step.Kind.APPROVAL, viewer.officer(), viewer.at(), answerBy, null, null);
                    if (!sql.step(viewer, id, step, number, null)) {
                        return false;
                    }
                    record(viewer.entry("consultation.consultation.approved").about(id).with("number", "" + number), step);
                    tidings.approved(viewer, it, answerBy);
                    return true;
                });
    }

    /// The priorities that a consultation of the viewer's body can have changed, by id; none of one that they may not see.
    public Map<UUID, String> priorities(SignedIn who, UUID id) {
        return acting.as(who, viewer -> consultation(viewer, id).map(it -> sql.priorities(it.area())).orElseGet(Map::of));
    }

    /// Says in public what was wrong with it.
    public Acted correct(SignedIn who, UUID id, UUID act, Both words) {
        return said(who, id, act, ConsultationRules.CORRECT, Step.Kind.CORRECTION, words, "consultation.consultation.corrected");
    }

    /// It is asked no more, and where it was asked the public is shown why.
    public Acted withdraw(SignedIn who, UUID id, UUID act, Both words) {
        return said(who, id, act, ConsultationRules.WITHDRAW, Step.Kind.WITHDRAWAL, words, "consultation.consultation.withdrawn");
    }

    private Acted said(SignedIn who, UUID id, UUID act, Act<Consultation> asked, Step.Kind kind, Both words, String entry) {
        Consultations.official(Consultations.WORDS_MAX, words);
        return step(who, id, act, asked, (viewer, it) -> gate.refuses(viewer, asked, it, id), (viewer, it) -> {
            var step = new Step(act, it.steps().size() + 1, kind, viewer.officer(), viewer.at(), null, words, null);
            if (!sql.step(viewer, id, step, null, null)) {
                return false;
            }
            record(viewer.entry(entry).about(id).with("step", act.toString()), step);
            if (kind == Step.Kind.WITHDRAWAL) {
                tidings.over(viewer, it);
            }
            return true;
        });
    }

    /// You said, we did, or why not. What was counted is protected, and then shown with it; the first time alone, so that two counts of the
    /// same answers cannot be compared.
    ///
    /// *Errors*: refused where something was decided of an answer while it was counted.
    public Acted answer(SignedIn who, UUID id, UUID act, Step.Outcome outcome, Both words, Changed changed) {
        Consultations.official(Consultations.WORDS_MAX, words);
        var counted = acting.as(who, viewer -> consultation(viewer, id).map(it -> answers.counted(it)));
        var results = counted.map(figures::of);
        return step(who, id, act, ConsultationRules.ANSWER, (viewer, it) -> gate.refuses(viewer, ConsultationRules.ANSWER,
                        new ConsultationRules.Answering(it, sql.waits(id), counted.filter(answers.counted(it)::equals).isPresent(),
                                isThere(it, changed)), id),
                (viewer, it) -> answered(viewer, it, act, new Step.Response(outcome, matter(changed).orElse(null), changed.priority()),
                        words, it.last(Step.Kind.RESPONSE).isPresent() ? null : results.orElseThrow()));
    }

    private boolean answered(Viewer viewer, Consultation it, UUID act, Step.Response response, Both words, @Nullable String results) {
        var step = new Step(act, it.steps().size() + 1, Step.Kind.RESPONSE, viewer.officer(), viewer.at(), null, words, response);
        if (!sql.step(viewer, it.id(), step, null, results)) {
            return false;
        }
        record(viewer.entry("consultation.consultation.answered").about(it.id()).with("outcome", response.outcome().name())
                .with("step", act.toString()), step);
        tidings.over(viewer, it);
        return true;
    }

    /// With a receipt for anybody; none of a draft that was withdrawn.
    private void record(Entry act, Step step) {
        ledger.record(act);
        ledger.publish(act, step.number());
    }

    private boolean isThere(Consultation it, Changed changed) {
        return (changed.matter() == null || matter(changed).isPresent())
                && (changed.priority() == null || sql.priorities(it.area()).containsKey(changed.priority()));
    }

    private Optional<UUID> matter(Changed changed) {
        return Optional.ofNullable(changed.matter()).flatMap(sql::matter);
    }

    private Acted step(SignedIn who, UUID id, UUID act, Act<?> asked, BiFunction<Viewer, Consultation, Optional<Decision.Refused>> refuses,
            BiFunction<Viewer, Consultation, Boolean> makes) {
        return acting.as(who, viewer -> {
            consultation(viewer, id).ifPresent(it -> sql.hold(id));
            var found = consultation(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            if (made(found.get(), act, viewer)) {
                return new Acted.Done(id);
            }
            return refuses.apply(viewer, found.get()).<Acted>map(Acted.Refused::new).orElseGet(() -> makes.apply(viewer, found.get())
                    ? new Acted.Done(id) : unknown(viewer, asked, id));   // the id is that of another's
        });
    }

    private static Act<?> asked(Step.Kind kind) {
        return switch (kind) {
            case APPROVAL -> ConsultationRules.APPROVE;
            case CORRECTION -> ConsultationRules.CORRECT;
            case WITHDRAWAL -> ConsultationRules.WITHDRAW;
            case RESPONSE -> ConsultationRules.ANSWER;
        };
    }

    private static boolean made(Consultation of, UUID act, Viewer viewer) {
        return of.steps().stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()));
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }

    private Optional<Consultation> consultation(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, ConsultationRules.READ, it));
    }
}
