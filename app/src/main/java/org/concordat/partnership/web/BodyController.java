package org.concordat.partnership.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.Input;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.Area;
import org.concordat.partnership.AsOf;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.BodyFilter;
import org.concordat.partnership.Directory;
import org.concordat.partnership.Registration;
import org.concordat.partnership.Style;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The bodies: listed, read as of a day, and entered.
@Controller
class BodyController {

    private static final String OVERLAPS = "One of these areas has another body of this kind on that day or later";

    private final Bodies bodies;
    private final Directory directory;
    private final RegisterRefusals refusals;

    BodyController(Bodies bodies, Directory directory, RegisterRefusals refusals) {
        this.bodies = bodies;
        this.directory = directory;
        this.refusals = refusals;
    }

    @GetMapping("/bodies")
    Reply list(SignedIn who, @RequestParam Map<String, String> parameters) {
        var filter = Answers.prefilled(parameters);
        var today = who.day();
        var regions = directory.areas(who).stream().map(Area::region).distinct().sorted().toList();
        var words = filter.optionalLine("words", "words", 100);
        var asked = new BodyFilter(
                Arrays.stream(BodyKind.values()).filter(it -> it.name().equals(filter.value("kind"))).findFirst()
                        .orElse(null),
                regions.contains(filter.value("region")) ? filter.value("region") : null,
                filter.ok() ? words.get().orElse(null) : null);
        return new BodiesPage(bodies.list(who, asked, AsOf.on(today), page(filter.value("page"))), filter, regions,
                bodies.mayRegister(who).open());
    }

    private static int page(String asked) {
        return asked.matches("[0-9]{1,5}") ? Integer.parseInt(asked) : 1;
    }

    @GetMapping("/bodies/new")
    Reply ask(SignedIn who, Answers answers) {
        return bodies.mayRegister(who) instanceof Decision.Refused refused
                ? refusals.page(refused, BackLink.to("/bodies")) : form(answers);
    }

    @PostMapping("/bodies/new")
    Reply create(SignedIn who, Answers answers) {
        var kind = answers.one("kind", "what kind of body it is", BodyKind.class);
        var style = style(answers, kind.given());
        var name = answers.line("name", "the name", 200);
        var nation = answers.oneOf("nation", "the nation", List.of("ENGLAND", "WALES"));
        var from = answers.date("from", "the first day");
        var codes = codes(answers);
        var source = answers.line("source", "the source", 400);
        if (!answers.ok()) {
            return ask(who, answers);
        }
        var wording = new Bodies.Wording(kind.get(), style.orElse(null), name.get(), nation.get(), from.get(), codes,
                source.get());
        return switch (bodies.register(who, Once.of(answers), wording)) {
            case Registration.Made(UUID id) -> new SeeOther("/bodies/" + id);
            case Registration.Refused(var refused) -> refusals.page(refused, BackLink.to("/bodies"));
            case Registration.Overlaps _ -> again(answers, OVERLAPS);
            case Registration.ServesNoArea _ -> again(answers, "Leave this empty: a body of this kind serves no police area");
            case Registration.Unknown _ -> again(answers, "Enter police area codes that the register has on that day");
        };
    }

    @GetMapping("/bodies/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        var question = AsOfQuestion.of(parameters, who);
        return bodies.read(who, new BodyId(id), question.asOf()).<Reply>map(it -> new BodyPage(it, question))
                .orElseGet(NotFoundPage::new);
    }

    private static Optional<Style> style(Answers answers, Optional<BodyKind> kind) {
        boolean policing = kind.filter(BodyKind.LOCAL_POLICING_BODY::equals).isPresent();
        if (!policing && answers.value("style").isEmpty()) {
            return Optional.empty();
        }
        var style = answers.one("style", "what form the local policing body has", Style.class).given();
        if (!policing && kind.isPresent() && style.isPresent()) {
            answers.reject("style", "Only a local policing body has a form: choose none");
        }
        return style;
    }

    private static Set<String> codes(Answers answers) {
        var typed = answers.optionalLine("areas", "the police areas", 500).given().flatMap(it -> it).orElse("");
        return Set.copyOf(Arrays.stream(typed.split("[\\s,]+")).filter(code -> !code.isEmpty()).distinct().toList());
    }

    private static Reply again(Answers answers, String message) {
        answers.reject("areas", message);
        return form(answers);
    }

    private static QuestionPage form(Answers answers) {
        var styles = new ArrayList<>(RegisterWords.options(Style.class, Style::words));
        styles.add(Option.of("", "None: it is no local policing body"));
        return new QuestionPage("Register a body", "", "/bodies/new", BackLink.to("/bodies"), List.of(
                Radios.of("kind", "What kind of body is it?",
                        RegisterWords.options(BodyKind.class, BodyKind::words), answers).small(),
                Radios.of("style", "What form does the local policing body have?", styles, answers).small(),
                Input.of("name", "What is it called?", answers).notSpellchecked(),
                Radios.of("nation", "Which nation is it of?",
                        List.of(Option.of("ENGLAND", "England"), Option.of("WALES", "Wales")), answers).inline(),
                DateInput.of("from", "From which day is it in being?", answers),
                Input.of("areas", "Which police areas does it serve?", answers).notSpellchecked()
                        .hint("Codes with a space between, such as E23000001. Leave empty for none"),
                Input.of("source", "Where does this come from?", answers)
                        .hint("An act, an order, a publication or a letter")), "Register", answers);
    }
}
