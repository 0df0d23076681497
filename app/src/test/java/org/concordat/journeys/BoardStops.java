package org.concordat.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.assurance.Stating;
import org.concordat.assurance.Watched;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.sampling.RoundId;
import org.concordat.measures.Measured;
import org.concordat.resources.Resourced;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;

/// The way to every page of the board, of measures and of statements.
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
        measures(stops, Measured.in(at));
        resources(stops, Resourced.in(at));
        statements(stops, Stating.in(at));
        return stops;
    }

    private static void resources(Map<String, CaseStops.Way> stops, Resourced at) {
        at.entered().entered();
        var sam = at.at().sam();
        stops.put("ResourcesPage of a scrutiny officer", at(sam, "/resources?area=" + at.code()));
        stops.put("ResourcesPage of the national board", at(at.at().bo(), "/resources"));
        stops.put("ResourceNewPage of a scrutiny officer", at(sam, "/resources/new"));
        stops.put("ResourceNewPage with errors", new CaseStops.Way(sam, it -> it.open("/resources/new").press("Enter this")));
        stops.put("ResourceFilePage of a scrutiny officer", at(sam, "/resources/file"));
        stops.put("ResourceFilePage with faults", new CaseStops.Way(sam, it -> it.open("/resources/file").type("csv", "area,year").press("Continue")));
        stops.put("ResourceCheckPage of a file", new CaseStops.Way(sam, it -> it.open("/resources/file").type("csv", at.file()).press("Continue")));
    }

    private static void measures(Map<String, CaseStops.Way> stops, Measured at) {
        at.count("requests-answered", Measured.Q4.plus(-1), at.at().force(), "in-time", 12);
        at.count("requests-answered", Measured.Q4.plus(-1), at.at().force(), "late", 30);
        at.count("requests-answered", Measured.Q4.plus(-1), at.at().cast().school(), "in-time", 40);
        stops.put("MeasuresPage of the national board", at(at.at().bo(), "/measures?quarter=2026-Q3"));
        stops.put("MeasuresPage of a scrutiny officer", at(at.at().sam(), "/measures"));
        stops.put("MeasurePage of the national board", at(at.at().bo(), "/measures/requests-answered?quarter=2026-Q3"));
        stops.put("MeasurePage of a scrutiny officer", at(at.at().sam(), "/measures/requests-answered?quarter=2026-Q3"));
        stops.put("OfPeoplePage of the national board", at(at.at().bo(), "/measures/of-people?area=E23000014"));
        stops.put("OfPeoplePage of a scrutiny officer", at(at.at().sam(), "/measures/of-people"));
        stops.put("MeasurePage by category alone", at(at.at().sam(), "/measures/gateways"));
    }

    private static void statements(Map<String, CaseStops.Way> stops, Stating at) {
        var draft = "/statements/" + at.drafted();
        var second = at.drafted(new Quarter(2026, 2));
        at.amended(second);
        at.challenged(second);
        var challenged = "/statements/" + second;
        var signed = at.drafted(new Quarter(2026, 1));
        at.signed(signed);
        read(stops, at, signed);
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

    /// As anybody reads it, whoever they are: in an area that is published.
    private static void read(Map<String, CaseStops.Way> stops, Stating at, UUID signed) {
        var code = "E23000014";
        var copy = UUID.randomUUID();
        at.world().jdbc().sql("""
                insert into assurance.statement (id, area, body, made_by, made_at, quarter, drafted)
                select ?, a.id, s.body, s.made_by, s.made_at, s.quarter, s.drafted from assurance.statement s, partnership.area a
                 where s.id = ? and a.code = ? on conflict do nothing
                """).params(copy, signed, code).update();
        at.world().jdbc().sql("""
                insert into assurance.said (id, statement, number, kind, body, made_by, made_at, words)
                select gen_random_uuid(), s.id, 1, 'SIGNATURE', s.body, s.made_by, s.made_at, 'Deputy' from assurance.statement s where s.id = ?
                """).param(copy).update();
        var round = sampled(at, code);
        for (var language : List.of("en", "cy")) {
            stops.put("AreaSamplesPage " + language, at(at.sam(), "/areas/" + code + "/samples?lang=" + language));
            stops.put("AreaSamplePage " + language, at(at.sam(), "/areas/" + code + "/samples/" + round + "?lang=" + language));
            stops.put("AreaResourcesPage " + language, at(at.sam(), "/areas/" + code + "/resources?lang=" + language));
            stops.put("AreaStatementsPage " + language, at(at.sam(), "/areas/" + code + "/statements?lang=" + language));
            stops.put("AreaStatementPage " + language, at(at.sam(), "/areas/" + code + "/statements/2026-Q1?lang=" + language));
        }
    }

    /// Drawn, in that area; its reference.
    private static String sampled(Stating at, String code) {
        var id = UUID.randomUUID();
        var reference = new RoundId(id).reference();
        at.world().jdbc().sql("""
                insert into sampling.round (id, reference, area, body, made_by, made_at, kind, from_month, last_month, size, population, root)
                select ?, ?, a.id, o.body, o.id, now(), 'panels.decision.made', '2026-07-01', '2026-09-01', 5, '1', repeat('a', 64)
                  from partnership.area a, partnership.officer o where a.code = ? and o.id = ?
                """).params(id, reference, code, at.sam().value()).update();
        at.world().jdbc().sql("insert into sampling.commitment (round, body, made_by, made_at, hash) "
                + "select id, body, made_by, made_at, repeat('b', 64) from sampling.round where id = ?").param(id).update();
        at.world().jdbc().sql("insert into sampling.reveal (round, body, made_by, made_at, nonce) "
                + "select id, body, made_by, made_at, 'What nobody else knew' from sampling.round where id = ?").param(id).update();
        at.world().jdbc().sql("insert into sampling.roll (round, number, body, made_by, made_at, digits, thrown_by, place) "
                + "select id, 1, body, made_by, made_at, '31415926535897932384', 'Two', 'The town hall' from sampling.round where id = ?").param(id).update();
        at.world().jdbc().sql("insert into sampling.drawn (round, body, made_by, made_at, seed, numbers, missing, changed) "
                + "select id, body, made_by, made_at, repeat('c', 64), '1', 0, false from sampling.round where id = ?").param(id).update();
        return reference;
    }

    private static CaseStops.Way at(OfficerId officer, String path) {
        return new CaseStops.Way(officer, it -> it.open(path));
    }
}
