package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.access.SignedIn;
import org.concordat.demonstration.Plan.Part;
import org.concordat.demonstration.SharingScene.AnotherVersion;
import org.concordat.demonstration.SharingScene.Attach;
import org.concordat.demonstration.SharingScene.KeepHome;
import org.concordat.demonstration.SharingScene.Print;
import org.concordat.demonstration.SharingScene.Propose;
import org.concordat.demonstration.SharingScene.Read;
import org.concordat.law.Gateways;
import org.concordat.sharing.DisclosureId;

/// A few disclosures with a file, with words that stay home, printed once by who read them; and of one, another version
/// that is still being written.
final class PaperPlan {

    private static final Fragments WORDS = Fragments.read("statements.txt");
    private static final int HOW_MANY = 3;

    private final Draw draw;
    private final List<SharingScene> scenes = new ArrayList<>();

    private PaperPlan(Draw draw) {
        this.draw = draw;
    }

    static Part of(long seed, Days days, Cast cast, List<Flow> flows, Gateways gateways) {
        var draw = Draw.of(seed, "papers");
        var open = flows.stream().filter(flow -> Story.possible(flow, Fate.ANSWERED) && flow.latest() <= 1).toList();
        var plan = new PaperPlan(draw);
        IntStream.range(0, HOW_MANY).forEach(n ->
                plan.tell(Story.of(draw.from(open), Fate.ANSWERED, cast, days, draw, gateways), n == 0));
        return new Part("papers", List.copyOf(plan.scenes));
    }

    private void tell(List<SharingScene> told, boolean again) {
        SharingScene proposed = null;
        boolean printed = false;
        for (var scene : told) {
            if (scene instanceof Propose) {
                proposed = scene;
                enclose(scene);
            }
            scenes.add(scene);
            if (scene instanceof Read && !printed) {
                printed = true;
                scenes.add(new Print(later(scene, 1), scene.id(), draw.id()));
            }
        }
        if (again && proposed != null) {
            scenes.add(new AnotherVersion(later(proposed, 1), new DisclosureId(draw.id()), proposed.id()));
        }
    }

    /// Just before it is proposed.
    private void enclose(SharingScene before) {
        scenes.add(new KeepHome(later(before, -2), before.id(), List.of("Operation Larkspur", "Alderwood")));
        scenes.add(new Attach(later(before, -1), before.id(), draw.id(), "Note of a visit", "note-of-a-visit.txt",
                draw.from(WORDS.under("paper.note"))));
    }

    private static SignedIn later(SharingScene than, int seconds) {
        return new SignedIn(than.who().officer(), than.who().at().plusSeconds(seconds));
    }
}
