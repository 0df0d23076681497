package org.concordat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PersonId;
import org.concordat.sharing.Cast;
import org.springframework.context.ApplicationContext;

/// Recording whom concerns are about and saying who is of one person, through the front doors, each expected to go well.
public record Matching(Records records, Persons persons, TestClock clock) {

    /// A join that was made.
    ///
    /// @param act by which it can be undone
    public record Joined(UUID one, UUID other, UUID act, PersonId person) {
    }

    public static Matching of(ApplicationContext service) {
        return new Matching(service.getBean(Records.class), service.getBean(Persons.class), service.getBean(TestClock.class));
    }

    public UUID held(OfficerId officer, String name) {
        var id = UUID.randomUUID();
        var identity = new Identity(name, null, LocalDate.of(2009, 3, 4), null, "Northvale", null, "School register",
                LocalDate.of(2026, 11, 1));
        assertThat(records.hold(now(officer), id, identity, Cast.PREVENT, "Came home with leaflets.")).isEqualTo(new Holding.Held(id));
        return id;
    }

    public Joined joined(OfficerId officer, UUID one, UUID other, boolean deconflicting) {
        var act = UUID.randomUUID();
        var came = persons.judge(now(officer), deconflicting, act, one, other, Outcome.SAME, "The parents confirmed it.");
        return new Joined(one, other, act, ((Matched.Done) came).person());
    }

    /// Said by another source of whom the record is of, with a day of birth and a number; the record that it became.
    public UUID added(OfficerId officer, UUID of, String name, String identifier) {
        var id = UUID.randomUUID();
        var identity = new Identity(name, null, LocalDate.of(2009, 3, 4), null, null, identifier, "Surgery", LocalDate.of(2026, 11, 2));
        assertThat(records.add(now(officer), id, identity, of, "The surgery has the same address.")).isEqualTo(new Holding.Held(id));
        return id;
    }

    SignedIn now(OfficerId officer) {
        clock.advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock.instant());
    }
}
