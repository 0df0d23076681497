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

/// Somebody is worried, and says so without an account.
@Controller
class ShareConcernController {

    static final String PATH = "/share-a-concern";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final SharedConcernSql sql;
    private final Turnstile turnstile;
    private final InstantSource clock;

    ShareConcernController(SharedConcernSql sql, Turnstile turnstile, InstantSource clock) {
        this.sql = sql;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    /// The address of the form of a kind.
    static String form(ConcernKind kind) {
        return PATH + "/" + kind.slug();
    }

    @GetMapping("/share-a-concern")
    Page start(Language language) {
        return new ShareStartPage(language);
    }

    /// Also where a browser comes back to a step that it was sent to with a form.
    @GetMapping({"/share-a-concern/{kind:person|online}", "/share-a-concern/{kind:person|online}/check",
        "/share-a-concern/{kind:person|online}/sent"})
    Page ask(Language language, @PathVariable String kind) {
        return form(language, ConcernKind.of(kind), receiving(now()), Answers.blank().in(language));
    }

    @PostMapping("/share-a-concern/{kind:person|online}/check")
    Page check(Language language, @PathVariable String kind, Answers answers) {
        return checked(language, ConcernKind.of(kind), answers.in(language), receiving(now()), false);
    }

    /// The page with the secret is the answer itself, and no other address: nowhere else is it shown. Sent again, it answers the same.
    @PostMapping("/share-a-concern/{kind:person|online}/sent")
    Page create(Language language, @PathVariable String kind, Answers answers, HttpServletRequest request) {
        var once = answers.once();
        if (once.isEmpty()) {
            return new RefusedRequestPage(language, HttpStatus.BAD_REQUEST.value());
        }
        var at = now();
        var areas = receiving(at);
        var read = new ConcernForm(ConcernKind.of(kind), answers.in(language), words(language)).read(codes(areas));
        if (read.isEmpty() || answers.ticked("change")) {
            return form(language, ConcernKind.of(kind), areas, answers);
        }
        if (!turnstile.lets(Turnstile.Form.SEND, request.getRemoteAddr())) {
            return checked(language, ConcernKind.of(kind), answers, areas, true);
        }
        var back = WayBack.toConcern(once.get());
        var to = in(areas, read.get().area());
        sql.send(back, read.get(), to, language, at);
        return new ShareSentPage(language, back, to.force());
    }

    private static Page checked(Language language, ConcernKind kind, Answers answers, List<Receiving> areas, boolean tooMany) {
        return new ConcernForm(kind, answers, words(language)).read(codes(areas))
                .<Page>map(it -> new ShareCheckPage(language, it, in(areas, it.area()), answers, tooMany))
                .orElseGet(() -> form(language, kind, areas, answers));
    }

    private static ShareFormPage form(Language language, ConcernKind kind, List<Receiving> areas, Answers answers) {
        return new ShareFormPage(language, kind, areas.stream().map(it -> Option.of(it.code(), it.name())).toList(), answers);
    }

    private List<Receiving> receiving(Instant at) {
        return sql.receiving(LocalDate.ofInstant(at, ZONE), at);
    }

    /// PostgreSQL keeps microseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<String> codes(List<Receiving> areas) {
        return areas.stream().map(Receiving::code).toList();
    }

    private static Receiving in(List<Receiving> areas, String code) {
        return areas.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }

    private static CommunityWords words(Language language) {
        return CommunityWords.voices(language);
    }
}
