package org.concordat.sampling.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.sampling.Stratum;

/// How many are to be drawn of each stratum?
///
/// @param strata as the ledger has them, with what there is in each
/// @param words what each is called, in the same order
public record RoundStrataPage(List<Stratum> strata, List<String> words, Answers answers) implements Page {

    private static final List<String> CARRIED = List.of("area", "body", "sort", "from-month", "last-month", "size", "division");

    public RoundStrataPage {
        strata = List.copyOf(strata);
        words = List.copyOf(words);
    }

    @Override
    public String title() {
        return "How many are drawn of each stratum?";
    }

    public List<Input> sizes() {
        return IntStream.range(0, strata.size()).mapToObj(i -> Input.of(field(strata.get(i)), words.get(i), answers).hint(there(strata.get(i)))
                .width(4).numeric()).toList();
    }

    private static String there(Stratum it) {
        return switch (it.population().size()) {
            case 0 -> "There is none";
            case 1 -> "There is 1";
            default -> "There are " + it.population().size();
        };
    }

    static String field(Stratum it) {
        return "size-" + it.value().replace('.', '-');   // no selector of a page's, else
    }

    /// What was answered, carried to the next step.
    public List<Map.Entry<String, String>> carried() {
        return CARRIED.stream().filter(field -> !answers.value(field).isEmpty()).map(field -> Map.entry(field, answers.value(field))).toList();
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(SamplingReplies.SAMPLES + "/new");
    }
}
