package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// What travels, and the reference of what stays home.
@Component
class ContentForm implements StepForm {

    @Override
    public Step step() {
        return Step.CONTENT;
    }

    @Override
    public Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Content.class).ifPresent(content -> answers
                .with("title", content.title())
                .with("words", content.words())
                .with("sourceReference", content.sourceReference()));
        return answers;
    }

    @Override
    public Optional<Section.Content> read(Composition it, Answers answers) {
        var title = answers.line("title", "a title", Section.Content.TITLE_MAX);
        var words = answers.text("words", "the words that travel", Section.Content.WORDS_MAX);
        var source = answers.line("sourceReference", "the reference of the source", Section.Content.SOURCE_MAX);
        return answers.ok()
                ? Optional.of(new Section.Content(title.get(), words.get(), source.get()))
                : Optional.empty();
    }

    @Override
    public ContentPage page(Composition it, Answers answers) {
        return new ContentPage(it.draft().id(), answers);
    }

    @Override
    public String field() {
        return "words";
    }
}
