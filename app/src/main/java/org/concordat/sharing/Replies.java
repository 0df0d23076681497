package org.concordat.sharing;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What others ask of a body, and its answer: it tells, or it has nothing to say. Only what is told leaves this side.
@Component
public class Replies {

    /// Which inquiries a list shows.
    public enum Filter { TO_ANSWER, OVERDUE, ANSWERED }

    /// An inquiry as the asked body sees it.
    ///
    /// @param inside null while its agreement is not in force
    /// @param sayNothing what stands in the way of this viewer's saying that there is nothing to say
    public record Sight(AskedOfUs asked, AskedOfUs.@Nullable Inside inside, Decision read, Decision sayNothing,
                        Decision tell) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ReplySql sql;
    private final Tellings tellings;
    private final Tidings tidings;

    Replies(Acting acting, Gate gate, Ledger ledger, ReplySql sql, Tellings tellings, Tidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.tellings = tellings;
        this.tidings = tidings;
    }

    /// What is asked of the viewer's body: what waits first, and of that what is due first. Pages count from 0.
    public Look<Page<AskedOfUs>> list(SignedIn who, Optional<Filter> filter, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.ASKED, viewer.body(), viewer.body().value())
                .<Look<Page<AskedOfUs>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.list(viewer, filter, rows, skip));
                    ledger.record(viewer.entry("sharing.asked.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// One inquiry asked of the viewer's body; empty when there is none for them.
    public Optional<Sight> find(SignedIn who, InquiryId id) {
        return acting.as(who, viewer -> {
            var found = asked(viewer, id).map(it -> sight(viewer, it));
            ledger.record(found.filter(it -> it.inside() != null)
                    .map(it -> entry(viewer, "sharing.asked.read", it.asked()))
                    .orElseGet(() -> viewer.entry("sharing.asked.read.refused").about(id.value())));
            return found;
        });
    }

    /// Says that there is nothing to say: nothing is held, or it is not to be told. The asker never learns which, nor
    /// that anything was said.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    /// @param reason for the body's own side
    public Replied sayNothing(SignedIn who, InquiryId id, UUID act, String reason) {
        return acting.as(who, viewer -> repliedBy(viewer, id, act) ? new Replied.Made()
                : asked(viewer, id).map(it -> sayNothing(viewer, it, act, Words.official(4000, reason)))
                        .orElseGet(() -> unknown(viewer, id)));
    }

    /// Starts a disclosure to the asker's body, under the id made with the form, with what the inquiry says filled in.
    /// Approved and sent, it is what the asker hears.
    public Replied tell(SignedIn who, InquiryId id, DisclosureId draft) {
        return acting.as(who, viewer -> asked(viewer, id).map(it -> tell(viewer, it, draft))
                .orElseGet(() -> unknown(viewer, id)));
    }

    /// Answers with a disclosure that the asker's body was sent already, by its exact reference.
    ///
    /// @param act made with the form
    public Replied point(SignedIn who, InquiryId id, UUID act, String reference) {
        return acting.as(who, viewer -> repliedBy(viewer, id, act) ? new Replied.Made()
                : asked(viewer, id).map(it -> point(viewer, it, act, reference))
                        .orElseGet(() -> unknown(viewer, id)));
    }

    /// Asked before anything is looked for, so that who may not look is answered alike, whatever is there.
    private Optional<AskedOfUs> asked(Viewer viewer, InquiryId id) {
        return gate.allows(viewer, ListRules.ASKED, viewer.body()) ? sql.find(viewer, id) : Optional.empty();
    }

    private boolean repliedBy(Viewer viewer, InquiryId id, UUID act) {
        return gate.allows(viewer, ListRules.ASKED, viewer.body()) && sql.repliedBy(viewer, id, act);
    }

    private Sight sight(Viewer viewer, AskedOfUs it) {
        var read = gate.asks(viewer, ReplyRules.READ, it);
        return new Sight(it, read instanceof Decision.Allowed ? sql.inside(it.id()).orElseThrow() : null, read,
                gate.asks(viewer, ReplyRules.SAY_NOTHING, it), gate.asks(viewer, ReplyRules.TELL, it));
    }

    private Replied sayNothing(Viewer viewer, AskedOfUs it, UUID act, String reason) {
        if (gate.asks(viewer, ReplyRules.SAY_NOTHING, it) instanceof Decision.Refused refused) {
            return refused(viewer, it, refused);
        }
        if (!sql.nothing(viewer, it.id(), act, reason)) {   // two at once: the other was faster
            return sayNothing(viewer, sql.find(viewer, it.id()).orElseThrow(), act, reason);
        }
        ledger.record(entry(viewer, "sharing.inquiry.nothing-said", it));
        tidings.inquiryAnswered(viewer, it.id());
        tellings.count(viewer, it, Measure.INQUIRY_NOTHING_SAID);
        return new Replied.Made();
    }

    private Replied tell(Viewer viewer, AskedOfUs it, DisclosureId draft) {
        if (gate.asks(viewer, ReplyRules.TELL, it) instanceof Decision.Refused refused) {
            return refused(viewer, it, refused);
        }
        tellings.begin(viewer, it, sql.inside(it.id()).orElseThrow(), draft);
        return new Replied.Begun(draft);
    }

    private Replied point(Viewer viewer, AskedOfUs it, UUID act, String reference) {
        var sent = sql.sent(viewer, reference, it.from());
        if (gate.asks(viewer, ReplyRules.POINT, new ReplyRules.Pointing(it, sent)) instanceof Decision.Refused no) {
            return refused(viewer, it, no);
        }
        return tellings.told(viewer, it, act, sent.orElseThrow(), reference)
                ? new Replied.Made()
                : point(viewer, sql.find(viewer, it.id()).orElseThrow(), act, reference);
    }

    private Replied refused(Viewer viewer, AskedOfUs it, Decision.Refused refused) {
        ledger.record(entry(viewer, "sharing.inquiry.answer.refused", it).with("rules", refused.rules()));
        return new Replied.Refused(it, refused);
    }

    private Replied unknown(Viewer viewer, InquiryId id) {
        ledger.record(viewer.entry("sharing.inquiry.answer.refused").about(id.value()));
        return new Replied.Unknown();
    }

    private static Entry entry(Viewer viewer, String kind, AskedOfUs it) {
        return viewer.entry(kind).about(it.id().value()).under(it.agreement()).serving(it.purpose());
    }
}
