package org.concordat.panels.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Textarea;
import org.concordat.panels.Engagements;
import org.concordat.panels.Given;
import org.concordat.panels.GivenSessions;
import org.concordat.panels.SupportSession;

/// Support that a provider gives to a case: what it is, its sessions, and what the reader can do about it.
///
/// @param from where the reader came from
/// @param stopped whether it was accepted, and there is no consent or no support of the panel to give sessions of
/// @param given the last first
/// @param raised the sessions whose concern the reader could take up
public record EngagementPage(UUID id, String reference, String from, Tag state, SummaryList engagement, boolean stopped,
                             List<SummaryList> given, boolean mayAnswer, boolean mayGive, boolean mayEnd, List<Option> raised,
                             Answers answers) implements Page {

    public EngagementPage {
        given = List.copyOf(given);
        raised = List.copyOf(raised);
    }

    @Override
    public String title() {
        return "Support by a provider: case " + reference;
    }

    public String path() {
        return PanelPaths.engagement(id);
    }

    public Radios accepts() {
        return Radios.of("accepts", "Do you give this support?", List.of(Option.of("yes", "Yes"), Option.of("no", "No")), answers);
    }

    public DateInput first() {
        return DateInput.of("first", "If yes: on which day is the first session?", answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "If no: why not?", answers).hint("Name nobody").rows(3).atMost(Engagements.REASON_MAX);
    }

    public DateInput session() {
        return DateInput.of("session", "On which day was the session?", answers);
    }

    public Radios held() {
        return Radios.of("held", "Was it held?", Arrays.stream(SupportSession.Came.values()).map(it ->
                Option.of(it.name(), it.words())).toList(), answers);
    }

    public Radios way() {
        return Radios.of("way", "How was it to be held?", Arrays.stream(Given.Way.values()).map(it ->
                Option.of(it.name(), it.words())).toList(), answers);
    }

    public Textarea progress() {
        return Textarea.of("progress", "What was done?", answers)
                .hint("Facts alone: what was done, agreed or arranged. Name nobody. Write nothing of what anybody believes").rows(4)
                .atMost(GivenSessions.PROGRESS_MAX);
    }

    public Textarea concern() {
        return Textarea.of("concern", "Does the owner of the case have to know of something at once? (optional)", answers)
                .hint("They are told as soon as you record it. Where anybody is in danger now, call 999 first").rows(3)
                .atMost(GivenSessions.CONCERN_MAX);
    }

    public DateInput next() {
        return DateInput.of("next", "On which day is the next session? (optional)", answers)
                .hint("Leave it empty where none is agreed");
    }

    public Radios concerns() {
        return Radios.of("raised", "Which concern do you take up?", raised, answers);
    }

    public Textarea words() {
        return Textarea.of("words", "What is done about it?", answers).hint("The provider and the panel’s chair read this. Name nobody")
                .rows(3).atMost(GivenSessions.CONCERN_MAX);
    }

    public Textarea why() {
        return Textarea.of("why", "Why does it end?", answers).hint("Name nobody").rows(3).atMost(Engagements.REASON_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(from);
    }
}
