package org.concordat.demonstration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.demonstration.Plan.Part;
import org.concordat.demonstration.SharingScene.Accept;
import org.concordat.demonstration.SharingScene.AskGrant;
import org.concordat.demonstration.SharingScene.BreakGlass;
import org.concordat.demonstration.SharingScene.DeclineGrant;
import org.concordat.demonstration.SharingScene.GiveGrant;
import org.concordat.demonstration.SharingScene.Open;
import org.concordat.demonstration.SharingScene.Read;
import org.concordat.demonstration.SharingScene.ReviewGlass;
import org.concordat.demonstration.SharingScene.WithdrawGrant;
import org.concordat.demonstration.SharingScene.Write;
import org.concordat.law.Gateways;
import org.concordat.sharing.Breaking;
import org.concordat.sharing.Breaking.Outcome;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;

/// Disclosures to Channel panels that were opened to others than those addressed: a grant and a broken glass in each
/// state, each of a disclosure of its own, to the disclosure officer of the panel, to whom nothing is addressed.
final class OpenedPlan {

    /// What comes of each.
    enum End {
        GRANT_WAITS, GRANT_STANDS, GRANT_ENDED, GRANT_DECLINED, GRANT_WITHDRAWN,
        GLASS_TO_REVIEW, GLASS_OVERDUE, GLASS_LOOKED_INTO, GLASS_JUSTIFIED, GLASS_NOT_JUSTIFIED
    }

    private static final Fragments WORDS = Fragments.read("statements.txt");

    private final Flow flow;
    private final Flow.Reader reader;
    private final DisclosureId id;
    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final CastOfficer cover;
    private final CastOfficer approver;
    private final List<SharingScene> scenes;

    private OpenedPlan(Flow flow, Flow.Reader reader, Cast cast, Days days, Draw draw, List<SharingScene> told) {
        this.flow = flow;
        this.reader = reader;
        this.id = told.getFirst().id();
        this.cast = cast;
        this.days = days;
        this.draw = draw;
        this.cover = cast.holder(reader.body(), Role.DISCLOSURE_OFFICER);
        this.approver = cast.holder(flow.from(), Role.APPROVER);
        this.scenes = new ArrayList<>(told);
    }

    static List<Part> of(long seed, Days days, Cast cast, List<Flow> flows, Gateways gateways) {
        var open = flows.stream().filter(flow -> Story.possible(flow, Fate.ANSWERED) && flow.latest() <= 1)
                .filter(flow -> flow.readers().stream().anyMatch(OpenedPlan::onAPanel)).toList();
        return Arrays.stream(End.values()).map(end -> new Part("opened " + end,
                of(end, Draw.of(seed, "opened " + end), days, cast, open, gateways))).toList();
    }

    /// Tells disclosures until one of them is addressed to a panel: the same for the same draw.
    private static List<SharingScene> of(End end, Draw draw, Days days, Cast cast, List<Flow> flows, Gateways gateways) {
        while (true) {
            var flow = draw.from(flows);
            var told = Story.of(flow, Fate.ANSWERED, cast, days, draw, gateways);
            var reader = addressed(flow, told);
            if (reader.isPresent()) {
                return new OpenedPlan(flow, reader.get(), cast, days, draw, told).scenes(end);
            }
        }
    }

    private static Optional<Flow.Reader> addressed(Flow flow, List<SharingScene> told) {
        var audience = told.stream().filter(Write.class::isInstance).map(it -> ((Write) it).section())
                .filter(Section.Audience.class::isInstance).map(Section.Audience.class::cast).findFirst().orElseThrow();
        return flow.readers().stream().filter(OpenedPlan::onAPanel).filter(reader -> audience.addressees().stream()
                .anyMatch(to -> to.body().equals(reader.body().id()) && to.role() == reader.role())).findFirst();
    }

    private static boolean onAPanel(Flow.Reader reader) {
        return reader.body().is("panel");
    }

    private List<SharingScene> scenes(End end) {
        switch (end) {
            case GRANT_WAITS -> ask(1, 6);
            case GRANT_STANDS -> given(5, 8);
            case GRANT_ENDED -> given(6, 3);
            case GRANT_DECLINED -> scenes.add(new DeclineGrant(at(approver, 5, 10, 20), id, ask(6, 9), draw.id(),
                    draw.from(WORDS.under("grant.declined"))));
            case GRANT_WITHDRAWN -> scenes.add(new WithdrawGrant(at(asker(), 3, 9, 10), id, given(6, 9), draw.id(),
                    draw.from(WORDS.under("grant.withdrawn"))));
            case GLASS_TO_REVIEW -> broken(1);
            case GLASS_OVERDUE -> broken(6);
            case GLASS_LOOKED_INTO -> review(broken(6), 5, Outcome.TO_BE_LOOKED_INTO, "glass.looked-into");
            case GLASS_JUSTIFIED -> review(broken(6), 4, Outcome.JUSTIFIED, "glass.justified");
            case GLASS_NOT_JUSTIFIED -> {
                var breaking = broken(6);
                review(breaking, 5, Outcome.TO_BE_LOOKED_INTO, "glass.looked-into");
                review(breaking, 3, Outcome.NOT_JUSTIFIED, "glass.not-justified");
            }
        }
        return List.copyOf(scenes);
    }

    /// @param lasts days from the asking on
    private UUID ask(int daysAgo, int lasts) {
        var act = draw.id();
        var who = at(asker(), daysAgo, 9, 15);
        scenes.add(new AskGrant(who, id, act, cover.id(), who.at().plus(Duration.ofDays(lasts)),
                draw.from(WORDS.under("grant.reason"))));
        return act;
    }

    /// Given on the day on which it was asked for, and used.
    private UUID given(int daysAgo, int lasts) {
        var grant = ask(daysAgo, lasts);
        scenes.add(new GiveGrant(at(approver, daysAgo, 11, 40), id, grant, draw.id()));
        read(daysAgo, 14);
        return grant;
    }

    private UUID broken(int daysAgo) {
        var act = draw.id();
        scenes.add(new BreakGlass(at(cover, daysAgo, 20, 10), id, act, at(approver, daysAgo, 20, 5), new Breaking.Why(
                draw.from(WORDS.under("glass.harm")), draw.from(WORDS.under("glass.unreached")),
                draw.from(WORDS.under("glass.needed")))));
        read(daysAgo, 20);
        return act;
    }

    private void read(int daysAgo, int hour) {
        scenes.add(new Open(at(cover, daysAgo, hour, 12), id, draw.id(), flow.purpose()));
        scenes.add(new Accept(at(cover, daysAgo, hour, 13), id));
        scenes.add(new Read(at(cover, daysAgo, hour, 14), id));
    }

    private void review(UUID breaking, int daysAgo, Outcome outcome, String words) {
        scenes.add(new ReviewGlass(at(approver, daysAgo, 10, draw.between(0, 59)), id, breaking, draw.id(), outcome,
                draw.from(WORDS.under(words))));
    }

    private CastOfficer asker() {
        return cast.holder(reader.body(), reader.role());
    }

    private SignedIn at(CastOfficer officer, int daysAgo, int hour, int minute) {
        return new SignedIn(officer.id(), days.at(daysAgo, hour, minute));
    }
}
