package org.concordat.requests.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.web.AskingForm;
import org.concordat.sharing.web.LawInWords;
import org.springframework.stereotype.Component;

/// The parts of a request as forms: how each is filled from what was saved, and read from what was typed.
@Component
class RequestForms {

    static final String QUESTION = "question";
    static final String NAMES = "names";
    static final String URGENT = "urgent";
    static final String BODIES = "bodies";
    static final String ASKING = "asking";
    static final String ANSWERING = "answering";

    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    private final LawInWords law;

    RequestForms(LawInWords law) {
        this.law = law;
    }

    /// The form as it is first shown.
    Answers saved(RequestComposition it, RequestPart.Kind kind) {
        var answers = Answers.blank();
        var draft = it.draft();
        switch (kind) {
            case WHAT -> draft.what().ifPresent(what -> {
                AskingForm.fill(answers, what.subject());
                answers.with(QUESTION, what.question()).with(NAMES, what.names() ? "yes" : "no")
                        .with(URGENT, what.urgent() ? "yes" : "no");
            });
            case WHOM -> draft.whom().ifPresent(whom -> answers.with("purpose", whom.purpose().slug())
                    .with(BODIES, whom.bodies().stream().map(BodyId::toString).toArray(String[]::new)));
            case WAY -> draft.way().ifPresent(way -> answers.with(ASKING, value(way.agreement(), way.asking()))
                    .with(ANSWERING, value(way.agreement(), way.answering())));
            case WHY -> draft.why().ifPresent(why -> AskingForm.fill(answers, why.justification(), why.needs()));
        }
        return answers;
    }

    /// The part that was typed. *Errors*: empty, and each wrong field of the answers has its error.
    Optional<? extends RequestPart> read(RequestComposition it, RequestPart.Kind kind, Answers answers) {
        return switch (kind) {
            case WHAT -> what(it, answers);
            case WHOM -> whom(it, answers);
            case WAY -> way(it, answers);
            case WHY -> why(it, answers);
        };
    }

    /// The field beside which a refusal stands that concerns no one field.
    static String field(RequestPart.Kind kind) {
        return switch (kind) {
            case WHAT -> AskingForm.ABOUT;
            case WHOM -> BODIES;
            case WAY -> ASKING;
            case WHY -> AskingForm.NECESSITY;
        };
    }

    static String value(AgreementId agreement, GatewayId gateway) {
        return agreement + " " + gateway.slug();
    }

    private static Optional<RequestPart.What> what(RequestComposition it, Answers answers) {
        var subject = AskingForm.subject(it.day(), answers);
        var question = Written.text(answers, QUESTION, "your question", RequestPart.What.QUESTION_MAX);
        var names = answers.oneOf(NAMES, "whether somebody can be recognised from it", YES_OR_NO);
        var urgent = answers.oneOf(URGENT, "by when you need an answer", YES_OR_NO);
        return subject.filter(all -> answers.ok()).map(all -> new RequestPart.What(all, question.get(),
                names.get().equals("yes"), urgent.get().equals("yes")));
    }

    private Optional<RequestPart.Whom> whom(RequestComposition it, Answers answers) {
        var bodies = answers.manyOf(BODIES, "at least one body to ask",
                it.reach().keySet().stream().map(BodyId::toString).toList());
        var purpose = answers.oneOf("purpose", "what you are asking for",
                law.purposesInForce(it.day()).stream().map(Option::value).toList());
        if (bodies.given().filter(all -> all.size() > RequestPart.Whom.BODIES_MAX).isPresent()) {
            answers.reject(BODIES, "Ask up to " + RequestPart.Whom.BODIES_MAX + " bodies at once");
        }
        return answers.ok()
                ? Optional.of(new RequestPart.Whom(bodies.get().stream().map(BodyId::of).collect(Collectors.toSet()),
                        new Purpose(purpose.get())))
                : Optional.empty();
    }

    /// A gateway that is closed is read like any other: it is refused, with its bars, where the refusal is recorded.
    private static Optional<RequestPart.Way> way(RequestComposition it, Answers answers) {
        var known = new LinkedHashMap<String, RequestPart.Way>();
        var ways = it.ways();
        Stream.concat(Stream.concat(ways.asking().stream(), ways.answering().stream())
                                .map(way -> new RequestPart.Way(way.terms().id(), way.gateway().id(), way.gateway().id())),
                        ways.closed().stream()
                                .map(way -> new RequestPart.Way(way.terms().id(), way.gateway().id(), way.gateway().id())))
                .forEach(way -> known.put(value(way.agreement(), way.asking()), way));
        var asking = answers.oneOf(ASKING, "the legal gateway of the question", known.keySet());
        var answering = answers.oneOf(ANSWERING, "the legal gateway of the answers", known.keySet());
        if (!answers.ok()) {
            return Optional.empty();
        }
        var there = known.get(asking.get());
        var back = known.get(answering.get());
        if (!there.agreement().equals(back.agreement())) {
            answers.reject(ANSWERING, "Select a legal gateway under the same agreement as that of the question");
            return Optional.empty();
        }
        return Optional.of(new RequestPart.Way(there.agreement(), there.asking(), back.asking()));
    }

    private static Optional<RequestPart.Why> why(RequestComposition it, Answers answers) {
        var why = AskingForm.why(answers);
        var needs = AskingForm.needs(it.needs(), answers);
        return why.filter(all -> answers.ok()).map(all -> new RequestPart.Why(all, needs));
    }
}
