package org.concordat.community;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.kernel.Purpose;

/// The agreements under which information is shared: between whom, what for, for how long, and how much of each is shown.
///
/// @param total of all pages
/// @param purposes what a purpose is called in the page's language
public record PublishedAgreementsPage(Language language, List<PublishedAgreement> agreements, int total, int number,
                                      Function<Purpose, String> purposes) implements Page {

    static final int ROWS = 20;

    public PublishedAgreementsPage {
        agreements = List.copyOf(agreements);
    }

    @Override
    public String title() {
        return of("title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    public Pagination pagination() {
        return Pagination.of(number, Math.ceilDiv(total, ROWS), page -> "/published-agreements?page=" + page);
    }

    public SummaryList summary(PublishedAgreement it) {
        return SummaryList.of(
                Row.of(of("reference"), it.reference()),
                Row.of(of("standing"), of("standing." + slug(it.standing().name()))),
                Row.of(of("parties"), String.join("\n", it.parties())),
                Row.of(of("purposes"), it.purposes().stream().map(purposes).collect(Collectors.joining("\n"))),
                Row.of(of("first-day"), on(it.firstDay())),
                Row.of(of("last-day"), on(it.lastDay())),
                Row.of(of("openness"), of("openness." + slug(it.openness()))
                        + (it.opennessReason() == null ? "" : "\n" + it.opennessReason()))).headed(it.title());
    }

    /// The sentences of the page (`community/community.properties`, `community/community_cy.properties`).
    public String of(String key) {
        return ResourceBundle.getBundle("community.community", locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }

    private Locale locale() {
        return language == Language.CY ? Locale.of("cy") : Locale.ROOT;
    }

    private String on(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language == Language.CY ? Locale.of("cy") : Locale.UK));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
