package org.concordat.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Support that providers give: a chair asks one, who accepts or declines, and it is ended by either. *Source*: decision 0133.
@Component
public class Engagements {

    public static final int PART_MAX = 2000;
    public static final int REASON_MAX = 1000;

    /// Who was asked to support a case, and whom its viewer could ask; none where they ask nobody.
    public record Prospect(Item of, List<Line> asked, List<Holder> open) {
    }

    /// One of a list.
    ///
    /// @param nextOn the day of the session that is awaited; null where none is
    /// @param late whether an answer or a session is
    /// @param raised whether a concern waits for the owner of the case
    /// @param approved whether the provider still is
    public record Line(Engagement of, @Nullable LocalDate nextOn, boolean late, boolean raised, boolean approved) {
    }

    /// An engagement whole, as far as its viewer sees it.
    ///
    /// @param stopped whether there is no consent, or no support, to give sessions of
    /// @param raised the concerns that its viewer could take up
    public record Sight(Line line, List<Given> given, boolean stopped, boolean theirs, boolean mayAnswer, boolean mayGive, boolean mayEnd,
                        List<Given> raised) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final EngagementSql sql;
    private final EngagementSights sights;
    private final SupportSql supports;
    private final SupportSights supportSights;
    private final Sittings sittings;
    private final Providers providers;
    private final PanelClock clock;
    private final EngagementTidings tidings;
    private final EngagementEnds ends;

