package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.Section;

/// Asks why it is necessary and proportionate to ask, and what the gateway needs.
public record InquiryWhyPage(InquiryComposition it, Answers answers) implements InquiryPartPage {

    static final List<String> FIELDS =
            List.of(JustificationForm.NECESSITY, "aim", "connection", "lessIntrusive", "fairBalance");

    @Override
    public String title() {
        return "Why is it necessary to ask?";
    }

    @Override
    public InquiryPart.Kind kind() {
        return InquiryPart.Kind.WHY;
    }

    public List<Textarea> questions() {
        return List.of(
                question(JustificationForm.NECESSITY, "What can you not do without an answer?"),
                question("aim", "Which legitimate aim does the question serve?"),
                question("connection", "How would an answer serve that aim?"),
                question("lessIntrusive", "Why would nothing less intrusive do?"),
                question("fairBalance", "How is it fair to the people asked about?"));
    }

    public List<Textarea> needs() {
        return it.needs().stream().map(need -> Textarea.of(InquiryForms.NEED + need.slug(), need.question(), answers)
                .hint(Cited.words(need.authority())).rows(3).atMost(Section.Passage.NEED_MAX)).toList();
    }

    private Textarea question(String name, String label) {
        return Textarea.of(name, label, answers).rows(3).atMost(Section.Justification.WORDS_MAX);
    }
}
