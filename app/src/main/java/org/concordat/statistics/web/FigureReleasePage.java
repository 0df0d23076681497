package org.concordat.statistics.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.statistics.ReleaseStep.Kind;
import org.concordat.statistics.Releases;

/// Figures as they would be published, what protecting them took, and what can be done about them.
public record FigureReleasePage(Releases.Sight sight, SummaryList release, Table utility, Table attack, Table figures, Answers answers) implements Page {

    @Override
    public String title() {
        return sight.release().table().title().en();
    }

    public String path() {
        return ReleasePaths.to(sight.release().id());
    }

    public Radios outcome() {
        return Radios.of("outcome", "Are these figures released?", List.of(Option.of(Kind.RELEASED.name(), "Yes: the public sees them"),
                Option.of(Kind.DECLINED.name(), "No")), answers);
    }

    public Textarea whyNot() {
        return words("Why not?", "Leave it empty if they are released");
    }

    public Textarea whyAsk() {
        return words("Why should they be withdrawn?", "Whoever agrees reads it. The public reads their reason");
    }

    public Textarea why() {
        return words("Why are they withdrawn?", "The public reads it");
    }

    private Textarea words(String label, String hint) {
        return Textarea.of("words", label, answers).rows(3).atMost(Releases.WORDS_MAX).hint(hint);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ReleasePaths.RELEASES);
    }
}
