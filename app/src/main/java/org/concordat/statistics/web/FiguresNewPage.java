package org.concordat.statistics.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.Textarea;
import org.concordat.statistics.Releases;

/// Of which table and quarter are figures made?
public record FiguresNewPage(Releases.Prospect open, Answers answers) implements Page {

    @Override
    public String title() {
        return "Make figures";
    }

    public Radios table() {
        return Radios.of("table", "Which table?", open.tables().stream().map(it -> Option.of(it.id(), it.title().en())).toList(), answers);
    }

    public Select quarter() {
        return Select.of("quarter", "Of which quarter?", open.quarters().stream()
                .map(it -> Option.of(it.toString(), ReleaseWords.quarter(it))).toList(), answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why is there another version?", answers).rows(3).atMost(Releases.WORDS_MAX)
                .hint("The public reads it. Leave it empty for the first version");
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
