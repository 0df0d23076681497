package org.concordat.partnership.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.Input;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.AsOf;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.concordat.partnership.Closure;
import org.concordat.partnership.Directory;
import org.concordat.partnership.Officer;
import org.concordat.partnership.OfficerAsOf;
import org.concordat.partnership.Officers;
import org.concordat.partnership.Registration;
import org.concordat.partnership.web.RegisterRefusals.Beside;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Officers: read as of a day, entered, and leaving.
@Controller
class OfficerController {

    private final Officers officers;
    private final Bodies bodies;
    private final Directory directory;
    private final RegisterRefusals refusals;

    OfficerController(Officers officers, Bodies bodies, Directory directory, RegisterRefusals refusals) {
        this.officers = officers;
        this.bodies = bodies;
        this.directory = directory;
        this.refusals = refusals;
    }

    @GetMapping("/officers/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        var question = AsOfQuestion.of(parameters, who);
        return officers.read(who, new OfficerId(id), question.asOf()).<Reply>map(it -> new OfficerPage(it, question))
                .orElseGet(NotFoundPage::new);
    }

    @GetMapping("/bodies/{id}/officers/new")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return bodies.read(who, new BodyId(id), AsOf.today(who))
                .map(it -> refusals.ifAllowed(it.mayRegisterOfficers(), form(it.body(), answers)))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/bodies/{id}/officers/new")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var body = body(who, id);
        if (body.isEmpty()) {
            return new NotFoundPage();
        }
        var name = answers.line("name", "the name", 120);
        var from = answers.date("from", "the first day in office");
        if (!answers.ok()) {
            return form(body.get(), answers);
        }
        return switch (officers.register(who, Once.of(answers), new BodyId(id), name.get(),
                from.get())) {
            case Registration.Made(UUID officer) -> new SeeOther("/officers/" + officer);
            case Registration.Refused(var refused) -> refusals.page(refused, BackLink.to("/bodies/" + id));
            case Registration.Overlaps _, Registration.ServesNoArea _, Registration.Unknown _ -> new NotFoundPage();
        };
    }

    @GetMapping("/officers/{id}/leave")
    Reply askLeave(SignedIn who, @PathVariable UUID id, Answers answers) {
        return officers.read(who, new OfficerId(id), AsOf.today(who))
                .map(it -> refusals.ifAllowed(it.mayAdminister(), leaveForm(it.officer(), answers)))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/officers/{id}/leave")
    Reply leave(SignedIn who, @PathVariable UUID id, Answers answers) {
        var officer = officers.read(who, new OfficerId(id), AsOf.today(who)).map(OfficerAsOf::officer);
        if (officer.isEmpty()) {
            return new NotFoundPage();
        }
        var on = answers.date("on", "the first day out of office");
        if (!answers.ok()) {
            return leaveForm(officer.get(), answers);
        }
        return switch (officers.leave(who, new OfficerId(id), on.get())) {
            case Closure.Ends _ -> new SeeOther("/officers/" + id);
            case Closure.SaidBefore(LocalDate day) -> {
                answers.reject("on", "It was said before when they leave: " + RegisterWords.day(day));
                yield leaveForm(officer.get(), answers);
            }
            case Closure.Refused(var refused) -> refusals.reply(refused,
                    Map.of("partnership.ends-after-it-began",
                            new Beside("on", "The day must be after their first day in office")),
                    answers, it -> leaveForm(officer.get(), it));
            case Closure.Unknown _ -> new NotFoundPage();
        };
    }

    private Optional<Body> body(SignedIn who, UUID id) {
        return directory.body(who, new BodyId(id)).filter(it -> it.between().covers(who.day()));
    }

    private static QuestionPage form(Body body, Answers answers) {
        return new QuestionPage("Register an officer of " + body.name(),
                "They hold no role until one administrator has proposed it and another has approved it.",
                "/bodies/" + body.id() + "/officers/new", BackLink.to("/bodies/" + body.id()), List.of(
                Input.of("name", "What is their name?", answers).notSpellchecked().autocomplete("off"),
                DateInput.of("from", "From which day are they in office?", answers)), "Register", answers);
    }

    private static QuestionPage leaveForm(Officer officer, Answers answers) {
        return new QuestionPage("Say when " + officer.name() + " leaves",
                "They can no longer sign in from that day on. It is said once.",
                "/officers/" + officer.id() + "/leave", BackLink.to("/officers/" + officer.id()),
                List.of(DateInput.of("on", "Which is the first day on which they are not in office?", answers)),
                "Say so", answers);
    }
}
