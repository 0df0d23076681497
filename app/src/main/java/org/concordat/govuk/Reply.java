package org.concordat.govuk;

/// What a controller answers: a page to show, or another place to look.
public sealed interface Reply permits Page, SeeOther {
}
