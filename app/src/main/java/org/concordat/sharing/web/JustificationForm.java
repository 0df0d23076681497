package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// Why sharing is necessary, and the four questions of proportionality.
@Component
class JustificationForm implements StepForm {

    static final String NECESSITY = "necessity";

    @Override
    public Step step() {
        return Step.JUSTIFICATION;
    }

    @Override
    public Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Justification.class).ifPresent(why -> answers
                .with(NECESSITY, why.necessity())
                .with("aim", why.aim())
                .with("connection", why.connection())
                .with("lessIntrusive", why.lessIntrusive())
                .with("fairBalance", why.fairBalance()));
        return answers;
    }

    @Override
    public Optional<Section.Justification> read(Composition it, Answers answers) {
        var necessity = answers.text(NECESSITY, "why it is necessary", Section.Justification.WORDS_MAX);
        var aim = answers.text("aim", "the aim", Section.Justification.WORDS_MAX);
        var connection = answers.text("connection", "how sharing serves that aim", Section.Justification.WORDS_MAX);
        var lessIntrusive = answers.text("lessIntrusive", "what else was considered", Section.Justification.WORDS_MAX);
        var fairBalance = answers.text("fairBalance", "how the balance is fair", Section.Justification.WORDS_MAX);
        return answers.ok()
                ? Optional.of(new Section.Justification(necessity.get(), aim.get(), connection.get(),
                        lessIntrusive.get(), fairBalance.get()))
                : Optional.empty();
    }

    @Override
    public JustificationPage page(Composition it, Answers answers) {
        return new JustificationPage(it.draft().id(), answers);
    }

    @Override
    public String field() {
        return NECESSITY;
    }
}
