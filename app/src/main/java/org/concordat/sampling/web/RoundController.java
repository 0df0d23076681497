package org.concordat.sampling.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.partnership.Area;
import org.concordat.sampling.Judgements;
import org.concordat.sampling.Round;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Rounds;
import org.concordat.sampling.Sort;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Rounds of sampling: the viewer's list, one of them, and how one is planned.
@Controller
class RoundController {

    private final Rounds rounds;
    private final Judgements judgements;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final SamplingReplies replies;

    RoundController(Rounds rounds, Judgements judgements, WhoIsWho names, Reasons reasons, SamplingReplies replies) {
        this.rounds = rounds;
        this.judgements = judgements;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping("/samples")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (rounds.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Round>>(var found) -> new RoundsPage(table(found), Paging.of(found, SamplingReplies.SAMPLES, Map.of()),
                    names.viewer(who).is(Role.SCRUTINY_OFFICER));
            case Look.Refused<Page<Round>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private static Table table(Page<Round> found) {
        return Table.of("Rounds", Column.of("Round"), Column.of("Of what"), Column.of("Months"), Column.numeric("Drawn"),
                        Column.numeric("Of"))
                .whenEmpty("No round has been planned.")
                .rows(found.rows().stream().map(it -> List.of(Cell.link(it.reference(), SamplingReplies.to(it.id())),
                        Cell.of(it.plan().sort().words()), Cell.of(RoundWords.months(it)), Cell.of(it.plan().size()),
                        Cell.of(it.population().size()))).toList());
    }

    @GetMapping("/samples/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (rounds.mayPlan(who)) {
            case Look.Seen<List<Area>>(var own) -> new RoundNewPage(own, answers);
            case Look.Refused<List<Area>>(var refused) -> refused(refused);
        };
    }

    @PostMapping("/samples")
    Reply plan(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return switch (rounds.mayPlan(who)) {
            case Look.Refused<List<Area>>(var refused) -> refused(refused);
            case Look.Seen<List<Area>>(var own) -> read(who, own, answers)
                    .map(plan -> replies.after(rounds.plan(who, act, plan), "The round was not planned", SamplingReplies.SAMPLES + "/new"))
                    .orElseGet(() -> new RoundNewPage(own, answers));
        };
    }

    private static Optional<Round.Plan> read(SignedIn who, List<Area> own, Answers answers) {
        var area = answers.oneOf("area", "the police area", own.stream().map(it -> it.id().toString()).toList());
        var sort = answers.one("sort", "which decisions are sampled", Sort.class);
        var from = month(who, answers, "from-month");
        var last = month(who, answers, "last-month");
        if (from.isPresent() && last.isPresent() && from.get().isAfter(last.get())) {
            answers.reject("last-month", "The last month must not be before the first");
        }
        var size = answers.whole("size", "how many are drawn", 1, Rounds.SIZE_MAX);
        return !answers.ok() ? Optional.empty() : Optional.of(new Round.Plan(UUID.fromString(area.get()), sort.get(), from.orElseThrow(),
                last.orElseThrow(), size.get()));
    }

    private static Optional<YearMonth> month(SignedIn who, Answers answers, String field) {
        try {
            var month = YearMonth.parse(answers.value(field).strip());
            if (month.isBefore(YearMonth.from(who.day())) && month.getYear() >= 2000) {
                return Optional.of(month);
            }
        } catch (DateTimeException noMonth) {   // said below
        }
        answers.reject(field, "Enter a month that is over, as year and number, such as 2026-10");
        return Optional.empty();
    }

    private RefusalPage refused(Decision.Refused refused) {
        return RefusalPage.of("You cannot plan a round", reasons.failed(refused), SamplingReplies.SAMPLES);
    }

    @GetMapping("/samples/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return rounds.find(who, new RoundId(id)).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    RoundPage page(SignedIn who, Rounds.Sight it, Answers answers) {
        var of = it.course();
        var officers = new HashSet<>(Set.of(of.of().plannedBy()));
        of.commitments().forEach(each -> officers.add(each.by()));
        of.rolls().forEach(each -> officers.add(each.by()));
        of.drawn().ifPresent(each -> officers.add(each.by()));
        var known = names.named(who, Set.of(of.of().body()), officers);
        var sample = of.drawn().isEmpty() ? Optional.<Judgements.Sample>empty() : judgements.find(who, of.of().id());
        return new RoundPage(it, RoundWords.plan(of, known), RoundWords.commitments(of, known), RoundWords.rolls(of, known),
                RoundWords.drawn(of), sample.map(RoundWords::sample).orElse(null), answers);
    }

    /// The population, as `./concordat sample` reads it.
    @GetMapping(path = "/samples/{id}/ids", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> ids(SignedIn who, @PathVariable UUID id) {
        return rounds.find(who, new RoundId(id)).map(it -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN)
                .body((String.join("\n", it.course().of().population()) + "\n").getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
