package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.concordat.community.PublicConsultation.Results;
import org.concordat.community.PublicConsultation.State;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.jspecify.annotations.Nullable;

/// What anybody is asked and why; and, once it is answered, what people said, and what was done about it, or why not.
///
/// @param words how many answers in words were found fit to be shown
public record PublicConsultationPage(Language language, PublicConsultation of, State state, List<PublicConsultation.Step> steps,
                                     List<PublicConsultation.Held> held, int words, PublishedReceipts receipts)
        implements Page {

    public PublicConsultationPage {
        steps = List.copyOf(steps);
        held = List.copyOf(held);
    }

    @Override
    public String title() {
        return of.title().in(language);
    }

    @Override
    public BackLink back() {
        return BackLink.to(ConsultController.PATH, language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public String why() {
        return of.why().in(language);
    }

    /// The language of what its authors wrote.
    public String titleLanguage() {
        return of.title().code(language);
    }

    public String whyLanguage() {
        return of.why().code(language);
    }

    public SummaryList summary() {
        var rows = new ArrayList<>(List.of(Row.of(of("consult.state"), Cell.tag(PublicConsultationsPage.state(state, language))),
                Row.of(of("consult.body"), Cell.english(of.body())), Row.of(of("consult.area"), PublicConsultationsPage.area(of, language)),
                Row.of(of("consult.opens"), on(of.opens())), Row.of(of("consult.closes"), on(of.closes())),
                Row.of(of("consult.answer-by"), on(of.answerBy()))));
        if (of.answeredOn() != null) {
            rows.add(Row.of(of("consult.answered-on"), on(of.answeredOn())));
        }
        return SummaryList.of(rows);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public String answerPath() {
        return of.path() + "/answer";
    }

    public Table questions() {
        return Table.of(of("consult.questions"), Column.of(of("consult.question")), Column.of(of("consult.choices")))
                .rows(of.questions().stream().map(it -> List.of(it.words().cell(language), it.isPoll()
                        ? Cell.of(String.join("\n", it.choices().stream().map(choice -> choice.in(language)).toList()))
                        : Cell.of(of("consult.own-words")))).toList());
    }

    /// In their order: a later answer corrects an earlier one.
    public SummaryList step(PublicConsultation.Step it) {
        var rows = new ArrayList<>(List.of(Row.of(of("consult.said-on"), on(it.on()))));
        if (it.outcome() != null) {
            rows.add(Row.of(of("consult.outcome"), of("consult.outcome." + CommunityWords.slug(it.outcome()))));
        }
        rows.add(Row.of(of("consult.words"), it.words().cell(language)));
        if (it.matter() != null) {
            rows.add(it.matterTitle() == null ? Row.of(of("consult.matter"), Cell.of(it.matter())) : Row.of(of("consult.matter"),
                    Cell.english(it.matterTitle()), Cell.link(it.matter(), "/areas/" + of.area() + "/matters/" + it.matter())));
        }
        if (it.priority() != null) {
            rows.add(of.area() == null ? Row.of(of("consult.priority"), Cell.english(it.priority())) : Row.of(of("consult.priority"),
                    Cell.english(it.priority()), Cell.link(of("consult.priority.all"), "/areas/" + of.area() + "/matters")));
        }
        return SummaryList.of(rows).headed(of("consult.step." + CommunityWords.slug(it.kind())));
    }

    public boolean isCounted() {
        return of.results().isPresent();
    }

    public boolean isTold() {
        return of.results().orElseThrow().isTold();
    }

    public String counted() {
        var all = of.results().orElseThrow().all();
        return all == null ? of("consult.counted.few") : of("consult.counted").formatted(number(all));
    }

    /// The numbers of the questions that have choices.
    public List<Integer> polls() {
        return of.numbers(true);
    }

    public BarChart chart(int question) {
        var figures = figures(question);
        return BarChart.of(of("consult.chart").formatted(of.question(question).words().in(language)), codes(question).stream()
                .map(code -> new BarChart.Category(choice(question, code), shown(figures.get(code)), figures.get(code) == null
                        ? OptionalLong.empty() : OptionalLong.of(figures.get(code)))).toList());
    }

    public Table table(int question) {
        var figures = figures(question);
        return Table.of(of.question(question).words().in(language), Column.of(of("consult.choice")), Column.numeric(of("consult.number")))
                .rows(codes(question).stream().map(code -> List.of(Cell.of(choice(question, code)), Cell.of(shown(figures.get(code))))).toList())
                .row(Cell.of(of("consult.total")), Cell.of(shown(figures.get(Results.ALL))));
    }

    private Map<String, @Nullable Long> figures(int question) {
        return of.results().orElseThrow().polls().get(question);
    }

    private List<String> codes(int question) {
        var codes = new ArrayList<>(IntStream.rangeClosed(1, of.question(question).choices().size()).mapToObj(String::valueOf).toList());
        codes.add(Results.NONE);
        return codes;
    }

    private String choice(int question, String code) {
        return code.equals(Results.NONE) ? of("consult.not-answered") : of.question(question).choices().get(Integer.parseInt(code) - 1).in(language);
    }

    private String shown(@Nullable Long figure) {
        return figure == null ? of("consult.hidden") : number(figure);
    }

    private static String number(long figure) {
        return "%,d".formatted(figure);
    }

    public String readWords() {
        return isTold() ? of("consult.words.read").formatted(number(words)) : of("consult.words.read.few");
    }

    public String wordsPath() {
        return of.path() + "/words";
    }

    public Table heldBack() {
        return Table.of(of("consult.held"), Column.of(of("consult.held.why")), Column.numeric(of("consult.number")))
                .whenEmpty(of("consult.held.none")).rows(held.stream().map(it -> List.of(
                        Cell.of(of("consult.held." + CommunityWords.slug(it.reason()))),
                        Cell.of(it.number() == null ? of("consult.held.few") : number(it.number())))).toList());
    }

    private String on(LocalDate day) {
        return CommunityWords.voices(language).on(day);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
