package org.concordat.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.scrutiny.Step.Kind;
import org.concordat.scrutiny.Step.Outcome;
import org.concordat.scrutiny.Step.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What becomes of a matter: answered, done, asked again, closed. Each is a row that stands; a later one corrects it.
@Component
public class Steps {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final MatterSql sql;
    private final Matters matters;
    private final MatterClock clock;
    private final MatterTidings tidings;

    Steps(Acting acting, Gate gate, Ledger ledger, MatterSql sql, Matters matters, MatterClock clock, MatterTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.matters = matters;
        this.clock = clock;
        this.tidings = tidings;
    }

    /// Whether they may take a step of a kind next; done, where the form was sent before.
    ///
    /// @param act made with the form; empty where it is asked for
    public Acted mayMake(SignedIn who, MatterId id, Optional<UUID> act, Kind kind) {
        return acting.as(who, viewer -> {
            var found = matters.course(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, MatterRules.READ, id);
            }
            if (act.filter(sent -> holds(found.get(), sent, viewer)).isPresent()) {
                return new Acted.Done(id.value());
            }
            return refusal(viewer, kind, found.get()).orElse(new Acted.Done(id.value()));
        });
    }

    private Optional<Acted> refusal(Viewer viewer, Kind kind, Course at) {
        var id = at.of().id();
        return switch (kind) {
            case ANSWER -> refusal(viewer, StepRules.ANSWER, new StepRules.Answering(at, Outcome.NOT_ACCEPTED, null), id);
            case DONE -> refusal(viewer, StepRules.COMPLETE, at, id);
            case REPLY -> refusal(viewer, StepRules.REPLY, at, id);
            case CLOSING -> refusal(viewer, StepRules.CLOSE, at, id);
        };
    }

    private static boolean holds(Course at, UUID step, Viewer viewer) {
        return at.steps().stream().anyMatch(it -> it.id().equals(step) && it.by().equals(viewer.officer()));
    }

    /// The body it was put to answers, or corrects its answer.
    ///
    /// @param act made with the form, and the id of the step; so it is for every step
    /// @param byDay by when what is accepted will be done; null where nothing will be
    public Acted answer(SignedIn who, MatterId id, UUID act, Outcome outcome, String words, @Nullable LocalDate byDay) {
        return step(who, id, act, StepRules.ANSWER, (viewer, at) -> refusal(viewer, StepRules.ANSWER,
                        new StepRules.Answering(at, outcome, byDay), id), (viewer, at) -> new Said(Kind.ANSWER, outcome, words, byDay),
                "scrutiny.matter.answered");
    }

    /// What was accepted is done; the words say where that can be seen.
    public Acted complete(SignedIn who, MatterId id, UUID act, String words) {
        return step(who, id, act, StepRules.COMPLETE, (viewer, at) -> refusal(viewer, StepRules.COMPLETE, at, id),
                (viewer, at) -> new Said(Kind.DONE, null, words, null), "scrutiny.matter.completed");
    }

    /// Whoever follows it asks again; an answer is due within the same time anew.
    public Acted reply(SignedIn who, MatterId id, UUID act, String words) {
        return step(who, id, act, StepRules.REPLY, (viewer, at) -> refusal(viewer, StepRules.REPLY, at, id), (viewer, at) ->
                new Said(Kind.REPLY, null, words, clock.answeredBy(at.of().kind(), viewer.day())), "scrutiny.matter.replied");
    }

    /// Whoever follows it closes it, and says why.
    public Acted close(SignedIn who, MatterId id, UUID act, String words) {
        return step(who, id, act, StepRules.CLOSE, (viewer, at) -> refusal(viewer, StepRules.CLOSE, at, id),
                (viewer, at) -> new Said(Kind.CLOSING, null, words, null), "scrutiny.matter.closed");
    }

    private Acted step(SignedIn who, MatterId id, UUID act, Act<?> asked, BiFunction<Viewer, Course, Optional<Acted>> refused,
            BiFunction<Viewer, Course, Said> said, String kind) {
        return acting.as(who, viewer -> {
            matters.course(viewer, id).ifPresent(it -> sql.hold(id));
            var found = matters.course(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            if (holds(found.get(), act, viewer)) {
                return new Acted.Done(id.value());
            }
            return refused.apply(viewer, found.get()).orElseGet(() -> made(viewer, asked, found.get(), act,
                    said.apply(viewer, found.get()), kind));
        });
    }

    private Acted made(Viewer viewer, Act<?> asked, Course at, UUID act, Said said, String kind) {
        Words.official(Matters.WORDS_MAX, said.words());
        var step = new Step(act, at.steps().size() + 1, viewer.body(), viewer.officer(), viewer.at(), said);
        if (!sql.step(viewer, at.of().id(), step)) {   // the id is that of another's
            return unknown(viewer, asked, at.of().id());
        }
        var entry = viewer.entry(kind).about(at.of().id().value()).with("step", act.toString());
        ledger.record(said.outcome() == null ? entry : entry.with("outcome", said.outcome().name()));
        ledger.publish(entry, step.number());
        var steps = new ArrayList<>(at.steps());
        steps.add(step);
        tidings.made(viewer, new Course(at.of(), steps));
        return new Acted.Done(at.of().id().value());
    }

    private <T> Optional<Acted> refusal(Viewer viewer, Act<T> act, T thing, MatterId about) {
        return gate.refuses(viewer, act, thing, about.value()).map((Decision.Refused it) -> new Acted.Refused(it));
    }

    private Acted unknown(Viewer viewer, Act<?> act, MatterId about) {
        gate.unknown(viewer, act, about.value());
        return new Acted.Unknown();
    }
}
