package org.concordat.resources.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.resources.Acted;
import org.concordat.resources.Amount;
import org.concordat.resources.ResourceFile;
import org.concordat.resources.ResourceReading;
import org.concordat.resources.Resources;
import org.concordat.resources.Resources.Prospect;
import org.concordat.resources.Resources.Sight;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was entered for an area, and how more is entered or corrected: by a form, or from a file. An area is written by its code.
@Controller
class ResourceController {

    static final String RESOURCES = "/resources";

    private final Resources resources;
    private final Reasons reasons;

    ResourceController(Resources resources, Reasons reasons) {
        this.resources = resources;
        this.reasons = reasons;
    }

    @GetMapping("/resources")
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String area) {
        return switch (resources.read(who, Optional.of(area).filter(it -> !it.isEmpty()))) {
            case Look.Seen<Optional<Sight>>(var found) -> found.<Reply>map(it -> new ResourcesPage(it, who.day())).orElseGet(NotFoundPage::new);
            case Look.Refused<Optional<Sight>>(var refused) -> RefusalPage.of("You cannot see this", reasons.failed(refused), "/home");
        };
    }

    /// @param corrects the id of the version that is corrected; empty where nothing is
    @GetMapping("/resources/new")
    Reply ask(SignedIn who, Answers answers, @RequestParam(defaultValue = "") String corrects) {
        return switch (resources.mayEnter(who)) {
            case Look.Seen<Prospect>(var open) -> new ResourceNewPage(open, corrects.isEmpty() ? answers : known(who, open, corrects));
            case Look.Refused<Prospect>(var refused) -> refused(refused);
        };
    }

    /// What the form begins with where a version is corrected: what it is of, and what it says.
    private Answers known(SignedIn who, Prospect open, String corrects) {
        for (var area : open.own()) {
            var found = resources.read(who, Optional.of(area.code())).seen().flatMap(Function.identity()).stream()
                    .flatMap(it -> it.amounts().stream()).filter(it -> it.id().toString().equals(corrects)).findFirst();
            if (found.isPresent()) {
                var it = found.get();
                var source = it.said().source();
                return Answers.prefilled(Map.of("area", area.code(), "year", it.of().year().toString(), "kind", it.of().kind().name(), "strand",
                        it.of().strand().name(), "planned", it.of().year().isOver(who.day()) ? "no" : "yes", "amount",
                        it.said().number().stripTrailingZeros().toPlainString(), "source", source.document(), "address", source.address()))
                        .with("dated", source.dated());
            }
        }
        return Answers.blank();
    }

    @PostMapping("/resources")
    Reply enter(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return again(who, act).orElseGet(() -> enter(who, act, answers));
    }

    /// Where a form is sent twice, what it entered is no reason to refuse it.
    private Optional<Reply> again(SignedIn who, UUID act) {
        return resources.enteredBy(who, act).map(it -> new SeeOther(RESOURCES + "?area=" + it.code()));
    }

    private Reply enter(SignedIn who, UUID act, Answers answers) {
        var dated = answers.date("dated", "the day of the document");
        return switch (resources.mayEnter(who, column -> column.equals("dated") ? dated.given().map(Object::toString).orElse("")
                : answers.value(column))) {
            case Look.Refused<Prospect>(var refused) -> refused(refused);
            case Look.Seen<Prospect>(var open) -> switch (open.reading()) {
                case ResourceReading.Unreadable(var faults) -> {
                    faults.forEach(it -> answers.reject(it.column(), it.sentence()));
                    yield new ResourceNewPage(open, answers);
                }
                case ResourceReading.Read(var amounts) -> after(resources.enter(who, act, amounts), back(open, amounts));
            };
        };
    }

    @GetMapping("/resources/file")
    Reply askForFile(SignedIn who, Answers answers) {
        return switch (resources.mayEnter(who)) {
            case Look.Seen<Prospect>(var open) -> new ResourceFilePage(open, answers);
            case Look.Refused<Prospect>(var refused) -> refused(refused);
        };
    }

    /// Shows what would be entered, and does it once that is confirmed.
    @PostMapping("/resources/file")
    Reply enterFile(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return again(who, act).orElseGet(() -> enterFile(who, act, answers));
    }

    private Reply enterFile(SignedIn who, UUID act, Answers answers) {
        var csv = answers.value("csv");
        return switch (resources.mayImport(who, csv)) {
            case Look.Refused<Prospect>(var refused) -> refused(refused);
            case Look.Seen<Prospect>(var open) -> {
                if (csv.isBlank()) {
                    answers.reject("csv", "Enter the file");
                } else if (csv.length() > ResourceFile.CHARACTERS_MAX) {
                    answers.reject("csv", "The file must have " + ResourceFile.CHARACTERS_MAX + " characters or fewer");
                } else if (open.reading() instanceof ResourceReading.Unreadable(var faults)) {
                    answers.reject("csv", faults.size() == 1 ? "The file has a fault: nothing was entered"
                            : "The file has " + faults.size() + " faults: nothing was entered");
                }
                yield answers.ok() && answers.value("change").isEmpty() && open.reading() instanceof ResourceReading.Read(var amounts)
                        ? checked(who, act, open, amounts, answers) : new ResourceFilePage(open, answers);
            }
        };
    }

    private Reply checked(SignedIn who, UUID act, Prospect open, List<Amount.Entered> amounts, Answers answers) {
        return answers.value("confirmed").equals("yes") ? after(resources.enter(who, act, amounts), back(open, amounts))
                : new ResourceCheckPage(open, amounts, answers.value("csv"));
    }

    private static String back(Prospect open, List<Amount.Entered> amounts) {
        return open.own().stream().filter(it -> it.id().equals(amounts.getFirst().of().area())).findFirst()
                .map(it -> RESOURCES + "?area=" + it.code()).orElse(RESOURCES);
    }

    private Reply after(Acted came, String on) {
        return switch (came) {
            case Acted.Done _ -> new SeeOther(on);
            case Acted.Refused(var decision) -> RefusalPage.of("It was not entered", reasons.failed(decision), RESOURCES);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }

    private RefusalPage refused(Decision.Refused refused) {
        return RefusalPage.of("You cannot enter resources", reasons.failed(refused), RESOURCES);
    }

    /// For those who oversee.
    @Configuration(proxyBeanMethods = false)
    static class ResourcesDoor {

        @Bean
        Doorway resourcesDoor(Access access) {
            return new Doorway("Resources", RESOURCES, 62, access.opens("resources.amount.read"));
        }
    }
}
