package org.concordat.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.NoLongerInOffice;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Refusing;
import org.concordat.govuk.UnavailablePage;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.concordat.ledger.LedgerBehind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Records what a signed-in officer was refused where no module's rules were reached, or none of them recorded it: a form
/// that is not their session's own, a choice that the form does not offer, a session that was over, and any other request
/// that came to nothing. Of whoever has not signed in nothing is recorded, so that no stranger fills the ledger (decision
/// 0014).
@Component
class TurnedAway implements Refusing {

    private static final String FORM = "access.form.send.refused";
    private static final String REQUEST = "access.request.make.refused";
    private static final String SESSION = "access.session.go-on.refused";

    private static final String NONE_OF_OURS = "access.request-is-one-of-ours";

    /// A form that is shown again with its errors; and what is not so yet, or not any more (a module records the latter).
    private static final Set<Integer> NOT_REFUSED = Set.of(422, 409);

    private final Acting acting;
    private final TransactionTemplate transactions;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Tried tried;

    TurnedAway(Acting acting, TransactionTemplate transactions, Ledger ledger, InstantSource clock, Tried tried) {
        this.acting = acting;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
        this.tried = tried;
    }

    /// A form that their session did not show, or that another site sent.
    ///
    /// *Errors*: [LedgerBehind], as from the other methods but [#answer].
    void form(HttpServletRequest request) {
        record(request, FORM, "access.form-is-of-this-session", Map.of());
    }

    /// A session that is over.
    void session(HttpServletRequest request, Ended why) {
        record(request, SESSION, why.rule(), Map.of());
    }

    /// What a controller answered to what was sent. A form that is shown again with its errors is a mistake, and no
    /// refusal, unless something was chosen in it that it does not offer.
    void answered(@Nullable Object answer, HttpServletRequest request) {
        if (Chosen.in(request) instanceof Answers sent && !sent.notOffered().isEmpty()) {
            record(request, FORM, "access.chosen-from-what-is-offered",
                    Map.of("chosen", String.join(" ", sent.notOffered())));
        } else if (answer instanceof Page page) {
            refused(page.status(), request);
        } else if (answer instanceof ResponseEntity<?> response) {
            refused(response.getStatusCode().value(), request);
        }
    }

    /// Called at the edge, where nobody else would say that nothing could be recorded.
    @Override
    public Page answer(Page refusal, HttpServletRequest request) {
        try {
            refused(refusal.status(), request);
            return refusal;
        } catch (LedgerBehind behind) {
            return new UnavailablePage(Language.of(request), Unsent.keep());
        }
    }

    private void refused(int status, HttpServletRequest request) {
        if (status < 400 || status >= 500 || NOT_REFUSED.contains(status) || RecordedInRequest.aRefusal(request) || isForEveryone(request)) {
            return;
        }
        if (status == 404 && tried.route(request).isEmpty()) {
            return;   // no such address: there is nothing to be refused
        }
        record(request, REQUEST, rules(status, request), Map.of("status", "" + status));
    }

    /// By which rules a request came to nothing: those that its page tells of, if it does.
    private static String rules(int status, HttpServletRequest request) {
        return switch (status) {
            case 403 -> Told.in(request).map(Decision.Refused::rules).orElse(NONE_OF_OURS);
            case 404 -> "access.exists";
            default -> NONE_OF_OURS;
        };
    }

    /// Not the page for what went wrong, which shows what was asked elsewhere.
    private static boolean isForEveryone(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && Unasked.covering(request).isPresent();
    }

    private void record(HttpServletRequest request, String kind, String rule, Map<String, String> more) {
        Sessions.current().ifPresent(officer -> {
            var who = officer.asking(clock.instant());
            try {
                acting.as(who, viewer -> ledger.record(with(more, viewer.entry(kind)
                        .about(Tried.thing(request).orElse(null)), rule, request)));
            } catch (NoLongerInOffice gone) {
                // Nobody is bound, so the entry names nobody; it is about them.
                transactions.executeWithoutResult(_ -> ledger.record(with(more, Entry.of(kind, who.at())
                        .about(who.officer().value()), rule, request)));
            }
        });
    }

    private Entry with(Map<String, String> more, Entry entry, String rule, HttpServletRequest request) {
        var full = entry.with("rules", rule).with("tried", tried.words(request));
        for (var field : more.entrySet()) {
            full = full.with(field.getKey(), field.getValue());
        }
        return full;
    }
}
