package org.concordat.panels.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.panels.Acted;
import org.concordat.panels.Engagement;
import org.concordat.panels.Engagements;
import org.concordat.panels.Given;
import org.concordat.panels.GivenSessions;
import org.concordat.panels.SupportSession;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Support that a provider gives: theirs in a list, and one with what is recorded of it.
@Controller
class EngagementController {

    /// Where the day alone is wrong, what was typed of the session is kept; that there was no consent that day goes with it.
    private static final Map<String, String> OF_THE_DAY = Map.of(
            "panels.not-before-it-was-accepted", "The day of the session must be the day on which you accepted to give support, or later",
            "panels.one-session-a-day", "A session on this day is recorded already");

    private final Engagements engagements;
    private final GivenSessions sessions;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final PanelReplies replies;

    EngagementController(Engagements engagements, GivenSessions sessions, WhoIsWho names, Reasons reasons, PanelReplies replies) {
        this.engagements = engagements;
        this.sessions = sessions;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping("/engagements")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (engagements.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Engagements.Line>>(var found) -> new EngagementsPage(EngagementWords.theirs(found.rows(),
                    names.bodies(who, EngagementWords.panels(found.rows()))), Paging.of(found, PanelPaths.ENGAGEMENTS, Map.of()));
            case Look.Refused<Page<Engagements.Line>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    @GetMapping({"/engagements/{id}", "/engagements/{id}/answer", "/engagements/{id}/sessions", "/engagements/{id}/concerns",
        "/engagements/{id}/ending"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return engagements.find(who, id).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/engagements/{id}/answer")
    Reply answer(SignedIn who, @PathVariable UUID id, Answers answers) {
        var accepts = answers.oneOf("accepts", "whether you give this support", List.of("yes", "no"));
        if (accepts.given().filter("no"::equals).isPresent()) {
            var reason = Written.text(answers, "reason", "why not", Engagements.REASON_MAX);
            return answers.ok() ? after(engagements.decline(who, id, reason.get()), "It was not declined", id) : show(who, id, answers);
        }
        if (!answers.ok()) {
            return show(who, id, answers);
        }
        var first = answers.date("first", "the day of the first session");
        first.given().filter(day -> day.isBefore(who.day())).ifPresent(day ->
                answers.reject("first", "The day of the first session must be today or later"));
        return answers.ok() ? after(engagements.accept(who, id, first.get()), "It was not accepted", id) : show(who, id, answers);
    }

    @PostMapping("/engagements/{id}/sessions")
    Reply session(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var on = answers.date("session", "the day of the session");
        on.given().filter(day -> day.isAfter(who.day())).ifPresent(day ->
                answers.reject("session", "The day of the session must be today or in the past"));
        var held = answers.one("held", "whether it was held", SupportSession.Came.class);
        var way = answers.one("way", "how it was to be held", Given.Way.class);
        var progress = Written.text(answers, "progress", "what was done", GivenSessions.PROGRESS_MAX);
        var concern = Written.optionalText(answers, "concern", "what its owner has to know of", GivenSessions.CONCERN_MAX);
        var next = answers.optionalDate("next", "the day of the next session");
        on.given().flatMap(day -> next.given().flatMap(it -> it).filter(it -> !it.isAfter(day))).ifPresent(day ->
                answers.reject("next", "The day of the next session must be after that of this one"));
        if (!answers.ok()) {
            return show(who, id, answers);
        }
        var came = sessions.record(who, id, act, new Given.Wording(on.get(), held.get(), way.get(), progress.get(), concern.get().orElse(null),
                next.get().orElse(null)));
        if (came instanceof Acted.Refused(var refused)) {
            var failed = refused.failed().stream().map(it -> it.rule()).filter(it -> !it.equals("panels.consent-stood-that-day")).toList();
            if (failed.size() == 1) {
                Optional.ofNullable(OF_THE_DAY.get(failed.getFirst())).ifPresent(error -> answers.reject("session", error));
            }
        }
        return answers.ok() ? after(came, "The session was not recorded", id) : show(who, id, answers);
    }

    @PostMapping("/engagements/{id}/concerns")
    Reply takeUp(SignedIn who, @PathVariable UUID id, Answers answers) {
        return sessions.raised(who, id).<Reply>map(open -> {
            var noun = "which concern you take up";
            Optional<UUID> raised = open.isEmpty() ? answers.id("raised", noun).given()   // none is theirs: the rules say why
                    : answers.oneOf("raised", noun, open.stream().map(it -> it.id().toString()).toList()).given().map(UUID::fromString);
            var words = Written.text(answers, "words", "what is done about it", GivenSessions.CONCERN_MAX);
            return answers.ok() ? after(sessions.takeUp(who, id, raised.orElseThrow(), words.get()), "It was not taken up", id)
                    : show(who, id, answers);
        }).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/engagements/{id}/ending")
    Reply end(SignedIn who, @PathVariable UUID id, Answers answers) {
        var why = Written.text(answers, "why", "why it ends", Engagements.REASON_MAX);
        return answers.ok() ? after(engagements.end(who, id, why.get()), "It did not end", id) : show(who, id, answers);
    }

    private Reply after(Acted came, String refused, UUID id) {
        return replies.after(came, refused, PanelPaths.engagement(id), _ -> PanelPaths.engagement(id));
    }

    private EngagementPage page(SignedIn who, Engagements.Sight sight, Answers answers) {
        var it = sight.line().of();
        var known = names.named(who, Set.of(it.panel(), it.from()), EngagementWords.officers(sight));
        return new EngagementPage(it.id(), it.reference(), sight.theirs() ? PanelPaths.ENGAGEMENTS : PanelPaths.to(it.at()) + "/providers",
                EngagementWords.state(sight.line()), EngagementWords.engagement(sight, known),
                sight.stopped() && it.state() instanceof Engagement.State.Accepted, EngagementWords.given(sight.given(), known),
                sight.mayAnswer(), sight.mayGive(), sight.mayEnd(), sight.raised().stream().map(each ->
                        Option.of(each.id().toString(), "Of the session on " + When.on(each.on()))).toList(), answers);
    }
}
