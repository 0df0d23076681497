package org.concordat.publications;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.publications.EditionStep.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What becomes of an edition: approved or declined by someone other than whoever wrote it, and taken back by anyone who publishes
/// for the body (decision 0131).
@Component
public class EditionSteps {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final EditionSql sql;
    private final Editions editions;

    EditionSteps(Acting acting, Gate gate, Ledger ledger, EditionSql sql, Editions editions) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.editions = editions;
    }

    /// A second person approves it: the public reads it from its time on.
    ///
    /// @param act made with the form, and the id of the step; so it is for every step
    public Acted approve(SignedIn who, UUID id, UUID act) {
        return step(who, id, act, EditionRules.DECIDE, Kind.APPROVED, null, "publications.edition.approved");
    }

    /// A second person does not, and says why.
    public Acted decline(SignedIn who, UUID id, UUID act, String words) {
        return step(who, id, act, EditionRules.DECIDE, Kind.DECLINED, words, "publications.edition.declined");
    }

    /// From then on the public is shown why, and no word of it.
    public Acted withdraw(SignedIn who, UUID id, UUID act, String words) {
        return step(who, id, act, EditionRules.WITHDRAW, Kind.WITHDRAWN, words, "publications.edition.withdrawn");
    }

    private Acted step(SignedIn who, UUID id, UUID act, Act<Edition> asked, Kind kind, @Nullable String words, String entry) {
        return acting.as(who, viewer -> {
            editions.edition(viewer, id).ifPresent(it -> sql.hold(it.publication()));
            var found = editions.edition(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            if (found.get().steps().stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()))) {
                return new Acted.Done(id);
            }
            return gate.refuses(viewer, asked, found.get(), id).<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> made(viewer, asked, found.get(), new EditionStep(act, kind, viewer.officer(), viewer.at(), words), entry));
        });
    }

    private Acted made(Viewer viewer, Act<Edition> asked, Edition of, EditionStep step, String kind) {
        Optional.ofNullable(step.words()).ifPresent(it -> Words.official(Editions.REASON_MAX, it));
        if (!sql.step(viewer, of.id(), step)) {   // the id is that of another's
            return unknown(viewer, asked, of.id());
        }
        var entry = viewer.entry(kind).about(of.id()).with("step", step.id().toString());
        ledger.record(entry);
        ledger.publish(entry, of.number());
        return new Acted.Done(of.id());
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }
}
