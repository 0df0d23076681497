package org.concordat.sampling.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sampling.Acted;
import org.concordat.sampling.Roll;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is entered in a round, one after the other, until it is drawn.
@Controller
class DrawController {

    private static final String NOT_ENTERED = "This was not entered";

    /// What is said beside a field where nothing but this rule does not hold.
    private static final Map<String, Beside> BESIDE = Map.of(
            "sampling.nonce-is-your-own", new Beside("hash", "A colleague has committed to the same nonce: make up your own"),
            "sampling.nonce-is-the-one-committed-to", new Beside("nonce", "This is not the nonce that you committed to: enter it exactly as you made it up"));

    private record Beside(String field, String message) {
    }

    private final Rounds rounds;
    private final RoundController pages;
    private final SamplingReplies replies;

    DrawController(Rounds rounds, RoundController pages, SamplingReplies replies) {
        this.rounds = rounds;
        this.pages = pages;
        this.replies = replies;
    }

    @PostMapping("/samples/{id}/commitments")
    Reply commit(SignedIn who, @PathVariable UUID id, Answers answers) {
        var hash = answers.value("hash").strip().toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            answers.reject("hash", "Enter the 64 characters that sha256sum prints: digits and the letters a to f");
        }
        return entered(who, id, Rounds.Doing.COMMIT, answers, round -> rounds.commit(who, round, hash));
    }

    @PostMapping("/samples/{id}/dice")
    Reply roll(SignedIn who, @PathVariable UUID id, Answers answers) {
        var digits = answers.value("digits").replaceAll("\\s", "");
        if (!digits.matches("[0-9]{20,100}")) {
            answers.reject("digits", "Enter at least 20 digits and at most 100, and nothing else");
        }
        var by = Written.line(answers, "thrown-by", "who rolled", Rounds.NAMES_MAX);
        var place = Written.line(answers, "place", "where", Rounds.NAMES_MAX);
        return entered(who, id, Rounds.Doing.ROLL, answers, round -> rounds.roll(who, round, new Roll.Thrown(digits, by.get(), place.get())));
    }

    @PostMapping("/samples/{id}/nonces")
    Reply reveal(SignedIn who, @PathVariable UUID id, Answers answers) {
        var nonce = answers.value("nonce");
        if (!nonce.matches("\\P{Cntrl}{" + Rounds.NONCE_MIN + "," + Rounds.NONCE_MAX + "}")) {
            answers.reject("nonce", "Enter your nonce exactly as you made it up: between " + Rounds.NONCE_MIN + " and " + Rounds.NONCE_MAX
                    + " characters");
        }
        return entered(who, id, Rounds.Doing.REVEAL, answers, round -> rounds.reveal(who, round, nonce));
    }

    @PostMapping("/samples/{id}/draw")
    Reply draw(SignedIn who, @PathVariable UUID id, Answers answers) {
        return entered(who, id, Rounds.Doing.DRAW, answers, round -> rounds.draw(who, round));
    }

    /// What is wrong with what was typed is said to whoever may do it; anybody else is told by which rule they may not.
    private Reply entered(SignedIn who, UUID id, Rounds.Doing doing, Answers answers, Function<RoundId, Acted> done) {
        var round = new RoundId(id);
        var back = SamplingReplies.to(round);
        if (answers.ok()) {
            var came = done.apply(round);
            var beside = came instanceof Acted.Refused(var why) ? BESIDE.get(why.rules()) : null;
            if (beside == null) {
                return replies.after(came, NOT_ENTERED, back);
            }
            answers.reject(beside.field(), beside.message());
        }
        return rounds.refuses(who, round, doing).map(it -> replies.after(it, NOT_ENTERED, back)).orElseGet(() ->
                rounds.find(who, round).<Reply>map(it -> pages.page(who, it, answers)).orElseGet(NotFoundPage::new));
    }
}
