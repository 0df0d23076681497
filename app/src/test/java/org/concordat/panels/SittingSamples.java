package org.concordat.panels;

import static org.concordat.panels.PanelPaper.CHRIS;
import static org.concordat.panels.PanelPaper.DAY;
import static org.concordat.panels.PanelPaper.PAT;
import static org.concordat.panels.PanelPaper.PETRA;
import static org.concordat.panels.PanelPaper.atItem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What may be done at a meeting, by whoever is in the chair and whoever was there.
final class SittingSamples implements Samples {

    private static final Set<OfficerId> ALL = Set.of(CHRIS, PETRA, PAT);

    @Override
    public List<Sample<?>> all() {
        var decided = PanelPaper.decided(AtPanel.adopt());
        var all = new ArrayList<Sample<?>>();
        all.add(Sample.of(SittingRules.RECORD, PanelPaper.chris())
                .in("on the day", recording(DAY, null, Set.of(PETRA), false))
                .in("before it", recording(DAY.plusDays(1), null, Set.of(PETRA), false))
                .in("another in the chair", recording(DAY, PETRA, Set.of(PETRA), false))
                .in("one who has left", recording(DAY, CHRIS, Set.of(PAT), false))
                .in("after a decision", recording(DAY, CHRIS, Set.of(PETRA), true))
                .in("called off", new SittingRules.Recording(new PanelRules.Sitting(PanelPaper.off(), PanelPaper.sitting(DAY).invited()),
                        Optional.empty(), Set.of(PETRA), Set.of(CHRIS, PETRA), false)));
        all.add(Sample.of(SittingRules.ASK, PanelPaper.chris()).in("not asked", atItem(false, false, false, ALL))
                .in("asked", atItem(true, false, false, ALL)).in("decided", atItem(false, false, false, ALL, decided)));
        all.add(Sample.of(SittingRules.GIVE, PanelPaper.petra()).in("not asked", atItem(false, false, false, ALL))
                .in("asked", atItem(true, false, false, ALL)).in("given", atItem(true, false, true, ALL))
                .in("all in", atItem(true, true, true, ALL)).and("not there", viewer -> Sample.by(viewer,
                        new OfficerId(new UUID(3, 9)))));
        all.add(Sample.of(SittingRules.PASS_OVER, PanelPaper.chris()).in("all in post", atItem(true, false, false, ALL))
                .in("one has left", atItem(true, false, false, Set.of(CHRIS, PAT)))
                .in("not asked", atItem(false, false, false, Set.of(CHRIS, PAT))));
        var bare = AtPanel.decision(Choice.NOT_ADOPT, "None found.", ReasonKind.NO_IDEOLOGY);
        all.add(Sample.of(SittingRules.DECIDE, PanelPaper.chris())
                .in("first", deciding(atItem(false, false, false, ALL), AtPanel.adopt(), true, null))
                .in("views are out", deciding(atItem(true, false, true, ALL), AtPanel.adopt(), true, null))
                .in("no ideology alone", deciding(atItem(false, false, false, ALL), bare, true, null))
                .in("no gateway", deciding(atItem(false, false, false, ALL), AtPanel.adopt(), false, null))
                .in("decided", deciding(atItem(false, false, false, ALL, decided), AtPanel.adopt(), true, null))
                .in("correcting it", deciding(atItem(false, false, false, ALL, decided), AtPanel.adopt(), true, decided.id()))
                .in("going on with what is not supported", deciding(atItem(false, false, false, ALL),
                        AtPanel.decision(Choice.CONTINUE, "It helps.", ReasonKind.SUPPORT_CAN_HELP), true, null))
                .in("never considered, for no reason, until a day, against nobody there", deciding(atItem(false, false, false, ALL),
                        new Decided.Wording(Set.of(Choice.NOT_ADOPT), Choice.ADOPT, DAY, Set.of(), "It helps.",
                                new GatewayId("ctsa-2015-s36"), List.of(new Dissent(new BodyId(new UUID(9, 9)), "No."))), true, null))
                .and("who was there", viewer -> Sample.by(viewer, PETRA)));
        return all;
    }

    private static SittingRules.Recording recording(LocalDate on, @Nullable OfficerId chair,
            Set<OfficerId> came, boolean begun) {
        return new SittingRules.Recording(PanelPaper.sitting(on), Optional.ofNullable(chair), came, Set.of(CHRIS, PETRA), begun);
    }

    private static SittingRules.Deciding deciding(AtItem at, Decided.Wording words, boolean carries,
            @Nullable UUID corrects) {
        return new SittingRules.Deciding(at, words, carries, Optional.ofNullable(corrects));
    }
}
