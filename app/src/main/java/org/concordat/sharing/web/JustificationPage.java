package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;

/// Asks why sharing is necessary and proportionate.
public record JustificationPage(DisclosureId draft, Answers answers) implements StepPage {

    @Override
    public String title() {
        return "Necessity and proportionality";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/necessity";
    }

    public Textarea necessity() {
        return question(JustificationForm.NECESSITY, "Why is it necessary to share this?",
                "What those addressed will be able to do with it, and could not do without it");
    }

    public List<Textarea> proportionality() {
        return List.of(
                question("aim", "Which legitimate aim does it serve?", "Say what is to be prevented or protected"),
                question("connection", "How does sharing serve that aim?", "Say what is expected to follow from it"),
                question("lessIntrusive", "Why would nothing less intrusive do?",
                        "Such as sharing less, with fewer people, or without saying who it is about"),
                question("fairBalance", "How is it fair to the people concerned?",
                        "Weigh what it means for them against what is gained"));
    }

    private Textarea question(String name, String label, String hint) {
        return Textarea.of(name, label, answers).hint(hint).atMost(Section.Justification.WORDS_MAX);
    }
}
