package org.concordat.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// What is about to be asked for, before it is.
public record GrantCheckPage(String id, String from, SummaryList summary, Answers answers) implements Page {

    @Override
    public String title() {
        return "Check your answers before you ask";
    }

    /// What was answered, carried to the next step.
    public List<Map.Entry<String, String>> carried() {
        return Stream.of("colleague", "lastDay-day", "lastDay-month", "lastDay-year", "reason")
                .map(field -> Map.entry(field, answers.value(field))).toList();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox/" + id + "/grant");
    }
}
