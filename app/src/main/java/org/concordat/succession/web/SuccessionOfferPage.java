package org.concordat.succession.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.partnership.Body;
import org.concordat.succession.Takeovers;

/// To which body is the work of another offered, and what should it know first?
public record SuccessionOfferPage(Body body, List<Body> successors, Table work, Answers answers) implements Page {

    public SuccessionOfferPage {
        successors = List.copyOf(successors);
    }

    @Override
    public String title() {
        return "Offer the work of " + body.name();
    }

    public Radios to() {
        return Radios.of("to", "Which body follows it?", successors.stream().map(it -> Option.of(it.id().toString(), it.name())).toList(), answers);
    }

    public Textarea words() {
        return Textarea.of("words", "What should it know first?", answers).hint("Name no person. It cannot be changed").rows(8)
                .atMost(Takeovers.WORDS_MAX);
    }

    public String action() {
        return SuccessionPaths.offer(body.id());
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(SuccessionPaths.SUCCESSIONS);
    }
}
