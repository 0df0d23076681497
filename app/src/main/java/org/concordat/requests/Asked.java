package org.concordat.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.About;

/// One body asked by a request: the outside of it, and what was done about it since. Where it stands, who owns it and by
/// when an answer is due are read from that and from the day; nothing sets them.
public record Asked(
        RequestId request,
        BodyId body,
        BodyId from,
        OfficerId asker,
        AgreementId agreement,
        Purpose purpose,
        About about,
        boolean urgent,
        Instant sentAt,
        LocalDate firstDue,
        List<Step> steps) {

    public Asked {
        steps = List.copyOf(steps);
    }

    public Standing standing(LocalDate day) {
        Standing it = new Standing.Open();
        for (var step : steps) {
            it = after(it, step);
        }
        return it instanceof Standing.Refused refused && !day.isBefore(refused.reviewOn()) ? new Standing.Open() : it;
    }

    private static Standing after(Standing it, Step step) {
        return switch (step.done()) {
            case Step.Done.Preparing(var disclosure, var lapsed) ->
                    lapsed ? new Standing.Open() : new Standing.Preparing(step.by(), step.at(), disclosure);
            case Step.Done.Dropped _ -> new Standing.Open();
            case Step.Done.Disclosed(var disclosure, var reference) ->
                    new Standing.Disclosed(step.by(), step.at(), disclosure, reference);
            case Step.Done.NothingHeld _ -> new Standing.NothingHeld(step.by(), step.at());
            case Step.Done.Refused(var kind, var reason, var reviewOn, var _) ->
                    new Standing.Refused(step.by(), step.at(), kind, reason, reviewOn);
            case Step.Done.Withdrawn(var reason) -> new Standing.Withdrawn(step.by(), step.at(), reason);
            case Step.Done.Taken _, Step.Done.GivenBack _, Step.Done.Handed _, Step.Done.Reminded _ -> it;
        };
    }

    /// Who has taken it and not given it back. Whether they are still in office is not known here.
    public Optional<OfficerId> taker() {
        OfficerId it = null;
        for (var step : steps) {
            if (step.done() instanceof Step.Done.Taken) {
                it = step.by();
            } else if (step.done() instanceof Step.Done.GivenBack) {
                it = null;
            }
        }
        return Optional.ofNullable(it);
    }

    /// To whom its taker handed it, to compose the disclosure that answers. Given back or taken anew, it is handed to nobody.
    public Optional<OfficerId> composer() {
        OfficerId it = null;
        for (var step : steps) {
            switch (step.done()) {
                case Step.Done.Handed(var to) -> it = to;
                case Step.Done.Taken _, Step.Done.GivenBack _ -> it = null;
                default -> { }
            }
        }
        return Optional.ofNullable(it);
    }

    /// By when an answer is due: after a refusal that is looked at again, by a day of its own.
    public LocalDate due(LocalDate day) {
        return lookedAtAgain(day).map(Step.Done.Refused::dueOn).orElse(firstDue);
    }

    /// The refusal whose day of review has come last.
    public Optional<Step.Done.Refused> lookedAtAgain(LocalDate day) {
        return steps.stream().map(Step::done).filter(Step.Done.Refused.class::isInstance).map(Step.Done.Refused.class::cast)
                .filter(it -> !day.isBefore(it.reviewOn())).max(Comparator.comparing(Step.Done.Refused::reviewOn));
    }

    public List<Instant> reminders() {
        return steps.stream().filter(it -> it.done() instanceof Step.Done.Reminded).map(Step::at).toList();
    }

    /// Since it was last refused: a body that looks at it again is reminded anew.
    List<Instant> remindersSince() {
        int from = refused().mapToInt(Step::number).max().orElse(0);
        return steps.stream().filter(it -> it.number() > from && it.done() instanceof Step.Done.Reminded).map(Step::at).toList();
    }

    private Stream<Step> refused() {
        return steps.stream().filter(it -> it.done() instanceof Step.Done.Refused);
    }

    int refusals() {
        return (int) refused().count();
    }

    /// Whether a form that was sent once more has caused its step already.
    boolean doneBy(OfficerId officer, UUID act) {
        return steps.stream().anyMatch(it -> it.is(officer, act));
    }

    boolean isAnswered() {
        return steps.stream().anyMatch(it -> it.done() instanceof Step.Done.Disclosed
                || it.done() instanceof Step.Done.NothingHeld || it.done() instanceof Step.Done.Refused);
    }

    int next() {
        return steps.size() + 1;
    }
}
