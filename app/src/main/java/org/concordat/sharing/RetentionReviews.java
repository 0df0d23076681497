package org.concordat.sharing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether what a body has shared still has to stand: which are to be looked at, and what a person said of each. What may
/// stand no longer is taken back by [Disclosures#recall].
@Component
public class RetentionReviews {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final OwnDisclosures disclosures;
    private final RetentionSql sql;
    private final CustodySql custody;
    private final Tidings tidings;

    RetentionReviews(Acting acting, Gate gate, Ledger ledger, OwnDisclosures disclosures, RetentionSql sql, CustodySql custody,
                     Tidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.sql = sql;
        this.custody = custody;
        this.tidings = tidings;
    }

    /// Those of the viewer's body that are due within two weeks or overdue: the longest overdue first. Pages count from 0.
    public Look<Page<Retention.Due>> due(SignedIn who, int page) {
        return due(who, viewer -> Page.of(page, (rows, skip) -> sql.due(viewer, until(viewer), Place.OLDEST, rows, skip)));
    }

    /// The same list from a place on, which is a day.
    public Look<Page<Retention.Due>> due(SignedIn who, Optional<Place> place) {
        return due(who, viewer -> Page.from(rows -> sql.due(viewer, until(viewer), place.orElse(Place.OLDEST), rows, 0)));
    }

    private Look<Page<Retention.Due>> due(SignedIn who, Function<Viewer, Page<Retention.Due>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.DISCLOSURES, viewer.body(), viewer.body().value())
                .<Look<Page<Retention.Due>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("sharing.retention.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    private static LocalDate until(Viewer viewer) {
        return Retention.soon(viewer.day());
    }

    /// What stands in the way of an officer who sets out to make that review: a refusal is recorded. Empty where nothing does, and where
    /// there is no such disclosure for them.
    public Optional<Decision.Refused> askToReview(SignedIn who, DisclosureId id, LocalDate due) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, RetentionRules.REVIEW.id()).flatMap(it -> gate.refuses(viewer,
                RetentionRules.REVIEW, RetentionRules.Meant.at(viewer, it, sql.dueOn(viewer, id), due), id.value())));
    }

    /// It is needed still, in the officer's words, and somebody looks at it again. Once it has ended: why it had stood.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    /// @param due the day of the review that is meant, so that nobody reviews by an old form what a colleague has reviewed
    /// @param next by when it is looked at again: more than two weeks ahead, and by its last day; null where it ends within two weeks
    public Retaining review(SignedIn who, DisclosureId id, UUID act, LocalDate due, String words, @Nullable LocalDate next) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, RetentionRules.REVIEW.id())
                .map(it -> {
                    custody.hold(id);   // whoever takes it back meanwhile comes before or after
                    return review(viewer, disclosures.find(viewer, id, RetentionRules.REVIEW.id()).orElseThrow(), act, due,
                            Words.official(RetentionRules.WORDS_MAX, words), next);
                })
                .orElseGet(Retaining.Unknown::new));
    }

    private Retaining review(Viewer viewer, Disclosure it, UUID act, LocalDate due, String words, @Nullable LocalDate next) {
        if (sql.reviewedBy(viewer, it.id(), act)) {
            return new Retaining.Done(it.reference());
        }
        var meant = new RetentionRules.Meant(it, sql.dueOn(viewer, it.id()), due, next);
        if (gate.refuses(viewer, RetentionRules.REVIEW, meant, it.id().value()).orElse(null) instanceof Decision.Refused refused) {
            return new Retaining.Refused(refused);
        }
        if (!sql.review(viewer, meant, act, words)) {   // the act's id is that of another review
            gate.unknown(viewer, RetentionRules.REVIEW, it.id().value());
            return new Retaining.Unknown();
        }
        tidings.retentionReviewed(viewer, it, sql.of(viewer, it.id()).reviews().size(), next);
        ledger.record(viewer.entry("sharing.retention.reviewed").about(it.id().value()).under(it.cover().agreement())
                .with("next", next == null ? "" : next.toString()));
        return new Retaining.Done(it.reference());
    }
}
