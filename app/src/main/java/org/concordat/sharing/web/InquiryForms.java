package org.concordat.sharing.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryPart;
import org.springframework.stereotype.Component;

/// The parts of an inquiry as forms: how each is filled from what was saved, and read from what was typed.
@Component
class InquiryForms {

    static final String BODIES = "bodies";
    static final String WAY = "way";

    private final LawInWords law;

    InquiryForms(LawInWords law) {
        this.law = law;
    }

    /// The form as it is first shown.
    Answers saved(InquiryComposition it, InquiryPart.Kind kind) {
        var answers = Answers.blank();
        switch (kind) {
            case SUBJECT -> it.draft().subject().ifPresent(subject -> AskingForm.fill(answers, subject));
            case WHOM -> it.draft().whom().ifPresent(whom -> answers.with("purpose", whom.purpose().slug())
                    .with(BODIES, whom.bodies().stream().map(BodyId::toString).toArray(String[]::new)));
            case WAY -> it.draft().way().ifPresent(way -> answers.with(WAY, value(way.agreement(), way.gateway())));
            case WHY -> it.draft().why().ifPresent(why -> AskingForm.fill(answers, why.justification(), why.needs()));
        }
        return answers;
    }

    /// The part that was typed. *Errors*: empty, and each wrong field of the answers has its error.
    Optional<? extends InquiryPart> read(InquiryComposition it, InquiryPart.Kind kind, Answers answers) {
        return switch (kind) {
            case SUBJECT -> AskingForm.subject(it.day(), answers).map(InquiryPart.Subject::new);
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
        var why = AskingForm.why(answers);
        var needs = AskingForm.needs(it.needs(), answers);
        return why.filter(all -> answers.ok()).map(all -> new InquiryPart.Why(all, needs));
    }
}
