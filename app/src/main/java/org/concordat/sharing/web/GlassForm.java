package org.concordat.sharing.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Breaking.Why;

/// Why the glass is broken, and on what.
///
/// @param reference as the service writes it: `D-7K2M-4QXA`
record GlassForm(Why why, String reference) {

    private static final Pattern TOLD = Pattern.compile("D?([0-9A-Z]{4})([0-9A-Z]{4})");

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
        var plain = told.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        var match = TOLD.matcher(plain);
        return match.matches()
                ? Optional.of("D-" + digits(match.group(1)) + "-" + digits(match.group(2)))
                : Optional.empty();
    }

    private static String digits(String four) {
        return four.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
