package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.journeys.Scene.How;
import org.concordat.journeys.pages.Composer;
import org.concordat.sharing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An originating officer composes a disclosure step by step, proposes it, sees who holds it, and recalls it.
@Journey
class OriginatorJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void composesAndProposes(boolean script, Scene scene) {
        var cast = scene.cast();
        var ann = scene.officer(cast.ann(), How.script(script)).open("/drafts").press("Start a disclosure");
        var tasks = new Composer(ann);
        var id = UUID.fromString(ann.path().substring("/drafts/".length()));
        assertThat(tasks.tasks().standing("Legal gateway")).isEqualTo("Cannot start yet");
        compose(tasks, scene);
        assertThat(tasks.tasks().standing("Legal gateway")).isEqualTo("Completed");

        var check = tasks.check();
        System.out.println(check.text());
        check.press("Propose");
        System.out.println(check.heading() + check.text());
        System.out.println(scene.world().trail(id));
        System.out.println(scene.world().trailOf(cast.ann()));
    }

    private static void compose(Composer tasks, Scene scene) {
        var cast = scene.cast();
        var day = scene.today();
        tasks.aboutAPerson("Jo Example", day)
                .purpose(Cast.PREVENT.slug(), "ABOUT_A_CHILD", "POLICE")
                .addressee(cast.school(), "SAFEGUARDING_LEAD", "Leads on safeguarding.")
                .gateway(Cast.CHANNEL.slug(), Cast.NEEDS)
                .agreement(cast.agreement())
                .handling("Do not tell the pupil where this came from.")
                .content("A concern about online contact", "Has been in touch with a recruiter online.",
                        "Log 4471 of 2026")
                .justification()
                .dates(day.plusDays(14), day.plusMonths(3), day.plusMonths(6));
    }
}
