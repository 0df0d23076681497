package org.concordat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.RuleWords;
import org.concordat.law.Bar;
import org.concordat.ledger.LedgerBehind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/// Says as a [Problem] why a request to the API came to nothing, whatever went wrong.
@Component
class Problems implements HandlerExceptionResolver {

    static final String PLACE = "/api/v1";
    static final String PAGES = "/api/problems/";
    static final String TYPE = "application/problem+json";

    private static final String TRY_AGAIN_SECONDS = "60";

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Locale WELSH = Locale.of("cy");

    private final RuleWords words;
    private final JsonMapper json = Json.mapper();

    Problems(RuleWords words) {
        this.words = words;
    }

    JsonMapper json() {
        return json;
    }

    /// In which language rules and problems are said: Welsh to whoever prefers it, and says so in letters that a header may have.
    static Locale language(HttpServletRequest request) {
        try {
            return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                    && request.getLocale().getLanguage().equals(WELSH.getLanguage()) ? WELSH : Locale.ROOT;
        } catch (RequestRejectedException unreadable) {
            return Locale.ROOT;
        }
    }

    Problem of(Kind kind, Locale language) {
        return of(kind, language, List.of());
    }

    Problem of(Kind kind, Locale language, List<Problem.FieldSaid> errors) {
        return new Problem(PAGES + kind.slug(), said(kind.slug() + ".title", language), kind.status(),
                said(kind.slug() + ".detail", language), List.of(), errors);
    }

    /// The rules that refused; the type names the first of them.
    Problem refused(Kind kind, Decision.Refused refused, List<Bar> bars, Locale language) {
        var rules = new ArrayList<Problem.RuleSaid>();
        refused.failed().forEach(it -> rules.add(
                new Problem.RuleSaid(it.rule(), words.of(it.rule(), language), it.citation())));
        bars.forEach(it -> rules.add(new Problem.RuleSaid(it.rule(), it.sentence(), it.citation())));
        return new Problem(PAGES + rules.getFirst().id(), said(kind.slug() + ".title", language), kind.status(),
                said(kind.slug() + ".detail", language), List.copyOf(rules), List.of());
    }

    Problem refused(Decision.Refused refused, Locale language) {
        return refused(Kind.RULES, refused, List.of(), language);
    }

    /// It came to nothing, for a reason that is no rule's.
    <T> Answer<T> bad(Kind kind, Caller caller) {
        return new Answer.Bad<>(of(kind, caller.language()));
    }

    /// The rules say no.
    <T> Answer<T> no(Decision.Refused refused, List<Bar> bars, Caller caller) {
        return new Answer.Bad<>(refused(Kind.RULES, refused, bars, caller.language()));
    }

    /// What was found, or that there is nothing for this officer.
    <T> Answer<T> shown(Optional<T> found, Caller caller) {
        return found.<Answer<T>>map(Answer.Good::new).orElseGet(() -> bad(Kind.NOT_FOUND, caller));
    }

    /// What a list holds, or why they may not see it.
    <R, T> Answer<T> seen(Look<R> look, Function<R, T> shown, Caller caller) {
        return switch (look) {
            case Look.Seen<R>(var rows) -> new Answer.Good<>(shown.apply(rows));
            case Look.Refused<R>(var refused) -> no(refused, List.of(), caller);
        };
    }

    /// Which version of a draft the caller has seen.
    Instant versionSeen(Caller caller) {
        if (caller.ifMatch() == null) {
            throw new Stopped(of(Kind.VERSION_MISSING, caller.language()));
        }
        return Version.read(caller.ifMatch()).orElseThrow(() -> new Stopped(of(Kind.CHANGED, caller.language())));
    }

    Stopped stop(Kind kind, HttpServletRequest request) {
        return new Stopped(of(kind, language(request)));
    }

    static String said(String key, Locale language) {
        return ResourceBundle.getBundle("api.problems", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception thrown) {
        if (!request.getRequestURI().startsWith(PLACE + "/") || response.isCommitted()
                || DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null;
        }
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        write(problem(thrown, request), response);
        return new ModelAndView();
    }

    void write(Problem problem, HttpServletResponse response) {
        try {
            response.setStatus(problem.status());
            response.setContentType(TYPE);
            if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
            }
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException gone) {
            log.debug("nobody is left to answer", gone);
        }
    }

    private Problem problem(Exception thrown, HttpServletRequest request) {
        var language = language(request);
        return switch (thrown) {
            case Stopped stopped -> stopped.problem();
            case Cursor.Malformed _ -> of(Kind.UNREADABLE, language,
                    List.of(new Problem.FieldSaid("", "cursor is not one that this list gave")));
            case HttpMessageNotReadableException unreadable -> of(
                    Unreadable.kind(unreadable), language,
                    Unreadable.errors(unreadable));
            case LedgerBehind behind -> {
                log.warn("not done: {}", behind.getMessage());
                yield of(Kind.NOT_RECORDED, language);
            }
            // A header or an address that cannot be read, which is found out as it is.
            case RequestRejectedException _ -> of(Kind.UNREADABLE, language);
            case InvalidParameterException _ -> of(Kind.UNREADABLE, language);
            case MissingServletRequestParameterException missing -> of(Kind.UNREADABLE, language);
            case TypeMismatchException malformed -> of(Kind.NOT_FOUND, language);   // a malformed id names nothing
            case ErrorResponse known -> known(known, thrown, request, language);   // a file that is too large, too
            case MultipartException _ -> of(Kind.UNREADABLE, language);
            default -> fault(thrown, request, language);
        };
    }

    private Problem known(ErrorResponse known, Exception thrown, HttpServletRequest request, Locale language) {
        if (known.getStatusCode().is5xxServerError()) {
            return fault(thrown, request, language);
        }
        return of(switch (known.getStatusCode().value()) {
            case 404 -> Kind.NOT_FOUND;
            case 405 -> Kind.METHOD;
            case 406 -> Kind.NOT_ACCEPTABLE;
            case 413 -> Kind.TOO_LARGE;
            case 415 -> Kind.MEDIA_TYPE;
            default -> Kind.UNREADABLE;
        }, language);
    }

    private Problem fault(Exception thrown, HttpServletRequest request, Locale language) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), thrown);
        var it = of(Kind.FAULT, language);
        return new Problem(it.type(), it.title(), it.status(), it.detail() + " " + reference, List.of(), List.of());
    }
}
