package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.govuk.Textarea;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.web.When;

/// Asks who or what a request is about, what the question is, and how soon an answer is needed.
public record RequestWhatPage(RequestComposition it, Answers answers) implements RequestPartPage {

    @Override
    public String title() {
        return "What do you ask?";
    }

    @Override
    public RequestPart.Kind kind() {
        return RequestPart.Kind.WHAT;
    }

    public Textarea question() {
        return Textarea.of(RequestForms.QUESTION, "Your question", answers)
                .hint("What do you ask these bodies to look for, and from which time?").rows(5)
                .atMost(RequestPart.What.QUESTION_MAX);
    }

    public List<Option> names() {
        return List.of(Option.of("yes", "Yes").hint("Someone else in your body approves it before it leaves"),
                Option.of("no", "No"));
    }

    public List<Option> urgency() {
        return List.of(Option.of("no", "In the usual time").hint("By " + When.on(it.dueOn()) + ", if it leaves today"),
                Option.of("yes", "Time is critical").hint("By " + When.on(it.dueUrgent())
                        + ", if it leaves today. For when somebody may come to harm before the usual time is over"));
    }
}
