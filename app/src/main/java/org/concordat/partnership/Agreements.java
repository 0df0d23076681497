package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Information sharing agreements from the first signature to the end.
///
/// Every act is recorded, done or refused. An act sent twice happens once; of two officers who act at once, one waits
/// for the other and is told what they did.
@Component
public class Agreements {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final AgreementFiles files;
    private final AgreementListSql lists;
    private final AgreementDeeds deeds;

    Agreements(Acting acting, Gate gate, Ledger ledger, AgreementFiles files, AgreementListSql lists,
            AgreementDeeds deeds) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.files = files;
        this.lists = lists;
        this.deeds = deeds;
    }

    /// The agreements in force for the viewer's body, by title. Not recorded: whoever composes from them records that.
    public List<AgreementTerms> inForceFor(Viewer viewer) {
        return allows(viewer, AgreementRules.LIST, viewer.body()) ? lists.terms(viewer.inForce()) : List.of();
    }

    /// What one agreement allows, when it is in force for the viewer's body.
    public Optional<AgreementTerms> terms(AgreementId id, Viewer viewer) {
        return allows(viewer, AgreementRules.USE, id) ? lists.terms(Set.of(id)).stream().findFirst() : Optional.empty();
    }

    /// An agreement of the viewer's body in whatever state it is now. Not recorded: whoever explains from it records
    /// that.
    public Optional<Agreement> seen(AgreementId id, Viewer viewer) {
        return files.find(id, viewer.at()).filter(agreement -> allows(viewer, AgreementRules.READ, agreement));
    }

    /// Those of these references that the viewer may read; nothing is recorded.
    public Map<String, AgreementId> readable(Viewer viewer, Set<String> references) {
        return lists.called(references).stream().flatMap(it -> seen(it, viewer).stream())
                .collect(Collectors.toMap(it -> it.deed().reference(), it -> it.deed().id()));
    }

    /// The agreements of the viewer's body, those last offered or written first; drafts for agreement owners alone.
    public Look<Listing<AgreementSummary>> list(SignedIn who, AgreementFilter filter, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, AgreementRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Listing<AgreementSummary>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = lists.list(viewer, filter, page);
                    ledger.record(viewer.entry("partnership.agreement.listed")
                            .with("ids", Listing.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// An agreement of the viewer's body as it was at a moment, with what the reader can do next (nothing, when that
    /// moment is past).
    public Optional<FoundAgreement> find(SignedIn who, AgreementId id, Instant asOf) {
        return acting.as(who, viewer -> read(viewer, id, asOf, "read").map(agreement -> new FoundAgreement(agreement,
                files.names(agreement.deed().contents().parties().bodies(), asOf.atZone(Viewer.ZONE).toLocalDate()),
                asOf.isBefore(viewer.at()) ? Set.of() : moves(viewer, agreement))));
    }

    /// The agreement as JSON, to be read elsewhere (`docs/agreement-json.md`).
    public Optional<String> export(SignedIn who, AgreementId id) {
        return acting.as(who, viewer -> read(viewer, id, viewer.at(), "exported").map(agreement ->
                AgreementJson.write(agreement.deed().contents(), files.names(
                        agreement.deed().contents().parties().bodies(), viewer.day()))));
    }

    /// Signs for the officer's own body.
    ///
    /// @param capacity the office in which they sign
    public AgreementOutcome sign(SignedIn who, AgreementId id, String capacity) {
        return acting.as(who, viewer -> deeds.sign(viewer, id, capacity));
    }

    /// Takes back an agreement that nobody has signed.
    public AgreementOutcome withdraw(SignedIn who, AgreementId id, String reason) {
        return acting.as(who, viewer -> deeds.withdraw(viewer, id, reason));
    }

    /// Records that it was looked at again.
    ///
    /// @param once names the act
    /// @param seen how many reviews there were when its officer looked
    public AgreementOutcome review(SignedIn who, UUID once, AgreementId id, int seen, String finding, LocalDate next) {
        return acting.as(who, viewer -> deeds.review(viewer, once, id, seen, finding, next));
    }

    /// Stops all sharing and reading under it, from the next transaction on.
    ///
    /// @param once names the act
    public AgreementOutcome suspend(SignedIn who, UUID once, AgreementId id, String reason) {
        return acting.as(who, viewer -> deeds.suspend(viewer, once, id, reason));
    }

    /// Ends a suspension, by someone other than the officer who made it.
    public AgreementOutcome resume(SignedIn who, UUID suspension, AgreementId id, String reason) {
        return acting.as(who, viewer -> deeds.resume(viewer, suspension, id, reason));
    }

    /// Ends it for good, for every party, at once.
    public AgreementOutcome end(SignedIn who, AgreementId id, String reason) {
        return acting.as(who, viewer -> deeds.end(viewer, id, reason));
    }

    private Optional<Agreement> read(Viewer viewer, AgreementId id, Instant asOf, String how) {
        var may = allows(viewer, AgreementRules.LIST, viewer.body());
        var found = Optional.of(id).filter(it -> may)
                .flatMap(it -> files.find(it, asOf.isAfter(viewer.at()) ? viewer.at() : asOf))
                .filter(agreement -> allows(viewer, AgreementRules.READ, agreement));
        ledger.record(found.isPresent()
                ? viewer.entry("partnership.agreement." + how).about(id.value()).under(id)
                : viewer.entry("partnership.agreement.read.refused").about(id.value()).with("rules", "access.exists"));
        return found;
    }

    private Set<AgreementMove> moves(Viewer viewer, Agreement it) {
        var moves = EnumSet.noneOf(AgreementMove.class);
        for (var move : AgreementMove.values()) {
            var open = switch (move) {
                case SIGN -> it instanceof Agreement.AwaitingSignatures
                        && allows(viewer, AgreementRules.SIGN, files.signing(viewer, it));
                case WITHDRAW -> allows(viewer, AgreementRules.WITHDRAW, it);
                case REVIEW -> allows(viewer, AgreementRules.REVIEW,
                        new Reviewing(it, it.deed().contents().term().lastDay()));
                case SUSPEND -> allows(viewer, AgreementRules.SUSPEND, it);
                case RESUME -> allows(viewer, AgreementRules.RESUME, it);
                case END -> allows(viewer, AgreementRules.END, it);
                case REPLACE -> allows(viewer, AgreementRules.REPLACE, it);
            };
            if (open) {
                moves.add(move);
            }
        }
        return moves;
    }

    private <T> boolean allows(Viewer viewer, Act<T> act, T thing) {
        return gate.allows(viewer, act, thing);
    }
}
