package org.concordat.sharing.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.people.Identity;
import org.concordat.sharing.About;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.Section;
import org.springframework.stereotype.Component;

/// The parts of an inquiry as forms: how each is filled from what was saved, and read from what was typed.
@Component
class InquiryForms {

    static final String BODIES = "bodies";
    static final String WAY = "way";
    static final String NEED = "need-";

    private final LawInWords law;

    InquiryForms(LawInWords law) {
        this.law = law;
    }

    /// The form as it is first shown.
    Answers saved(InquiryComposition it, InquiryPart.Kind kind) {
        var answers = Answers.blank();
        switch (kind) {
            case SUBJECT -> it.draft().subject().ifPresent(subject -> fill(answers, subject));
            case WHOM -> it.draft().whom().ifPresent(whom -> answers.with("purpose", whom.purpose().slug())
                    .with(BODIES, whom.bodies().stream().map(BodyId::toString).toArray(String[]::new)));
            case WAY -> it.draft().way().ifPresent(way -> answers.with(WAY, value(way.agreement(), way.gateway())));
            case WHY -> it.draft().why().ifPresent(why -> {
                words(why.justification()).forEach(answers::with);
                why.needs().forEach((slug, words) -> answers.with(NEED + slug, words));
            });
        }
        return answers;
    }

    /// The part that was typed. *Errors*: empty, and each wrong field of the answers has its error.
    Optional<? extends InquiryPart> read(InquiryComposition it, InquiryPart.Kind kind, Answers answers) {
        return switch (kind) {
            case SUBJECT -> subject(it, answers).map(InquiryPart.Subject::new);
            case WHOM -> whom(it, answers);
            case WAY -> way(it, answers);
            case WHY -> why(it, answers);
        };
    }

    /// The field beside which a refusal stands that concerns no one field.
    static String field(InquiryPart.Kind kind) {
        return switch (kind) {
            case SUBJECT -> SubjectForm.ABOUT;
            case WHOM -> BODIES;
            case WAY -> WAY;
            case WHY -> JustificationForm.NECESSITY;
        };
    }

    static String value(AgreementId agreement, GatewayId gateway) {
        return agreement + " " + gateway.slug();
    }

    private static Optional<Section.Subject> subject(InquiryComposition it, Answers answers) {
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
        bornOn.given().ifPresent(born -> SubjectForm.either(answers, it.day(), born, ageBand));
        var area = answers.optionalLine("addressArea", "the area", SubjectForm.NAME_MAX);
        var source = answers.line("source", "where you have this from", SubjectForm.NAME_MAX);
        return answers.ok()
                ? Optional.of(new Section.Subject(About.PERSON, new Identity(name.get(), null,
                        bornOn.get().orElse(null), ageBand.orElse(null), area.get().orElse(null), null, source.get(),
                        it.day()), null))
                : Optional.empty();
    }

    private Optional<InquiryPart.Whom> whom(InquiryComposition it, Answers answers) {
        var bodies = answers.manyOf(BODIES, "at least one body to ask",
                it.reach().keySet().stream().map(BodyId::toString).toList());
        var purpose = answers.oneOf("purpose", "why you are asking",
                law.purposesInForce(it.day()).stream().map(Option::value).toList());
        if (bodies.given().filter(all -> all.size() > InquiryPart.Whom.BODIES_MAX).isPresent()) {
            answers.reject(BODIES, "Ask up to " + InquiryPart.Whom.BODIES_MAX + " bodies at once");
        }
        return answers.ok()
                ? Optional.of(new InquiryPart.Whom(bodies.get().stream().map(BodyId::of).collect(Collectors.toSet()),
                        new Purpose(purpose.get())))
                : Optional.empty();
    }

    /// A way that is closed is read like any other: it is refused, with its bars, where the refusal is recorded.
    private static Optional<InquiryPart.Way> way(InquiryComposition it, Answers answers) {
        var known = new LinkedHashMap<String, InquiryPart.Way>();
        Stream.concat(it.ways().open().stream().map(way -> new InquiryPart.Way(way.terms().id(), way.gateway().id())),
                        it.ways().closed().stream().map(way -> new InquiryPart.Way(way.terms().id(), way.gateway().id())))
                .forEach(way -> known.put(value(way.agreement(), way.gateway()), way));
        return answers.oneOf(WAY, "an agreement and a legal gateway", known.keySet()).given().map(known::get);
    }

    private static Optional<InquiryPart.Why> why(InquiryComposition it, Answers answers) {
        var given = new HashMap<String, String>();
        for (var field : InquiryWhyPage.FIELDS) {
            Written.text(answers, field, "an answer to this question", Section.Justification.WORDS_MAX).given()
                    .ifPresent(words -> given.put(field, words));
        }
        var needs = new HashMap<String, String>();
        it.needs().forEach(need -> Written.text(answers, NEED + need.slug(), "an answer to this question",
                Section.Passage.NEED_MAX).given().ifPresent(words -> needs.put(need.slug(), words)));
        return answers.ok()
                ? Optional.of(new InquiryPart.Why(new Section.Justification(given.get(JustificationForm.NECESSITY),
                        given.get("aim"), given.get("connection"), given.get("lessIntrusive"),
                        given.get("fairBalance")), needs))
                : Optional.empty();
    }

    private static Map<String, String> words(Section.Justification why) {
        return Map.of(JustificationForm.NECESSITY, why.necessity(), "aim", why.aim(), "connection", why.connection(),
                "lessIntrusive", why.lessIntrusive(), "fairBalance", why.fairBalance());
    }

    private static void fill(Answers answers, Section.Subject subject) {
        answers.with(SubjectForm.ABOUT, subject.about().name());
        Optional.ofNullable(subject.words()).ifPresent(words -> answers.with("words", words));
        Optional.ofNullable(subject.identity()).ifPresent(it -> {
            answers.with("name", it.name()).with("source", it.source());
            Optional.ofNullable(it.bornOn()).ifPresent(born -> answers.with(SubjectForm.BORN_ON, born));
            Optional.ofNullable(it.ageBand()).ifPresent(band -> answers.with(SubjectForm.AGE_BAND, band.name()));
            Optional.ofNullable(it.addressArea()).ifPresent(area -> answers.with("addressArea", area));
        });
    }
}
