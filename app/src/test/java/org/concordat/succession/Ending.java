package org.concordat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// A school that another follows by law from today on: Gia administers the one, and Tia the other.
public record Ending(ApplicationContext service, World world, BodyId body, BodyId successor, OfficerId gia, OfficerId tia) {

    public static Ending in(ApplicationContext service, World world) {
        var body = world.body(BodyKind.SCHOOL, "Oldrise School");
        var successor = world.body(BodyKind.SCHOOL, "Newrise School");
        var ending = new Ending(service, world, body, successor, world.officer(body, "Gia", Role.ADMINISTRATOR),
                world.officer(successor, "Tia", Role.ADMINISTRATOR));
        Succeeded.enacted(world, body, successor, ending.today());
        return ending;
    }

    private TestClock clock() {
        return service.getBean(TestClock.class);
    }

    private LocalDate today() {
        return in(gia).day();
    }

    private SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock().instant());
    }

    private Takeovers takeovers() {
        return service.getBean(Takeovers.class);
    }

    /// By Gia; then the one has ended, and nobody has accepted.
    public UUID offered() {
        var act = UUID.randomUUID();
        assertThat(takeovers().offer(in(gia), act, body, successor, "Ask for the keys.")).isEqualTo(new Acted.Done(act));
        Succeeded.ends(world, body, today());
        return act;
    }

    /// And Tia has.
    public UUID accepted() {
        var offer = offered();
        assertThat(takeovers().accept(in(tia), offer)).isEqualTo(new Acted.Done(offer));
        return offer;
    }
}
