package org.concordat.partnership.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.Input;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.AsOf;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.concordat.partnership.Closure;
import org.concordat.partnership.Directory;
import org.concordat.partnership.Registration;
import org.concordat.partnership.Succession;
import org.concordat.partnership.web.RegisterRefusals.Beside;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What becomes of a body: another name, an end, a successor.
@Controller
class BodyChangeController {

    private static final Map<String, Beside> SUCCESSION = Map.of(
            "partnership.successor-is-another-body",
            new Beside("successor", "The body that follows must be another body in the register"),
            "partnership.law-names-day-and-successor",
            new Beside("standing", "What is law must have its day and the body that follows"),
            "partnership.a-force-is-followed",
            new Beside("successor", "A police force is followed by another, which goes on with its cases"));

    private final Bodies bodies;
    private final Directory directory;
    private final RegisterRefusals refusals;

    BodyChangeController(Bodies bodies, Directory directory, RegisterRefusals refusals) {
        this.bodies = bodies;
        this.directory = directory;
        this.refusals = refusals;
    }

    @GetMapping("/bodies/{id}/name")
    Reply askName(SignedIn who, @PathVariable UUID id, Answers answers) {
        return asked(who, id, body -> nameForm(body, answers));
    }

    @PostMapping("/bodies/{id}/name")
    Reply name(SignedIn who, @PathVariable UUID id, Answers answers) {
        return on(who, id, body -> {
            var name = answers.line("name", "the new name", 200);
            var from = answers.date("from", "the first day of the new name");
            var source = answers.line("source", "the source", 400);
            return answers.ok()
                    ? reply(bodies.rename(who, act(answers), body.id(), name.get(), from.get(), source.get()), body)
                    : nameForm(body, answers);
        });
    }

    @GetMapping("/bodies/{id}/end")
    Reply askEnd(SignedIn who, @PathVariable UUID id, Answers answers) {
        return asked(who, id, body -> endForm(body, answers));
    }

    @PostMapping("/bodies/{id}/end")
    Reply end(SignedIn who, @PathVariable UUID id, Answers answers) {
        return on(who, id, body -> {
            var on = answers.date("on", "the day of the end");
            return !answers.ok() ? endForm(body, answers) : switch (bodies.end(who, body.id(), on.get())) {
                case Closure.Ends _ -> new SeeOther(path(body));
                case Closure.SaidBefore(LocalDate day) -> {
                    answers.reject("on", "Its end was said before: " + RegisterWords.day(day));
                    yield endForm(body, answers);
                }
                case Closure.Refused(var refused) -> refusals.reply(refused,
                        Map.of("partnership.ends-after-it-began",
                                new Beside("on", "The day of the end must be after the first day"),
                                "partnership.a-force-is-followed",
                                new Beside("on", "Enter first which police force follows it by law")),
                        answers, it -> endForm(body, it));
                case Closure.Unknown _ -> new NotFoundPage();
            };
        });
    }

    @GetMapping("/bodies/{id}/succession")
    Reply askSuccession(SignedIn who, @PathVariable UUID id, Answers answers) {
        return asked(who, id, body -> successionForm(body, answers));
    }

    @PostMapping("/bodies/{id}/succession")
    Reply succession(SignedIn who, @PathVariable UUID id, Answers answers) {
        return on(who, id, body -> {
            var standing = answers.one("standing", "whether it is law", Succession.Standing.class);
            var successor = answers.value("successor").isBlank() ? Optional.<UUID>empty()
                    : answers.id("successor", "a body by the last part of its address").given();
            var month = answers.whole("month", "the month", 1, 12);
            var year = answers.whole("year", "the year", 1974, 2100);
            var day = answers.optionalDate("on", "the day");
            var words = answers.line("words", "what is to happen", 400);
            var source = answers.line("source", "the source", 400);
            day.given().flatMap(it -> it).filter(it -> month.given().isPresent() && year.given().isPresent()
                            && !YearMonth.from(it).equals(YearMonth.of(year.given().get(), month.given().get())))
                    .ifPresent(it -> answers.reject("on", "The day must be in that month"));
            if (!answers.ok()) {
                return successionForm(body, answers);
            }
            var succession = new Succession(act(answers), body.id(), successor.map(BodyId::new).orElse(null),
                    YearMonth.of(year.get(), month.get()), day.get().orElse(null), standing.get(), words.get(),
                    source.get());
            var said = bodies.succeed(who, succession);
            return said instanceof Registration.Refused(var refused)
                    ? refusals.reply(refused, SUCCESSION, answers, it -> successionForm(body, it))
                    : reply(said, body);
        });
    }

    private Reply reply(Registration said, Body body) {
        return switch (said) {
            case Registration.Made _ -> new SeeOther(path(body));
            case Registration.Refused(var refused) -> refusals.page(refused, BackLink.to(path(body)));
            case Registration.Overlaps _, Registration.ServesNoArea _, Registration.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply on(SignedIn who, UUID id, Function<Body, Reply> work) {
        return directory.body(who, new BodyId(id)).map(work).orElseGet(NotFoundPage::new);
    }

    /// A form for whoever may keep the bodies.
    private Reply asked(SignedIn who, UUID id, Function<Body, QuestionPage> form) {
        return bodies.read(who, new BodyId(id), AsOf.today(who))
                .map(it -> refusals.ifAllowed(it.mayKeepBody(), form.apply(it.body())))
                .orElseGet(NotFoundPage::new);
    }

    private static UUID act(Answers answers) {
        return Once.of(answers);
    }

    private static String path(Body body) {
        return "/bodies/" + body.id();
    }

    private static QuestionPage nameForm(Body body, Answers answers) {
        return new QuestionPage("Give " + body.name() + " another name", "The earlier name stays for earlier days.",
                path(body) + "/name", BackLink.to(path(body)), List.of(
                Input.of("name", "What is it called?", answers).notSpellchecked(),
                DateInput.of("from", "From which day?", answers),
                Input.of("source", "Where does this come from?", answers)), "Give the name", answers);
    }

    private static QuestionPage endForm(Body body, Answers answers) {
        return new QuestionPage("Say when " + body.name() + " ends",
                "Its officers can no longer act from that day on. An end is said once.",
                path(body) + "/end", BackLink.to(path(body)),
                List.of(DateInput.of("on", "On which day is it no longer in being?", answers)), "Say so", answers);
    }

    private static QuestionPage successionForm(Body body, Answers answers) {
        return new QuestionPage("Say what follows " + body.name(), "What is only announced closes nothing. What is law"
                + " ends this body on its day, and gives its police areas to the body that follows.",
                path(body) + "/succession", BackLink.to(path(body)), List.of(
                Radios.of("standing", "Is it law?",
                        RegisterWords.options(Succession.Standing.class, Succession.Standing::words), answers).inline(),
                Input.of("successor", "Which body follows?", answers).notSpellchecked()
                        .hint("The last part of the address of its page. Leave empty if that is not decided"),
                Input.of("month", "In which month?", answers).width(2).numeric().hint("For example, 5"),
                Input.of("year", "Of which year?", answers).width(4).numeric().hint("For example, 2028"),
                DateInput.of("on", "On which day, if that is known?", answers),
                Input.of("words", "What is to happen?", answers),
                Input.of("source", "Where does this come from?", answers)), "Record it", answers);
    }
}
