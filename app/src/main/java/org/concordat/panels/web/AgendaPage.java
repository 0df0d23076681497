package org.concordat.panels.web;

import java.util.List;
import org.concordat.casework.CaseId;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;
import org.concordat.panels.Agendas;

/// At which meeting is a case to be spoken of, what is the panel asked, and with which papers?
public record AgendaPage(CaseId id, String reference, List<Option> meetings, Answers answers) implements Page {

    public AgendaPage {
        meetings = List.copyOf(meetings);
    }

    @Override
    public String title() {
        return "Put case " + reference + " on an agenda";
    }

    public Radios meeting() {
        return Radios.of("meeting", "At which meeting?", meetings, answers);
    }

    public Textarea question() {
        return Textarea.of("question", "What is the panel asked to decide?", answers)
                .hint("Everybody who is invited reads this. Name nobody: the case has its reference").rows(4)
                .atMost(Agendas.QUESTION_MAX);
    }

    public Textarea papers() {
        return Textarea.of("papers", "Which disclosures are its papers? (optional)", answers)
                .hint("The references of disclosures that your body has sent, one on each line, such as D-7K2M-4QXA. Each of those "
                        + "who are invited sees the ones that were addressed to them, and no other").rows(4);
    }

    public String action() {
        return PanelPaths.agenda(id);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/cases/" + id);
    }
}
