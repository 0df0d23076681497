package org.concordat.panels;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Words;
import org.concordat.law.Gateway;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a panel decides on a case: by the chair who was there, once, and corrected by a later decision alone.
@Component
public class Decisions {

    public static final int REASON_MAX = 4000;
    public static final int DISSENT_MAX = 2000;

    /// What a chair is shown who would decide.
    ///
    /// @param open the choices that fit where the case stands
    /// @param gateways on which the panel can act today
    /// @param bodies of whom somebody was there
    /// @param stands the decision that would be corrected; empty for the first
    /// @param reassessed whether consent to support was refused or withdrawn
    public record Prospect(Item of, List<Choice> open, List<Gateway> gateways, List<BodyId> bodies, Optional<Decided> stands,
                           boolean reassessed) {
    }

    private static final GatewayId NONE = new GatewayId("none");

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final MeetingSql sql;
    private final DecidedSql decisions;
    private final Sittings sittings;
    private final Lawful lawful;
    private final PanelClock clock;
    private final PanelTidings tidings;
    private final SupportSql support;
    private final SessionSql sessions;
    private final SupportTidings supportTidings;
    private final EngagementEnds engagements;

    Decisions(Acting acting, Gate gate, Ledger ledger, MeetingSql sql, DecidedSql decisions, Sittings sittings, Lawful lawful,
              PanelClock clock, PanelTidings tidings, SupportSql support, SessionSql sessions,
              SupportTidings supportTidings, EngagementEnds engagements) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.decisions = decisions;
        this.sittings = sittings;
        this.lawful = lawful;
        this.clock = clock;
        this.tidings = tidings;
        this.support = support;
        this.sessions = sessions;
        this.supportTidings = supportTidings;
        this.engagements = engagements;
    }

    /// For the chair who was there, once the views are in that were asked for; or why it is not theirs to decide now. Empty
    /// when there is none for this viewer.
    public Optional<Look<Prospect>> prospect(SignedIn who, ItemId id) {
        return acting.as(who, viewer -> {
            var found = sittings.find(viewer, id).map(it -> prospect(viewer, it));
            if (found.isEmpty()) {
                gate.unknown(viewer, SittingRules.DECIDE, id.value());
            }
            return found;
        });
    }

    private Look<Prospect> prospect(Viewer viewer, AtItem it) {
        var gateways = lawful.of(viewer);
        return gate.refuses(viewer, SittingRules.DECIDE, anything(viewer, it, gateways), it.of().of().value())
                .<Look<Prospect>>map(Look.Refused::new)
                .orElseGet(() -> {
                    ledger.record(viewer.entry("panels.decision-form.read").about(it.of().of().value())
                            .with("item", it.of().id().toString()));
                    return new Look.Seen<>(new Prospect(it.of(),
                            List.of(Choice.values()).stream().filter(each -> each.fits(it.supported())).toList(), gateways,
                            SittingRules.bodies(it).stream().sorted(Comparator.comparing(BodyId::toString)).toList(),
                            it.stands(), Consent.isReassessed(support.consents(it.of()))));
                });
    }

    /// As if they asked for more information: nothing then stands in the way but what does whatever is decided.
    private static SittingRules.Deciding anything(Viewer viewer, AtItem it, List<Gateway> gateways) {
        return new SittingRules.Deciding(it, new Decided.Wording(Set.of(Choice.MORE_INFORMATION), Choice.MORE_INFORMATION,
                viewer.day().plusDays(1), Set.of(ReasonKind.INFORMATION_AWAITED), "",
                gateways.stream().map(Gateway::id).findFirst().orElse(NONE), List.of()), !gateways.isEmpty(),
                it.stands().map(Decided::id));
    }

    /// Decides, or corrects the decision that stands.
    ///
    /// @param act made with the form, and the id of the decision
    /// @param corrects the decision that the chair saw standing; empty where there was none
    public Acted decide(SignedIn who, ItemId id, UUID act, Decided.Wording words, Optional<UUID> corrects) {
        return acting.as(who, viewer -> {
            sittings.find(viewer, id).ifPresent(it -> {   // in that order, always
                sql.hold(it.of().meeting());
                support.hold(it.of().of());
            });
            return sittings.find(viewer, id).map(it -> decide(viewer, it, act, words, corrects)).orElseGet(() -> {
                gate.unknown(viewer, SittingRules.DECIDE, id.value());
                return new Acted.Unknown();
            });
        });
    }

    private Acted decide(Viewer viewer, AtItem it, UUID act, Decided.Wording words, Optional<UUID> corrects) {
        if (it.decided().stream().anyMatch(each -> each.id().equals(act) && each.by().equals(viewer.officer()))) {
            return new Acted.Done(it.of().id().value());
        }
        Words.official(REASON_MAX, words.reason());
        words.dissent().forEach(each -> Words.official(DISSENT_MAX, each.words()));
        var deciding = new SittingRules.Deciding(it, words, lawful.carries(viewer, words.gateway()), corrects);
        return gate.refuses(viewer, SittingRules.DECIDE, deciding, it.of().of().value())
                .<Acted>map((Decision.Refused refused) -> new Acted.Refused(refused))
                .orElseGet(() -> made(viewer, it, new Decided(act, it.of().id(), words, viewer.officer(), viewer.at(),
                        corrects.orElse(null), clock.next(words, it.decided().isEmpty() ? viewer.day()
                                : it.decided().getFirst().day()))));
    }

    private Acted made(Viewer viewer, AtItem it, Decided made) {
        var before = sessions.last(it.of());
        if (!decisions.decide(viewer, it.of(), made, stood(it.of()))) {   // the id is that of another's
            gate.unknown(viewer, SittingRules.DECIDE, it.of().id().value());
            return new Acted.Unknown();
        }
        ledger.record(viewer.entry(made.corrects() == null ? "panels.decision.made" : "panels.decision.corrected")
                .about(it.of().of().value()).through(made.wording().gateway()).with("item", it.of().id().toString())
                .with("decision", made.id().toString()).with("choice", made.wording().chosen().name()));
        tidings.decided(viewer, it.of());
        var said = support.consents(it.of());
        supportTidings.decided(viewer, it.of(), made, before, said.isEmpty() || !said.getLast().state().isReassessed());
        supportTidings.reassessed(viewer, it.of(), said);
        if (!made.wording().chosen().supports() && made.wording().chosen() != Choice.MORE_INFORMATION) {
            engagements.decided(viewer, it.of(), made.wording().chosen());
        }
        return new Acted.Done(it.of().id().value());
    }

    /// How support of a case stood; null where the panel held none before.
    private @Nullable SupportStood stood(Item of) {
        return sittings.held(of).map(it -> SupportStood.of(it, sessions.since(of, it.last().decided().at()), clock)).orElse(null);
    }
}
