package org.concordat.sharing.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;

/// The reason once more, before the glass is broken.
public record GlassCheckPage(String reference, String harm, String unreached, String needed) implements Page {

    static GlassCheckPage of(GlassForm form) {
        return new GlassCheckPage(form.reference(), form.why().harm(), form.why().unreached(), form.why().needed());
    }

    @Override
    public String title() {
        return "Check your reason before you break the glass";
    }

    public SummaryList summary() {
        return SummaryList.of(
                Row.of("What may happen, and to whom", harm),
                Row.of("Whom you could not reach", unreached),
                Row.of("What you need to know", needed),
                Row.of("Reference", reference));
    }

    /// What was answered, carried to the next step.
    public List<Map.Entry<String, String>> carried() {
        return Map.of("reference", reference, "harm", harm, "unreached", unreached, "needed", needed).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).toList();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/glass");
    }
}
