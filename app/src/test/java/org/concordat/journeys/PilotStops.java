package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.OfficerId;
import org.concordat.pilots.Piloting;
import org.concordat.pilots.Said.Opinion;
import org.concordat.scrutiny.Scrutinised;

/// The way to every page on which pilots are written, answered, started and evaluated.
final class PilotStops {

    private final Map<String, CaseStops.Way> all = new LinkedHashMap<>();
    private final Piloting at;

    private PilotStops(Piloting at) {
        this.at = at;
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    static Map<String, CaseStops.Way> of(Scene scene) {
        var stops = new PilotStops(Piloting.in(Scrutinised.in(scene.service(), scene.world(), scene.cast())));
        stops.pilots();
        return stops.all;
    }

    private void pilots() {
        var waits = "/our-pilots/" + at.written();
        var settled = at.settled();
        at.viewed(settled, Opinion.OBJECTS);
        at.voiced(settled);
        var there = "/our-pilots/" + settled + "/areas/" + at.area();
        var ran = at.ran();
        var evaluation = "/our-pilots/" + ran + "/evaluations/" + at.evaluated(ran);
        var other = at.ran();
        at(at.bo(), "PilotsPage of the national board", "/our-pilots");
        at(at.sam(), "PilotsPage of a scrutiny officer", "/our-pilots");
        at(at.bo(), "PilotNewPage of the national board", "/our-pilots/new");
        stop(at.bo(), "PilotNewPage with errors", it -> it.open("/our-pilots/new").press("Send it to a second person"));
        at(at.bex(), "PilotPage that waits", waits);
        stop(at.bex(), "PilotPage with errors", it -> it.open(waits).press("Record your decision"));
        at(at.bo(), "PilotPage settled", "/our-pilots/" + settled);
        at(at.sam(), "PilotPage that ran", "/our-pilots/" + ran);
        at(at.sam(), "PilotAreaPage of a scrutiny officer", there);
        stop(at.sam(), "PilotAreaPage with errors", it -> it.open(there).press("Record what communities said"));
        at(at.bo(), "PilotAreaPage of the national board", there);
        at(at.bex(), "EvaluationPage that waits", evaluation);
        stop(at.bo(), "EvaluationNewPage with errors", it -> it.open("/our-pilots/" + other + "/evaluations/new").press("Send it to a second person"));
    }

    private void at(OfficerId officer, String name, String path) {
        stop(officer, name, it -> it.open(path));
    }

    private void stop(OfficerId officer, String name, Consumer<Visitor> steps) {
        all.put(name, new CaseStops.Way(officer, steps));
    }
}