    Engagements(Acting acting, Gate gate, Ledger ledger, EngagementSql sql, EngagementSights sights, SupportSql supports,
                SupportSights supportSights, Sittings sittings, Providers providers, PanelClock clock, EngagementTidings tidings,
                EngagementEnds ends) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.sights = sights;
        this.supports = supports;
        this.supportSights = supportSights;
        this.sittings = sittings;
        this.providers = providers;
        this.clock = clock;
        this.tidings = tidings;
        this.ends = ends;
    }

    /// Who supports a case at a panel, and whom the viewer could ask. Empty when there is none for them.
    public Optional<Prospect> prospect(SignedIn who, ItemId id) {
        return acting.as(who, viewer -> {
            var found = sittings.find(viewer, id).map(it -> prospect(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("panels.provider.read").about(it.of().of().value())
                            .with("ids", Page.ids(it.asked(), line -> line.of().id()))),
                    () -> gate.unknown(viewer, PanelRules.READ_ITEM, id.value()));
            return found;
        });
    }

    private Prospect prospect(Viewer viewer, AtItem it) {
        var open = providers.of(viewer);
        var asked = at(it);
        return new Prospect(it.of(), sights.lines(viewer, asked), open.stream().map(Providers.Provider::holder)
                .filter(each -> gate.allows(viewer, EngagementRules.ASK, asking(it, each.officer(), open, asked))).toList());
    }

    /// Of the case at that panel, as far as the viewer sees them.
    private List<Engagement> at(AtItem it) {
        return sql.of(List.of(it.of().of())).stream().filter(each -> each.panel().equals(it.of().panel())).toList();
    }

    private EngagementRules.Asking asking(AtItem it, OfficerId provider, List<Providers.Provider> open, List<Engagement> asked) {
        var of = supportSights.supporting(it);
        return new EngagementRules.Asking(new SupportRules.Supporting(it, of.held() && !sql.isClosed(it.of()), of.before()), provider,
                open.stream().map(each -> each.holder().officer()).collect(Collectors.toSet()),
                asked.stream().anyMatch(each -> each.isOpen() && each.provider().equals(provider)));
    }

    /// Asks a provider to give support.
    ///
    /// @param act made with the form, and the id of the engagement
    /// @param part which part of the support plan is theirs
    public Acted ask(SignedIn who, ItemId id, UUID act, OfficerId provider, String part) {
        return acting.as(who, viewer -> {
            sittings.find(viewer, id).ifPresent(it -> supports.hold(it.of().of()));
            return sittings.find(viewer, id).map(it -> isAsked(viewer, act) ? new Acted.Done(act) : ask(viewer, it, act, provider, part))
                    .orElseGet(() -> unknown(viewer, EngagementRules.ASK, id.value()));
        });
    }

    private boolean isAsked(Viewer chair, UUID act) {
        return sql.find(act).filter(it -> it.askedBy().equals(chair.officer())).isPresent();
    }

    private Acted ask(Viewer viewer, AtItem it, UUID act, OfficerId provider, String part) {
        var open = providers.of(viewer);
        var words = Words.official(PART_MAX, part);
        return gate.refuses(viewer, EngagementRules.ASK, asking(it, provider, open, at(it)), it.of().of().value())
                .<Acted>map(Acted.Refused::new).orElseGet(() -> {
                    var to = open.stream().filter(each -> each.holder().officer().equals(provider)).findFirst().orElseThrow();
                    var of = it.of();
                    var asked = new Engagement(act, of.of(), of.reference(), of.id(), of.panel(), of.body(), provider, to.holder().body(),
                            to.under(), words, viewer.officer(), viewer.at(), clock.providerAnswers(viewer.day()),
                            new Engagement.State.Asked());
                    if (!sql.ask(asked, of.meeting())) {   // the id is that of another's
                        return unknown(viewer, EngagementRules.ASK, of.id().value());
                    }
                    ledger.record(viewer.entry("panels.provider.asked").about(of.of().value()).under(to.under())
                            .with("engagement", act.toString()).with("item", of.id().toString()).with("officer", provider.toString()));
                    tidings.asked(viewer, asked);
                    return new Acted.Done(act);
                });
    }

    /// Those asked of the viewer, the last first; or why there are none for them. Pages count from 0.
    public Look<Page<Line>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, EngagementRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Line>>>map(Look.Refused::new).orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.list(viewer, rows, skip));
                    ledger.record(viewer.entry("panels.engagement.listed").with("ids", Page.ids(found.rows(), Engagement::id)));
                    return new Look.Seen<>(new Page<>(found.number(), sights.lines(viewer, found.rows()), found.more()));
                }));
    }

    /// Empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = sights.find(viewer, id).map(it -> sights.sight(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("panels.engagement.read").about(it.line().of().of().value())
                            .with("engagement", id.toString())),
                    () -> gate.unknown(viewer, EngagementRules.READ, id));
            return found;
        });
    }

    /// The provider gives support, from a first session on.
    public Acted accept(SignedIn who, UUID id, LocalDate firstOn) {
        return answer(who, id, firstOn, null);
    }

    public Acted decline(SignedIn who, UUID id, String reason) {
        return answer(who, id, null, Words.official(REASON_MAX, reason));
    }

    private Acted answer(SignedIn who, UUID id, @Nullable LocalDate firstOn, @Nullable String reason) {
        return held(who, id, EngagementRules.ANSWER, (viewer, it) -> {
            if (it.provider().equals(viewer.officer()) && said(it, firstOn, reason)) {
                return new Acted.Done(id);
            }
            return gate.refuses(viewer, EngagementRules.ANSWER, new EngagementRules.Answering(it, firstOn), it.of().value())
                    .<Acted>map(Acted.Refused::new).orElseGet(() -> {
                        var owner = sql.stands(id, viewer.day()).orElseThrow().owner();
                        sql.answer(viewer, it, firstOn, reason);
                        ledger.record(viewer.entry(reason == null ? "panels.engagement.accepted" : "panels.engagement.declined")
                                .about(it.of().value()).under(it.agreement()).with("engagement", id.toString()));
                        if (firstOn == null) {
                            tidings.declined(viewer, it);
                        } else {
                            tidings.accepted(viewer, it, firstOn, owner);
                        }
                        return new Acted.Done(id);
                    });
        });
    }

    /// By an earlier submit of the same form.
    private static boolean said(Engagement it, @Nullable LocalDate firstOn, @Nullable String reason) {
        return switch (it.state()) {
            case Engagement.State.Accepted before -> before.firstOn().equals(firstOn);
            case Engagement.State.Declined before -> before.reason().equals(reason);
            case Engagement.State.Asked _, Engagement.State.Ended _ -> false;
        };
    }

    /// The chair or the provider ends it, with a reason.
    public Acted end(SignedIn who, UUID id, String reason) {
        var words = Words.official(REASON_MAX, reason);
        return held(who, id, EngagementRules.END, (viewer, it) -> {
            if (it.state() instanceof Engagement.State.Ended(var _, var by, var why) && by.equals(viewer.officer()) && why.equals(words)) {
                return new Acted.Done(id);
            }
            return gate.refuses(viewer, EngagementRules.END, it, it.of().value()).<Acted>map(Acted.Refused::new).orElseGet(() -> {
                ends.end(viewer, it, words);
                return new Acted.Done(id);
            });
        });
    }

    private interface Work {
        Acted on(Viewer viewer, Engagement it);
    }

    /// Acts about one case follow one another; looked at once where there is none, or the time it takes would tell.
    private Acted held(SignedIn who, UUID id, Act<?> asked, Work work) {
        return acting.as(who, viewer -> sights.find(viewer, id).flatMap(it -> {
            supports.hold(it.of());
            return sights.find(viewer, id);
        }).map(it -> work.on(viewer, it)).orElseGet(() -> unknown(viewer, asked, id)));
    }

    private Acted unknown(Viewer viewer, Act<?> asked, UUID id) {
        gate.unknown(viewer, asked, id);
        return new Acted.Unknown();
    }
}
