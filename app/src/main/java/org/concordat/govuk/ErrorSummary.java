package org.concordat.govuk;

import java.util.List;

/// All errors of a form at the top of its page, each a link to its field. The layout shows it.
public record ErrorSummary(String title, List<FieldError> errors) {

    public ErrorSummary {
        errors = List.copyOf(errors);
    }
}
