package org.concordat.consultation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.consultation.Consultations;
import org.concordat.consultation.Wording;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sharing.web.Act;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How a draft is written anew: what it says, and each question that it asks. A form carries the number of the wording that it was made
/// of: where somebody wrote another meanwhile, nothing is done.
@Controller
class WordingController {

    private final Consultations consultations;
    private final ConsultationReplies replies;

    WordingController(Consultations consultations, ConsultationReplies replies) {
        this.consultations = consultations;
        this.replies = replies;
    }

    @GetMapping("/consulting/{id}/words")
    Reply askWords(SignedIn who, @PathVariable UUID id) {
        return may(who, id).or(() -> consultations.find(who, id).map(it -> new WordingPage(Optional.of(it), List.of(),
                WordingForm.prefilled(it.of().wording().said()).with("number", "" + it.of().wording().number())))).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/consulting/{id}/words")
    Reply words(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var number = number(answers);
        return may(who, id, act, number).or(() -> consultations.find(who, id).map(it -> WordingForm.about(answers, who.day())
                .map(said -> replies.after(consultations.revise(who, id, act, number, was -> was.about(said.title(), said.why(), said.opens(),
                        said.closes())), ConsultationWords.to(id)))
                .orElseGet(() -> new WordingPage(Optional.of(it), List.of(), answers)))).orElseGet(NotFoundPage::new);
    }

    @GetMapping("/consulting/{id}/questions")
    Reply askQuestion(SignedIn who, @PathVariable UUID id, Answers answers) {
        return may(who, id).or(() -> consultations.find(who, id).map(it -> new QuestionPage(it,
                answers.with("number", "" + it.of().wording().number())))).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/consulting/{id}/questions")
    Reply question(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var number = number(answers);
        return may(who, id, act, number).or(() -> consultations.find(who, id).map(it -> {
            if (it.of().wording().said().questions().size() >= Wording.QUESTIONS_MAX) {
                answers.reject("words", "It asks " + Wording.QUESTIONS_MAX + " questions already: take one away first");
            }
            return WordingForm.question(answers).map(asked -> replies.after(consultations.revise(who, id, act, number, was -> was.and(asked)),
                    ConsultationWords.to(id))).orElseGet(() -> new QuestionPage(it, answers));
        })).orElseGet(NotFoundPage::new);
    }

    /// Takes a question away, by its number.
    @PostMapping("/consulting/{id}/questions/removal")
    Reply remove(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var number = number(answers);
        var asked = answers.whole("question", "the number of the question", 1, Wording.QUESTIONS_MAX);
        return may(who, id, act, number).or(() -> consultations.find(who, id).filter(it -> asked.given()
                        .filter(n -> n <= it.of().wording().said().questions().size()).isPresent())
                .map(_ -> replies.after(consultations.revise(who, id, act, number, was -> was.without(asked.get())), ConsultationWords.to(id))))
                .orElseGet(NotFoundPage::new);
    }

    /// What they are told who may not; empty for those who may.
    private Optional<Reply> may(SignedIn who, UUID id) {
        return replies.unless(consultations.mayRevise(who, id, Optional.empty(), Optional.empty()), ConsultationWords.to(id));
    }

    private Optional<Reply> may(SignedIn who, UUID id, UUID act, int number) {
        return replies.unless(consultations.mayRevise(who, id, Optional.of(act), Optional.of(number)), ConsultationWords.to(id));
    }

    /// That which the form was made of; none, where it was tampered with.
    private static int number(Answers answers) {
        var typed = answers.value("number");
        return typed.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(typed) : 0;
    }
}
