package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.law.Material;
import org.concordat.law.Need;
import org.concordat.law.Provenance;
import org.concordat.law.Route;
import org.concordat.law.Routes;
import org.concordat.people.Identity;
import org.concordat.sharing.About;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.jspecify.annotations.Nullable;

/// What was written in a draft, step by step, each with the way to change it.
final class DraftSummary {

    private final Composition it;
    private final LawInWords law;

    private DraftSummary(Composition it, LawInWords law) {
        this.it = it;
        this.law = law;
    }

    static List<SummaryList> of(Composition it, LawInWords law) {
        var summary = new DraftSummary(it, law);
        return Stream.of(Step.values()).map(summary::step).toList();
    }

    private SummaryList step(Step step) {
        var href = StepPage.path(it.draft().id()) + "/" + step.slug();
        var section = it.draft().sections().get(step);
        var rows = section == null ? List.of(Row.of(StepWords.of(step), "Not written yet")) : rows(section);
        return SummaryList.of(rows.stream().map(row -> row.change(href)).toList()).headed(StepWords.of(step));
    }

    private List<Row> rows(Section section) {
        return switch (section) {
            case Section.Subject subject -> subject(subject);
            case Section.Matter matter -> matter(matter);
            case Section.Audience audience -> audience.addressees().stream()
                    .map(each -> Row.of(AudiencePage.name(it, each) + ", " + each.role().words(), each.reason())).toList();
            case Section.Passage passage -> passage(passage);
            case Section.Cover cover -> List.of(Row.of("Agreement", it.terms()
                    .map(terms -> terms.reference() + " " + terms.title()).orElse("No longer in force")));
            case Section.Handling handling -> Rows.handling(handling);
            case Section.Content content -> List.of(Row.of("Title", content.title()),
                    Row.of("Words that travel", content.words()),
                    Row.of("Source reference, which stays home", content.sourceReference()));
            case Section.Justification why -> List.of(Row.of("Why it is necessary", why.necessity()),
                    Row.of("Legitimate aim", why.aim()), Row.of("How sharing serves it", why.connection()),
                    Row.of("Why nothing less intrusive would do", why.lessIntrusive()),
                    Row.of("Fair balance", why.fairBalance()));
            case Section.Dates dates -> List.of(Row.of("Answer due", When.on(dates.answerDue())),
                    Row.of("Review on", When.on(dates.reviewOn())),
                    Row.of("Last day", When.on(dates.expiresOn())));
        };
    }

    private static List<Row> subject(Section.Subject subject) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("About", subject.about().words()));
        add(rows, subject.about() == About.THEME ? "Theme" : "Place", subject.words());
        if (subject.identity() != null) {
            identity(rows, subject.identity());
        }
        return rows;
    }

    private static void identity(List<Row> rows, Identity who) {
        rows.add(Row.of("Name as given", who.name()));
        add(rows, "Other names", who.otherNames());
        add(rows, "Date of birth", who.bornOn() == null ? null : When.on(who.bornOn()));
        add(rows, "Age band", who.ageBand() == null ? null : who.ageBand().words());
        add(rows, "Area", who.addressArea());
        add(rows, "Identifier", who.identifier());
        rows.add(Row.of("Source of this identity", who.source() + ", " + When.on(who.sourceDay())));
    }

    private List<Row> matter(Section.Matter matter) {
        return List.of(Row.of("Purpose", law.purpose(matter.purpose(), it.day())),
                Row.of("Kind of information", words(matter.material(), Material::words)),
                Row.of("Where it came from", words(matter.provenance(), Provenance::words)));
    }

    private List<Row> passage(Section.Passage passage) {
        var route = it.routes().stream().flatMap(DraftSummary::all)
                .filter(each -> each.gateway().id().equals(passage.gateway())).findFirst();
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Gateway", route.map(each -> each.gateway().title().en()
                + (each instanceof Route.Closed ? " (closed for this)" : "")).orElse(passage.gateway().slug())));
        route.filter(Route.Open.class::isInstance).map(Route.Open.class::cast).stream()
                .flatMap(open -> open.needs().stream()).forEach(need -> rows.add(answered(need, passage)));
        return rows;
    }

    private static Row answered(Need need, Section.Passage passage) {
        return Row.of(need.question(), passage.needs().getOrDefault(need.slug(), "Not answered yet"));
    }

    private static void add(List<Row> rows, String key, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(words -> rows.add(Row.of(key, words)));
    }

    private static <E extends Enum<E>> Cell[] words(Set<E> all, Function<E, String> words) {
        return all.stream().sorted().map(words).map(Cell::of).toArray(Cell[]::new);
    }

    private static Stream<Route> all(Routes routes) {
        return Stream.concat(routes.open().stream(), routes.closed().stream());
    }
}
