package org.concordat.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.jspecify.annotations.Nullable;

/// What is about to be sent, before it is: afterwards whoever wrote it does not see it again.
///
/// @param body its name
/// @param tooMany whether too many were sent of late; nothing was sent then, and all of it is still here
public record ComplainCheckPage(Language language, SharedComplaint complaint, String body, Answers answers, boolean tooMany)
        implements Page {

    @Override
    public String title() {
        return of("concern.check");
    }

    @Override
    public int status() {
        return tooMany ? 429 : 200;
    }

    public SummaryList summary() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(of("complaint.body"), Cell.english(body)));
        add(rows, "complaint.name", complaint.name());
        add(rows, "complaint.happened." + complaint.kind().slug(), complaint.happened());
        add(rows, "complaint.wanted", complaint.wanted());
        add(rows, "complaint.reach", complaint.reach() == null ? of("concern.reach.none") : complaint.reach());
        return SummaryList.of(rows);
    }

    private void add(List<Row> rows, String key, @Nullable String value) {
        if (value != null) {
            rows.add(Row.of(CommunityWords.voices(language).answered(key), value));
        }
    }

    /// What was answered, carried to the next step.
    public List<Map.Entry<String, String>> carried() {
        return ComplaintForm.FIELDS.stream().map(field -> Map.entry(field, answers.value(field))).toList();
    }

    public String action() {
        return ComplainController.form(complaint.kind()) + "/sent";
    }

    @Override
    public List<FieldError> errors() {
        return tooMany ? List.of(new FieldError("send", "send", of("complaint.too-many"))) : List.of();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ComplainController.form(complaint.kind()), language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
