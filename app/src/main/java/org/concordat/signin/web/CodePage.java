package org.concordat.signin.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;

/// Asks for the code that links an account to an officer.
///
/// @param name as the provider has it; empty when it says none
public record CodePage(String name, Answers answers) implements Page {

    @Override
    public String title() {
        return "We do not know this sign-in yet: enter your code";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    public Input code() {
        return Input.of("code", "What is your code?", answers).width(20).notSpellchecked().autocomplete("off")
                .hint("Four groups of four, such as 7KQ2-M9XD-4TPA-W3HC");
    }
}
