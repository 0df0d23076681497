package org.concordat.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.SummaryList;
import org.jspecify.annotations.Nullable;

/// What is about to be sent, before it is: afterwards whoever wrote it does not see it again.
///
/// @param to the name of the police area, and its force
/// @param tooMany whether too many were sent of late; nothing was sent then, and all of it is still here
public record ShareCheckPage(Language language, SharedConcern concern, Receiving to, Answers answers, boolean tooMany)
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
        add(rows, "concern.name", concern.name());
        add(rows, "concern.other-names", concern.otherNames());
        add(rows, "concern.age", choice("concern.age.", concern.ageBand()));
        add(rows, "concern.gender", choice("concern.gender.", concern.gender()));
        add(rows, "concern.place", concern.place());
        add(rows, "concern.address", concern.address());
        add(rows, "concern.material", choice("concern.material.", concern.material()));
        add(rows, "concern.seen-where", concern.seenWhere());
        add(rows, "concern.seen", concern.seen());
        add(rows, "concern.worry", concern.worry());
        add(rows, "concern.done", concern.done());
        add(rows, "concern.area", to.name());
        add(rows, "concern.urgent", of(concern.urgent() ? "concern.yes" : "concern.no"));
        add(rows, "concern.reach", concern.reach() == null ? of("concern.reach.none") : concern.reach());
        return SummaryList.of(rows);
    }

    /// What was answered, carried to the next step.
    public List<Map.Entry<String, String>> carried() {
        return ConcernForm.fields(concern.kind()).stream().map(field -> Map.entry(field, answers.value(field))).toList();
    }

    public String goesTo() {
        return of("concern.check.to").formatted(to.force());
    }

    public String action() {
        return ShareConcernController.form(concern.kind()) + "/sent";
    }

    @Override
    public List<FieldError> errors() {
        return tooMany ? List.of(new FieldError("send", "send", of("concern.too-many"))) : List.of();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ShareConcernController.form(concern.kind()), language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }

    private void add(List<Row> rows, String key, @Nullable String value) {
        if (value != null) {
            rows.add(Row.of(CommunityWords.voices(language).answered(key), value));
        }
    }

    private @Nullable String choice(String key, @Nullable String value) {
        return value == null ? null : of(key + CommunityWords.slug(value));
    }
}
