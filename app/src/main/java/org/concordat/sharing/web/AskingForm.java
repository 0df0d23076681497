package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.govuk.Textarea;
import org.concordat.law.Need;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.sharing.About;
import org.concordat.sharing.Section;

/// What is asked for alike whether a body asks blind or openly: the least that says who is meant, and why it asks.
public final class AskingForm {

    /// The field beside which a refusal stands that concerns who or what is meant.
    public static final String ABOUT = SubjectForm.ABOUT;

    /// The same, of why.
    public static final String NECESSITY = JustificationForm.NECESSITY;

    private static final String NEED = "need-";
    private static final List<String> WHY = List.of(NECESSITY, "aim", "connection", "lessIntrusive", "fairBalance");

    private AskingForm() {
    }

    public static List<Option> abouts() {
        return Choices.of(About.values(), About::words);
    }

    public static List<Option> ageBands() {
        var all = new ArrayList<>(Choices.of(AgeBand.values(), AgeBand::words));
        all.add(Option.divider("or"));
        all.add(Option.of("", "The date of birth is given above"));
        return all;
    }

    public static void fill(Answers answers, Section.Subject subject) {
        answers.with(SubjectForm.ABOUT, subject.about().name());
        Optional.ofNullable(subject.words()).ifPresent(words -> answers.with("words", words));
        Optional.ofNullable(subject.identity()).ifPresent(it -> {
            answers.with("name", it.name()).with("source", it.source());
            Optional.ofNullable(it.bornOn()).ifPresent(born -> answers.with(SubjectForm.BORN_ON, born));
            Optional.ofNullable(it.ageBand()).ifPresent(band -> answers.with(SubjectForm.AGE_BAND, band.name()));
            Optional.ofNullable(it.addressArea()).ifPresent(area -> answers.with("addressArea", area));
        });
    }

    /// *Errors*: empty, and each wrong field of the answers has its error.
    public static Optional<Section.Subject> subject(LocalDate day, Answers answers) {
        var about = answers.one(SubjectForm.ABOUT, "what you ask about", About.class).given();
        if (about.isEmpty()) {
            return Optional.empty();
        }
        if (about.get() != About.PERSON) {
            return SubjectForm.words(about.get(), answers).map(words -> new Section.Subject(about.get(), null, words));
        }
        var name = answers.line("name", "the name as given", SubjectForm.NAME_MAX);
        var bornOn = answers.optionalDate(SubjectForm.BORN_ON, "the date of birth");
        var ageBand = SubjectForm.ageBand(answers);
        bornOn.given().ifPresent(born -> SubjectForm.either(answers, day, born, ageBand));
        var area = answers.optionalLine("addressArea", "the area", SubjectForm.NAME_MAX);
        var source = answers.line("source", "where you have this from", SubjectForm.NAME_MAX);
        return answers.ok()
                ? Optional.of(new Section.Subject(About.PERSON, new Identity(name.get(), null,
                        bornOn.get().orElse(null), ageBand.orElse(null), area.get().orElse(null), null, source.get(),
                        day), null))
                : Optional.empty();
    }

    public static void fill(Answers answers, Section.Justification why, Map<String, String> needs) {
        answers.with(NECESSITY, why.necessity()).with("aim", why.aim()).with("connection", why.connection())
                .with("lessIntrusive", why.lessIntrusive()).with("fairBalance", why.fairBalance());
        needs.forEach((slug, words) -> answers.with(NEED + slug, words));
    }

    /// *Errors*: empty, and each wrong field of the answers has its error.
    public static Optional<Section.Justification> why(Answers answers) {
        var given = new HashMap<String, String>();
        for (var field : WHY) {
            Written.text(answers, field, "an answer to this question", Section.Justification.WORDS_MAX).given()
                    .ifPresent(words -> given.put(field, words));
        }
        return answers.ok()
                ? Optional.of(new Section.Justification(given.get(NECESSITY), given.get("aim"), given.get("connection"),
                        given.get("lessIntrusive"), given.get("fairBalance")))
                : Optional.empty();
    }

    /// What was typed in answer to each thing that the gateway needs; where one is missing, its field has an error.
    public static Map<String, String> needs(List<Need> needs, Answers answers) {
        var given = new HashMap<String, String>();
        needs.forEach(need -> Written.text(answers, NEED + need.slug(), "an answer to this question",
                Section.Passage.NEED_MAX).given().ifPresent(words -> given.put(need.slug(), words)));
        return given;
    }

    public static List<Textarea> questions(Answers answers) {
        return List.of(
                question(answers, NECESSITY, "What can you not do without an answer?"),
                question(answers, "aim", "Which legitimate aim does the question serve?"),
                question(answers, "connection", "How would an answer serve that aim?"),
                question(answers, "lessIntrusive", "Why would nothing less intrusive do?"),
                question(answers, "fairBalance", "How is it fair to the people asked about?"));
    }

    public static List<Textarea> needed(List<Need> needs, Answers answers) {
        return needs.stream().map(need -> Textarea.of(NEED + need.slug(), need.question(), answers)
                .hint(Cited.words(need.authority())).rows(3).atMost(Section.Passage.NEED_MAX)).toList();
    }

    private static Textarea question(Answers answers, String name, String label) {
        return Textarea.of(name, label, answers).rows(3).atMost(Section.Justification.WORDS_MAX);
    }
}
