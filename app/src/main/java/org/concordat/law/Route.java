package org.concordat.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.BodyKind;

/// The answer of one gateway to one question.
public sealed interface Route {

    Gateway gateway();

    /// Lawful once every need is answered. The regimes are absent only where nothing personal travels and the register
    /// knows none for that kind of body on that day.
    record Open(Gateway gateway, Optional<Regime> regime, Map<BodyKind, Regime> regimesOfRecipients, List<Need> needs)
            implements Route {

        public Nature nature() {
            return gateway.nature();
        }

        /// The needs nobody has answered yet, in the order of the form.
        public List<Need> unanswered(Set<String> answeredSlugs) {
            return needs.stream().filter(need -> !answeredSlugs.contains(need.slug())).toList();
        }
    }

    /// Closed by at least one bar; all of them are given, in the order of the rules.
    record Closed(Gateway gateway, List<Bar> bars) implements Route {

        public Closed {
            if (bars.isEmpty()) {
                throw new IllegalArgumentException("closed without a bar: " + gateway.slug());
            }
        }
    }
}
