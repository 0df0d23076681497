package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.assurance.Stating;
import org.concordat.assurance.Watched;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;

/// The way to every page of the board, and of statements.
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
        stops.put("EvidencePage of figures", at(at.bo(), area + "/figures"));
        stops.put("EvidencePage of a sample there is not", at(at.bo(), area + "/sample"));
        statements(stops, Stating.in(at));
        return stops;
    }

    private static void statements(Map<String, CaseStops.Way> stops, Stating at) {
        var draft = "/statements/" + at.drafted();
        var second = at.drafted(new Quarter(2026, 2));
        at.amended(second);
        at.challenged(second);
        var challenged = "/statements/" + second;
        var signed = at.drafted(new Quarter(2026, 1));
        at.signed(signed);
        stops.put("StatementsPage of a scrutiny officer", at(at.sam(), "/statements"));
        stops.put("StatementsPage of who signs", at(at.ola(), "/statements"));
        stops.put("StatementNewPage of a scrutiny officer", at(at.sam(), "/statements/new?quarter=2025-Q4"));
        stops.put("StatementPage to be signed", at(at.ola(), draft));
        stops.put("StatementPage challenged", at(at.sam(), challenged));
        stops.put("StatementPage signed", at(at.bo(), "/statements/" + signed));
        stops.put("StatementStepPage that challenges", at(at.bo(), draft + "/challenge"));
        stops.put("StatementStepPage that answers", at(at.sam(), challenged + "/answer"));
        stops.put("StatementStepPage that signs", at(at.ola(), draft + "/signature"));
        stops.put("StatementStepPage with errors", new CaseStops.Way(at.sam(), it -> it.open(draft + "/amendment").press("Amend a sentence")));
    }

    private static CaseStops.Way at(OfficerId officer, String path) {
        return new CaseStops.Way(officer, it -> it.open(path));
    }
}
