package org.concordat.sharing.web;

import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.ShowAgain;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.Glass;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The glass is broken: the reason first, then what it is about, then once more whether it is meant.
@Controller
class GlassController {

    private static final String HERE = "/glass";

    private final Breakings breakings;
    private final Reasons reasons;
    private final ShowAgain showAgain;

    GlassController(Breakings breakings, Reasons reasons, ShowAgain showAgain) {
        this.breakings = breakings;
        this.reasons = reasons;
        this.showAgain = showAgain;
    }

    @GetMapping("/glass")
    Reply ask(SignedIn who, Answers answers) {
        return switch (breakings.askToBreak(who)) {
            case Decision.Refused refused -> refused(refused);
            case Decision.Allowed _ -> new GlassPage(answers);
        };
    }

    /// Where an officer whose session had ended comes back to.
    @GetMapping("/glass/check")
    Reply check(SignedIn who, Answers answers) {
        return ask(who, answers);
    }

    @PostMapping("/glass/check")
    Reply checked(SignedIn who, Answers answers) {
        return switch (breakings.askToBreak(who)) {
            case Decision.Refused refused -> refused(refused);
            case Decision.Allowed _ -> GlassForm.read(answers).<Reply>map(GlassCheckPage::of)
                    .orElseGet(() -> new GlassPage(answers));
        };
    }

    @PostMapping("/glass")
    Reply create(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        var form = GlassForm.read(answers);
        return form.isEmpty() || answers.ticked("change")
                ? ask(who, answers)
                : after(breakings.breakGlass(who, act, form.get().reference(), form.get().why()));
    }

    private Reply after(Glass came) {
        return switch (came) {
            case Glass.Broken(var id, var _) -> new SeeOther("/inbox/" + id);
            case Glass.NoneInTheWay(var id) -> new SeeOther("/inbox/" + id);
            case Glass.Refused(var refused) -> refused(refused);
            case Glass.LedNowhere(var refused) ->
                    RefusalPage.of("The reference leads to nothing you can open", reasons.failed(refused), HERE);
        };
    }

    /// Where they alone have to show again who they are, what they wrote is kept while they do.
    private Reply refused(Decision.Refused refused) {
        var instead = showAgain.instead(refused, BackLink.to("/home"));
        return instead.isPresent() ? instead.get()
                : RefusalPage.of("You cannot break the glass", reasons.failed(refused), "/home");
    }
}
