package org.concordat.sampling.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.sampling.Division;
import org.concordat.sampling.Stratum;

/// How many are to be drawn of each stratum?
///
/// @param strata as the ledger has them, with what there is in each
public record RoundStrataPage(Division by, List<Stratum> strata, Answers answers) implements Page {

    private static final List<String> CARRIED = List.of("area", "body", "sort", "from-month", "last-month", "size", "division");

    public RoundStrataPage {
        strata = List.copyOf(strata);
    }

    @Override
    public String title() {
        return "How many are drawn of each stratum?";
    }

    public List<Input> sizes() {
        return strata.stream().map(it -> Input.of(field(it), RoundWords.stratum(by, it.value()), answers).hint(there(it)).width(4).numeric())
                .toList();
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
