package org.concordat.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.casework.CaseDecisions;
import org.concordat.casework.CaseId;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.casework.ClosureGround;
import org.concordat.casework.Closures;
import org.concordat.casework.ReferrerTellings;
import org.concordat.intake.Outcome;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Consent;
import org.concordat.panels.Decided;
import org.concordat.panels.ItemId;
import org.concordat.panels.ReasonKind;
import org.concordat.panels.SupportSession;
import org.concordat.sharing.Cast;

/// What is decided of cases, and told to whoever referred them, at random. What is refused is refused.
final class MeasuredCases {

    private static final List<Choice> CHOICES = Stream.of(Choice.Deconfliction.values(), Choice.Assessment.values(), Choice.ExitReview.values(),
            Choice.Reopening.values()).<Choice>flatMap(Stream::of).toList();

    private final AtPanel panel;
    private final Casework work;
    private final ItemId item;
    private final Random random;
    private final List<CaseId> cases = new ArrayList<>();
    private Optional<UUID> paneled = Optional.empty();
    private ItemId last;

    MeasuredCases(AtPanel panel, ItemId item, Random random) {
        this.panel = panel;
        this.work = panel.work();
        this.item = item;
        this.last = item;
        this.random = random;
    }

    void step() {
        if (cases.isEmpty() || random.nextInt(6) == 0) {
            cases.add(work.opened());
        }
        var id = cases.get(random.nextInt(cases.size()));
        switch (random.nextInt(8)) {
            case 0 -> closes(id);
            case 1 -> work.service().getBean(ReferrerTellings.class).tell(work.in(work.pat()), id, UUID.randomUUID(),
                    Outcome.values()[random.nextInt(Outcome.values().length)], Cast.CHANNEL);
            case 2 -> considers();
            default -> decides(id);
        }
    }

    /// Or puts another decision in the place of the last.
    private void decides(CaseId id) {
        var choice = CHOICES.get(random.nextInt(CHOICES.size()));
        var last = work.world().jdbc().sql("select id from casework.decision where of_case = ? order by number desc limit 1").param(id.value())
                .query(UUID.class).optional().filter(_ -> random.nextInt(4) == 0).orElse(null);
        work.service().getBean(CaseDecisions.class).decide(work.in(work.pat()), id, UUID.randomUUID(), choice, Casework.grounds(choice), last);
    }

    private void closes(CaseId id) {
        var act = UUID.randomUUID();
        var closures = work.service().getBean(Closures.class);
        closures.propose(work.in(work.pat()), id, act, Set.of(ClosureGround.EXPLAINED), Casework.grounds(Choice.Closing.CLOSED), Map.of(), Map.of());
        closures.confirm(work.in(work.quinn()), act, UUID.randomUUID());
    }

    /// What the panel supports comes to it again, and goes on.
    private void comesAgain() {
        var meeting = panel.called(panel.in(panel.chris()).day(), AtPanel.PLACE, panel.petra(), panel.cara(), panel.pat());
        var again = panel.put(meeting, panel.seen(panel.pat(), item).of().of(), AtPanel.QUESTION);
        panel.recorded(meeting, panel.petra(), panel.cara(), panel.pat());
        last = again;
        panel.decided(again, AtPanel.decision(org.concordat.panels.Choice.CONTINUE, "It helps.", ReasonKind.SUPPORT_CAN_HELP));
    }

    /// The panel decides once of what it supports, and puts something else in the place of that.
    private void considers() {
        switch (random.nextInt(4)) {
            case 0, 1 -> comesAgain();
            case 2 -> goesOn();
            default -> decidesAgain();
        }
    }

    /// Somebody gives support, or says that there is consent to it no longer.
    private void goesOn() {
        switch (random.nextInt(4)) {
            case 0 -> panel.sessions().record(panel.in(panel.petra()), last, UUID.randomUUID(), panel.in(panel.petra()).day(),
                    SupportSession.Came.values()[random.nextInt(3)]);
            case 1 -> panel.supports().plan(panel.in(panel.chris()), last, UUID.randomUUID(), "Another mentor.");
            case 2 -> panel.supports().consent(panel.in(panel.chris()), last, UUID.randomUUID(), Consent.State.values()[random.nextInt(4)], "At home.",
                    panel.in(panel.chris()).day(), panel.petra());
            default -> {
                var act = UUID.randomUUID();
                panel.engagements().ask(panel.in(panel.chris()), last, act, panel.ivy(), "Meet each week.");
                panel.engagements().accept(panel.in(panel.ivy()), act, panel.in(panel.ivy()).day());
            }
        }
    }

    private void decidesAgain() {
        var act = UUID.randomUUID();
        var words = new Decided.Wording(Set.of(org.concordat.panels.Choice.values()), org.concordat.panels.Choice.CONTINUE, null,
                Set.of(ReasonKind.SUPPORT_CAN_HELP), "It helps.", Cast.CHANNEL, List.of());
        if (panel.decisions().decide(panel.in(panel.chris()), item, act, words, paneled).equals(new org.concordat.panels.Acted.Done(item.value()))) {
            paneled = Optional.of(act);
        }
    }
}
