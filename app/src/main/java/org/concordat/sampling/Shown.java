package org.concordat.sampling;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;

/// What was drawn, a decision or a disclosure, as those who judge it see it: choices from lists, a month and a number of days, and nothing
/// else.
///
/// @param days since the case was opened; of a disclosure, between its proposal and its approval
/// @param sent of a disclosure alone
public record Shown(String number, Sort sort, YearMonth month, BodyId body, Optional<String> gateway, Optional<String> stage,
                    Optional<String> chosen, List<String> considered, List<String> reasons, Optional<Boolean> dissent,
                    Optional<Integer> days, Optional<Sent> sent) {

    /// What was chosen for a disclosure.
    ///
    /// @param purpose by its id in the register of law
    /// @param grade of source and information, as `1B`
    /// @param handling the code, with those of action and sanitisation
    /// @param told the kinds of body that it was addressed to
    public record Sent(String purpose, String about, String marking, String grade, String handling, List<String> material,
                       List<String> provenance, List<BodyKind> told) {
    }

    static Shown disclosure(String number, YearMonth month, BodyId body, String gateway, int days, Sent sent) {
        return new Shown(number, Sort.DISCLOSURE, month, body, Optional.of(gateway), Optional.empty(), Optional.empty(), List.of(), List.of(),
                Optional.empty(), Optional.of(days), Optional.of(sent));
    }
}
