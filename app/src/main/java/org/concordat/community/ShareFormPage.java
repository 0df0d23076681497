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
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.Textarea;
import org.concordat.govuk.WarningText;

/// What worries you? Of a person it asks the least by which they can be found, and of whoever writes nothing that they do not want
/// to say.
///
/// @param areas in which somebody takes concerns today, by name
public record ShareFormPage(Language language, ConcernKind kind, List<Option> areas, Answers answers) implements Page {

    public ShareFormPage {
        areas = List.copyOf(areas);
    }

    @Override
    public String title() {
        return of("concern.title." + kind.slug());
    }

    /// Not while something is typed: the link would lose it.
    @Override
    public boolean bilingual() {
        return answers.typed().isEmpty();
    }

    public boolean isAboutPerson() {
        return kind == ConcernKind.PERSON;
    }

    public WarningText danger() {
        return new WarningText(of("concern.danger"), language);
    }

    public Input name() {
        return Input.of("name", of("concern.name"), answers).hint(of("concern.name.hint")).autocomplete("off").notSpellchecked();
    }

    public Input otherNames() {
        return Input.of("otherNames", of("concern.other-names"), answers).autocomplete("off").notSpellchecked();
    }

    public Radios ageBand() {
        return Radios.of("ageBand", of("concern.age"), options("concern.age.", ConcernForm.AGES), answers).small();
    }

    public Radios gender() {
        return Radios.of("gender", of("concern.gender"), options("concern.gender.", ConcernForm.GENDERS), answers)
                .hint(of("concern.gender.hint")).small();
    }

    public Input place() {
        return Input.of("place", of("concern.place"), answers).hint(of("concern.place.hint")).autocomplete("off");
    }

    public Input address() {
        return Input.of("address", of("concern.address"), answers).hint(of("concern.address.hint")).autocomplete("off")
                .notSpellchecked();
    }

    public Radios material() {
        return Radios.of("material", of("concern.material"), options("concern.material.", ConcernForm.MATERIALS), answers).small();
    }

    public Input seenWhere() {
        return Input.of("seenWhere", of("concern.seen-where"), answers).hint(of("concern.seen-where.hint")).autocomplete("off");
    }

    public Textarea seen() {
        return Textarea.of("seen", of("concern.seen"), answers).hint(of("concern.seen.hint")).rows(6).atMost(ConcernForm.TEXT_MAX);
    }

    public Textarea worry() {
        return Textarea.of("worry", of("concern.worry"), answers).hint(of("concern.worry.hint")).rows(6)
                .atMost(ConcernForm.TEXT_MAX);
    }

    public Textarea done() {
        return Textarea.of("done", of("concern.done"), answers).hint(of("concern.done.hint" + online())).rows(3).atMost(ConcernForm.TEXT_MAX);
    }

    public Select area() {
        return Select.of("area", of("concern.area"),
                Stream.concat(Stream.of(Option.of("", of("concern.area.choose"))), areas.stream()).toList(), answers)
                .hint(of("concern.area.hint" + online()));
    }

    public Radios urgent() {
        return Radios.of("urgent", of("concern.urgent"), List.of(Option.of("yes", of("concern.yes")),
                Option.of("no", of("concern.no"))), answers);
    }

    public Input reach() {
        return Input.of("reach", of("concern.reach"), answers).hint(of("concern.reach.hint")).autocomplete("off").notSpellchecked();
    }

    public String action() {
        return ShareConcernController.form(kind) + "/check";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ShareConcernController.PATH, language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }

    /// Nobody is in question there: what ends the keys of such hints.
    private String online() {
        return isAboutPerson() ? "" : ".online";
    }

    private List<Option> options(String key, List<String> values) {
        return values.stream().map(it -> Option.of(it, of(key + CommunityWords.slug(it)))).toList();
    }
}
