package org.concordat.access;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// What each rule says, in English or Welsh.
@Component
public class RuleWords {

    /// The sentence of a rule. *Errors*: a rule without words throws; `RuleBookTest` finds it before anyone does.
    public String of(String rule, Locale language) {
        return ResourceBundle.getBundle("access.rules", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(rule);
    }

    public String of(Because because) {
        return of(because.rule(), Locale.ROOT);
    }
}
