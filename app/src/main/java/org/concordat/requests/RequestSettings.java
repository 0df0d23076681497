package org.concordat.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much may be asked openly at a time: nobody fishes.
///
/// @param openPerOfficer requests of one officer that wait for a second person or for any body's answer; 50 at most, which
///        the database holds
/// @param openPerBody the same of a whole body; 500 at most
@ConfigurationProperties("concordat.requests")
record RequestSettings(@DefaultValue("20") int openPerOfficer, @DefaultValue("200") int openPerBody) {

    RequestSettings {
        if (openPerOfficer < 1 || openPerOfficer > 50 || openPerBody < 1 || openPerBody > 500) {
            throw new IllegalArgumentException("concordat.requests: limits are above zero, and 50 and 500 at most");
        }
    }
}
