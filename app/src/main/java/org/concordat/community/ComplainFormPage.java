package org.concordat.community;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Language;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Select;
import org.concordat.govuk.Textarea;

/// What went wrong? Nobody has to prove who they are, for nothing that is held is told here.
///
/// @param bodies to which a complaint can be sent today, by name
public record ComplainFormPage(Language language, ComplaintKind kind, List<Option> bodies, Answers answers) implements Page {

    public ComplainFormPage {
        bodies = List.copyOf(bodies);
    }

    @Override
    public String title() {
        return of("complaint.title." + kind.slug());
    }

    /// Not while something is typed: the link would lose it.
    @Override
    public boolean bilingual() {
        return answers.typed().isEmpty();
    }

    public Select body() {
        return Select.of("body", of("complaint.body"), Stream.concat(Stream.of(Option.of("", of("complaint.body.choose"))),
                bodies.stream()).toList(), answers).hint(of("complaint.body.hint"));
    }

    public Input name() {
        return Input.of("name", of(kind == ComplaintKind.MISTAKE ? "complaint.name" : "complaint.name.optional"), answers)
                .hint(of("complaint.name.hint")).autocomplete("name").notSpellchecked();
    }

    public Textarea happened() {
        return Textarea.of("happened", of("complaint.happened." + kind.slug()), answers).hint(of("complaint.happened.hint")).rows(8)
                .atMost(ComplaintForm.TEXT_MAX);
    }

    public Textarea wanted() {
        return Textarea.of("wanted", of("complaint.wanted"), answers).rows(3).atMost(ComplaintForm.TEXT_MAX);
    }

    public Input reach() {
        return Input.of("reach", of("complaint.reach"), answers).hint(of("complaint.reach.hint")).autocomplete("off").notSpellchecked();
    }

    public String action() {
        return ComplainController.form(kind) + "/check";
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
