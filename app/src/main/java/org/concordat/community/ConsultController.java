package org.concordat.community;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.govuk.RefusedRequestPage;
import org.concordat.ledger.PublicReceipts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What anybody is asked, and what came of it; and how somebody answers, without an account. Nothing is kept of who it was.
@Controller
class ConsultController {

    static final String PATH = "/consultations";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int PAGES_MAX = 100_000;

    private final PublicConsultationSql sql;
    private final PublicReceipts receipts;
    private final Turnstile turnstile;
    private final InstantSource clock;

    ConsultController(PublicConsultationSql sql, PublicReceipts receipts, Turnstile turnstile, InstantSource clock) {
        this.sql = sql;
        this.receipts = receipts;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    @GetMapping("/consultations")
    Page list(Language language, @RequestParam(defaultValue = "1") int page) {
        int asked = Math.clamp(page, 1, PAGES_MAX);
        var listed = sql.list(today(), PublicConsultationsPage.ROWS, (asked - 1) * PublicConsultationsPage.ROWS);
        return new PublicConsultationsPage(language, listed.consultations(), listed.total(), asked, today());
    }

    @GetMapping("/consultations/{reference}")
    Page show(Language language, @PathVariable String reference) {
        return found(language, reference, it -> page(language, it));
    }

    @GetMapping("/consultations/{reference}/words")
    Page words(Language language, @PathVariable String reference, @RequestParam(defaultValue = "1") int page) {
        int asked = Math.clamp(page, 1, PAGES_MAX);
        return found(language, reference, it -> {
            var said = sql.words(it.id(), PublicConsultationWordsPage.ROWS, (asked - 1) * PublicConsultationWordsPage.ROWS);
            return new PublicConsultationWordsPage(language, it, said.words(), said.total(), asked);
        });
    }

    /// Also where a browser comes back to a step that it was sent to with a form.
    @GetMapping({"/consultations/{reference}/answer", "/consultations/{reference}/answer/check", "/consultations/{reference}/answer/sent"})
    Page ask(Language language, @PathVariable String reference) {
        return found(language, reference, it -> isOpen(it) ? new ConsultFormPage(language, it, Answers.blank().in(language), true)
                : page(language, it));
    }

    @PostMapping("/consultations/{reference}/answer/check")
    Page check(Language language, @PathVariable String reference, Answers answers) {
        return found(language, reference, it -> checked(language, it, answers.in(language), false));
    }

    /// The page is the answer itself, at no address of its own. Sent again, it answers the same.
    @PostMapping("/consultations/{reference}/answer/sent")
    Page create(Language language, @PathVariable String reference, Answers answers, HttpServletRequest request) {
        var once = answers.once();
        if (once.isEmpty()) {
            return new RefusedRequestPage(language, HttpStatus.BAD_REQUEST.value());
        }
        return found(language, reference, it -> {
            var read = new ConsultForm(it, answers.in(language), language).read();
            if (read.isEmpty() || answers.ticked("change")) {
                return new ConsultFormPage(language, it, answers, isOpen(it));
            }
            if (!turnstile.lets(Turnstile.Form.CONSULT, request.getRemoteAddr())) {
                return checked(language, it, answers, true);
            }
            var back = WayBack.toAnswer(once.get());
            var at = now();
            return sql.send(back, reference, read.get(), language, at, LocalDate.ofInstant(at, ZONE)) ? new ConsultSentPage(language, it, back)
                    : closed(language, it, answers);
        });
    }

    private Page checked(Language language, PublicConsultation it, Answers answers, boolean tooMany) {
        if (!isOpen(it)) {
            return closed(language, it, answers);
        }
        return new ConsultForm(it, answers, language).read().<Page>map(given -> new ConsultCheckPage(language, it, given, answers, tooMany))
                .orElseGet(() -> new ConsultFormPage(language, it, answers, true));
    }

    /// Whoever wrote something while it closed sees that it was not sent, and all of it still.
    private static Page closed(Language language, PublicConsultation it, Answers answers) {
        answers.reject("send", CommunityWords.voices(language).of("consult.closed.meanwhile"));
        return new ConsultFormPage(language, it, answers, false);
    }

    private Page page(Language language, PublicConsultation it) {
        return new PublicConsultationPage(language, it, it.state(today()), sql.steps(it.id(), today()), sql.held(it.id()), sql.words(it.id(), 1, 0).total(),
                new PublishedReceipts(language, receipts.about(it.id())));
    }

    private boolean isOpen(PublicConsultation it) {
        return it.state(today()) == PublicConsultation.State.OPEN;
    }

    private Page found(Language language, String reference, Function<PublicConsultation, Page> seen) {
        return sql.find(today(), reference).map(seen).orElseGet(() -> new NotFoundPage(language));
    }

    /// PostgreSQL keeps microseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
