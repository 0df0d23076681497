package org.concordat.panels;

import static org.concordat.panels.PanelPaper.CHRIS;
import static org.concordat.panels.PanelPaper.DAY;
import static org.concordat.panels.PanelPaper.PANEL;
import static org.concordat.panels.PanelPaper.PAT;
import static org.concordat.panels.PanelPaper.PETRA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.kernel.OfficerId;

/// What may be done at panels, by their chair, those who are invited, and the owner of a case.
final class PanelSamples implements Samples {

    private static final Set<OfficerId> OPEN = Set.of(CHRIS, PETRA);

    @Override
    public List<Sample<?>> all() {
        var all = new ArrayList<Sample<?>>();
        all.add(Sample.of(PanelRules.LIST, PanelPaper.petra()).in("own body", PanelPaper.HEALTH).in("another body", PANEL));
        all.add(Sample.of(PanelRules.READ, PanelPaper.petra()).in("invited", PanelPaper.sitting(DAY))
                .in("not invited", new PanelRules.Sitting(PanelPaper.meeting(DAY), List.of()))
                .and("the chair", viewer -> Sample.in(Sample.by(viewer, CHRIS), PANEL))
                .and("of the team", viewer -> Sample.in(Sample.by(viewer, new OfficerId(new UUID(3, 9))),
                        PanelPaper.FORCE)));
        all.add(Sample.of(PanelRules.CALL, PanelPaper.chris()).in("to come", new PanelRules.Calling(DAY, Set.of(PETRA), OPEN))
                .in("in the past", new PanelRules.Calling(DAY.minusDays(1), Set.of(PETRA), OPEN))
                .in("with somebody not in post", new PanelRules.Calling(DAY, Set.of(PAT), OPEN))
                .and("of a hospital", viewer -> PanelPaper.petra(viewer.roles().toArray(Role[]::new))));
        all.add(Sample.of(PanelRules.INVITE, PanelPaper.chris())
                .in("to come", new PanelRules.Inviting(PanelPaper.meeting(DAY), Set.of(PETRA), OPEN))
                .in("over", new PanelRules.Inviting(PanelPaper.meeting(DAY.minusDays(1)), Set.of(PETRA), OPEN))
                .in("somebody not in post", new PanelRules.Inviting(PanelPaper.meeting(DAY), Set.of(PAT), OPEN))
                .in("called off", new PanelRules.Inviting(PanelPaper.off(), Set.of(PETRA), OPEN)));
        all.add(Sample.of(PanelRules.CALL_OFF, PanelPaper.chris())
                .in("to come", new PanelRules.Ending(PanelPaper.meeting(DAY), false))
                .in("held", new PanelRules.Ending(PanelPaper.meeting(DAY), true))
                .in("called off", new PanelRules.Ending(PanelPaper.off(), false)));
        all.add(Sample.of(PanelRules.PUT, PanelPaper.pat())
                .in("own case", putting(DAY, "Whether to adopt.", true, false))
                .in("not sent there", new PanelRules.Putting(PanelPaper.sitting(DAY), PAT, false, "Whether to adopt.", List.of(),
                        true, false))
                .in("over", putting(DAY.minusDays(1), "Whether to adopt.", true, false))
                .in("called off", new PanelRules.Putting(new PanelRules.Sitting(PanelPaper.off(), PanelPaper.sitting(DAY).invited()), PAT,
                        true, "Whether to adopt.", List.of(), true, false))
                .in("there already", putting(DAY, "Whether to adopt.", true, true))
                .in("with the name", putting(DAY, "Whether to adopt Jo Example.", true, false))
                .in("with a paper never sent", putting(DAY, "Whether to adopt.", false, false))
                .and("a colleague", viewer -> Sample.by(viewer, PETRA)));
        all.add(Sample.of(PanelRules.READ_ITEM, PanelPaper.petra())
                .in("invited", new PanelRules.Looking(PanelPaper.item(), PanelPaper.sitting(DAY)))
                .in("not invited", new PanelRules.Looking(PanelPaper.item(),
                        new PanelRules.Sitting(PanelPaper.meeting(DAY), List.of())))
                .and("of the team", viewer -> Sample.in(Sample.by(viewer, PAT), PanelPaper.FORCE)));
        return all;
    }

    private static PanelRules.Putting putting(LocalDate on, String question, boolean sent, boolean there) {
        return new PanelRules.Putting(PanelPaper.sitting(on), PAT, true, question, List.of("Jo Example"), sent, there);
    }
}
