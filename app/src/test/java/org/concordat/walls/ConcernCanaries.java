package org.concordat.walls;

import static org.concordat.walls.Canaries.word;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.casework.Bundle;
import org.concordat.casework.Bundles;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.casework.Closure;
import org.concordat.casework.ClosureGround;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.Step;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.intake.Letterbox;
import org.concordat.intake.OnlineMaterial;
import org.concordat.intake.Worried;
import org.concordat.people.AgeBand;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// The word in every field of a concern about a person, of one about something online, of handovers of cases, and of a complaint.
final class ConcernCanaries {

    private ConcernCanaries() {
    }

    /// One that was declined, and one that was taken back.
    private static List<UUID> offers(Casework work) {
        var declined = work.offered(work.opened(), work.pat(), work.quinn(), word("handover"));
        work.handovers().decline(work.in(work.quinn()), declined, UUID.randomUUID(), word("declined"));
        var withdrawn = work.offered(work.opened(), work.pat(), work.quinn(), word("handover"));
        work.handovers().withdraw(work.in(work.pat()), withdrawn, UUID.randomUUID(), word("withdrawn"));
        return List.of(declined, withdrawn);
    }

    /// With the decision inside.
    private static UUID decided(ApplicationContext service, Casework work, Planted ids) {
        var id = work.opened();
        var decision = UUID.randomUUID();
        work.decisions().decide(work.in(work.pat()), id, decision, Choice.Deconfliction.NONE,
                new CaseDecision.Grounds(word("options"), word("decided"), null, word("dissent")), null);
        ids.inside(id.value(), decision);
        service.getBean(Bundles.class).export(work.in(work.pat()), id, UUID.randomUUID(), Bundle.Power.COURT, word("inquiry"),
                word("exported"), contents -> new byte[0]);
        return id.value();
    }

    /// One that was refused, and one that was taken back.
    private static List<UUID> closures(Casework work) {
        var ids = List.of(closure(work), closure(work));
        work.closures().refuse(work.in(work.quinn()), ids.getFirst(), UUID.randomUUID(), word("refused"));
        work.closures().withdraw(work.in(work.pat()), ids.getLast(), UUID.randomUUID(), word("withdrawn"));
        return ids;
    }

    private static UUID closure(Casework work) {
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        work.asked(id);
        var awaited = work.askings(work.pat(), id).stream().flatMap(it -> it.lines().stream()).collect(Collectors.toMap(
                it -> new Closure.Key(it.asked().request(), it.asked().body()), it -> word("awaited")));
        var act = UUID.randomUUID();
        work.closures().propose(work.in(work.pat()), id, act, Set.of(ClosureGround.EXPLAINED),
                new CaseDecision.Grounds(word("options"), word("closing"), null, word("dissent")), awaited, Map.of());
        return act;
    }

    /// Answered.
    private static UUID complaint(Complaining at) {
        var id = at.sent(at.force(), word("complaint"));
        at.takeIn();
        at.complaints().answer(at.in(at.olu()), id, UUID.randomUUID(), new Step.Answer(Step.Outcome.UPHELD, false, word("found")));
        return id.value();
    }

    static void planted(ApplicationContext service, Cast cast, Planted ids) {
        try (var world = World.of(service)) {
            var worried = Worried.in(service, world, cast);
            var account = new Concern.Account(word("seen"), word("worry"), word("done"));
            var person = worried.referred(cast.cara(), new Concern.AboutPerson(word("name"), word("other names"),
                    AgeBand.UNDER_18, Gender.FEMALE, word("place"), account), true).value();
            var material = worried.referred(cast.cara(), new Concern.AboutMaterial(word("address"), OnlineMaterial.VIDEO,
                    word("where"), account), false).value();
            var work = Casework.in(service, world, cast);
            var shared = worried.shared(world, word("reach")).value();
            service.getBean(Letterbox.class).takeIn();
            ids.at("complaints", complaint(Complaining.in(service, world, cast)));
            ids.at("referrals", person, material);
            ids.at("cases", person, material, shared, decided(service, work, ids));
            ids.at("handovers", offers(work).toArray(UUID[]::new));
            ids.at("closures", closures(work).toArray(UUID[]::new));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
