package org.concordat.sharing.web;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.kernel.AgreementId;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// Under which agreement a disclosure is shared: one that fits all that was said before.
@Component
class CoverForm implements StepForm {

    static final String AGREEMENT = "agreement";

    private final Reasons reasons;

    CoverForm(Reasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public Step step() {
        return Step.COVER;
    }

    @Override
    public Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Cover.class)
                .ifPresent(cover -> answers.with(AGREEMENT, cover.agreement().toString()));
        return answers;
    }

    @Override
    public Optional<Section.Cover> read(Composition it, Answers answers) {
        var offered = it.canStart(Step.COVER)
                ? it.fitting().stream().map(terms -> terms.id().toString()).toList()
                : List.<String>of();
        return answers.oneOf(AGREEMENT, "an agreement", offered).given()
                .map(id -> new Section.Cover(AgreementId.of(id)));
    }

    @Override
    public CoverPage page(Composition it, Answers answers) {
        return new CoverPage(answers, it, reasons.of(it.doubts(Step.COVER)), reasons.of(it.unmet()));
    }

    @Override
    public String field() {
        return AGREEMENT;
    }
}
