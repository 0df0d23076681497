package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.walls.Canaries.word;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.people.AgeBand;
import org.concordat.people.Holding;
import org.concordat.people.Identity;
import org.concordat.people.Matched;
import org.concordat.people.Outcome;
import org.concordat.people.Persons;
import org.concordat.people.Records;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.springframework.context.ApplicationContext;

/// The word in every field of two records of one person, and of why they are.
final class PersonCanaries {

    private PersonCanaries() {
    }

    static void planted(ApplicationContext service, Cast cast, Composing composing, Planted ids) {
        var one = held(service, cast, composing);
        var other = held(service, cast, composing);
        var act = UUID.randomUUID();
        var came = service.getBean(Persons.class).judge(composing.in(cast.cara()), false, act, one, other, Outcome.SAME,
                word("judged"));
        assertThat(came).isInstanceOf(Matched.Done.class);
        var person = ((Matched.Done) came).person().value();
        ids.at("people", one, other);
        ids.inside(one, other);
        ids.at("persons", person);
        ids.inside(person, act);
    }

    private static UUID held(ApplicationContext service, Cast cast, Composing composing) {
        var id = UUID.randomUUID();
        var identity = new Identity(word("name"), word("other names"), null, AgeBand.UNDER_18, word("area"),
                word("identifier"), word("source"), LocalDate.of(2026, 11, 1));
        assertThat(service.getBean(Records.class).hold(composing.in(cast.cara()), id, identity, Cast.PREVENT, word("concern")))
                .isEqualTo(new Holding.Held(id));
        return id;
    }
}
