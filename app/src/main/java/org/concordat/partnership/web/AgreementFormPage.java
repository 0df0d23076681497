package org.concordat.partnership.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Field;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.jspecify.annotations.Nullable;

/// One form about an agreement: questions below each other, and a button that does what it says.
///
/// @param caption which agreement it is about
/// @param action where it is sent; the form is shown there too, so that what was typed outlives a session
/// @param hidden what the form remembers of what its officer has seen
/// @param warning what cannot be undone; null: nothing
public record AgreementFormPage(String title, String caption, BackLink back, String action, List<String> paragraphs,
        Map<String, String> hidden, List<Field> fields, String button, @Nullable String warning,
        List<FieldError> errors) implements Page {

    public AgreementFormPage {
        fields = List.copyOf(fields);
        errors = List.copyOf(errors);
    }

    static AgreementFormPage of(String title, String caption, String back, String action, String button,
            List<Field> fields, List<FieldError> errors) {
        return new AgreementFormPage(title, caption, BackLink.to(back), action, List.of(), Map.of(), fields, button,
                null, errors);
    }

    AgreementFormPage saying(String... paragraphs) {
        return new AgreementFormPage(title, caption, back, action, List.of(paragraphs), hidden, fields, button, warning,
                errors);
    }

    AgreementFormPage remembering(String name, String value) {
        return new AgreementFormPage(title, caption, back, action, paragraphs, Map.of(name, value), fields, button,
                warning, errors);
    }

    AgreementFormPage warning(String warning) {
        return new AgreementFormPage(title, caption, back, action, paragraphs, hidden, fields, button, warning, errors);
    }
}
