package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Because;
import org.concordat.kernel.BodyId;
import org.concordat.law.Route;
import org.concordat.law.Routes;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Body;
import org.concordat.partnership.Holder;
import org.jspecify.annotations.Nullable;

/// A draft beside all that its officer can choose today, and what in it does not hold, or holds no longer.
///
/// @param day the viewer's, Europe/London
/// @param routes what every gateway answers; empty until there is a purpose and an audience
/// @param agreements those of the viewer's body in force
/// @param fitting those of them that could carry this draft as it stands
/// @param unmet what no agreement in force meets, of the three things one must; told only where none fits
/// @param owners whom to ask for an agreement; told only where none fits
/// @param bodies every body that is a party to one of the agreements, or addressed, by its name today
/// @param yes under which what another body sent may be passed on as it is written; null where none is, or none is needed
/// @param over since when what another body sent is shared no longer; null while it is, or where nothing of it is passed on
/// @param doubts the rules that do not hold, by the step in which they are put right
public record Composition(
        Draft draft,
        LocalDate day,
        Optional<Routes> routes,
        List<AgreementTerms> agreements,
        List<AgreementTerms> fitting,
        List<Because> unmet,
        List<Holder> owners,
        Map<BodyId, Body> bodies,
        @Nullable Onward yes,
        @Nullable Instant over,
        Map<Step, List<Because>> doubts) {

    /// How far a step is.
    public enum Standing { CANNOT_START, NOT_STARTED, ANOTHER_LOOK, COMPLETED }

    public Composition {
        agreements = List.copyOf(agreements);
        fitting = List.copyOf(fitting);
        unmet = List.copyOf(unmet);
        owners = List.copyOf(owners);
        bodies = Map.copyOf(bodies);
        doubts = Map.copyOf(doubts);
    }

    public Standing standing(Step step) {
        if (draft.has(step)) {
            return doubts(step).isEmpty() ? Standing.COMPLETED : Standing.ANOTHER_LOOK;
        }
        return canStart(step) ? Standing.NOT_STARTED : Standing.CANNOT_START;
    }

    /// The law is asked about a purpose and an audience; an agreement is chosen for a gateway.
    public boolean canStart(Step step) {
        return switch (step) {
            case PASSAGE -> routes.isPresent();
            case COVER -> routes.isPresent() && draft.has(Step.PASSAGE);
            default -> true;
        };
    }

    public List<Because> doubts(Step step) {
        return doubts.getOrDefault(step, List.of());
    }

    /// The bodies with which the viewer's own shares an agreement in force: nobody else can be addressed.
    public Set<BodyId> inReach() {
        return agreements.stream().flatMap(terms -> terms.parties().stream())
                .filter(body -> !body.equals(draft.body())).collect(Collectors.toUnmodifiableSet());
    }

    /// The gateway that was chosen, where it is open.
    public Optional<Route.Open> open() {
        return draft.section(Section.Passage.class).flatMap(passage -> routes.flatMap(all -> all.open().stream()
                .filter(route -> route.gateway().id().equals(passage.gateway())).findFirst()));
    }

    /// The agreement that was chosen, where it is in force.
    public Optional<AgreementTerms> terms() {
        return draft.section(Section.Cover.class).flatMap(cover -> agreements.stream()
                .filter(terms -> terms.id().equals(cover.agreement())).findFirst());
    }
}
