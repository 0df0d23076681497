package org.concordat.sharing.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Link;
import org.concordat.govuk.Marking;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Preview;
import org.concordat.sharing.Section;

/// A draft whole: what was written, whom it would reach, and which rules hold.
///
/// @param sections what was written, step by step
/// @param verdicts every rule of proposing; empty until every step is written
/// @param bars why the gateway that was chosen is closed, if it is
/// @param errors why it could not be proposed just now
public record DraftCheckPage(Composition composition, Preview preview, List<SummaryList> sections,
                             List<Reason> verdicts, List<Reason> bars, List<FieldError> errors) implements Page {

    @Override
    public String title() {
        return "Check your answers before you propose";
    }

    @Override
    public BackLink back() {
        return BackLink.to(StepPage.path(draft()));
    }

    public DisclosureId draft() {
        return composition.draft().id();
    }

    public String action() {
        return StepPage.path(draft()) + "/proposal";
    }

    public Optional<Marking> marking() {
        return composition.draft().section(Section.Handling.class).map(it -> new Marking(it.marking().words(),
                it.marking() == org.concordat.sharing.Marking.OFFICIAL_SENSITIVE, it.code().words()));
    }

    /// That what another body sent is no longer shared, in words; empty while it is.
    public String over() {
        return composition.over() == null ? "" : OnwardWords.over("What this passes on", composition.over());
    }

    /// The steps not written yet; none where nothing that is written could be proposed.
    public List<Link> missing() {
        return composition.over() != null ? List.of() : preview.missing().stream()
                .map(step -> new Link(StepWords.of(step), StepPage.path(draft()) + "/" + step.slug())).toList();
    }

    /// Where words that stay home stand in it.
    public List<String> leaks() {
        return Leaks.sentences(preview.leaks());
    }

    public List<Reason> inTheWay() {
        return verdicts.stream().filter(each -> !each.held()).toList();
    }

    public List<Reason> held() {
        return verdicts.stream().filter(Reason::held).toList();
    }

    public String reach() {
        return "This will reach " + count(preview.people(), "person", "people") + " in "
                + count(preview.bodies(), "body", "bodies") + ".";
    }

    public List<String> reachingNobody() {
        return preview.reached().stream().filter(each -> each.officers().isEmpty())
                .map(each -> AudiencePage.name(composition, each.addressee()) + ", " + each.addressee().role().words())
                .toList();
    }

    public Table audience() {
        return Table.of("Who could open it today", Table.Column.of("Body"), Table.Column.of("Role"),
                Table.Column.of("People"), Table.Column.of("Why")).whenEmpty("It is addressed to nobody yet.")
                .rows(preview.reached().stream().map(this::row).toList());
    }

    private List<Cell> row(Preview.Reached line) {
        var names = line.officers().stream().map(Holder::name).sorted().collect(Collectors.joining("\n"));
        return List.of(Cell.of(AudiencePage.name(composition, line.addressee())),
                Cell.of(line.addressee().role().words()), Cell.of(names.isEmpty() ? "Nobody" : names),
                Cell.of(line.addressee().reason()));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
