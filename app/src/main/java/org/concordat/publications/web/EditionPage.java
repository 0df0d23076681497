package org.concordat.publications.web;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Textarea;
import org.concordat.publications.EditionStep.Kind;
import org.concordat.publications.Editions;

/// An edition as the public would read it, and what can be done about it.
public record EditionPage(Editions.Sight sight, SummaryList edition, Answers answers) implements Page {

    @Override
    public String title() {
        return sight.edition().wording().title();
    }

    public String path() {
        return PublicationPaths.to(sight.edition().id());
    }

    public String correct() {
        return PublicationPaths.correct(sight.edition().id());
    }

    public String words() {
        return sight.edition().wording().words();
    }

    public Optional<String> titleCy() {
        return Optional.ofNullable(sight.edition().wording().titleCy());
    }

    public Optional<String> wordsCy() {
        return Optional.ofNullable(sight.edition().wording().wordsCy());
    }

    public Radios outcome() {
        return Radios.of("outcome", "Is it published?", List.of(Option.of(Kind.APPROVED.name(), "Yes: the public reads it from its time on"),
                Option.of(Kind.DECLINED.name(), "No")), answers);
    }

    public Textarea whyNot() {
        return reason("Why not?", "Leave it empty if it is published");
    }

    public Textarea why() {
        return reason("Why is it withdrawn?", "The public reads it in place of the words, from now on");
    }

    private Textarea reason(String label, String hint) {
        return Textarea.of("words", label, answers).rows(3).atMost(Editions.REASON_MAX).hint(hint);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PublicationPaths.ALL);
    }
}
