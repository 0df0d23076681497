package org.concordat.sampling.web;

import java.time.format.DateTimeFormatter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.sampling.Choices;
import org.concordat.sampling.Course;
import org.concordat.sampling.Division;
import org.concordat.sampling.Drawn;
import org.concordat.sampling.Judgements;
import org.concordat.sampling.Round;
import org.concordat.sampling.Shown;
import org.concordat.sampling.Sort;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;
import org.jspecify.annotations.Nullable;

/// Rounds, and what was drawn in them, in words.
final class RoundWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private RoundWords() {
    }

    static String months(Round it) {
        var from = MONTH.format(it.plan().from());
        return it.plan().from().equals(it.plan().last()) ? from : from + " to " + MONTH.format(it.plan().last());
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static SummaryList plan(Course at, Choices.@Nullable Sight choice, Known known) {
        var it = at.of();
        var rows = new ArrayList<>(List.of(
                Row.of("Of what", it.plan().sort().words() + (it.plan().sort().ofOneBody() ? ", of " + known.body(new BodyId(it.plan().of())) : "")),
                Row.of("Months", months(it)),
                Row.of("How many", it.plan().size() + " of " + it.population().size() + how(it)),
                Row.of("Population", Cell.link("The numbers in the log, a line each", SamplingReplies.to(it.id()) + "/ids")),
                Row.of("Its Merkle root", it.root()),
                Row.of("Planned by", known.officer(it.plannedBy()) + ", " + known.body(it.body()) + ", " + When.at(it.plannedAt()))));
        if (choice != null) {
            rows.addAll(ChoiceWords.plan(at, choice, known));
        }
        return SummaryList.of(rows);
    }

    private static String how(Round it) {
        return it.isChosen() ? ", chosen by those who oversee, and not drawn"
                : it.plan().division() == null ? ", each with the same chance" : ", each with the same chance within its stratum";
    }

    static Set<BodyId> bodies(Round it) {
        return it.plan().sort().ofOneBody() ? Set.copyOf(List.of(it.body(), new BodyId(it.plan().of()))) : Set.of(it.body());
    }

    static Table commitments(Course at, Known known) {
        return Table.of("Who committed to a nonce", Column.of("Officer"), Column.of("SHA-256 of the nonce"), Column.of("Nonce"))
                .whenEmpty("Nobody yet. Two commit before the dice are rolled.")
                .rows(at.commitments().stream().map(it -> List.of(Cell.of(known.officer(it.by())), Cell.of(it.hash()),
                        Cell.of(it.nonce().orElse(at.drawn().isPresent() ? "Never revealed" : "Not revealed yet")))).toList());
    }

    static Table rolls(Course at, Known known) {
        return Table.of("Dice", Column.of("Roll"), Column.of("Digits"), Column.of("Rolled by"), Column.of("Where"), Column.of("Entered"))
                .whenEmpty("No dice have been rolled.")
                .rows(at.rolls().stream().map(it -> List.of(Cell.of(it.number() + (it.number() == at.rolls().size() ? "" : ", rolled again after")),
                        Cell.of(it.thrown().digits()), Cell.of(it.thrown().by()), Cell.of(it.thrown().place()),
                        Cell.of(known.officer(it.by()) + ", " + When.at(it.at())))).toList());
    }

    /// Who is waited for, and how it goes on without those who never come; null once it is drawn, and where it never is.
    static @Nullable String awaited(Course at, Known known) {
        if (at.of().isChosen() || at.drawn().isPresent()) {
            return null;
        }
        if (at.rolls().isEmpty()) {
            return at.commitments().size() < Course.COMMITMENTS_MIN ? "Two officers or more commit to a nonce before the dice are rolled: "
                    + at.commitments().size() + " of them so far."
                    : "The dice are rolled next, in public. Until then others may still commit to a nonce.";
        }
        var missing = at.commitments().stream().filter(it -> it.nonce().isEmpty()).map(it -> known.officer(it.by())).toList();
        if (missing.isEmpty()) {
            return "Every nonce is revealed: any of you may draw.";
        }
        return "Not revealed yet: the nonce of " + String.join(", ", missing) + ". From " + When.on(at.withoutFrom().orElseThrow())
                + " it can be drawn without" + (at.nonces().isEmpty() ? ", once one of them at least is revealed" : "")
                + ". What is missing is then entered in the log, and anybody can read that it is missing.";
    }

    /// Empty until something is drawn.
    static SummaryList drawn(Course at) {
        return at.drawn().map(it -> {
            var rows = new ArrayList<>(List.of(
                    Row.of("Seed", it.seed()),
                    Row.of("Drawn, in this order", String.join(", ", it.numbers())),
                    again(at.of(), it)));
            if (it.missing() > 0) {
                rows.add(Row.of("Nonces that are missing", String.valueOf(it.missing())));
            }
            if (it.changed()) {
                rows.add(Row.of("Population", "It has changed in the ledger since the round was planned"));
            }
            return SummaryList.of(rows).headed("The draw");
        }).orElseGet(() -> SummaryList.of(List.of()));
    }

    /// What a shell is told, once for each stratum from which some are drawn.
    private static Row again(Round of, Drawn it) {
        var sample = "./concordat sample --seed " + it.seed() + " --size ";
        return of.plan().division() == null ? Row.of("To draw it again", sample + it.numbers().size() + " < ids")
                : Row.of("To draw it again", of.strata().stream().filter(each -> each.size() > 0)
                        .map(each -> Cell.of(sample + each.size() + " < ids-" + each.value())).toArray(Cell[]::new));
    }

    static String stratum(Division by, String value, GatewayNames.Named gateways) {
        return switch (by) {
            case MONTH -> MONTH.format(YearMonth.parse(value));
            case GATEWAY -> value.equals("none") ? "Through no gateway" : "Through " + gateways.of(value);
            case BODY_KIND -> BodyKind.valueOf(value).words();
            case SORT -> Sort.of(value).words();
        };
    }

    static Table sample(Judgements.Sample it) {
        return Table.of(it.at().of().isChosen() ? "What was chosen by those who oversee" : "What was drawn", Column.of("Number"), Column.of("Month"), Column.of("What was chosen"), Column.of("Judged"))
                .whenEmpty("What is judged is shown to the scrutiny officers of whoever planned the round alone.")
                .rows(it.shown().stream().map(each -> List.of(
                        Cell.link(each.number(), SamplingReplies.to(it.at().of().id()) + "/decisions/" + each.number()),
                        Cell.of(MONTH.format(each.month())), Cell.of(chosen(each)),
                        Cell.of(judged(it, each.number())))).toList());
    }

    private static String chosen(Shown it) {
        return it.chosen().map(RoundWords::plain).orElse(it.sent().isPresent() ? "Sent" : "Closed");
    }

    private static String judged(Judgements.Sample it, String number) {
        var said = it.judgements().stream().filter(each -> each.number().equals(number)).map(each -> each.outcome().words()).toList();
        return it.open().contains(number) ? String.join("; ", said) : said.isEmpty() ? "Not yet by you" : "By you; another is awaited";
    }

    static SummaryList shown(Shown it, Known known, GatewayNames.Named gateways) {
        var rows = new ArrayList<>(List.of(
                Row.of("Of what", it.sort().words()), Row.of("Body", known.body(it.body())), Row.of("Month", MONTH.format(it.month()))));
        it.days().ifPresent(days -> rows.add(Row.of(it.sent().isPresent() ? "Days from proposal to approval" : "Days since the case was opened",
                String.valueOf(days))));
        row("Where the case stood", it.stage()).ifPresent(rows::add);
        list("What was considered", it.considered()).ifPresent(rows::add);
        row("What was chosen", it.chosen()).ifPresent(rows::add);
        list("Sorts of reason", it.reasons()).ifPresent(rows::add);
        it.gateway().ifPresent(gateway -> rows.add(Row.of("Legal gateway", gateways.of(gateway))));
        it.sent().ifPresent(sent -> rows.addAll(sent(sent)));
        it.dissent().ifPresent(dissent -> rows.add(Row.of("Did anybody disagree?", dissent ? "Yes" : "No")));
        return SummaryList.of(rows);
    }

    private static List<Row> sent(Shown.Sent it) {
        return List.of(Row.of("Purpose", it.purpose()), Row.of("About", plain(it.about())),
                Row.of("What it is", it.material().stream().map(each -> Cell.of(Material.valueOf(each).words())).toArray(Cell[]::new)),
                Row.of("Where it came from", it.provenance().stream().map(each -> Cell.of(Provenance.valueOf(each).words())).toArray(Cell[]::new)),
                Row.of("Marking", it.marking().replace('_', '-')), Row.of("Grade", it.grade()), Row.of("Handling", it.handling()),
                Row.of("Kinds of body that were told", it.told().stream().map(each -> Cell.of(each.words())).toArray(Cell[]::new)));
    }

    private static Optional<Row> row(String key, Optional<String> value) {
        return value.map(it -> Row.of(key, plain(it)));
    }

    private static Optional<Row> list(String key, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(Row.of(key, values.stream().map(it -> Cell.of(plain(it))).toArray(Cell[]::new)));
    }

    /// `NOT_ADOPT`, as people write it.
    private static String plain(String name) {
        var words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
