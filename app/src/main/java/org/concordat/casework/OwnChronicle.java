package org.concordat.casework;

import static org.concordat.casework.Happened.What;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.people.Held;
import org.concordat.people.PersonHeld;
import org.concordat.requests.Asked;
import org.concordat.requests.Step;
import org.springframework.stereotype.Component;

/// What the police have recorded about a case of theirs, with what partners said of answering.
@Component
class OwnChronicle implements Chronicle {

    private final Acting acting;
    private final Gate gate;
    private final CaseSights sights;
    private final HandoverSql handovers;
    private final TellingLaw referrals;

    OwnChronicle(Acting acting, Gate gate, CaseSights sights, HandoverSql handovers, TellingLaw referrals) {
        this.acting = acting;
        this.gate = gate;
        this.sights = sights;
        this.handovers = handovers;
        this.referrals = referrals;
    }

    @Override
    public List<Happened> of(SignedIn who, Case it) {
        return acting.as(who, viewer -> gate.allows(viewer, CaseRules.READ, it) ? all(viewer, it) : List.of());
    }

    private List<Happened> all(Viewer viewer, Case it) {
        var all = new Entries(it.body());
        var referral = referrals.referral(it);
        all.add(it.id().value(), referral.at(), referral.from(), referral.by(), What.REFERRED, it.kind().words());
        var sight = sights.sight(viewer, it);
        sight.history().forEach(each -> all.add(it.id().value(), each.from(), each.officer(), What.OWNED, each.how().words()));
        handovers.of(it.id()).forEach(each -> handover(all, each));
        sight.subject().ifPresent(each -> all.add(each.identity(), each.at(), each.by(), What.IDENTIFIED, ""));
        sight.subject().map(Subject::person).ifPresent(each -> matched(all, each));
        sight.decisions().stream().filter(each -> each.choice().kind() != Choice.Kind.PANEL).forEach(each ->
                all.add(each.id(), each.at(), each.by(), What.DECIDED, each.choice().kind().words() + ": " + each.choice().words()
                        + (each.corrects() == null ? "" : ", in the place of the decision before")));
        sight.askings().forEach(each -> asking(all, each));
        sight.tellings().forEach(each -> all.add(each.id(), each.at(), each.by(), What.TOLD, each.outcome().words()));
        sight.closures().forEach(each -> closure(all, each));
        return all.entries;
    }

    private static void handover(Entries all, Handover it) {
        all.add(it.id(), it.offeredAt(), it.giver(), What.OFFERED, "");
        switch (it.state()) {
            case Handover.State.Declined(var at, var _) -> all.add(it.id(), at, it.taker(), What.DECLINED, "");
            case Handover.State.Withdrawn(var by, var at, var _) -> all.add(it.id(), at, by, What.TAKEN_BACK, "");
            case Handover.State.Offered _, Handover.State.Accepted _ -> { }   // whoever accepts it owns it from then on
        }
    }

    private static void matched(Entries all, PersonHeld it) {
        it.history().forEach(said -> all.add(said.identity(), said.at(), said.by(), What.MATCHED,
                it.seen(said.identity()).map(Held::identity).map(held -> held.name() + ", from " + held.source()).orElse("A record that you do not see")
                        + (said.person().equals(it.id()) ? ": this person" : ": another person")
                        + (said.undoes() == null ? "" : ", undoing what was said before")));
    }

    private static void asking(Entries all, Asking it) {
        all.add(it.request().value(), it.at(), it.by(), What.BEGUN, "");
        it.lines().forEach(line -> {
            all.add(it.request().value(), line.asked().sentAt(), line.asked().body(), it.by(), What.ASKED, "");
            line.asked().steps().forEach(step -> step(all, line.asked(), step));
        });
    }

    /// Of how a partner came to its answer nothing is said here.
    private static void step(Entries all, Asked of, Step it) {
        Optional<What> what = switch (it.done()) {
            case Step.Done.Disclosed _ -> Optional.of(What.DISCLOSED);
            case Step.Done.NothingHeld _ -> Optional.of(What.NOTHING_HELD);
            case Step.Done.Refused _ -> Optional.of(What.REFUSED);
            case Step.Done.Reminded _ -> Optional.of(What.REMINDED);
            case Step.Done.Withdrawn _ -> Optional.of(What.NOT_WANTED);
            default -> Optional.empty();
        };
        what.ifPresent(each -> all.add(of.request().value(), it.at(), of.body(), it.by(), each,
                it.done() instanceof Step.Done.Refused refused ? refused.reason() : ""));
    }

    private static void closure(Entries all, Closure it) {
        all.add(it.id(), it.at(), it.by(), What.CLOSING, it.classes().stream().sorted().map(ClosureGround::words)
                .reduce((one, other) -> one + "; " + other).orElse(""));
        switch (it.state()) {
            case Closure.State.Confirmed(var by, var at) -> all.add(it.id(), at, by, What.CLOSING_ANSWERED, "Confirmed");
            case Closure.State.Refused(var by, var at, var _) -> all.add(it.id(), at, by, What.CLOSING_ANSWERED, "Refused");
            case Closure.State.Withdrawn(var at, var _) -> all.add(it.id(), at, it.by(), What.CLOSING_ANSWERED, "Taken back");
            case Closure.State.Proposed _ -> { }
        }
    }

    /// Of one body, unless it is said with whom an entry stays.
    private record Entries(BodyId body, List<Happened> entries) {

        Entries(BodyId body) {
            this(body, new ArrayList<>());
        }

        void add(UUID id, Instant at, OfficerId by, What what, String detail) {
            add(id, at, body, by, what, detail);
        }

        void add(UUID id, Instant at, BodyId holder, OfficerId by, What what, String detail) {
            entries.add(new Happened(id, at, holder, by, what, detail));
        }
    }
}
