package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.InTheLog;
import org.concordat.journeys.Scene.How;
import org.concordat.kernel.BodyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scrutiny officer looks through what was recorded in their area, narrows it to one kind, and is told when an entry is
/// not what the log holds.
@Journey
class OverseerJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void looksThroughWhatWasRecordedAndNarrowsIt(boolean script, Scene scene) {
        covered(scene);
        var id = scene.sent();
        InTheLog.everything(scene.service(), scene.world());
        var sam = scene.officer(scene.cast().sam(), How.script(script)).open("/home").follow("What was recorded");
        assertThat(sam.text()).contains("November 2026", "Northvale Counter Terrorism Policing", "A second person approved it",
                "entries on this page are checked");
        sam.select("kind", "sharing.disclosure.proposed").press("Show");
        assertThat(sam.part("tbody tr").count()).isOne();
        assertThat(sam.text()).contains("1 of the 1 entries on this page are checked", "Checked");
        assertThat(sam.source()).doesNotContain(id.toString(), "Ann", scene.cast().ann().toString());
        sam.follow("October 2026");
        assertThat(sam.text()).contains("Nothing was recorded in this month.");
    }

    @Test
    void isToldLoudlyWhenAnEntryIsNotWhatTheLogHolds(Scene scene) {
        covered(scene);
        var id = scene.sent();
        InTheLog.everything(scene.service(), scene.world());
        var shift = "update ledger.entry set at = at %s interval '1 second' where kind = 'sharing.disclosure.approved' and thing = ?";
        scene.world().jdbc().sql(shift.formatted("+")).param(id.value()).update();
        try {
            var sam = scene.officer(scene.cast().sam()).open("/oversight/entries");
            assertThat(sam.heading()).isEqualTo("Something is wrong with what was recorded");
            assertThat(sam.text()).contains("1 entry on this page is not what the log holds",
                    "Altered: not what the log commits to");
        } finally {
            scene.world().jdbc().sql(shift.formatted("-")).param(id.value()).update();
        }
    }

    /// Nothing of an officer, a thing or a field stands on the page, of whatever was done.
    @Test
    void meetsNoOfficerAndNoThing(Scene scene) {
        covered(scene);
        scene.sent();
        var sam = scene.officer(scene.cast().sam()).open("/oversight/entries");
        var jdbc = scene.world().jdbc();
        var hidden = jdbc.sql("""
                select distinct v from ledger.entry e cross join lateral
                       (values (e.id::text), (e.officer::text), (e.thing::text)) t (v) where e.body = ? and v is not null
                """).param(scene.cast().police().value()).query(String.class).list();
        assertThat(hidden).hasSizeGreaterThan(10);
        assertThat(sam.source()).doesNotContain(hidden.toArray(String[]::new));
    }

    static void covered(Scene scene) {
        var area = scene.world().area();
        scene.world().covers(scene.cast().overseer(), area, BodyKind.LOCAL_POLICING_BODY);
        scene.world().covers(scene.cast().police(), area, BodyKind.POLICE_FORCE);
    }
}
