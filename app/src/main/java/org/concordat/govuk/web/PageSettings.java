package org.concordat.govuk.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of every page.
///
/// @param demonstration whether each page says that no person in it is real
@ConfigurationProperties("concordat.pages")
record PageSettings(@DefaultValue("false") boolean demonstration) {
}
