package org.concordat.partnership.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Field;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;

/// Questions to whoever enters something into the register, one below the other.
///
/// @param lead what to know before answering; empty for nothing
public record QuestionPage(String title, String lead, String action, BackLink back, List<Field> fields, String button,
                           Answers answers) implements Page {

    public QuestionPage {
        fields = List.copyOf(fields);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }
}
