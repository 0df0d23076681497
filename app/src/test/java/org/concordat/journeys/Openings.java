package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concordat.sharing.Breaking;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Glass;
import org.concordat.sharing.Granting;
import org.concordat.sharing.Grants;

/// Grants and broken glass, laid through the front doors: Cara asks that Dan may read, Bryn gives it, Dan breaks the
/// glass.
record Openings(Scene scene) {

    static final Breaking.Why WHY = new Breaking.Why("The pupil left with someone they met online.",
            "Cara and Carl do not answer.", "Who the recruiter is.");

    UUID asked(DisclosureId id) {
        var who = scene.composing().in(scene.cast().cara());
        return ((Granting.Done) grants().ask(who, UUID.randomUUID(), id, scene.cast().dan(),
                who.at().plus(Duration.ofDays(5)), "I am on leave.")).grant();
    }

    UUID given(DisclosureId id) {
        var grant = asked(id);
        assertThat(grants().give(scene.composing().in(scene.cast().bryn()), grant, UUID.randomUUID()))
                .isInstanceOf(Granting.Done.class);
        return grant;
    }

    /// The id of what was broken.
    UUID broken(DisclosureId id) {
        var act = UUID.randomUUID();
        assertThat(scene.service().getBean(Breakings.class)
                .breakGlass(scene.composing().in(scene.cast().dan()), act, reference(id), WHY)).isInstanceOf(Glass.Broken.class);
        return act;
    }

    /// As if it had been broken three hours ago.
    void brokenBefore(DisclosureId id) {
        var breaking = broken(id);
        scene.world().jdbc().sql("update sharing.breaking set broken_at = ?, stands_until = ? where id = ?").params(
                scene.clock().instant().minus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC),
                scene.clock().instant().minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC), breaking).update();
    }

    String reference(DisclosureId id) {
        return scene.world().jdbc().sql("select reference from sharing.disclosure where id = ?").param(id.value())
                .query(String.class).single();
    }

    /// Writes the reason into the form at hand.
    static Visitor reason(Visitor visitor, String reference) {
        return visitor.type("harm", WHY.harm()).type("unreached", WHY.unreached()).type("needed", WHY.needed())
                .type("reference", reference);
    }

    private Grants grants() {
        return scene.service().getBean(Grants.class);
    }
}
