package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.Breaking.Why;

/// Why are you breaking the glass? The reason comes before anything is looked up.
public record GlassPage(Answers answers) implements Page {

    @Override
    public String title() {
        return "Break the glass";
    }

    public Textarea harm() {
        return Textarea.of("harm", "What may happen, and to whom?", answers)
                .hint("Say why someone’s life may be in danger, or why they may come to serious harm.")
                .rows(4).atMost(Why.HARM_MAX);
    }

    public Textarea unreached() {
        return Textarea.of("unreached", "Whom could you not reach?", answers)
                .hint("Name the colleague to whom it was sent, and say how you tried.").rows(3).atMost(Why.UNREACHED_MAX);
    }

    public Textarea needed() {
        return Textarea.of("needed", "What do you need to know?", answers).rows(3).atMost(Why.NEEDED_MAX);
    }

    public Input reference() {
        return Input.of("reference", "Which reference were you told?", answers).hint("For example, D-7K2M-4QXA")
                .width(20).autocomplete("off").notSpellchecked();
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
