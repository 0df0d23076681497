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
import org.concordat.partnership.AsOf;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.concordat.partnership.Closure;
import org.concordat.partnership.Directory;
import org.concordat.partnership.Office;
import org.concordat.partnership.Offices;
import org.concordat.partnership.Registration;
import org.concordat.partnership.web.RegisterRefusals.Beside;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Offices, and who holds them.
@Controller
class OfficeController {

    private final Offices offices;
    private final Bodies bodies;
    private final Directory directory;
    private final RegisterRefusals refusals;

    OfficeController(Offices offices, Bodies bodies, Directory directory, RegisterRefusals refusals) {
        this.offices = offices;
        this.bodies = bodies;
        this.directory = directory;
        this.refusals = refusals;
    }

    @GetMapping("/offices/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return offices.read(who, id, AsOf.today(who)).<Reply>map(OfficePage::new).orElseGet(NotFoundPage::new);
    }

    @GetMapping("/bodies/{id}/offices/new")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return bodies.read(who, new BodyId(id), AsOf.today(who))
                .map(it -> refusals.ifAllowed(it.mayKeepOffices(), form(it.body(), answers)))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/bodies/{id}/offices/new")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var body = body(who, id);
        if (body.isEmpty()) {
            return new NotFoundPage();
        }
        var title = answers.line("title", "the title", 200);
        var from = answers.date("from", "the first day");
        var source = answers.line("source", "the source", 400);
        if (!answers.ok()) {
            return form(body.get(), answers);
        }
        return switch (offices.register(who, act(answers), new BodyId(id), title.get(), from.get(), source.get())) {
            case Registration.Made(UUID office) -> new SeeOther("/offices/" + office);
            case Registration.Refused(var refused) -> refusals.page(refused, BackLink.to("/bodies/" + id));
            case Registration.Overlaps _, Registration.ServesNoArea _, Registration.Unknown _ -> new NotFoundPage();
        };
    }

    @GetMapping("/offices/{id}/holder")
    Reply askHolder(SignedIn who, @PathVariable UUID id, Answers answers) {
        return offices.read(who, id, AsOf.today(who))
                .map(it -> refusals.ifAllowed(it.mayAppoint(), holderForm(it.office(), answers)))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/offices/{id}/holder")
    Reply appoint(SignedIn who, @PathVariable UUID id, Answers answers) {
        var office = office(who, id);
        if (office.isEmpty()) {
            return new NotFoundPage();
        }
        var holder = answers.line("holder", "the name of the holder", 120);
        var from = answers.date("from", "the first day");
        var source = answers.line("source", "the source", 400);
        if (!answers.ok()) {
            return holderForm(office.get(), answers);
        }
        var wording = new Offices.Wording(holder.get(), null, from.get(), source.get());
        return switch (offices.appoint(who, act(answers), id, wording)) {
            case Registration.Made _ -> new SeeOther("/offices/" + id);
            case Registration.Refused(var refused) -> refusals.reply(refused,
                    Map.of("partnership.held-within-its-days",
                            new Beside("from", "The first day must be one on which there is such an office")),
                    answers, it -> holderForm(office.get(), it));
            case Registration.Overlaps _ -> {
                answers.reject("from", "Someone else holds the office on that day or later");
                yield holderForm(office.get(), answers);
            }
            case Registration.ServesNoArea _, Registration.Unknown _ -> new NotFoundPage();
        };
    }

    @GetMapping("/offices/{id}/vacancy")
    Reply askVacancy(SignedIn who, @PathVariable UUID id, Answers answers) {
        return offices.read(who, id, AsOf.today(who))
                .map(it -> refusals.ifAllowed(it.mayAppoint(), vacancyForm(it.office(), answers)))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/offices/{id}/vacancy")
    Reply vacate(SignedIn who, @PathVariable UUID id, Answers answers) {
        var office = office(who, id);
        if (office.isEmpty()) {
            return new NotFoundPage();
        }
        var on = answers.date("on", "the first day of the vacancy");
        if (!answers.ok()) {
            return vacancyForm(office.get(), answers);
        }
        return switch (offices.vacate(who, id, on.get())) {
            case Closure.Ends _ -> new SeeOther("/offices/" + id);
            case Closure.SaidBefore(LocalDate day) -> {
                answers.reject("on", "The end of this tenure was said before: " + RegisterWords.day(day));
                yield vacancyForm(office.get(), answers);
            }
            case Closure.Refused(var refused) -> refusals.page(refused, BackLink.to("/offices/" + id));
            case Closure.Unknown _ -> {
                answers.reject("on", "Nobody holds the office on the day before");
                yield vacancyForm(office.get(), answers);
            }
        };
    }

    private Optional<Body> body(SignedIn who, UUID id) {
        return directory.body(who, new BodyId(id)).filter(it -> it.between().covers(who.day()));
    }

    private Optional<Office> office(SignedIn who, UUID id) {
        return offices.read(who, id, AsOf.today(who)).map(Offices.OfficeHistory::office);
    }

    private static UUID act(Answers answers) {
        return Once.of(answers);
    }

    private static QuestionPage form(Body body, Answers answers) {
        return new QuestionPage("Register an office of " + body.name(), "", "/bodies/" + body.id() + "/offices/new",
                BackLink.to("/bodies/" + body.id()), List.of(
                Input.of("title", "What is the office called?", answers),
                DateInput.of("from", "From which day is there such an office?", answers),
                Input.of("source", "Where does this come from?", answers)), "Register", answers);
    }

    private static QuestionPage holderForm(Office office, Answers answers) {
        return new QuestionPage("Say who holds the office: " + office.title(),
                "Whoever holds it now ceases to on that day.", "/offices/" + office.id() + "/holder",
                BackLink.to("/offices/" + office.id()), List.of(
                Input.of("holder", "Who holds it?", answers).notSpellchecked().autocomplete("off"),
                DateInput.of("from", "From which day?", answers),
                Input.of("source", "Where does this come from?", answers)), "Say so", answers);
    }

    private static QuestionPage vacancyForm(Office office, Answers answers) {
        return new QuestionPage("Say when the office is vacant: " + office.title(), "",
                "/offices/" + office.id() + "/vacancy", BackLink.to("/offices/" + office.id()),
                List.of(DateInput.of("on", "Which is the first day on which nobody holds it?", answers)), "Say so", answers);
    }
}
