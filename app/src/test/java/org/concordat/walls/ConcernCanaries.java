package org.concordat.walls;

import static org.concordat.walls.Canaries.word;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.intake.Concern;
import org.concordat.intake.OnlineMaterial;
import org.concordat.intake.Worried;
import org.concordat.people.AgeBand;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// The word in every field of a concern about a person, and of one about something online.
final class ConcernCanaries {

    private ConcernCanaries() {
    }

    /// Ids for the first part of an address.
    static Map<String, List<UUID>> planted(ApplicationContext service, Cast cast) {
        try (var world = World.of(service)) {
            var worried = Worried.in(service, world, cast);
            var account = new Concern.Account(word("seen"), word("worry"), word("done"));
            var ids = List.of(
                    worried.referred(cast.cara(), new Concern.AboutPerson(word("name"), word("other names"), AgeBand.UNDER_18,
                            word("place"), account), true).value(),
                    worried.referred(cast.cara(), new Concern.AboutMaterial(word("address"), OnlineMaterial.VIDEO,
                            word("where"), account), false).value());
            return Map.of("referrals", ids);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
