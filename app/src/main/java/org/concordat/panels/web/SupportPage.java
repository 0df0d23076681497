package org.concordat.panels.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.InsetText;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.panels.Consent;
import org.concordat.panels.ItemId;
import org.concordat.panels.SupportSession;
import org.concordat.panels.Supports;

/// Support of a case: what was said of consent, what it is for, and who does what by when.
///
/// @param reassessed whether consent was refused or withdrawn
/// @param suspended whether a plan was written and there is no consent to follow it
/// @param next what can be said of consent now; none where the viewer may say nothing
/// @param came of whom each may have asked for consent
/// @param owners who could be given an action; none where the viewer sets none
public record SupportPage(ItemId id, String reference, Table consents, Table plans, boolean reassessed, boolean suspended, Table sessions, Table actions,
                          List<Consent.State> next, List<Option> came, boolean mayPlan, boolean mayRecord, List<Option> owners,
                          Answers answers)
        implements Page {

    public SupportPage {
        next = List.copyOf(next);
        came = List.copyOf(came);
        owners = List.copyOf(owners);
    }

    @Override
    public String title() {
        return "Support of case " + reference;
    }

    public String path() {
        return PanelPaths.to(id);
    }

    public InsetText duty() {
        return new InsetText(SupportWords.REASSESSED);
    }

    public Radios state() {
        return Radios.of("state", "What was said of consent to support?", next.stream()
                .map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Radios by() {
        return Radios.of("by", "Who asked, or to whom was it said?", came, answers);
    }

    public Textarea how() {
        return Textarea.of("how", "How was it asked or said?", answers).hint("Such as where, and whether in writing. Name nobody").rows(3)
                .atMost(Supports.HOW_MAX);
    }

    public DateInput on() {
        return DateInput.of("on", "On which day?", answers);
    }

    public Textarea plan() {
        return Textarea.of("plan", "What is support for, and who gives it?", answers)
                .hint("It takes the place of the plan before, which stays. Name nobody. Write nothing of what anybody believes").rows(5)
                .atMost(Supports.PLAN_MAX);
    }

    public DateInput session() {
        return DateInput.of("session", "On which day was the session?", answers);
    }

    public Radios held() {
        return Radios.of("held", "Was it held?", Arrays.stream(SupportSession.Came.values()).map(it ->
                Option.of(it.name(), it.words())).toList(), answers).hint("Nothing else is written of it, and never what was said");
    }

    public Input what() {
        return Input.of("what", "What is to be done?", answers).hint("One thing. Name nobody").autocomplete("off");
    }

    public Radios owner() {
        return Radios.of("owner", "Who does it?", owners, answers);
    }

    public DateInput due() {
        return DateInput.of("due", "By which day?", answers);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(path());
    }
}
