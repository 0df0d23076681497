package org.concordat.community;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many come through the public's forms in ten minutes.
///
/// @param sendsEach concerns, and complaints and answers to consultations beside them, sent from one address
/// @param sends from everywhere
/// @param looksEach looks at what came of any, from one address
/// @param looks from everywhere
@ConfigurationProperties("concordat.public-forms")
record TurnstileSettings(@DefaultValue("6") int sendsEach, @DefaultValue("600") int sends, @DefaultValue("20") int looksEach,
                         @DefaultValue("2000") int looks) {

    TurnstileSettings {
        if (sendsEach < 1 || sends < sendsEach || looksEach < 1 || looks < looksEach) {
            throw new IllegalArgumentException("concordat.public-forms: limits are above zero, and no address has more than all");
        }
    }
}
