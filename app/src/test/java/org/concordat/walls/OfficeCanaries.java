package org.concordat.walls;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.api.web.Systems;
import org.concordat.kernel.Between;
import org.concordat.notices.Hooked;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Offices;
import org.concordat.partnership.Signatories;
import org.concordat.records.Proposed;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.signin.LinkedAccounts;
import org.springframework.context.ApplicationContext;

/// What stands beside the records of persons: the webhook of a body that nobody oversees and its events, how its officer wants
/// to be told, all with the word; and without it what the board reads too: a system, an office, a change of roles, an account,
/// somebody's entry in the ledger, and one that is to be erased.
final class OfficeCanaries {

    private OfficeCanaries() {
    }

    static void planted(ApplicationContext service, Cast cast, Planted ids) {
        try (var world = World.of(service)) {
            var kim = world.officer(cast.council(), "Kim", Role.ADMINISTRATOR);
            var hooked = Hooked.of(service, world);
            var hook = hooked.dead(cast.council(), kim);
            world.jdbc().sql("update notices.hook set address = ? where id = ?")
                    .params("https://example.org/" + Canaries.WORD, hook).update();
            ids.at("hooks", hook);
            ids.inside(hook, hooked.eventOf(hook));
            world.jdbc().sql("""
                    insert into notices.wish (id, officer, body, address, pace, stated_at) values (?, ?, ?, ?, 'DAILY', ?)
                    """).params(UUID.randomUUID(), cast.eve().value(), cast.council().value(), Canaries.WORD + "@example.org",
                    World.LAID.atOffset(ZoneOffset.UTC)).update();
            var system = Systems.of(service, world).shares(cast.council(), cast.eve()).id();
            ids.at("systems", system);
            ids.at("my-systems", system);
            ids.at("receipts", world.jdbc().sql("select id from ledger.entry where officer = ? order by at desc, id limit 1")
                    .param(cast.cara().value()).query(UUID.class).single());
            var erasures = Proposed.in(service, world);
            var day = LocalDate.of(2026, 11, 23);
            var change = UUID.randomUUID();
            service.getBean(Appointments.class).propose(erasures.now(kim), change, new Appointments.Wording(cast.eve(),
                    Role.DISCLOSURE_OFFICER, Between.from(day), day.plusYears(1), "Cover"));
            ids.at("role-changes", change);
            var office = UUID.randomUUID();
            service.getBean(Offices.class).register(erasures.now(kim), office, cast.council(), "Head of Prevent", day, "A letter");
            ids.at("offices", office);
            ids.at("officers", cast.eve().value(), cast.cara().value());
            ids.at("agreements", Signatories.of(service).drafted().value());
            ids.inside(cast.eve().value(), LinkedAccounts.of(service).claimed(kim, cast.eve()));
            ids.at("erasures", erasures.proposed(cast.council(), erasures.done(cast.eve())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
