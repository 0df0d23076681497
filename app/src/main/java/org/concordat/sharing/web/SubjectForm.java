package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.sharing.About;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// What a disclosure is about. Only the fields of the kind that was chosen are read.
@Component
class SubjectForm implements StepForm {

    static final String ABOUT = "about";
    static final String BORN_ON = "bornOn";
    static final String AGE_BAND = "ageBand";
    static final String SOURCE_DAY = "sourceDay";
    static final int NAME_MAX = 200;

    @Override
    public Step step() {
        return Step.SUBJECT;
    }

    @Override
    public Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Subject.class).ifPresent(subject -> {
            answers.with(ABOUT, subject.about().name());
            if (subject.words() != null) {
                answers.with("words", subject.words());
            }
            if (subject.identity() != null) {
                fill(answers, subject.identity());
            }
        });
        return answers;
    }

    @Override
    public Optional<Section.Subject> read(Composition it, Answers answers) {
        var about = answers.one(ABOUT, "what this is about", About.class).given();
        if (about.isEmpty()) {
            return Optional.empty();
        }
        return about.get() == About.PERSON
                ? person(it.day(), answers).map(identity -> new Section.Subject(About.PERSON, identity, null))
                : words(about.get(), answers).map(words -> new Section.Subject(about.get(), null, words));
    }

    @Override
    public SubjectPage page(Composition it, Answers answers) {
        return new SubjectPage(it.draft().id(), answers);
    }

    @Override
    public String field() {
        return ABOUT;
    }

    static Optional<String> words(About about, Answers answers) {
        return answers.line("words", "the " + about.words().substring(2), Section.Subject.WORDS_MAX).given();
    }

    private static Optional<Identity> person(LocalDate day, Answers answers) {
        var name = answers.line("name", "the name as given", NAME_MAX);
        var otherNames = answers.optionalLine("otherNames", "other names", NAME_MAX);
        var bornOn = answers.optionalDate(BORN_ON, "the date of birth");
        var ageBand = ageBand(answers);
        bornOn.given().ifPresent(born -> either(answers, day, born, ageBand));
        var area = answers.optionalLine("addressArea", "the area", NAME_MAX);
        var identifier = answers.optionalLine("identifier", "the identifier", NAME_MAX);
        var source = answers.line("source", "where this identity came from", NAME_MAX);
        var sourceDay = answers.date(SOURCE_DAY, "the day on which the source said so");
        sourceDay.given().filter(said -> !Identity.maySaySoOn(said, day)).ifPresent(said -> answers.reject(SOURCE_DAY,
                "The day on which the source said so must be today or in the past, and less than 125 years ago"));
        return answers.ok()
                ? Optional.of(new Identity(name.get(), otherNames.get().orElse(null), bornOn.get().orElse(null),
                        ageBand.orElse(null), area.get().orElse(null), identifier.get().orElse(null),
                        source.get(), sourceDay.get()))
                : Optional.empty();
    }

    static Optional<AgeBand> ageBand(Answers answers) {
        return answers.value(AGE_BAND).isEmpty()
                ? Optional.empty()
                : answers.one(AGE_BAND, "an age band", AgeBand.class).given();
    }

    static void either(Answers answers, LocalDate day, Optional<LocalDate> born, Optional<AgeBand> band) {
        if (born.isPresent() && !Identity.mayBeBornOn(born.get(), day)) {
            answers.reject(BORN_ON, "The date of birth must be in the past, and less than 125 years ago");
        } else if (born.isPresent() && band.isPresent()) {
            answers.reject(AGE_BAND, "Give a date of birth or an age band, not both");
        } else if (born.isEmpty() && band.isEmpty() && answers.error(AGE_BAND) == null) {
            answers.reject(BORN_ON, "Enter the date of birth, or select an age band");
        }
    }

    private static void fill(Answers answers, Identity it) {
        answers.with("name", it.name()).with("source", it.source()).with(SOURCE_DAY, it.sourceDay());
        Optional.ofNullable(it.otherNames()).ifPresent(words -> answers.with("otherNames", words));
        Optional.ofNullable(it.bornOn()).ifPresent(born -> answers.with(BORN_ON, born));
        Optional.ofNullable(it.ageBand()).ifPresent(band -> answers.with(AGE_BAND, band.name()));
        Optional.ofNullable(it.addressArea()).ifPresent(words -> answers.with("addressArea", words));
        Optional.ofNullable(it.identifier()).ifPresent(words -> answers.with("identifier", words));
    }
}
