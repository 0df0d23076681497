package org.concordat.journeys;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.intake.Outcome;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Who comes to the routes of concerns and cases, with a thing of the kind each is about. Of the team Pat leads.
record CaseRoutes(ApplicationContext service, World world, Cast cast, Casework work) {

    /// @param id null where the route is about none
    record Found(OfficerId officer, @Nullable Object id, Map<String, String> fields) {
    }

    static CaseRoutes of(ApplicationContext service, World world, Cast cast) {
        return new CaseRoutes(service, world, cast, Casework.in(service, world, cast));
    }

    Found to(String path, LocalDate today) {
        if (path.startsWith("/referrals")) {
            return new Found(cast.cara(), path.contains("{id}") ? told() : null,
                    Map.of("address", "https://example.org/a", "material", "VIDEO", "seenWhere", "A chat", "seen", "A video",
                            "worry", "Violence", "area", work.worried().area(), "urgent", "no"));
        }
        if (path.startsWith("/closures") || path.endsWith("/closure")) {
            var assessed = work.assessed(Choice.Assessment.SIGNPOST);
            var grounds = Map.of("why", "A reason", "decision", "CONFIRM", "grounds", "EXPLAINED", "options", "All", "reason", "So");
            return path.endsWith("/closure") ? new Found(work.pat(), assessed, grounds)
                    : new Found(path.endsWith("/withdrawal") ? work.pat() : work.robin(), work.proposedToClose(work.pat(), assessed),
                            grounds);
        }
        if (path.endsWith("/exit-review") || path.endsWith("/reopening")) {
            return new Found(work.pat(), work.closed(Choice.Assessment.PANEL), Map.of("chosen",
                    path.endsWith("/reopening") ? "REOPENED" : "STAYS_CLOSED", "options", "Both", "reason", "Looked at again"));
        }
        if (path.endsWith("/withdrawal")) {
            return new Found(work.pat(), work.offered(work.opened()), Map.of("why", "A reason"));
        }
        if (path.endsWith("/taking")) {
            var other = Casework.in(service, world, cast);
            var left = other.handedOver();
            world.leaves(other.quinn(), today);
            return new Found(other.pat(), left, Map.of());
        }
        if (path.contains("/decisions/")) {
            var id = work.opened();
            var decided = work.decided(work.pat(), id, Choice.Deconfliction.NONE);
            return new Found(work.pat(), id, Map.of("other", decided.toString(), "chosen", "LIVE", "options", "Both", "reason",
                    "Asked again"));
        }
        if (path.endsWith("/requests") || path.endsWith("/assessment")) {
            var id = work.opened();
            work.decided(work.pat(), id, Choice.Deconfliction.NONE);
            return new Found(work.pat(), id, Map.of("chosen", "PANEL", "gateway", "ctsa-2015-s36", "options", "All", "reason", "So"));
        }
        if (path.endsWith("/bundle")) {
            return new Found(work.pat(), work.assessed(Choice.Assessment.SIGNPOST), Map.of("inquiry", "The inquiry", "power", "COURT",
                    "reason", "It asks"));
        }
        if (path.endsWith("/telling")) {
            return new Found(work.pat(), work.opened(), Map.of("outcome", "BEING_LOOKED_AT", "gateway", "ctsa-2015-s36"));
        }
        return path.startsWith("/handovers")
                ? new Found(work.quinn(), work.offered(work.opened()), Map.of("decision", "ACCEPT"))
                : new Found(work.quinn(), path.contains("{id}") ? work.handedOver() : null,
                        Map.of("taker", work.robin().toString(), "chosen", "NONE", "options", "Both", "reason", "Asked"));
    }

    /// Referred by Cara, who has heard of it.
    private Object told() {
        var id = work.opened();
        work.told(work.pat(), id, Outcome.BEING_LOOKED_AT);
        return id;
    }
}
