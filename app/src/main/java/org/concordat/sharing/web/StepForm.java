package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;

/// One step of composing: how its form is filled from what was saved, read from what was typed, and shown.
interface StepForm {

    Step step();

    /// The form as it is first shown.
    Answers saved(Composition it);

    /// The section that was typed. *Errors*: empty, and each wrong field of the answers has its error.
    Optional<? extends Section> read(Composition it, Answers answers);

    StepPage page(Composition it, Answers answers);

    /// The field beside which a refusal stands that concerns no one field.
    String field();

    /// Where to go once it is saved.
    default String next(DisclosureId draft) {
        return StepPage.path(draft);
    }
}
