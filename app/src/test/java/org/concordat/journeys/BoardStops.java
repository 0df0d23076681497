package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.assurance.Watched;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;

/// The way to every page of the board.
final class BoardStops {

    private BoardStops() {
    }

    /// By the type of page and what is peculiar about it, in the order of going.
    static Map<String, CaseStops.Way> of(Scene scene) {
        var at = Scrutinised.in(scene.service(), scene.world(), scene.cast());
        at.raised(MatterKind.FINDING);
        var area = "/board/" + Watched.in(at).code();
        var stops = new LinkedHashMap<String, CaseStops.Way>();
        stops.put("BoardPage of the national board", at(at.bo(), "/board"));
        stops.put("BoardPage of a scrutiny officer", at(at.sam(), "/board?quarter=2026-Q3"));
        stops.put("AreaStandingPage of the national board", at(at.bo(), area));
        stops.put("EvidencePage of answers", at(at.sam(), area + "/answers"));
        stops.put("EvidencePage of training", at(at.bo(), area + "/training"));
        stops.put("EvidencePage of a sample there is not", at(at.bo(), area + "/sample"));
        return stops;
    }

    private static CaseStops.Way at(OfficerId officer, String path) {
        return new CaseStops.Way(officer, it -> it.open(path));
    }
}
