package org.concordat.api.web;

import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.api.Clients;
import org.concordat.api.Deciding;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Bodies' own systems, registered, confirmed and agreed to through the front door, each expected to go well; and tokens
/// of theirs.
public final class Systems {

    /// A system, as the register and as its issuer know it.
    public record Known(UUID id, String nameThere) {
    }

    private final ApplicationContext service;
    private final World world;
    private final Clients clients;
    private final TestClock clock;

    private Systems(ApplicationContext service, World world) {
        this.service = service;
        this.world = world;
        this.clients = service.getBean(Clients.class);
        this.clock = service.getBean(TestClock.class);
    }

    public static Systems of(ApplicationContext service, World world) {
        return new Systems(service, world);
    }

    /// One that composes, receives and reads.
    public Known shares(BodyId body, OfficerId... agreed) {
        return system(body, false, agreed);
    }

    /// One that approves.
    public Known approves(BodyId body, OfficerId... agreed) {
        return system(body, true, agreed);
    }

    private Known system(BodyId body, boolean approves, OfficerId... agreed) {
        var known = registered(body, approves);
        done(clients.confirm(now(world.officer(body, "Second Administrator", Role.ADMINISTRATOR)), known.id()));
        for (var officer : agreed) {
            done(clients.agree(now(officer), known.id()));
        }
        return known;
    }

    /// One that nobody has confirmed yet.
    public Known registered(BodyId body, boolean approves) {
        var id = UUID.randomUUID();
        var name = "system-" + id;
        done(clients.register(now(world.officer(body, "First Administrator", Role.ADMINISTRATOR)), id,
                new Clients.Wording(DemonstrationTokens.ISSUER, name, "Case system", approves)));
        return new Known(id, name);
    }

    public SignedIn administrator(BodyId body) {
        return now(world.officer(body, "Third Administrator", Role.ADMINISTRATOR));
    }

    public SignedIn now(OfficerId officer) {
        return new SignedIn(officer, clock.instant());
    }

    /// As the token endpoint gives it.
    public String token(Known system) {
        var tokens = service.getBean(DemonstrationTokens.class);
        return tokens.token(system.nameThere(), secret(system), clock.instant()).orElseThrow();
    }

    public String secret(Known system) {
        return service.getBean(DemonstrationTokens.class).secret(system.nameThere()).orElseThrow();
    }

    private static void done(Deciding came) {
        if (!(came instanceof Deciding.Done)) {
            throw new AssertionError("not done: " + came);
        }
    }
}
