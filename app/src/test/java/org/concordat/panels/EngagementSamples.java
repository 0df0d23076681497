package org.concordat.panels;

import static org.concordat.panels.PanelPaper.AT;
import static org.concordat.panels.PanelPaper.CHRIS;
import static org.concordat.panels.PanelPaper.DAY;
import static org.concordat.panels.PanelPaper.PAT;
import static org.concordat.panels.PanelPaper.PETRA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What may be done about support that a provider, Ivy, gives.
final class EngagementSamples implements Samples {

    static final OfficerId IVY = new OfficerId(new UUID(3, 4));
    static final BodyId MENTORS = new BodyId(new UUID(1, 4));
    static final AgreementId AGREEMENT = new AgreementId(new UUID(2, 1));

    private static final Engagement.State.Asked ASKED = new Engagement.State.Asked();
    private static final Engagement.State ACCEPTED = new Engagement.State.Accepted(AT, DAY);

    @Override
    public List<Sample<?>> all() {
        var someone = new OfficerId(new UUID(3, 9));
        return List.of(
                Sample.of(EngagementRules.ASK, PanelPaper.chris())
                        .in("consent given", asking(true, Consent.State.GIVEN, Set.of(IVY), false))
                        .in("consent withdrawn", asking(true, Consent.State.WITHDRAWN, Set.of(IVY), false))
                        .in("not supported", asking(false, Consent.State.GIVEN, Set.of(IVY), false))
                        .in("not approved, or no agreement", asking(true, Consent.State.GIVEN, Set.of(), false))
                        .in("asked already", asking(true, Consent.State.GIVEN, Set.of(IVY), true))
                        .and("of another panel", viewer -> Sample.in(viewer, PanelPaper.HEALTH)),
                Sample.of(EngagementRules.LIST, ivy()).in("own body", MENTORS).in("another body", PanelPaper.PANEL),
                Sample.of(EngagementRules.READ, ivy()).in("accepted", engagement(ACCEPTED))
                        .in("no agreement in force", engagement(ACCEPTED), Sample::withoutAgreement)
                        .in("ended that day", engagement(new Engagement.State.Ended(AT, CHRIS, "So.")))
                        .in("declined the day before", engagement(new Engagement.State.Declined(AT.minus(Duration.ofDays(1)), "So.")))
                        .and("another provider", viewer -> Sample.by(viewer, someone))
                        .and("of the panel", viewer -> Sample.in(Sample.by(viewer, CHRIS), PanelPaper.PANEL))
                        .and("of the team", viewer -> Sample.in(Sample.by(viewer, PAT), PanelPaper.FORCE)),
                Sample.of(EngagementRules.ANSWER, ivy()).in("asked", new EngagementRules.Answering(engagement(ASKED), DAY))
                        .in("declining", new EngagementRules.Answering(engagement(ASKED), null))
                        .in("from yesterday", new EngagementRules.Answering(engagement(ASKED), DAY.minusDays(1)))
                        .in("accepted already", new EngagementRules.Answering(engagement(ACCEPTED), DAY))
                        .in("no agreement in force", new EngagementRules.Answering(engagement(ASKED), DAY), Sample::withoutAgreement)
                        .and("another provider", viewer -> Sample.by(viewer, someone)),
                Sample.of(EngagementRules.END, ivy()).in("accepted", engagement(ACCEPTED)).in("asked", engagement(ASKED))
                        .in("ended", engagement(new Engagement.State.Ended(AT, CHRIS, "So.")))
                        .and("the chair", viewer -> Sample.in(Sample.by(viewer, CHRIS), PanelPaper.PANEL))
                        .and("the owner of the case", viewer -> Sample.in(Sample.by(viewer, PAT), PanelPaper.FORCE)),
                Sample.of(EngagementRules.GIVE, ivy()).in("accepted", giving(ACCEPTED, true, true, false, DAY, DAY.plusDays(7)))
                        .in("asked", giving(ASKED, true, true, false, DAY, null))
                        .in("not supported", giving(ACCEPTED, false, true, false, DAY, null))
                        .in("no consent that day", giving(ACCEPTED, true, false, false, DAY, null))
                        .in("recorded already", giving(ACCEPTED, true, true, true, DAY, null))
                        .in("of the day before it was accepted", giving(ACCEPTED, true, true, false, DAY.minusDays(1), null))
                        .in("to come", giving(ACCEPTED, true, true, false, DAY.plusDays(1), null))
                        .in("next is not later", giving(ACCEPTED, true, true, false, DAY, DAY))
                        .in("no agreement in force", giving(ACCEPTED, true, true, false, DAY, null), Sample::withoutAgreement)
                        .and("the chair", viewer -> Sample.in(Sample.by(viewer, CHRIS), PanelPaper.PANEL)),
                Sample.of(EngagementRules.TAKE_UP, PanelPaper.pat())
                        .in("raised", new EngagementRules.TakingUp(engagement(ACCEPTED), PAT, true))
                        .in("taken up, or none", new EngagementRules.TakingUp(engagement(ACCEPTED), PAT, false))
                        .and("a colleague", viewer -> Sample.by(viewer, PETRA)));
    }

    private static Viewer ivy() {
        return new Viewer(IVY, "Ivy", MENTORS, "A body", BodyKind.INTERVENTION_PROVIDER, "ENGLAND", Set.of(), Set.of(), Set.of(AGREEMENT),
                AT, AT, null);
    }

    static Engagement engagement(Engagement.State state) {
        var of = PanelPaper.item();
        return new Engagement(new UUID(9, 4), of.of(), of.reference(), of.id(), of.panel(), of.body(), IVY, MENTORS, AGREEMENT, "A mentor.",
                CHRIS, AT, DAY, state);
    }

    static SupportRules.Supporting supporting(boolean held, Consent.State said) {
        return new SupportRules.Supporting(PanelPaper.atItem(false, false, false, Set.of(CHRIS, PETRA, PAT),
                PanelPaper.decided(AtPanel.adopt())), held, List.of(new Consent(new UUID(9, 3), said, "At home.", DAY, PETRA, AT, null)));
    }

    private static EngagementRules.Asking asking(boolean held, Consent.State said, Set<OfficerId> open, boolean asked) {
        return new EngagementRules.Asking(supporting(held, said), IVY, open, asked);
    }

    private static EngagementRules.Giving giving(Engagement.State state, boolean supported, boolean consented, boolean there, LocalDate on,
            @Nullable LocalDate next) {
        return new EngagementRules.Giving(engagement(state), supported, consented, there, on, next);
    }
}
