package org.concordat.govuk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One answer read from a form. It is given out by [#get] only when every answer of the form was right, so that code
/// that forgets to ask [Answers#ok] fails loudly instead of acting on half a form.
///
/// @param <T> what the answer is once read; an optional question has `Optional`
public final class Answer<T> {

    private final Answers form;
    private final @Nullable T read;

    Answer(Answers form, @Nullable T read) {
        this.form = form;
        this.read = read;
    }

    /// The answer.
    /// @throws IllegalStateException when the form has errors
    public T get() {
        if (!form.ok() || read == null) {
            throw new IllegalStateException("the form has errors: " + form.errors());
        }
        return read;
    }

    /// This answer alone, empty when it was wrong: for checks that compare answers before the form is known to be ok.
    public Optional<T> given() {
        return Optional.ofNullable(read);
    }
}
