package org.concordat.govuk.web;

import static org.concordat.govuk.Rendering.html;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Breadcrumbs;
import org.concordat.govuk.Button;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.Csrf;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.Details;
import org.concordat.govuk.Frame;
import org.concordat.govuk.FileUpload;
import org.concordat.govuk.Input;
import org.concordat.govuk.InsetText;
import org.concordat.govuk.Link;
import org.concordat.govuk.Marking;
import org.concordat.govuk.NavigationItem;
import org.concordat.govuk.NotificationBanner;
import org.concordat.govuk.Option;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Panel;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Rendering;
import org.concordat.govuk.Select;
import org.concordat.govuk.SignedInAs;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Tag;
import org.concordat.govuk.TaskList;
import org.concordat.govuk.Textarea;
import org.concordat.govuk.WarningText;
import org.springframework.http.ResponseEntity;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Every component on one page, most of them wrong, under the strictest content policy.
@Controller
@TestComponent   // its own service imports it; the whole service is not to find it
class Gallery {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final List<Option> OPTIONS = List.of(
            Option.of("force", "A police force").hint("For example, the Metropolitan Police"),
            Option.of("council", "A council"), Option.divider("or"), Option.of("none", "None of these"));

    private final Assets assets;

    Gallery(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/gallery")
    ResponseEntity<String> show() {
        Answers answers = answers();
        Frame frame = new Frame(new GalleryPage(answers.errors()),
                new SignedInAs("officer-1", "Ada Okafor", "West Midlands Police", List.of("Prevent officer", "Approver")),
                List.of(new NavigationItem("Inbox", "/inbox"), new NavigationItem("Gallery", "/gallery")),
                new Csrf("_csrf", "a-token"), true, "/gallery", "", true, assets.path(), UUID::randomUUID);
        String content = "<h1 class=\"govuk-heading-l\">Every component</h1>"
                + html(frame.form("/gallery"), questions(answers) + buttons()) + lists() + words();
        return ResponseEntity.ok()
                .header("Content-Type", "text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .body(Rendering.layout(frame, content));
    }

    private static Answers answers() {
        Answers answers = Answers.blank().with("title", "<b>Typed</b>").with("text", "One\nTwo \"three\" & four")
                .with("review-day", "31").with("review-month", "2").with("review-year", "2027")
                .with("start-day", "1").with("start-year", "2027").with("many", "force", "council");
        answers.line("title", "the title", 80);
        answers.text("text", "the reason", 5);
        answers.date("review", "the review date");
        answers.date("start", "the start date");
        answers.oneOf("kind", "a kind of body", List.of("force"));
        answers.manyOf("many", "the purposes", List.of("none"));
        answers.oneOf("area", "an area", List.of("london"));
        return answers;
    }

    private static String questions(Answers answers) {
        return html(Input.of("title", "Title", answers).hint("A few words that name it").width(20))
                + html(Textarea.of("text", "Why is it necessary?", answers).hint("In your own words").atMost(2_000))
                + html(FileUpload.of("file", "File", ".pdf,.txt", answers).hint("A PDF, or plain text"))
                + html(DateInput.of("review", "Review date", answers)) + html(DateInput.of("start", "Start date", answers))
                + html(Radios.of("kind", "What kind of body?", OPTIONS, answers).hint("Choose one"))
                + html(Radios.of("agree", "Do you agree?", Option.yesOrNo(), answers).inline())
                + html(Checkboxes.of("many", "Purposes", OPTIONS, answers))
                + html(Checkboxes.of("states", "States", OPTIONS, answers).small())
                + html(Select.of("area", "Police area", List.of(Option.of("", "Choose an area"), Option.of("london", "London")), answers));
    }

    private static String buttons() {
        return "<div class=\"govuk-button-group\">" + html(Button.of("Save and continue")) + html(Button.of("Back").secondary())
                + html(Button.of("Recall").warning().sending("act", "recall")) + html(Button.of("Start").to("/start")) + "</div>";
    }

    private static String lists() {
        return html(SummaryList.of(
                        SummaryList.Row.of("Purpose", "To support\na person").change("/purpose"),
                        SummaryList.Row.of("Parties", Cell.of("One"), Cell.link("Two", "/2"), Cell.tag(Tag.of("New", Tag.Colour.BLUE)))
                                .change("/parties").action("Remove", "/parties/remove"),
                        SummaryList.Row.of("State", "In force")).headed("What is agreed"))
                + html(Table.of("Disclosures by area", Table.Column.of("Area"), Table.Column.of("State"),
                                Table.Column.of("What was found when it was reviewed"), Table.Column.numeric("Number"))
                        .row(Cell.link("London", "/london"), Cell.tag(Tag.of("In force", Tag.Colour.GREEN)), Cell.of("Nothing"), Cell.of(1_234)))
                + html(Table.of("Nothing", Table.Column.of("Area")))
                + html(TaskList.of("steps", List.of(TaskList.Task.done("Purpose", "/purpose"),
                        TaskList.Task.toDo("Audience", "/audience").hint("Who sees it"), TaskList.Task.cannotStart("Check answers"))))
                + html(Pagination.of(5, 12, page -> "?page=" + page));
    }

    private static String words() {
        String tags = Arrays.stream(Tag.Colour.values()).map(colour -> html(Tag.of(colour.name(), colour)))
                .collect(Collectors.joining(" "));
        return html(Breadcrumbs.of(new Link("Home", "/"), new Link("Agreements", "/agreements")))
                + html(new Marking("OFFICIAL-SENSITIVE", true, "Handling C, A3, S2"))
                + html(NotificationBanner.success("Proposed.").link("See it", "/x")) + "<p class=\"govuk-body\">" + tags + "</p>"
                + html(Details.of("What is a tearline?"), "<p class=\"govuk-body\">A line.</p>")
                + html(new InsetText("The source stays home.\nThe text travels.")) + html(new WarningText("This cannot be undone."))
                + "<hr class=\"concordat-tearline\">"
                + html(Panel.of("Proposed").reference("Your reference", "AB-123")).replace("h1", "h2");
    }
}
