package org.concordat.complaints.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.complaints.Complaint;
import org.concordat.complaints.Complaints;
import org.concordat.complaints.Step;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Textarea;

/// What was found of a complaint, and what of it whoever complained hears.
public record ComplaintAnswerPage(Complaint of, SummaryList complaint, Map<UUID, String> agreements, Answers answers) implements Page {

    static final String TELL = "TELL";
    static final String SAY_NOTHING = "SAY_NOTHING";
    static final String NONE = "";

    public ComplaintAnswerPage {
        agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
    }

    @Override
    public String title() {
        return "Answer complaint " + of.reference();
    }

    public Radios outcome() {
        return Radios.of("outcome", "What did you find?",
                Arrays.stream(Step.Outcome.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Radios told() {
        return Radios.of("told", "Can whoever complained be told that?", List.of(
                Option.of(TELL, "Yes: what you found, and your words"),
                Option.of(SAY_NOTHING, "No: it would confirm or deny something that must not be")), answers)
                .hint("If not, they are told that you have looked and done what had to be done, in the same words whatever you found. "
                        + "Choose that also where nothing is held, if you would choose it where something is");
    }

    public Textarea words() {
        return Textarea.of("words", "Say why, and what was done", answers).hint("Whoever complained reads this if they can be told. "
                + "Else it is kept here. Name nobody else. It cannot be changed; a later answer corrects it").rows(8).atMost(Complaints.WORDS_MAX);
    }

    public Select agreement() {
        var options = new ArrayList<>(List.of(Option.of(NONE, "None: it is about something else")));
        agreements.forEach((id, words) -> options.add(Option.of(id.toString(), words)));
        return Select.of("agreement", "Under which agreement was the information shared?", options, answers)
                .hint("It is counted, and no more: how many complaints there were under each agreement is published where that tells nothing of anybody");
    }

    public String action() {
        return ComplaintPaths.answer(of.id());
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ComplaintPaths.to(of.id()));
    }
}
