package org.concordat.resources.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.Textarea;
import org.concordat.resources.Amount;
import org.concordat.resources.Resources.Prospect;
import org.concordat.resources.Strand;

/// How much was there of what, for which area and year, and where is that written?
public record ResourceNewPage(Prospect open, Answers answers) implements Page {

    /// So many years are offered: the next one, the one that lasts, and those before.
    private static final int YEARS = 12;

    private static final List<String> FIELDS = List.of("area", "year", "kind", "strand", "planned", "amount", "source", "address", "dated", "reason");

    @Override
    public String title() {
        return "Enter or correct resources";
    }

    public Radios area() {
        return Radios.of("area", "For which police area?", open.own().stream().map(it -> Option.of(it.code(), it.name())).toList(), answers);
    }

    public Select year() {
        return Select.of("year", "In which financial year?", IntStream.range(0, YEARS).mapToObj(it -> open.now().plus(1 - it).toString())
                .map(it -> Option.of(it, it)).toList(), answers).hint("From 1 April to 31 March");
    }

    public Radios kind() {
        return Radios.of("kind", "What is it?", Arrays.stream(Amount.Kind.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Radios strand() {
        return Radios.of("strand", "For which strand of CONTEST?", Arrays.stream(Strand.values()).map(it -> Option.of(it.name(), it.words()))
                .toList(), answers).hint("As the source divides it");
    }

    public Radios planned() {
        return Radios.of("planned", "Is it what was planned, or what it came to?", List.of(Option.of("yes", "What is planned"),
                Option.of("no", "What it came to")), answers).hint("What it came to is entered once the year is over");
    }

    public Input amount() {
        return Input.of("amount", "How much?", answers).hint("Whole pounds, or full-time equivalents with at most one decimal").width(10)
                .autocomplete("off");
    }

    public Input source() {
        return Input.of("source", "In which document is it written?", answers).hint("At most " + Amount.SOURCE_MAX + " characters").autocomplete("off");
    }

    public Input address() {
        return Input.of("address", "Where can it be read?", answers).hint("An address that begins with https://").autocomplete("off");
    }

    public DateInput dated() {
        return DateInput.of("dated", "Of which day is the document?", answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "If this was entered before: why is it corrected?", answers)
                .hint("It is public, as what stood before stays. Name no person").atMost(Amount.REASON_MAX);
    }

    /// In the order of the form: what is typed is read as a row of a file is, and a day before it.
    @Override
    public List<FieldError> errors() {
        return answers.errors().stream().sorted(Comparator.comparingInt(it -> FIELDS.indexOf(it.field()))).toList();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ResourceController.RESOURCES);
    }
}
