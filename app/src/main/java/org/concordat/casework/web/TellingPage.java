package org.concordat.casework.web;

import java.util.List;
import org.concordat.casework.CaseId;
import org.concordat.casework.Sayable;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;

/// What is whoever referred a concern told of it?
public record TellingPage(CaseId id, String reference, Sayable sayable, Answers answers) implements Page {

    @Override
    public String title() {
        return "Tell whoever referred case " + reference;
    }

    public Radios outcome() {
        return Radios.of("outcome", "What came of it?", sayable.outcomes().stream()
                .map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Radios gateway() {
        return Radios.of("gateway", "Which legal gateway carries it to them?", sayable.gateways().stream()
                .map(it -> Option.of(it.slug(), it.title().en())).toList(), answers).small();
    }

    public String action() {
        return CasePaths.to(id) + "/telling";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(CasePaths.to(id));
    }
}
