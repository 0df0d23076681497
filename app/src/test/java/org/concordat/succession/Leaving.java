package org.concordat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.casework.Casework;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// The force of [Casework] ends, on [#DAY] where nothing else is said, and another follows it by law: of that one Hana leads, and Will is of the team. Tom is of the
/// team of a third.
public record Leaving(Casework work, BodyId merged, OfficerId hana, OfficerId will, BodyId third, OfficerId tom) {

    /// Two days after the tests' clock begins.
    public static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    public static Leaving in(Casework work) {
        return in(work, DAY);
    }

    public static Leaving in(Casework work, LocalDate day) {
        var world = work.world();
        var merged = world.body(BodyKind.POLICE_FORCE, "Vale Police");
        var third = world.body(BodyKind.POLICE_FORCE, "Southvale Police");
        Succeeded.enacted(world, work.worried().force(), merged, day);
        Succeeded.ends(world, work.worried().force(), day);
        return new Leaving(work, merged, world.officer(merged, "Hana", Role.PREVENT_OFFICER), world.officer(merged, "Will", Role.PREVENT_OFFICER),
                third, world.officer(third, "Tom", Role.PREVENT_OFFICER));
    }

    public BodyId force() {
        return work.worried().force();
    }

    public StandIns standIns() {
        return work.service().getBean(StandIns.class);
    }

    public SignedIn in(OfficerId officer) {
        return work.in(officer);
    }

    /// By Hana; as whom she acts there.
    public OfficerId taken() {
        var act = UUID.randomUUID();
        assertThat(standIns().take(in(hana), act, force())).isEqualTo(new Acted.Done(act));
        return new OfficerId(act);
    }

    /// By Hana, of Will; as whom he acts there.
    public OfficerId letIn() {
        var act = UUID.randomUUID();
        assertThat(standIns().letIn(in(hana), act, force(), will)).isEqualTo(new Acted.Done(act));
        return new OfficerId(act);
    }

    /// It is the day after its end.
    public void ended() {
        work.worried().clock().advance(Duration.ofDays(3));
    }
}
