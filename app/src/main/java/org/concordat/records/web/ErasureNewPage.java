package org.concordat.records.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;
import org.concordat.govuk.WarningText;
import org.concordat.records.Erasures;
import org.concordat.records.Ground;

/// Proposes to erase an entry.
public record ErasureNewPage(Answers answers) implements Page {

    static final String ENTRY = "entry";
    static final String GROUND = "ground";
    static final String REASON = "reason";
    static final int ENTRY_MAX = 100;

    @Override
    public String title() {
        return "Propose an erasure";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ErasureController.ALL);
    }

    /// The entry that is named; with an error beside the field if what is there is no identifier.
    static Optional<UUID> entry(Answers answers) {
        var typed = answers.value(ENTRY).strip().toLowerCase(Locale.ROOT);
        if (typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.of(UUID.fromString(typed));
        }
        answers.reject(ENTRY, "The identifier of the entry must be as on its receipt, "
                + "like 019abf2c-0d00-7abc-8def-0123456789ab");
        return Optional.empty();
    }

    public WarningText warning() {
        return new WarningText("The law asks that these records are kept. Propose this only where it also asks that this one goes.");
    }

    public Input entry() {
        return Input.of(ENTRY, "Which entry?", answers)
                .hint("Its identifier: on the receipt, the line that begins with “id”, and part of the file’s name.")
                .notSpellchecked();
    }

    public Radios ground() {
        return Radios.of(GROUND, "Which law requires it?", Arrays.stream(Ground.values())
                .map(it -> Option.of(it.name(), it.words()).hint(it.citation())).toList(), answers);
    }

    public Textarea reason() {
        return Textarea.of(REASON, "Why does that law apply?", answers)
                .hint("Do not name anyone, and do not say what was recorded. What you write here is kept.")
                .atMost(Erasures.REASON_MAX);
    }
}
