package org.concordat.community;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;

/// The way back to a complaint, by its reference and its secret.
public record ComplaintBackPage(Language language, Answers answers, boolean tooMany) implements Page {

    @Override
    public String title() {
        return of("complaint.back");
    }

    @Override
    public boolean bilingual() {
        return answers.typed().isEmpty();
    }

    @Override
    public int status() {
        return tooMany ? 429 : errors().isEmpty() ? 200 : 422;
    }

    public Input reference() {
        return Input.of("reference", of("way-back.reference"), answers).hint(of("complaint.back.reference.hint")).width(20)
                .autocomplete("off").notSpellchecked();
    }

    public Input secret() {
        return Input.of("secret", of("way-back.secret"), answers).hint(of("way-back.secret.hint")).width(20).autocomplete("off")
                .notSpellchecked();
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ComplainController.PATH, language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
