package org.concordat.pilots.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.pilots.Acted;
import org.concordat.pilots.PilotAreas;
import org.concordat.pilots.PilotAreas.Voices;
import org.concordat.pilots.Pilots;
import org.concordat.pilots.Said.Opinion;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A pilot in one of its areas: the view, what communities said, the answer, and the start.
@Controller
class PilotAreaController {

    private static final String THERE = PilotPaths.ALL + "/{id}/areas/{area}";

    private final PilotAreas areas;
    private final WhoIsWho names;
    private final PilotReplies replies;

    PilotAreaController(PilotAreas areas, WhoIsWho names, PilotReplies replies) {
        this.areas = areas;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping(THERE)
    Reply show(SignedIn who, @PathVariable UUID id, @PathVariable UUID area, Answers answers) {
        return areas.find(who, id, area).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    private PilotAreaPage page(SignedIn who, PilotAreas.Sight it, Answers answers) {
        var known = names.named(who, PilotWords.bodies(it.pilot()), PilotWords.officers(it.pilot()));
        return new PilotAreaPage(it, PilotWords.said(it.pilot().in(it.area()), it.consultations(), known), answers);
    }

    @PostMapping(THERE + "/view")
    Reply view(SignedIn who, @PathVariable UUID id, @PathVariable UUID area, Answers answers) {
        var act = Act.of(answers);
        var opinion = answers.one("opinion", "what your body thinks of it", Opinion.class);
        var words = Written.text(answers, "reasons", "why", Pilots.WORDS_MAX);
        return made(who, id, area, answers, () -> areas.view(who, id, area, act, opinion.get(), words.get()));
    }

    /// From a consultation, from somewhere else, or from both.
    @PostMapping(THERE + "/voices")
    Reply voices(SignedIn who, @PathVariable UUID id, @PathVariable UUID area, Answers answers) {
        var act = Act.of(answers);
        return areas.find(who, id, area).map(it -> {
            var consultation = answers.value("consultation").isEmpty() ? Optional.<String>empty() : answers.oneOf("consultation",
                    "the consultation", it.consultations().stream().map(one -> one.id().toString()).toList()).given();
            var source = Written.optionalLine(answers, "source", "from where you know", Pilots.LINE_MAX).given().flatMap(one -> one);
            if (answers.ok() && consultation.isEmpty() && source.isEmpty()) {
                answers.reject("source", it.consultations().isEmpty() ? "Enter from where you know" : "Enter from where you know, or select a consultation");
            }
            var words = Written.text(answers, "voices", "what communities said", Pilots.WORDS_MAX);
            return answers.ok() ? made(who, id, area, answers, () -> areas.voices(who, id, area, act,
                    new Voices(consultation.map(UUID::fromString).orElse(null), source.orElse(null), words.get()))) : page(who, it, answers);
        }).orElseGet(NotFoundPage::new);
    }

    @PostMapping(THERE + "/answer")
    Reply answer(SignedIn who, @PathVariable UUID id, @PathVariable UUID area, Answers answers) {
        var act = Act.of(answers);
        var words = Written.text(answers, "answer", "what you do about it, or why not", Pilots.WORDS_MAX);
        return made(who, id, area, answers, () -> areas.answer(who, id, area, act, words.get()));
    }

    @PostMapping(THERE + "/start")
    Reply start(SignedIn who, @PathVariable UUID id, @PathVariable UUID area, Answers answers) {
        var act = Act.of(answers);
        return made(who, id, area, answers, () -> areas.start(who, id, area, act));
    }

    private Reply made(SignedIn who, UUID id, UUID area, Answers answers, Supplier<Acted> act) {
        return answers.ok() ? replies.after(act.get(), "This was not done", PilotPaths.area(id, area), PilotPaths.area(id, area))
                : show(who, id, area, answers);
    }
}
