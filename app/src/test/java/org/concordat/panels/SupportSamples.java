package org.concordat.panels;

import static org.concordat.panels.PanelPaper.CHRIS;
import static org.concordat.panels.PanelPaper.DAY;
import static org.concordat.panels.PanelPaper.PAT;
import static org.concordat.panels.PanelPaper.PETRA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.kernel.OfficerId;

/// What may be done about a case that a panel has adopted.
final class SupportSamples implements Samples {

    private static final Set<OfficerId> ALL = Set.of(CHRIS, PETRA, PAT);

    @Override
    public List<Sample<?>> all() {
        var adopted = PanelPaper.atItem(false, false, false, ALL, PanelPaper.decided(AtPanel.adopt()));
        var all = new ArrayList<Sample<?>>();
        all.add(Sample.of(SupportRules.CONSENT, PanelPaper.chris())
                .in("asked", consenting(supporting(true), Consent.State.ASKED, DAY, PETRA))
                .in("given", consenting(supporting(true, Consent.State.ASKED), Consent.State.GIVEN, DAY, PETRA))
                .in("given unasked", consenting(supporting(true), Consent.State.GIVEN, DAY, PETRA))
                .in("tomorrow", consenting(supporting(true), Consent.State.ASKED, DAY.plusDays(1), PETRA))
                .in("not supported", consenting(supporting(false), Consent.State.ASKED, DAY, PETRA))
                .in("by somebody who was not there", consenting(supporting(true), Consent.State.ASKED, DAY,
                        new OfficerId(new UUID(3, 9))))
                .and("of another panel", viewer -> Sample.in(viewer, PanelPaper.HEALTH)));
        all.add(Sample.of(SupportRules.PLAN, PanelPaper.chris())
                .in("consent given", supporting(true, Consent.State.ASKED, Consent.State.GIVEN))
                .in("consent asked", supporting(true, Consent.State.ASKED))
                .in("not supported", supporting(false, Consent.State.ASKED, Consent.State.GIVEN))
                .and("of another panel", viewer -> Sample.in(viewer, PanelPaper.HEALTH)));
        all.add(Sample.of(SupportRules.SESSION, PanelPaper.petra())
                .in("planned", holding(supporting(true, Consent.State.GIVEN), true, false, DAY))
                .in("no plan", holding(supporting(true, Consent.State.GIVEN), false, false, DAY))
                .in("no consent", holding(supporting(true, Consent.State.WITHDRAWN), true, false, DAY))
                .in("not supported", holding(supporting(false, Consent.State.GIVEN), true, false, DAY))
                .in("recorded already", holding(supporting(true, Consent.State.GIVEN), true, true, DAY))
                .in("to come", holding(supporting(true, Consent.State.GIVEN), true, false, DAY.plusDays(1)))
                .and("not there", viewer -> Sample.by(viewer, new OfficerId(new UUID(3, 9)))));
        all.add(Sample.of(SupportRules.SET, PanelPaper.chris()).in("to come", new SupportRules.Setting(adopted, PETRA, DAY))
                .in("in the past", new SupportRules.Setting(adopted, PETRA, DAY.minusDays(1)))
                .in("not decided", new SupportRules.Setting(PanelPaper.atItem(false, false, false, ALL), PETRA, DAY))
                .in("one who has left", new SupportRules.Setting(PanelPaper.atItem(false, false, false, Set.of(CHRIS),
                        PanelPaper.decided(AtPanel.adopt())), PETRA, DAY))
                .and("of another panel", viewer -> Sample.in(viewer, PanelPaper.HEALTH)));
        all.add(Sample.of(SupportRules.COMPLETE, PanelPaper.petra()).in("open", action(Optional.empty()))
                .in("done", action(Optional.of(new Action.Done(Instant.EPOCH, "Notes."))))
                .and("the chair", viewer -> Sample.by(viewer, CHRIS)));
        return all;
    }

    private static SupportRules.Supporting supporting(boolean held, Consent.State... said) {
        return new SupportRules.Supporting(PanelPaper.atItem(false, false, false, ALL, PanelPaper.decided(AtPanel.adopt())), held,
                Arrays.stream(said).map(it -> new Consent(new UUID(9, 3), it, "At home.", DAY, PETRA, PanelPaper.AT, null)).toList());
    }

    private static SupportRules.Consenting consenting(SupportRules.Supporting of, Consent.State state, LocalDate on, OfficerId by) {
        return new SupportRules.Consenting(of, state, on, by);
    }

    private static SupportRules.Holding holding(SupportRules.Supporting of, boolean planned, boolean there, LocalDate on) {
        return new SupportRules.Holding(of, planned, there, on);
    }

    private static Action action(Optional<Action.Done> done) {
        return new Action(new UUID(9, 2), PanelPaper.item().of(), "C-0000-0000", PanelPaper.PANEL, PanelPaper.item().id(), "Meet.",
                PETRA, DAY, done);
    }
}
