package org.concordat.sampling.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.sampling.Choices;
import org.concordat.sampling.Rounds;
import org.jspecify.annotations.Nullable;

/// A round: its plan, who committed, the dice, the draw, and what was drawn.
///
/// @param choice how it is chosen; null where it is drawn
/// @param lines what it is chosen from; empty where it is drawn
/// @param awaited who is waited for; null where nobody is
/// @param sample what was drawn or chosen; null until something is
public record RoundPage(Rounds.Sight sight, SummaryList plan, Choices.@Nullable Sight choice, Table lines, @Nullable Table strata, Table commitments, Table rolls, @Nullable String awaited, SummaryList drawn, @Nullable Table sample,
                        Answers answers) implements Page {

    @Override
    public String title() {
        return "Round " + sight.course().of().reference();
    }

    public String path() {
        return SamplingReplies.to(sight.course().of().id());
    }

    public Input chosen() {
        return Input.of("lines", "Which lines do you choose?", answers).hint("As many as were planned: " + sight.course().of().plan().size()
                + ". Their numbers, with commas between them").autocomplete("off");
    }

    public Input hash() {
        return Input.of("hash", "What is the SHA-256 of your nonce?", answers).autocomplete("off")
                .hint("Make up at least " + Rounds.NONCE_MIN + " characters, that say nothing of anybody, keep them to yourself, and enter what printf %s 'your nonce' | "
                        + "sha256sum prints on your own machine: 64 characters");
    }

    public Input digits() {
        return Input.of("digits", "What was rolled?", answers).hint("At least 20 digits, in the order rolled").autocomplete("off");
    }

    public Input thrownBy() {
        return Input.of("thrown-by", "Who rolled?", answers).hint("In public; they agree to be named").autocomplete("off");
    }

    public Input place() {
        return Input.of("place", "Where, and who could see it?", answers).hint("Anybody reads this").autocomplete("off");
    }

    public Input nonce() {
        return Input.of("nonce", "What is your nonce?", answers).hint("Anybody reads it from then on").autocomplete("off");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(SamplingReplies.SAMPLES);
    }
}
