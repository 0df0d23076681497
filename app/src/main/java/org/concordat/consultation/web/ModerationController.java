package org.concordat.consultation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.consultation.Answer;
import org.concordat.consultation.Moderation;
import org.concordat.consultation.Moderations;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.When;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What people answered in words: the list, one of them, and what is decided of it.
@Controller
class ModerationController {

    private static final String REFERENCE = "A(-[0-9A-Z]{4}){2}";

    private final Moderations moderations;
    private final ConsultationReplies replies;

    ModerationController(Moderations moderations, ConsultationReplies replies) {
        this.moderations = moderations;
        this.replies = replies;
    }

    @GetMapping("/consulting/{id}/answers")
    Reply list(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "1") String page,
            Answers answers) {
        var asked = reference.strip().toUpperCase(Locale.ROOT);
        var named = asked.matches(REFERENCE);
        return switch (moderations.list(who, id, named ? asked : "", Paging.asked(page))) {
            case Look.Seen<Optional<Moderations.Listing>>(var found) -> found.<Reply>map(it -> new AnswersPage(it,
                    table(named ? "The answer " + asked : "Answers in words, those that nobody has read first",
                            named ? "There is no answer with this reference." : "Nobody has answered in words.", it.page().rows()),
                    Paging.of(it.page(), ConsultationWords.to(id) + "/answers", Map.of()), answers)).orElseGet(NotFoundPage::new);
            case Look.Refused<Optional<Moderations.Listing>>(var refused) -> replies.ofList(refused);
        };
    }

    private static Table table(String caption, String whenEmpty, List<Answer> rows) {
        return Table.of(caption, Column.of("Reference"), Column.of("Sent"), Column.of("State")).whenEmpty(whenEmpty)
                .rows(rows.stream().map(ModerationController::row).toList());
    }

    private static List<Cell> row(Answer it) {
        return List.of(Cell.link(it.reference(), ConsultationWords.answer(it.id())), Cell.of(When.at(it.at())),
                Cell.tag(ConsultationWords.moderation(it)));
    }

    @GetMapping("/consulting/answers/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return page(who, id, Answers.blank());
    }

    @PostMapping("/consulting/answers/{id}")
    Reply moderate(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var verdict = answers.one("verdict", "what becomes of it", Moderation.Verdict.class);
        boolean held = verdict.given().filter(it -> it == Moderation.Verdict.HELD_BACK).isPresent();
        var reason = held || !answers.value("reason").isEmpty()
                ? answers.one("reason", "why it is held back", Moderation.Reason.class).given() : Optional.<Moderation.Reason>empty();
        var before = answers.value("before");
        if (!answers.ok()) {
            return page(who, id, answers);
        }
        return replies.after(moderations.moderate(who, id, act, before.matches("[0-9]{1,4}") ? Integer.parseInt(before) : -1, verdict.get(),
                held ? reason.orElse(null) : null), ConsultationWords.answer(id));
    }

    private Reply page(SignedIn who, UUID id, Answers answers) {
        return moderations.find(who, id).<Reply>map(it -> new AnswerPage(it, ConsultationWords.given(it.to(), it.of()), answers))
                .orElseGet(NotFoundPage::new);
    }
}
