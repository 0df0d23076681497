package org.concordat.consultation;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What people answered in words, read by those who asked; of each one person decides whether its words can be shown, or why it is held
/// back. A later decision corrects an earlier one.
@Component
public class Moderations {

    /// Answers in words to a consultation.
    ///
    /// @param sent how many answers came in, in words or not
    /// @param waiting how many of those in words nobody has read
    public record Listing(Consultation of, Page<Answer> page, int sent, int waiting) {
    }

    /// An answer as its viewer sees it.
    public record Sight(Consultation to, Answer of, boolean mayModerate) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ConsultationSql consultations;
    private final AnswerSql sql;

    Moderations(Acting acting, Gate gate, Ledger ledger, ConsultationSql consultations, AnswerSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.consultations = consultations;
        this.sql = sql;
    }

    /// Those in words, those that nobody has read first, or the one of a reference, in words or not; nothing in what is seen where there is
    /// no such consultation for the viewer. Pages count from 0.
    ///
    /// @param reference empty for all
    public Look<Optional<Listing>> list(SignedIn who, UUID consultation, String reference, int page) {
        return acting.as(who, viewer -> {
            var found = consultations.find(consultation).filter(it -> gate.allows(viewer, ConsultationRules.READ, it));
            if (found.isEmpty()) {
                gate.unknown(viewer, AnswerRules.LIST, consultation);
                return new Look.Seen<>(Optional.empty());
            }
            return gate.refuses(viewer, AnswerRules.LIST, found.get(), consultation).<Look<Optional<Listing>>>map(Look.Refused::new)
                    .orElseGet(() -> new Look.Seen<>(Optional.of(listing(viewer, found.get(), reference, page))));
        });
    }

    private Listing listing(Viewer viewer, Consultation of, String reference, int page) {
        var found = Page.of(page, (rows, skip) -> sql.list(of.id(), reference, rows, skip));
        ledger.record(viewer.entry("consultation.answer.listed").about(of.id()).with("ids", Page.ids(found.rows(), Answer::id)));
        var count = sql.count(of.id());
        return new Listing(of, found, count.sent(), count.waiting());
    }

    /// The answer; empty when there is none for the viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = answer(viewer, id).flatMap(it -> consultations.find(it.consultation()).map(to -> new Sight(to, it,
                    gate.allows(viewer, AnswerRules.MODERATE, moderating(viewer, to, it, it.moderations().size(), Moderation.Verdict.HELD_BACK)))));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("consultation.answer.read").about(id)),
                    () -> gate.unknown(viewer, AnswerRules.READ, id));
            return found;
        });
    }

    /// Decides whether its words can be shown, or why it is held back.
    ///
    /// @param act made with the form, and the id of the decision
    /// @param before how many decisions on it they saw
    /// @param reason where it is held back
    public Acted moderate(SignedIn who, UUID id, UUID act, int before, Moderation.Verdict verdict, Moderation.@Nullable Reason reason) {
        return acting.as(who, viewer -> {
            answer(viewer, id).ifPresent(it -> consultations.hold(it.consultation()));
            var found = answer(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, id);
            }
            if (found.get().moderations().stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()))) {
                return new Acted.Done(id);
            }
            var to = consultations.find(found.get().consultation()).orElseThrow();
            return gate.refuses(viewer, AnswerRules.MODERATE, moderating(viewer, to, found.get(), before, verdict), id)
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> moderated(viewer, found.get(), new Moderation(act, found.get().moderations().size() + 1, viewer.officer(),
                            viewer.at(), verdict, reason)));
        });
    }

    private static AnswerRules.Moderating moderating(Viewer viewer, Consultation to, Answer of, int before, Moderation.Verdict verdict) {
        return new AnswerRules.Moderating(of, before, verdict, to.state(viewer.day()) == Consultation.State.ANSWERED);
    }

    private Acted moderated(Viewer viewer, Answer of, Moderation it) {
        if (!sql.moderate(viewer, of.id(), it)) {   // the id is that of another's
            return unknown(viewer, of.id());
        }
        var reason = it.reason();
        ledger.record(viewer.entry("consultation.answer.moderated").about(of.id()).with("verdict", it.verdict().name())
                .with("reason", reason == null ? "" : reason.name()));
        return new Acted.Done(of.id());
    }

    private Acted unknown(Viewer viewer, UUID about) {
        gate.unknown(viewer, AnswerRules.MODERATE, about);
        return new Acted.Unknown();
    }

    private Optional<Answer> answer(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, AnswerRules.READ, it));
    }
}
