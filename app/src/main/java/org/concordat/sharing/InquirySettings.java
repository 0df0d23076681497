package org.concordat.sharing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much may be asked: nobody fishes.
///
/// @param openPerOfficer inquiries of one officer whose time has not passed
/// @param perOfficer inquiries of one officer within [#officerSpan]
/// @param perBody inquiries of one body within [#bodySpan]
@ConfigurationProperties("concordat.inquiries")
record InquirySettings(
        @DefaultValue("5") int openPerOfficer,
        @DefaultValue("10") int perOfficer,
        @DefaultValue("7d") Duration officerSpan,
        @DefaultValue("50") int perBody,
        @DefaultValue("30d") Duration bodySpan) {

    InquirySettings {
        if (openPerOfficer < 1 || perOfficer < 1 || perBody < 1 || officerSpan.isNegative() || bodySpan.isNegative()) {
            throw new IllegalArgumentException("concordat.inquiries: limits are above zero");
        }
    }
}
