package org.concordat.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseId;
import org.concordat.casework.Chronologies;
import org.concordat.casework.Chronology;
import org.concordat.casework.ChronologyMark;
import org.concordat.casework.Happened;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who knew what of a case, and when.
@Controller
class ChronologyController {

    private final Chronologies chronologies;
    private final WhoIsWho names;

    ChronologyController(Chronologies chronologies, WhoIsWho names) {
        this.chronologies = chronologies;
        this.names = names;
    }

    /// As of today, where no day is asked for or there is none such; what is no mark is the beginning.
    @GetMapping("/cases/{id}/chronology")
    Reply show(SignedIn who, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        var answers = Answers.prefilled(parameters);
        var day = answers.optionalDate("day", "the day").given().flatMap(it -> it).filter(it -> isNotAhead(who, it, answers));
        var after = ChronologyMark.read(parameters.getOrDefault("after", ""));
        return chronologies.read(who, new CaseId(id), day, after)
                .<Reply>map(it -> new ChronologyPage(it, table(who, it), answers)).orElseGet(NotFoundPage::new);
    }

    /// Nobody knows yet what will be recorded.
    private static boolean isNotAhead(SignedIn who, LocalDate day, Answers answers) {
        if (day.isAfter(who.day())) {
            answers.reject("day", "The day must be today or in the past");
        }
        return answers.ok();
    }

    private Table table(SignedIn who, Chronology it) {
        var known = names.named(who, it.entries().stream().map(Happened::holder).collect(Collectors.toSet()),
                it.entries().stream().map(Happened::by).collect(Collectors.toSet()));
        return Table.of("What was recorded by the end of " + When.on(it.day()), Column.of("When"), Column.of("What"),
                        Column.of("By"), Column.of("Held by"))
                .whenEmpty("Nothing was recorded by then.")
                .rows(it.entries().stream().map(each -> List.of(Cell.of(When.at(each.at())),
                        Cell.of(each.what().words() + (each.detail().isEmpty() ? "" : ": " + each.detail())),
                        Cell.of(known.officer(each.by())), Cell.of(known.body(each.holder())))).toList());
    }
}
