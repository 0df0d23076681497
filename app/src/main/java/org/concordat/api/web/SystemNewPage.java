package org.concordat.api.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;

/// Registers a system of a body.
///
/// @param issuers whose tokens are believed here
public record SystemNewPage(List<String> issuers, Answers answers) implements Page {

    static final String ISSUER = "issuer";
    static final String NAME_THERE = "nameThere";
    static final String NAME = "name";
    static final String APPROVES = "approves";

    @Override
    public String title() {
        return "Register a system";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/systems");
    }

    public Input name() {
        return Input.of(NAME, "What does your body call it?", answers);
    }

    public Radios issuer() {
        return Radios.of(ISSUER, "Who issues its tokens?",
                issuers.stream().map(it -> Option.of(it, it)).toList(), answers);
    }

    public Input nameThere() {
        return Input.of(NAME_THERE, "What is its client ID there?", answers).notSpellchecked();
    }

    public Radios approves() {
        return Radios.of(APPROVES, "What does it do?", List.of(
                Option.of("no", "It composes, proposes, receives and answers"),
                Option.of("yes", "It approves or declines what others propose")), answers)
                .hint("One system cannot be both: otherwise it could propose in one officer’s name and approve in another’s.");
    }
}
