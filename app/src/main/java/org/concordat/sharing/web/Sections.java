package org.concordat.sharing.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Unsent;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Compositions;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Saving;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// Shows the form of a step, and saves what was typed into it or shows it again with its errors.
@Component
class Sections {

    private final Map<Step, StepForm> forms;
    private final Compositions compositions;
    private final Drafts drafts;
    private final Refusals refusals;

    Sections(Collection<StepForm> forms, Compositions compositions, Drafts drafts, Refusals refusals) {
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(StepForm::step, Function.identity()));
        this.compositions = compositions;
        this.drafts = drafts;
        this.refusals = refusals;
    }

    Reply show(SignedIn who, DisclosureId id, Step step, Answers kept) {
        return on(who, id, it -> {
            var form = forms.get(step);
            return form.page(it, filled(kept, form.saved(it)));
        });
    }

    Reply save(SignedIn who, DisclosureId id, Step step, Answers answers) {
        return on(who, id, it -> {
            var form = forms.get(step);
            return form.read(it, answers)
                    .flatMap(section -> save(who, id, section, answers, form.field(), form.next(id)))
                    .orElseGet(() -> form.page(it, answers));
        });
    }

    /// Answers with the draft at hand, or with the page for what is not there. What was typed into it is kept: the
    /// draft may be there again when its officer may write again.
    Reply on(SignedIn who, DisclosureId id, Function<Composition, Reply> answer) {
        return compositions.find(who, id).map(answer).orElseGet(() -> {
            Unsent.keep();
            return new NotFoundPage();
        });
    }

    /// Where to go once the section is saved; empty when it was refused, with its reasons in the answers.
    Optional<Reply> save(SignedIn who, DisclosureId id, Section section, Answers answers, String field, String next) {
        return switch (drafts.save(who, id, section)) {
            case Saving.Saved saved -> Optional.of(new SeeOther(next));
            case Saving.Unknown unknown -> Optional.of(new NotFoundPage());
            case Saving.Refused refused -> {
                refusals.explain(answers, refused, field);
                yield Optional.empty();
            }
        };
    }

    /// What an officer had typed when their session ended, or else what was saved.
    static Answers filled(Answers kept, Answers saved) {
        return kept.typed().isEmpty() ? saved : kept;
    }
}
