package org.concordat.access;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// What each rule says, in English or Welsh.
@Component
public class RuleWords {

    private static final Locale WELSH = Locale.of("cy");

    /// The sentence of a rule. *Errors*: a rule without words throws; `RuleBookTest` finds it before anyone does.
    public String of(String rule, Locale language) {
        return ResourceBundle.getBundle("access.rules", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(rule);
    }

    public String of(Because because) {
        return of(because.rule(), Locale.ROOT);
    }

    public String inWelsh(Because because) {
        return of(because.rule(), WELSH);
    }

    /// What must be so and is not, each with what it rests on.
    public List<String> failed(Decision.Refused refused) {
        return failed(refused, Locale.ROOT);
    }

    /// The same in Welsh.
    public List<String> failedInWelsh(Decision.Refused refused) {
        return failed(refused, WELSH);
    }

    private List<String> failed(Decision.Refused refused, Locale language) {
        return refused.failed().stream()
                .map(because -> of(because.rule(), language) + " (" + because.citation() + ")").toList();
    }
}
