package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.jspecify.annotations.Nullable;

/// Where a complaint stands, and what was answered. Where the answer says nothing, it says the same whatever was found.
public record ComplaintFoundPage(Language language, String reference, ComplaintFound found) implements Page {

    @Override
    public String title() {
        return of("complaint.found");
    }

    public SummaryList summary() {
        var rows = new ArrayList<>(List.of(Row.of(of("way-back.reference"), reference),
                Row.of(of("way-back.received"), words().on(found.receivedOn())),
                Row.of(of("complaint.body"), Cell.english(found.body()))));
        if (found.nowWith() != null) {
            rows.add(Row.of(of("complaint.now-with"), Cell.english(found.nowWith())));
        }
        rows.add(Row.of(of("way-back.state"), of("complaint.state." + state())));
        add(rows, found.acknowledgedOn() == null ? "complaint.acknowledge-by" : "complaint.acknowledged-on",
                found.acknowledgedOn() == null ? found.acknowledgeBy() : found.acknowledgedOn());
        add(rows, found.answeredOn() == null ? "complaint.answer-by" : "complaint.answered-on",
                found.answeredOn() == null ? found.answerBy() : found.answeredOn());
        return SummaryList.of(rows);
    }

    private String state() {
        return found.answeredOn() != null ? "answered" : found.acknowledgedOn() != null ? "acknowledged" : "received";
    }

    private void add(List<Row> rows, String key, @Nullable LocalDate day) {
        if (day != null) {
            rows.add(Row.of(of(key), words().on(day)));
        }
    }

    public boolean isAnswered() {
        return found.answeredOn() != null;
    }

    /// What was found, and the body's own words; one and the same sentence alone for whoever is not told.
    public SummaryList answer() {
        var rows = new ArrayList<>(List.of(Row.of(of("complaint.answer.what"), of(found.outcome() == null ? "complaint.not-said"
                : "complaint.outcome." + CommunityWords.slug(found.outcome())))));
        if (found.words() != null) {
            rows.add(Row.of(of("complaint.answer.words"), found.words()));
        }
        return SummaryList.of(rows).headed(of("complaint.answer"));
    }

    @Override
    public BackLink back() {
        return BackLink.to(ComplainController.PATH, language);
    }

    public String of(String key) {
        return words().of(key);
    }

    private CommunityWords words() {
        return CommunityWords.voices(language);
    }
}
