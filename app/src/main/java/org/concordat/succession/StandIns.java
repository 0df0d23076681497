package org.concordat.succession;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Holder;
import org.springframework.stereotype.Component;

/// Who goes on with the cases of a police force that ends: the lead of the one that follows takes them on, ahead of that day or after
/// it, and lets colleagues in. No case is written anew: they act in that force, from its end on, as the officers who went did.
@Component
public class StandIns {

    /// The cases that a force leaves, and what their viewer may do about them.
    ///
    /// @param acting whether they act in that force now
    /// @param colleagues those whom they may let in
    /// @param standsIn whether somebody of its team is in post, or stands in for it
    /// @param byLaw who answers while nobody does, once it has ended; empty where nobody of those that follow is in post
    public record Sight(LeftCases left, boolean acting, boolean mayTake, boolean mayAct, List<Holder> colleagues, boolean standsIn,
                        Optional<Holder> byLaw) {

        public Sight {
            colleagues = List.copyOf(colleagues);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Appointments appointments;
    private final CaseFollowers followers;
    private final StandInSql sql;
    private final TakeoverSql takeovers;
    private final TakeoverTidings tidings;

    StandIns(Acting acting, Gate gate, Ledger ledger, Appointments appointments, CaseFollowers followers, StandInSql sql,
             TakeoverSql takeovers, TakeoverTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.appointments = appointments;
        this.followers = followers;
        this.sql = sql;
        this.takeovers = takeovers;
        this.tidings = tidings;
    }

    /// The forces that end, or have, and whose cases are the viewer's team's to hand on or to go on with. The read of the list beside
    /// which they stand is what is recorded.
    public List<BodyId> leaving(SignedIn who) {
        return acting.as(who, viewer -> sql.leaving());
    }

    /// The forces that have ended, with open cases for which the viewer answers by law, since nobody has taken them on.
    public List<LeftCases> answeredFor(SignedIn who) {
        return acting.as(who, viewer -> {
            var found = sql.leaving().stream().filter(it -> answers(viewer, it)).flatMap(it -> left(viewer, it).stream())
                    .filter(it -> it.open() > 0).toList();
            found.forEach(it -> ledger.record(viewer.entry("succession.cases.read").about(it.body().value())));
            return found;
        });
    }

    private boolean answers(Viewer viewer, BodyId body) {
        return !followers.hasTeam(body, viewer.at())
                && followers.byLaw(body, viewer.at()).filter(it -> it.officer().equals(viewer.officer())).isPresent();
    }

    /// Empty when there are none for the viewer.
    public Optional<Sight> find(SignedIn who, BodyId body) {
        return acting.as(who, viewer -> {
            var found = left(viewer, body).map(left -> sight(viewer, left));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("succession.cases.read").about(body.value())),
                    () -> gate.unknown(viewer, StandInRules.READ, body.value()));
            return found;
        });
    }

    private Sight sight(Viewer viewer, LeftCases left) {
        var team = team(viewer);
        var standsIn = followers.hasTeam(left.body(), viewer.at());
        return new Sight(left, viewer.body().equals(left.body()), allows(viewer, StandInRules.TAKE, left, team, viewer.officer()),
                allows(viewer, StandInRules.ACT, left, team, viewer.officer()),
                team.stream().filter(it -> allows(viewer, StandInRules.LET_IN, left, team, it.officer())).toList(), standsIn,
                standsIn ? Optional.empty() : followers.byLaw(left.body(), viewer.at()));
    }

    /// Takes the cases on: from the day on which that force ends the viewer leads on them, and nobody does anything more for it.
    ///
    /// @param act made with the form, and the id as which they act there
    public Acted take(SignedIn who, UUID act, BodyId body) {
        return named(who, act, body, StandInRules.TAKE, "succession.cases.taken", Viewer::officer);
    }

    /// Lets a colleague in: they stand in as well.
    ///
    /// @param act made with the form, and the id as which that colleague acts there
    public Acted letIn(SignedIn who, UUID act, BodyId body, OfficerId colleague) {
        return named(who, act, body, StandInRules.LET_IN, "succession.colleague.let-in", viewer -> colleague);
    }

    private Acted named(SignedIn who, UUID act, BodyId body, Act<StandInRules.Standing> asked, String kind,
                        Function<Viewer, OfficerId> whom) {
        return acting.as(who, viewer -> {
            takeovers.hold();
            var left = left(viewer, body);
            if (left.isEmpty()) {
                return unknown(viewer, asked, body);
            }
            if (sql.find(act).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            var of = whom.apply(viewer);
            return gate.refuses(viewer, asked, standing(viewer, left.get(), team(viewer), of), body.value())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> {
                        sql.name(viewer, act, body, of);
                        ledger.record(viewer.entry(kind).about(body.value()).with("officer", of.toString()).with("as", act.toString()));
                        tidings.takenOn(viewer, body, followers.line(body, viewer.at()));
                        return new Acted.Done(act);
                    });
        });
    }

    /// As whom the viewer goes on, in the force that ended; or, where they act there, back in their own.
    public Becoming become(SignedIn who, BodyId body) {
        return acting.as(who, viewer -> left(viewer, body).<Becoming>map(left ->
                gate.refuses(viewer, StandInRules.ACT, standing(viewer, left, List.of(), viewer.officer()), body.value())
                        .<Becoming>map((Decision.Refused it) -> new Becoming.Refused(it))
                        .orElseGet(() -> {
                            var other = left.otherSelf(viewer.officer()).orElseThrow();
                            ledger.record(viewer.entry("succession.stand-in.acts").about(body.value()).with("officer", other.toString()));
                            return new Becoming.As(other);
                        })).orElseGet(() -> {
                            gate.unknown(viewer, StandInRules.ACT, body.value());
                            return new Becoming.Unknown();
                        }));
    }

    /// If the viewer may read of them; nothing is recorded.
    private Optional<LeftCases> left(Viewer viewer, BodyId body) {
        return sql.left(body).filter(it -> gate.allows(viewer, StandInRules.READ, standing(viewer, it, List.of(), viewer.officer())));
    }

    private boolean allows(Viewer viewer, Act<StandInRules.Standing> act, LeftCases left, List<Holder> team, OfficerId whom) {
        return gate.allows(viewer, act, standing(viewer, left, team, whom));
    }

    private StandInRules.Standing standing(Viewer viewer, LeftCases left, List<Holder> team, OfficerId whom) {
        return new StandInRules.Standing(left, followers.line(left.body(), viewer.at()).contains(viewer.body()),
                team.stream().map(Holder::officer).toList(), whom);
    }

    /// Those who work on cases in the viewer's force, by name.
    private List<Holder> team(Viewer viewer) {
        return appointments.holding(Set.of(viewer.body()), Set.of(Role.PREVENT_OFFICER), viewer.at());
    }

    private Acted unknown(Viewer viewer, Act<?> act, BodyId about) {
        gate.unknown(viewer, act, about.value());
        return new Acted.Unknown();
    }
}
