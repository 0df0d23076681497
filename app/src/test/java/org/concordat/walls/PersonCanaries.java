package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.walls.Canaries.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    static Map<String, List<UUID>> planted(ApplicationContext service, Cast cast, Composing composing) {
        var one = held(service, cast, composing);
        var other = held(service, cast, composing);
        var came = service.getBean(Persons.class).judge(composing.in(cast.cara()), false, UUID.randomUUID(), one, other,
                Outcome.SAME, word("judged"));
        assertThat(came).isInstanceOf(Matched.Done.class);
        return Map.of("people", List.of(one, other), "persons", List.of(((Matched.Done) came).person().value()));
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
