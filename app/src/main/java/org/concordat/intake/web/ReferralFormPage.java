package org.concordat.intake.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.Textarea;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.intake.OnlineMaterial;
import org.concordat.people.AgeBand;
import org.concordat.sharing.web.When;

/// What worries you? The same form for every body; of a person it asks the least by which they can be found.
///
/// @param areas the police areas, by name
/// @param criticalBy by when it is assessed where time is critical, and `otherwiseBy` where it is not
public record ReferralFormPage(Concern.Kind kind, List<Option> areas, LocalDate criticalBy, LocalDate otherwiseBy, Answers answers)
        implements Page {

    public ReferralFormPage {
        areas = List.copyOf(areas);
    }

    @Override
    public String title() {
        return isAboutPerson() ? "Refer a concern about a person" : "Refer a concern about something online";
    }

    public boolean isAboutPerson() {
        return kind == Concern.Kind.PERSON;
    }

    public Input name() {
        return Input.of("name", "What is the person’s name?", answers).hint("As you know it, or how they are known online")
                .autocomplete("off").notSpellchecked();
    }

    public Input otherNames() {
        return Input.of("otherNames", "Other names or spellings (optional)", answers).autocomplete("off").notSpellchecked();
    }

    public Radios ageBand() {
        return Radios.of("ageBand", "How old are they?", Arrays.stream(AgeBand.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers).small();
    }

    public Radios gender() {
        return Radios.of("gender", "What is their gender? (optional)", Arrays.stream(Gender.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers)
                .hint("Only if you know. It is counted, so that anybody can see whether concerns fall on some more than on others. "
                        + "Nothing is decided by it").small();
    }

    public Input place() {
        return Input.of("place", "Where can they be found? (optional)", answers)
                .hint("A town, school or workplace. Not a home address").autocomplete("off");
    }

    public Input address() {
        return Input.of("address", "Where is it online?", answers)
                .hint("Copy the web address, or say how to find it. Nobody opens it from here. Do not download, screenshot or "
                        + "share it: for some material that is an offence").autocomplete("off").notSpellchecked();
    }

    public Radios material() {
        return Radios.of("material", "What is it?", Arrays.stream(OnlineMaterial.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers).small();
    }

    public Input seenWhere() {
        return Input.of("seenWhere", "Where did you see it?", answers).hint("The app, site or service, and about when")
                .autocomplete("off");
    }

    public Textarea seen() {
        return Textarea.of("seen", "What did you see or hear?", answers)
                .hint("The facts: what happened, when, and who told you. Use their words where you can").rows(6)
                .atMost(ReferralForm.TEXT_MAX);
    }

    public Textarea worry() {
        return Textarea.of("worry", "What worries you about it?", answers)
                .hint("What you make of it. No ideology needs to be named, and you need not be certain").rows(6)
                .atMost(ReferralForm.TEXT_MAX);
    }

    public Textarea done() {
        return Textarea.of("done", "What have you done already? (optional)", answers)
                .hint("Whom you have told, and whether the person knows").rows(3).atMost(ReferralForm.TEXT_MAX);
    }

    public Select area() {
        return Select.of("area", "Which police area is it about?", areas, answers)
                .hint("Where the person lives, or where you are if you do not know");
    }

    public Radios urgent() {
        return Radios.of("urgent", "Could waiting until tomorrow do harm?", List.of(
                Option.of("yes", "Yes, time is critical").hint("An officer is to assess it by " + When.on(criticalBy)),
                Option.of("no", "No").hint("An officer is to assess it by " + When.on(otherwiseBy))), answers);
    }

    public String action() {
        return ReferralController.form(kind) + "/check";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ReferralController.PATH + "/new");
    }
}
