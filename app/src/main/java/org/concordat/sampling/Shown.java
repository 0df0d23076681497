package org.concordat.sampling;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyId;

/// A decision that was drawn, as those who judge it see it: choices from lists, a month and a number of days, and nothing else.
///
/// @param days since the case was opened
public record Shown(String number, Sort sort, YearMonth month, BodyId body, Optional<String> gateway, Optional<String> stage,
                    Optional<String> chosen, List<String> considered, List<String> reasons, Optional<Boolean> dissent,
                    Optional<Integer> days) {
}
