package org.concordat.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.concordat.govuk.Rendering.html;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    private static final List<Option> BODIES = List.of(
            Option.of("force", "A police force").hint("For example, the Metropolitan Police"),
            Option.divider("or"),
            Option.of("council", "A council"));

    @Test
    void tiesAnInputToItsHintAndItsError() {
        Answers answers = Answers.blank().with("title", "<b>\"typed\"");
        answers.line("title", "the title", 80);

        assertThat(html(Input.of("title", "Title", answers).hint("A few words").width(20)))
                .contains("govuk-form-group--error")
                .contains("<label class=\"govuk-label govuk-label--s\" for=\"title\">Title</label>")
                .contains("<div id=\"title-hint\" class=\"govuk-hint\">A few words</div>")
                .contains("<p id=\"title-error\" class=\"govuk-error-message\">")
                .contains("class=\"govuk-input govuk-input--width-20 govuk-input--error\" id=\"title\" name=\"title\"")
                .contains("aria-describedby=\"title-hint title-error\"")
                .contains("value=\"&lt;b>&#34;typed&#34;\"")
                .doesNotContain("inputmode").doesNotContain("autocomplete");
    }

    @Test
    void leavesOutWhatAnInputDoesNotHave() {
        assertThat(html(Input.of("title", "Title", Answers.blank()).asHeading()))
                .contains("<h1 class=\"govuk-label-wrapper\">")
                .doesNotContain("aria-describedby").doesNotContain("error");
    }

    @Test
    void saysTheLimitOfATextareaInWords() {
        assertThat(html(Textarea.of("reason", "Reason", Answers.blank()).atMost(2_000)))
                .contains("aria-describedby=\"reason-limit\"")
                .contains("You can enter up to 2,000 characters")
                .doesNotContain("maxlength");
    }

    @Test
    void marksTheWrongBoxOfADate() {
        Answers answers = Answers.blank().with("review-day", "27").with("review-year", "2027");
        answers.date("review", "the review date");

        assertThat(html(DateInput.of("review", "Review date", answers)))
                .contains("aria-describedby=\"review-hint review-error\"")
                .contains("class=\"govuk-input govuk-date-input__input govuk-input--width-2 govuk-input--error\" id=\"review-month\"")
                .contains("class=\"govuk-input govuk-date-input__input govuk-input--width-2\" id=\"review-day\"")
                .contains("name=\"review-year\" type=\"text\" inputmode=\"numeric\" value=\"2027\"");
    }

    @Test
    void marksAllBoxesOfADateThatIsNotReal() {
        Answers answers = Answers.blank().with("review-day", "31").with("review-month", "2").with("review-year", "2027");
        answers.date("review", "the review date");

        assertThat(html(DateInput.of("review", "Review date", answers)).split("govuk-input--error", -1)).hasSize(4);
    }

    @Test
    void leadsFromTheErrorSummaryToTheFirstRadio() {
        Answers answers = Answers.blank();
        answers.oneOf("body", "a kind of body", List.of("force", "council"));
        String radios = html(Radios.of("body", "What kind of body?", BODIES, answers).asHeading());

        assertThat(html(new ErrorSummary("There is a problem", answers.errors())))
                .contains("data-module=\"govuk-error-summary\"").contains("role=\"alert\"")
                .contains("<a href=\"#body\">Select a kind of body</a>");
        assertThat(radios)
                .contains("<fieldset class=\"govuk-fieldset\" aria-describedby=\"body-error\">")
                .contains("<h1 class=\"govuk-fieldset__heading\">What kind of body?</h1>")
                .contains("id=\"body\" name=\"body\" type=\"radio\" value=\"force\" aria-describedby=\"body-item-hint\"")
                .contains("<div id=\"body-item-hint\"")
                .contains("<div class=\"govuk-radios__divider\">or</div>")
                .contains("id=\"body-3\" name=\"body\" type=\"radio\" value=\"council\"")
                .doesNotContain("checked");
    }

    @Test
    void keepsWhatWasChosen() {
        Answers answers = Answers.blank().with("body", "council").with("bodies", "force", "council");

        assertThat(html(Radios.of("body", "Body", BODIES, answers))).contains("value=\"council\" checked>");
        assertThat(html(Checkboxes.of("bodies", "Bodies", BODIES, answers)).split(" checked", -1)).hasSize(3);
        assertThat(html(Select.of("body", "Body", BODIES, answers))).contains("<option value=\"council\" selected>");
    }

    @Test
    void tellsWhatEachChangeLinkChanges() {
        assertThat(html(SummaryList.of(SummaryList.Row.of("Purpose", "To support").change("/1/purpose"),
                SummaryList.Row.of("State", Cell.tag(Tag.of("In force", Tag.Colour.LIGHT_BLUE))))))
                .contains("<a class=\"govuk-link\" href=\"/1/purpose\">Change<span class=\"govuk-visually-hidden\">: Purpose</span></a>")
                .contains("govuk-summary-list__row--no-actions")
                .contains("<strong class=\"govuk-tag govuk-tag--light-blue\">In force</strong>");
    }

    @Test
    void tiesEachTaskToItsState() {
        assertThat(html(TaskList.of("steps", List.of(TaskList.Task.done("Purpose", "/1/purpose"),
                TaskList.Task.toDo("Audience", "/1/audience").hint("Who sees it"),
                TaskList.Task.cannotStart("Check answers")))))
                .contains("href=\"/1/purpose\" aria-describedby=\"steps-1-state\"")
                .contains("aria-describedby=\"steps-2-hint steps-2-state\"")
                .contains("id=\"steps-2-hint\"").contains("id=\"steps-2-state\"")
                .contains("govuk-task-list__status--cannot-start-yet\" id=\"steps-3-state\"")
                .doesNotContain("href=\"\"");
    }

    @Test
    void namesATableByItsCaptionAndSetsNumbersRight() {
        Table table = Table.of("Bodies by area", Table.Column.of("Area"), Table.Column.numeric("Bodies"));

        assertThat(html(table.row(Cell.link("London", "/areas/london"), Cell.of(1_234))))
                .contains("aria-labelledby=\"table-bodies-by-area\"").contains("id=\"table-bodies-by-area\"")
                .contains("<th scope=\"row\" class=\"govuk-table__header\">")
                .containsPattern("govuk-table__cell--numeric\">\\s*<span class=\"concordat-lines\">1,234</span>");
        assertThat(html(table.whenEmpty("No bodies match."))).contains("No bodies match.");
    }

    @Test
    void leavesPagesOutOfALongList() {
        assertThat(Pagination.of(5, 9, page -> "?page=" + page).items()).extracting(Pagination.Item::number)
                .containsExactly(1, 0, 4, 5, 6, 0, 9);
        assertThat(html(Pagination.of(1, 9, page -> "?page=" + page)))
                .contains("aria-label=\"Page 1\" aria-current=\"page\"")
                .contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(html(Pagination.of(1, 1, page -> "?page=" + page)).strip()).isEmpty();
    }

    @Test
    void sendsWhoWroteAFormAndWhichActItIs() {
        Frame frame = Rendering.frame(new NotFoundPage(), new SignedInAs("officer-1", "A", "B", List.of()), false);
        Form form = frame.form("/acts");

        assertThat(html(form, "<p>Inside</p>"))
                .contains("<form action=\"/acts\" method=\"post\" novalidate>")
                .contains("<input type=\"hidden\" name=\"_csrf\" value=\"a-token\">")
                .contains("<input type=\"hidden\" name=\"once\" value=\"" + form.once() + "\">")
                .contains("<input type=\"hidden\" name=\"officer\" value=\"officer-1\">")
                .contains("<p>Inside</p>");
        assertThat(frame.form("/acts").once()).isNotEqualTo(form.once());
    }

    @Test
    void sendsWhichButtonWasPressed() {
        assertThat(html(Button.of("Decline").warning().sending("decision", "decline")))
                .contains("class=\"govuk-button govuk-button--warning\" name=\"decision\" value=\"decline\"");
        assertThat(html(Button.of("Start").to("/start"))).contains("<a href=\"/start\" role=\"button\"");
    }

    @Test
    void refusesARowThatDoesNotFitItsTable() {
        Table table = Table.of("Bodies", Table.Column.of("Body"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(Cell.of("a"), Cell.of("b")));
    }

    @Property(tries = 200)
    void escapesWhateverWasTyped(@ForAll String typed) {
        Answers answers = Answers.blank().with("text", typed + "<script>\"'");

        assertThat(html(Textarea.of("text", "Text", answers)) + html(Input.of("text", "Text", answers))
                + html(new InsetText(typed + "<script>")))
                .doesNotContain("<script>");
    }
}
