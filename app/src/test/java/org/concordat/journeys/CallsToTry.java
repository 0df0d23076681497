package org.concordat.journeys;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.concordat.api.web.Documents;
import org.concordat.api.web.Systems;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.AskingOpenly;
import org.concordat.sharing.Cast;
import org.jspecify.annotations.Nullable;

/// For each route of the API an officer who may come to it, a system that acts for them, a thing of the kind it is about,
/// and the document that it takes.
///
/// @param things makes what the pages' routes are tried with
record CallsToTry(RoutesToTry things, Systems systems, Cast cast, OfficerId reader, OfficerId administrator,
                  Supplier<AskingOpenly> asking, Supplier<PassingOn> passing) {

    private static final String WHY = "{\"reason\": \"A reason\"}";
    private static final String WORDS = "{\"words\": \"Words\"}";

    /// {@code token} is the system's own, and {@code json} the document that it sends.
    RoutesToTry.Way to(String path) {
        if (path.contains("{attachment}")) {
            var way = things.enclosed(path.substring("/api/v1".length()));
            return of(sharing(path.contains("/inbox/") ? cast.school() : cast.police(), way.officer()),
                    "/api/v1" + way.path(), null);
        }
        var known = path.contains("{id}");
        return switch (path.split("/")[3]) {
            case "approvals" -> of(approving(cast.police(), cast.bryn()), path, known ? things.proposed() : null);
            case "inbox" -> path.endsWith("/onward") ? onward(path) : of(sharing(cast.school(), reader), path,
                    !known ? null : path.endsWith("/opening") || path.endsWith("/acceptance") ? things.opened()
                            : things.received(path));
            case "onward" -> of(approving(passing.get().relay().police().body(), passing.get().relay().police().approver()),
                    path, known ? things.letPassOn() : null);
            case "request-drafts" -> of(sharing(cast.school(), cast.cara()), path, known
                    ? asking.get().written(AskingOpenly.about("Jo Example"), cast.police()) : null);
            case "requests" -> of(sharing(cast.school(), cast.cara()), path, !known ? null
                    : path.endsWith("/taking-back") ? things.waiting() : asking.get().sent("Jo Example"));
            case "request-approvals" -> of(approving(cast.school(), asking.get().ada()), path, known ? things.waiting() : null);
            case "requests-to-us" -> of(sharing(cast.police(), answering(path)), path, known ? things.toUs(path) : null);
            default -> of(sharing(cast.police(), cast.ann()), path, !known ? null : path.endsWith("/stays-home/removal")
                    ? things.keepingHome("Operation Larch") : path.endsWith("/why") ? things.correcting()
                    : path.contains("/drafts/") ? things.drafted() : path.endsWith("/retention") ? things.dueForReview() : things.sent());
        };
    }

    private OfficerId answering(String path) {
        return path.endsWith("/escalated") ? administrator
                : path.endsWith("/disclosure") ? cast.ann() : asking.get().dora();
    }

    /// By one who holds it; where they asked before, of the same.
    private RoutesToTry.Way onward(String path) {
        var relay = passing.get().relay();
        return of(sharing(relay.school().body(), relay.school().lead()), path, passing.get().held());
    }

    private record Acting(OfficerId officer, String token) {
    }

    private Acting sharing(BodyId body, OfficerId officer) {
        return new Acting(officer, systems.token(systems.shares(body, officer)));
    }

    private Acting approving(BodyId body, OfficerId officer) {
        return new Acting(officer, systems.token(systems.approves(body, officer)));
    }

    private RoutesToTry.Way of(Acting acting, String path, @Nullable Object id) {
        return things.way(acting.officer(), path, id).with("token", acting.token()).with("json", json(path));
    }

    /// The document that a route takes.
    String json(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "opening" -> "{\"purpose\": \"prevent-support\"}";
            case "answer" -> "{\"kind\": \"OF_USE\", \"words\": \"Words\"}";
            case "outcome" -> "{\"cameOf\": \"A plan\", \"changed\": \"YES\"}";
            case "disposal", "keep" -> WORDS;
            case "retention" -> "{\"dueOn\": \"" + things.today().plusDays(10) + "\", \"words\": \"Words\", \"nextOn\": \"" + things.today().plusMonths(4) + "\"}";
            case "decline" -> path.contains("/approvals/") ? "{\"kind\": \"LEGAL\", \"reason\": \"A reason\"}" : WHY;
            case "recall", "withdrawal", "yes", "no" -> WHY;
            case "correction" -> path.contains("/disclosures/") ? "{\"why\": \"It was wrong\"}" : "";
            case "why" -> "{\"why\": \"It was wrong\"}";
            case "stays-home" -> "{\"terms\": [\"Operation Larch\"]}";
            case "removal" -> "{\"term\": \"Operation Larch\"}";
            case "composer" -> "{\"officer\": \"" + cast.ann() + "\"}";
            case "reminders" -> "{\"body\": \"" + cast.police() + "\"}";
            case "refusal" -> "{\"kind\": \"LEGAL\", \"reason\": \"A reason\", \"reviewOn\": \"" + soon() + "\"}";
            case "onward" -> "{\"gateway\": \"" + Cast.CHANNEL.slug() + "\", \"audience\": {\"addressees\": [{\"body\": \""
                    + passing.get().relay().council().body() + "\", \"role\": \"SAFEGUARDING_LEAD\", \"reason\": \"A reason\"}]}, "
                    + "\"reason\": \"A reason\"}";
            case "drafts" -> "{\"content\": {\"title\": \"A\", \"words\": \"B\", \"sourceReference\": \"C\"}}";
            case "request-drafts" -> "{\"what\": {\"subject\": {\"about\": \"THEME\", \"words\": \"Leaflets\"}, "
                    + "\"question\": \"Have you seen them?\", \"names\": false, \"urgent\": false}}";
            case "{id}" -> path.contains("/drafts/") ? "{\"content\": {\"title\": \"A\", \"words\": \"B\", "
                    + "\"sourceReference\": \"C\"}}" : json("request-drafts");
            default -> "";
        };
    }

    /// The same with every part that it can have, where it is written part by part.
    String whole(String path) {
        return path.endsWith("/drafts") || path.endsWith("/drafts/{id}") ? Documents.of(cast.sections(things.today()))
                : path.endsWith("request-drafts") || path.endsWith("request-drafts/{id}") ? request() : json(path);
    }

    private String request() {
        return """
                {"what": {"subject": {"about": "PERSON", "identity": {"name": "Jo Example", "otherNames": "Joe", "ageBand": "UNDER_18",
                    "addressArea": "Northvale", "identifier": "1", "source": "School roll", "sourceDay": "%1$s"}},
                  "question": "What have you recorded?", "names": true, "urgent": false},
                 "whom": {"bodies": ["%2$s"], "purpose": "prevent-support"},
                 "way": {"agreement": "%3$s", "asking": "%4$s", "answering": "%4$s"},
                 "why": {"justification": {"necessity": "To protect.", "aim": "To protect.", "connection": "They know.",
                    "lessIntrusive": "Nothing less.", "fairBalance": "Only this."}, "needs": {"lawful-basis": "As the law has it."}}}
                """.formatted(things.today(), cast.police(), asking.get().agreement(), Cast.CHANNEL.slug());
    }

    private LocalDate soon() {
        return things.today().plusDays(30);
    }
}
