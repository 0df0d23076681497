package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// A file to choose, in a form that takes files. Browsers give none back when the form is shown again.
///
/// @param accept what the browser offers to choose from, such as `.pdf,.png`; anything may be sent all the same
public record FileUpload(String name, String label, String accept, @Nullable String hint, @Nullable ErrorMessage error)
        implements Field {

    public static FileUpload of(String name, String label, String accept, Answers answers) {
        return new FileUpload(name, label, accept, null, answers.beside(name));
    }

    public FileUpload hint(String hint) {
        return new FileUpload(name, label, accept, hint, error);
    }

    public String classes() {
        return "govuk-file-upload" + (error == null ? "" : " govuk-file-upload--error");
    }
}
