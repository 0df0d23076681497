package org.concordat.signin.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.access.web.ShowAgain;
import org.concordat.access.web.Told;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.OfficerId;
import org.concordat.signin.Enrolling;
import org.concordat.signin.Enrolments;
import org.concordat.signin.Enrolments.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How officers come to sign in, for administrators.
@Controller
class EnrolmentController {

    private final Enrolments enrolments;
    private final RuleWords words;
    private final ShowAgain showAgain;

    EnrolmentController(Enrolments enrolments, RuleWords words, ShowAgain showAgain) {
        this.enrolments = enrolments;
        this.words = words;
        this.showAgain = showAgain;
    }

    @GetMapping("/enrolments")
    Reply list(SignedIn who) {
        return switch (enrolments.waiting(who)) {
            case Look.Seen<List<Waiting>>(var waiting) -> new EnrolmentsPage(waiting);
            case Look.Refused<List<Waiting>>(var refused) -> refused(refused, BackLink.to("/home"));
        };
    }

    /// The other addresses are where the page stands when it is shown again.
    @GetMapping({"/officers/{id}/sign-in", "/officers/{id}/sign-in/{link}/confirm",
        "/officers/{id}/sign-in/{link}/decline", "/officers/{id}/sign-in/{link}/end"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return enrolments.read(who, new OfficerId(id)).<Reply>map(it -> new EnrolmentPage(it, answers))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/officers/{id}/sign-in")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        return reply(id, enrolments.makeCode(who, act(answers), new OfficerId(id)));
    }

    @PostMapping("/officers/{id}/sign-in/{link}/confirm")
    Reply confirm(SignedIn who, @PathVariable UUID id, @PathVariable UUID link) {
        return reply(id, enrolments.confirm(who, new OfficerId(id), link));
    }

    @PostMapping("/officers/{id}/sign-in/{link}/decline")
    Reply decline(SignedIn who, @PathVariable UUID id, @PathVariable UUID link, Answers answers) {
        return withReason(who, id, answers, reason -> enrolments.decline(who, new OfficerId(id), link, reason));
    }

    @PostMapping("/officers/{id}/sign-in/{link}/end")
    Reply end(SignedIn who, @PathVariable UUID id, @PathVariable UUID link, Answers answers) {
        return withReason(who, id, answers, reason -> enrolments.end(who, new OfficerId(id), link, reason));
    }

    private Reply withReason(SignedIn who, UUID id, Answers answers, Function<String, Enrolling> work) {
        var reason = Written.text(answers, "reason", "the reason", 2000);
        return answers.ok() ? reply(id, work.apply(reason.get())) : show(who, id, answers);
    }

    private Reply reply(UUID id, Enrolling came) {
        var path = "/officers/" + id + "/sign-in";
        return switch (came) {
            case Enrolling.CodeMade(var officer, var code, var expires) -> new CodeMadePage(officer, code, expires);
            case Enrolling.Done _ -> new SeeOther(path);
            case Enrolling.Refused(var refused) -> refused(refused, BackLink.to(path));
            case Enrolling.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply refused(Decision.Refused refused, BackLink back) {
        return showAgain.instead(Told.of(refused), back).<Reply>map(it -> it).orElseGet(() -> new EnrolmentRefusedPage(
                words.failed(refused), words.failedInWelsh(refused), back));
    }

    private static UUID act(Answers answers) {
        return Once.of(answers);
    }

    /// The way to what waits.
    @Configuration(proxyBeanMethods = false)
    static class Doorways {

        @Bean
        Doorway enrolment() {
            return new Doorway("Who signs in", "/enrolments", 85, Set.of(Role.ADMINISTRATOR));
        }
    }
}
