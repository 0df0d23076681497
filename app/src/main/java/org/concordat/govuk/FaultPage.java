package org.concordat.govuk;

/// What is answered when the service itself failed.
///
/// @param reference stands beside the fault in the service's log, and says nothing else
public record FaultPage(Language language, int status, String reference) implements Page {

    @Override
    public String title() {
        return words().of("fault-title");
    }

    public LayoutWords words() {
        return LayoutWords.in(language);
    }
}
