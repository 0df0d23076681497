package org.concordat.journeys.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.concordat.journeys.Visitor;

/// A list of tasks, each with how far it is.
public record TaskList(Visitor visitor) {

    public Visitor begin(String task) {
        return visitor.follow(task);
    }

    public String standing(String task) {
        var row = visitor.page().locator(".govuk-task-list__item", new Page.LocatorOptions()
                .setHasText(Pattern.compile("^\\s*" + task + "\\s")));
        assertThat(row.count()).as(task).isOne();
        return row.locator(".govuk-task-list__status").innerText().strip();
    }
}
