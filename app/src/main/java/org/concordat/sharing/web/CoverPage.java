package org.concordat.sharing.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Body;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Step;

/// Asks under which agreement a disclosure is shared; where none fits, says which condition none meets and whom to ask.
///
/// @param unmet what no agreement meets; empty, too, when each condition is met by some agreement and all by none
public record CoverPage(Answers answers, Composition composition, List<Reason> doubts, List<Reason> unmet)
        implements StepPage {

    @Override
    public DisclosureId draft() {
        return composition.draft().id();
    }

    @Override
    public String title() {
        return "Which agreement is it shared under?";
    }

    @Override
    public String action() {
        return StepPage.path(draft()) + "/agreement";
    }

    public boolean canStart() {
        return composition.canStart(Step.COVER);
    }

    public List<Option> agreements() {
        return composition.fitting().stream().sorted(Comparator.comparing(AgreementTerms::reference)).map(terms ->
                Option.of(terms.id().toString(), terms.reference() + " " + terms.title()).hint(words(terms))).toList();
    }

    public String owners() {
        return composition.owners().stream().map(Holder::name).distinct().sorted().collect(Collectors.joining(", "));
    }

    private String words(AgreementTerms terms) {
        var parties = terms.parties().stream()
                .flatMap(id -> Optional.ofNullable(composition.bodies().get(id)).stream())
                .map(Body::name).sorted().collect(Collectors.joining(", "));
        return "Between " + parties + ". In force until " + When.on(terms.until()) + ".";
    }
}
