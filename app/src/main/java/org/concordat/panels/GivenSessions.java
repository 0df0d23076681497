package org.concordat.panels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Sessions that providers give: recorded by the provider, and what they raise in one is taken up by the owner of the case.
@Component
public class GivenSessions {

    public static final int PROGRESS_MAX = 2000;
    public static final int CONCERN_MAX = 1000;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final EngagementSql engagements;
    private final GivenSql sql;
    private final EngagementSights sights;
    private final SupportSql supports;
    private final SupportTidings supportTidings;
    private final EngagementTidings tidings;

    GivenSessions(Acting acting, Gate gate, Ledger ledger, EngagementSql engagements, GivenSql sql, EngagementSights sights,
                  SupportSql supports, SupportTidings supportTidings, EngagementTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.engagements = engagements;
        this.sql = sql;
        this.sights = sights;
        this.supports = supports;
        this.supportTidings = supportTidings;
        this.tidings = tidings;
    }

    /// @param act made with the form, and the id of the session
    public Acted record(SignedIn who, UUID id, UUID act, Given.Wording it) {
        Words.official(PROGRESS_MAX, it.progress());
        Optional.ofNullable(it.concern()).ifPresent(words -> Words.official(CONCERN_MAX, words));
        return acting.as(who, viewer -> held(viewer, id, EngagementRules.GIVE, of ->
                sql.isMade(viewer, act) ? new Acted.Done(id) : record(viewer, of, act, it)));
    }

    private Acted record(Viewer viewer, Engagement of, UUID act, Given.Wording it) {
        var before = sql.of(of.id());
        return gate.refuses(viewer, EngagementRules.GIVE, sights.giving(of, before, it.on(), it.nextOn()), of.of().value())
                .<Acted>map(Acted.Refused::new).orElseGet(() -> {
                    var stands = engagements.stands(of.id(), viewer.day()).orElseThrow();
                    if (!sql.record(viewer, act, of, it)) {   // the id is that of another's
                        return unknown(viewer, EngagementRules.GIVE, of.id());
                    }
                    ledger.record(viewer.entry("panels.given.recorded").about(of.of().value()).under(of.agreement())
                            .with("engagement", of.id().toString()).with("came", it.came().name())
                            .with("concern", it.concern() == null ? "none" : "raised"));
                    var number = before.size() + 1;
                    supportTidings.goesOn(viewer, of.panel(), stands.item() == null ? of.at().value() : stands.item(),
                            Optional.ofNullable(stands.step()), act);
                    tidings.given(viewer, of, number, it.nextOn(), stands.owner());
                    if (it.concern() != null) {
                        tidings.raised(viewer, of, number, stands.owner());
                    }
                    return new Acted.Done(of.id());
                });
    }

    /// The sessions whose concern the viewer could take up. Empty when there is no such engagement for them.
    public Optional<List<Given>> raised(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = sights.find(viewer, id);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("panels.engagement.read").about(it.of().value())
                            .with("engagement", id.toString())),
                    () -> gate.unknown(viewer, EngagementRules.TAKE_UP, id));
            return found.map(it -> sights.raised(viewer, it));
        });
    }

    /// The owner of the case says what they do about what a provider raised.
    public Acted takeUp(SignedIn who, UUID id, UUID session, String words) {
        Words.official(CONCERN_MAX, words);
        return acting.as(who, viewer -> held(viewer, id, EngagementRules.TAKE_UP, of -> {
            var all = sql.of(of.id());
            return all.stream().filter(each -> each.id().equals(session)).findFirst()
                    .map(it -> takeUp(viewer, of, it, all.indexOf(it) + 1, words))
                    .orElseGet(() -> unknown(viewer, EngagementRules.TAKE_UP, session));
        }));
    }

    private Acted takeUp(Viewer viewer, Engagement of, Given it, int number, String words) {
        if (it.takenUp() != null && it.takenUp().by().equals(viewer.officer()) && it.takenUp().words().equals(words)) {
            return new Acted.Done(of.id());
        }
        var owner = engagements.stands(of.id(), viewer.day()).orElseThrow().owner();
        return gate.refuses(viewer, EngagementRules.TAKE_UP, new EngagementRules.TakingUp(of, owner, it.isRaised()), of.of().value())
                .<Acted>map(Acted.Refused::new).orElseGet(() -> {
                    sql.takeUp(viewer, of, it.id(), words);
                    ledger.record(viewer.entry("panels.concern.taken-up").about(of.of().value())
                            .with("engagement", of.id().toString()).with("session", it.id().toString()));
                    tidings.takenUp(viewer, of, number);
                    return new Acted.Done(of.id());
                });
    }

    /// Acts about one case follow one another; looked at once where there is none, or the time it takes would tell.
    private Acted held(Viewer viewer, UUID id, Act<?> asked, Function<Engagement, Acted> work) {
        return sights.find(viewer, id).flatMap(it -> {
            supports.hold(it.of());
            return sights.find(viewer, id);
        }).map(work).orElseGet(() -> unknown(viewer, asked, id));
    }

    private Acted unknown(Viewer viewer, Act<?> asked, UUID id) {
        gate.unknown(viewer, asked, id);
        return new Acted.Unknown();
    }
}
