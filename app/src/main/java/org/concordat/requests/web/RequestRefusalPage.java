package org.concordat.requests.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;
import org.concordat.requests.RefusalKind;

/// Why does the body refuse, and until when? The asker reads it.
public record RequestRefusalPage(String id, String latest, Answers answers) implements Page {

    @Override
    public String title() {
        return "Refuse to share what is asked";
    }

    public List<Option> kinds() {
        return Arrays.stream(RefusalKind.values()).map(it -> Option.of(it.name(), it.words()).hint(it.meaning())).toList();
    }

    public Textarea reason() {
        return Textarea.of("reason", "What is the reason?", answers)
                .hint("The body that asks reads this. Do not say what you hold.").rows(5).atMost(4000);
    }

    public DateInput review() {
        return DateInput.of("reviewOn", "When will your body look at it again?", answers)
                .hint("By " + latest + " at the latest. From that day on it waits for an answer again");
    }

    public String action() {
        return RequestPaths.TO_US + "/" + id + "/refusal";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(RequestPaths.TO_US + "/" + id);
    }
}
