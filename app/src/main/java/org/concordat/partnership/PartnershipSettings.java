package org.concordat.partnership;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who begins, in an installation that has no administrator yet.
///
/// @param firstAdministrators two names, or none; of no effect once anything was decided about roles
@ConfigurationProperties("concordat")
record PartnershipSettings(@DefaultValue List<String> firstAdministrators) {

    PartnershipSettings {
        firstAdministrators = List.copyOf(firstAdministrators);
        if (!firstAdministrators.isEmpty()
                && (firstAdministrators.size() != 2 || firstAdministrators.stream().distinct().count() != 2)) {
            throw new IllegalArgumentException(
                    "concordat.first-administrators names two people, for each change of a role takes two");
        }
    }
}
