package org.concordat.community;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Language;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.RefusedRequestPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Somebody says that a mistake was made about them, or complains, without an account.
@Controller
class ComplainController {

    static final String PATH = "/complain";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final SharedComplaintSql sql;
    private final Turnstile turnstile;
    private final InstantSource clock;

    ComplainController(SharedComplaintSql sql, Turnstile turnstile, InstantSource clock) {
        this.sql = sql;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    /// The address of the form of a kind.
    static String form(ComplaintKind kind) {
        return PATH + "/" + kind.slug();
    }

    @GetMapping("/complain")
    Page start(Language language) {
        return new ComplainStartPage(language);
    }

    /// Also where a browser comes back to a step that it was sent to with a form.
    @GetMapping({"/complain/{kind:mistake|treatment}", "/complain/{kind:mistake|treatment}/check",
        "/complain/{kind:mistake|treatment}/sent"})
    Page ask(Language language, @PathVariable String kind) {
        return form(language, ComplaintKind.of(kind), bodies(now()), Answers.blank().in(language));
    }

    @PostMapping("/complain/{kind:mistake|treatment}/check")
    Page check(Language language, @PathVariable String kind, Answers answers) {
        return checked(language, ComplaintKind.of(kind), answers.in(language), bodies(now()), false);
    }

    /// The page with the secret is the answer itself, and no other address: nowhere else is it shown. Sent again, it answers the same.
    @PostMapping("/complain/{kind:mistake|treatment}/sent")
    Page create(Language language, @PathVariable String kind, Answers answers, HttpServletRequest request) {
        var once = answers.once();
        if (once.isEmpty()) {
            return new RefusedRequestPage(language, HttpStatus.BAD_REQUEST.value());
        }
        var at = now();
        var bodies = bodies(at);
        var read = new ComplaintForm(ComplaintKind.of(kind), answers.in(language), words(language)).read(bodies);
        if (read.isEmpty() || answers.ticked("change")) {
            return form(language, ComplaintKind.of(kind), bodies, answers);
        }
        if (!turnstile.lets(Turnstile.Form.COMPLAIN, request.getRemoteAddr())) {
            return checked(language, ComplaintKind.of(kind), answers, bodies, true);
        }
        var back = WayBack.toComplaint(once.get());
        sql.send(back, read.get(), language, at);
        return new ComplainSentPage(language, back, name(bodies, read.get()));
    }

    private static Page checked(Language language, ComplaintKind kind, Answers answers, List<ComplainedOf> bodies, boolean tooMany) {
        return new ComplaintForm(kind, answers, words(language)).read(bodies)
                .<Page>map(it -> new ComplainCheckPage(language, it, name(bodies, it), answers, tooMany))
                .orElseGet(() -> form(language, kind, bodies, answers));
    }

    private static ComplainFormPage form(Language language, ComplaintKind kind, List<ComplainedOf> bodies, Answers answers) {
        return new ComplainFormPage(language, kind, bodies.stream().map(it -> Option.of(it.body().toString(), it.name())).toList(), answers);
    }

    private List<ComplainedOf> bodies(Instant at) {
        return sql.bodies(LocalDate.ofInstant(at, ZONE), at);
    }

    /// PostgreSQL keeps microseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String name(List<ComplainedOf> bodies, SharedComplaint it) {
        return bodies.stream().filter(body -> body.body().equals(it.body())).findFirst().orElseThrow().name();
    }

    private static CommunityWords words(Language language) {
        return CommunityWords.voices(language);
    }
}
