package org.concordat.sampling.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sampling.Acted;
import org.concordat.sampling.Choices;
import org.concordat.sampling.Division;
import org.concordat.sampling.Judgements;
import org.concordat.sampling.Round;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Rounds;
import org.concordat.sampling.Sort;
import org.concordat.sampling.Stratum;
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
    private final Choices choices;
    private final WhoIsWho names;
    private final RoundPlaces places;
    private final GatewayNames gateways;
    private final Reasons reasons;
    private final SamplingReplies replies;

    RoundController(Rounds rounds, Judgements judgements, Choices choices, WhoIsWho names, RoundPlaces places, GatewayNames gateways, Reasons reasons,
                    SamplingReplies replies) {
        this.rounds = rounds;
        this.judgements = judgements;
        this.choices = choices;
        this.names = names;
        this.places = places;
        this.gateways = gateways;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping("/samples")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (rounds.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Round>>(var found) -> new RoundsPage(table(found, places.of(who, found.rows())), Paging.of(found, SamplingReplies.SAMPLES, Map.of()),
                    rounds.offer(who));
            case Look.Refused<Page<Round>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private static Table table(Page<Round> found, Map<UUID, String> places) {
        return Table.of("Rounds", Column.of("Round"), Column.of("Of which area or body"), Column.of("Of what"), Column.of("Months"), Column.of("How"),
                        Column.numeric("How many"), Column.numeric("Of"))
                .whenEmpty("No round has been planned.")
                .rows(found.rows().stream().map(it -> List.of(Cell.link(it.reference(), SamplingReplies.to(it.id())),
                        Cell.of(places.getOrDefault(it.plan().of(), "")), Cell.of(it.plan().sort().words()), Cell.of(RoundWords.months(it)),
                        Cell.of(it.isChosen() ? "Chosen, not drawn" : "By a draw"), Cell.of(it.plan().size()),
                        Cell.of(it.population().size()))).toList());
    }

    @GetMapping("/samples/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (rounds.mayPlan(who)) {
            case Look.Seen<Rounds.Prospect>(var open) -> new RoundNewPage(open, answers);
            case Look.Refused<Rounds.Prospect>(var refused) -> refused(refused);
        };
    }

    @PostMapping("/samples")
    Reply plan(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return switch (rounds.mayPlan(who)) {
            case Look.Refused<Rounds.Prospect>(var refused) -> refused(refused);
            case Look.Seen<Rounds.Prospect>(var open) -> read(who, open, answers).map(plan -> plan.division() == null
                    ? undivided(who, act, open, plan, answers) : divided(who, act, open, plan, answers))
                    .orElseGet(() -> new RoundNewPage(open, answers));
        };
    }

    private Reply undivided(SignedIn who, UUID act, Rounds.Prospect open, Round.Plan plan, Answers answers) {
        var came = rounds.plan(who, act, plan);
        return came instanceof Acted.Refused && isTooMany(who, plan, plan.size(), answers) ? new RoundNewPage(open, answers) : after(came);
    }

    /// Whether a plan that was refused asks for more than the ledger holds, which is said beside what was typed.
    private boolean isTooMany(SignedIn who, Round.Plan plan, int asked, Answers answers) {
        var held = rounds.population(who, plan);
        if (held == 0) {
            answers.reject("from-month", "There is nothing to draw from in these months: select others, or other decisions");
        } else if (held < asked) {
            answers.reject("size", "There " + (held == 1 ? "is 1" : "are " + held) + " to draw from in these months: enter no more than that");
        }
        return !answers.ok();
    }

    private Reply after(Acted came) {
        return replies.after(came, "The round was not planned", SamplingReplies.SAMPLES + "/new");
    }

    /// Asks how many are drawn of each stratum, and plans once that is said of each.
    private Reply divided(SignedIn who, UUID act, Rounds.Prospect open, Round.Plan plan, Answers answers) {
        var by = Objects.requireNonNull(plan.division());
        return switch (rounds.strata(who, plan)) {
            case Look.Refused<List<Stratum>>(var refused) -> isTooMany(who, plan, 1, answers) ? new RoundNewPage(open, answers) : refused(refused);
            case Look.Seen<List<Stratum>>(var strata) -> {
                var asked = strata.stream().anyMatch(it -> answers.typed().containsKey(RoundStrataPage.field(it)));
                var words = strata.stream().map(it -> RoundWords.stratum(by, it.value(), gateways.on(who.day()))).toList();
                var sizes = asked ? sizes(strata, words, answers) : Map.<String, Integer>of();
                if (!asked) {
                    strata.forEach(it -> answers.with(RoundStrataPage.field(it), String.valueOf(plan.size())));
                }
                yield asked && answers.ok() ? after(rounds.plan(who, act, plan, sizes)) : new RoundStrataPage(strata, words, answers);
            }
        };
    }

    private static Map<String, Integer> sizes(List<Stratum> strata, List<String> words, Answers answers) {
        var sizes = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < strata.size(); i++) {
            var value = strata.get(i).value();
            answers.whole(RoundStrataPage.field(strata.get(i)), "how many are drawn of " + words.get(i), 0, Rounds.SIZE_MAX).given()
                    .ifPresent(many -> sizes.put(value, many));
        }
        var all = strata.stream().mapToInt(it -> Math.min(it.population().size(), sizes.getOrDefault(it.value(), 0))).sum();
        if (answers.ok() && (all < 1 || all > Rounds.SIZE_MAX)) {
            answers.reject(RoundStrataPage.field(strata.getFirst()), "In all, at least 1 and at most " + Rounds.SIZE_MAX
                    + " must be drawn: these sizes come to " + all);
        }
        return sizes;
    }

    private static Optional<Round.Plan> read(SignedIn who, Rounds.Prospect open, Answers answers) {
        var ofBodies = !open.bodies().isEmpty();
        var of = ofBodies ? answers.oneOf("body", "the body", open.bodies().stream().map(it -> it.id().toString()).toList())
                : answers.oneOf("area", "the police area", open.areas().stream().map(it -> it.id().toString()).toList());
        var sort = ofBodies ? Optional.of(Sort.DISCLOSURE)
                : answers.oneOf("sort", "which decisions are sampled", RoundNewPage.SORTS.stream().map(Sort::name).toList()).given().map(Sort::valueOf);
        var months = months(who, answers);
        var size = answers.whole("size", "how many are drawn", 1, Rounds.SIZE_MAX);
        var by = answers.value("division").equals(RoundNewPage.NOT) ? Optional.<Division>empty()
                : answers.one("division", "whether it is divided", Division.class).given();
        if (answers.ok() && by.equals(Optional.of(Division.MONTH)) && months.get().getFirst().plusMonths(Rounds.STRATA_MAX).isBefore(months.get().getLast().plusMonths(1))) {
            answers.reject("division", "There are more than " + Rounds.STRATA_MAX + " months: divide fewer, or divide by something else");
        }
        return !answers.ok() ? Optional.empty() : months.map(it -> new Round.Plan(UUID.fromString(of.get()), sort.orElseThrow(), it.getFirst(),
                it.getLast(), size.get(), by.orElse(null)));
    }

    /// The first and the last; empty where one is wrong, which is said.
    static Optional<List<YearMonth>> months(SignedIn who, Answers answers) {
        var from = month(who, answers, "from-month");
        var last = month(who, answers, "last-month");
        if (from.isPresent() && last.isPresent() && from.get().isAfter(last.get())) {
            answers.reject("last-month", "The last month must not be before the first");
        }
        return from.flatMap(first -> last.map(it -> List.of(first, it)));
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
        of.chosen().ifPresent(each -> officers.add(each.by()));
        var known = names.named(who, RoundWords.bodies(of.of()), officers);
        var sample = of.taken().isEmpty() ? Optional.<Judgements.Sample>empty() : judgements.find(who, of.of().id());
        var choice = of.of().isChosen() ? choices.find(who, of.of().id()).orElse(null) : null;
        var called = gateways.on(who.day());
        return new RoundPage(it, RoundWords.plan(of, choice, known), choice, ChoiceWords.lines(choice == null ? List.of() : choice.lines(), called),
                RoundStrata.table(of, called), RoundWords.commitments(of, known), RoundWords.rolls(of, known),
                RoundWords.awaited(of, known), RoundWords.drawn(of), sample.map(RoundWords::sample).orElse(null), answers);
    }

    /// The population, as `./concordat sample` reads it.
    ///
    /// @param stratum of which alone, by its value
    @GetMapping(path = "/samples/{id}/ids", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> ids(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "") String stratum) {
        return rounds.find(who, new RoundId(id)).map(it -> it.course().of()).flatMap(it -> stratum.isEmpty() ? Optional.of(it.population())
                        : it.strata().stream().filter(each -> each.value().equals(stratum)).map(Stratum::population).findFirst())
                .map(ids -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN)
                        .body(ids.stream().map(it -> it + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
