package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.kernel.Crockford;
import org.concordat.sharing.Breaking.Why;

/// Why the glass is broken, and on what.
///
/// @param reference as the service writes it: `D-7K2M-4QXA`
record GlassForm(Why why, String reference) {

    static Optional<GlassForm> read(Answers answers) {
        var harm = Written.text(answers, "harm", "what may happen, and to whom", Why.HARM_MAX);
        var unreached = Written.text(answers, "unreached", "whom you could not reach, and how you tried", Why.UNREACHED_MAX);
        var needed = Written.text(answers, "needed", "what you need to know", Why.NEEDED_MAX);
        var typed = answers.line("reference", "the reference you were told", 40);
        var reference = typed.given().flatMap(GlassForm::reference);
        if (typed.given().isPresent() && reference.isEmpty()) {
            answers.reject("reference", "Enter the reference as you were told it, such as D-7K2M-4QXA");
        }
        return answers.ok()
                ? Optional.of(new GlassForm(new Why(harm.get(), unreached.get(), needed.get()), reference.orElseThrow()))
                : Optional.empty();
    }

    /// References are told by telephone: capitals, hyphens and spaces do not matter, nor letters that are taken for
    /// numbers and that no reference has.
    static Optional<String> reference(String told) {
        var plain = Crockford.plain(told);
        var letters = plain.length() == 9 && plain.startsWith("D") ? plain.substring(1) : plain;
        return Crockford.isOne(letters, 8) ? Optional.of(Crockford.reference("D", letters)) : Optional.empty();
    }
}
