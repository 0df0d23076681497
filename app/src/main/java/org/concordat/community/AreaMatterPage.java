package org.concordat.community;

import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;

/// One matter that was raised with a body of an area, with everything that was answered and done since.
///
/// @param changedBy what people were asked, and by what they said it was changed
public record AreaMatterPage(Language language, PublishedArea area, PublicMatter matter, List<PublicMatter.Step> steps,
                             List<PublicMatter.Consulted> changedBy, PublishedReceipts receipts) implements Page {

    public AreaMatterPage {
        steps = List.copyOf(steps);
        changedBy = List.copyOf(changedBy);
    }

    @Override
    public String title() {
        return matter.title();
    }

    @Override
    public BackLink back() {
        return BackLink.to(AreaMattersPage.path(area), language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public SummaryList summary() {
        var words = CommunityWords.voices(language);
        var rows = new ArrayList<>(List.of(
                Row.of(of("raised.kind"), of("raised.kind." + CommunityWords.slug(matter.kind()))),
                Row.of(of("raised.reference"), matter.reference()),
                Row.of(of("raised.state"), words.of("raised.state", matter.state())),
                Row.of(of("raised.by"), Cell.english(matter.raisedIn())),
                Row.of(of("raised.to"), Cell.english(matter.putTo())),
                Row.of(of("raised.on"), words.on(matter.raisedOn())),
                Row.of(of("raised.due"), words.on(matter.dueOn()))));
        if (!matter.followedIn().equals(matter.raisedIn())) {
            rows.add(Row.of(of("raised.followed"), Cell.english(matter.followedIn())));
        }
        if (!matter.answeredIn().equals(matter.putTo())) {
            rows.add(Row.of(of("raised.answered-now"), Cell.english(matter.answeredIn())));
        }
        if (matter.leftOpen()) {
            rows.add(Row.of(of("raised.left-open"), of("raised.left-open.text")));
        }
        if (matter.duty() != null) {
            rows.add(Row.of(of("raised.duty"), of("raised.duty." + CommunityWords.slug(matter.duty()))));
        }
        if (matter.priority() != null) {
            rows.add(Row.of(of("raised.priority"), Cell.english(matter.priority())));
        }
        rows.add(Row.of(of("raised.words"), Cell.english(matter.words())));
        if (!changedBy.isEmpty()) {
            rows.add(Row.of(of("raised.consulted"), changedBy.stream().map(it -> Cell.link(it.title().in(language), it.path())).toArray(Cell[]::new)));
        }
        return SummaryList.of(rows);
    }

    public SummaryList step(PublicMatter.Step it) {
        var words = CommunityWords.voices(language);
        var rows = new ArrayList<>(List.of(Row.of(of("raised.step.body"), Cell.english(it.body())),
                Row.of(of("raised.step.on"), words.on(it.on()))));
        if (it.outcome() != null) {
            rows.add(Row.of(of("raised.step.outcome"), of((matter.kind().equals("QUESTION") ? "raised.answered." : "raised.outcome.")
                    + CommunityWords.slug(it.outcome()))));
        }
        rows.add(Row.of(of("raised.step.words"), Cell.english(it.words())));
        if (it.byDay() != null) {
            rows.add(Row.of(of("raised.step.by"), words.on(it.byDay())));
        }
        return SummaryList.of(rows).headed(it.number() + ". " + of("raised.step." + CommunityWords.slug(it.kind())));
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
