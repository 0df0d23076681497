package org.concordat.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Checkpoints;
import org.concordat.ledger.Entries;
import org.concordat.ledger.Entries.Listed;
import org.concordat.ledger.Entries.Which;
import org.concordat.ledger.Ledger;
import org.concordat.ledger.Opening;
import org.concordat.ledger.Receipt;
import org.concordat.records.Erasures;
import org.concordat.sharing.Labels;
import org.springframework.stereotype.Component;

/// What an officer did, and proof of it.
@Component
public class Receipts {

    /// On a page of the list.
    public static final int ROWS = 25;

    private static final int PAGES_MAX = 100_000;

    /// Something the officer did.
    ///
    /// @param reference of what it is about, if it is a disclosure that they may still see
    /// @param logged whether a checkpoint that is shown holds it
    public record Own(UUID entry, String kind, int version, Instant at, Optional<String> reference, boolean logged) {
    }

    /// A page of them, newest first.
    ///
    /// @param number from 0
    /// @param cosigned whether enough witnesses have signed the newest checkpoint that a receipt taken now proves it
    public record Listing(List<Own> rows, int number, boolean more, boolean cosigned) {

        public Listing {
            rows = List.copyOf(rows);
        }
    }

    /// What came of asking for a receipt.
    public sealed interface Taken {

        record Given(byte[] proof) implements Taken {
        }

        /// The log does not hold it yet: within a second, as a rule. Until then, what opens it.
        record NotYet(byte[] opening) implements Taken {
        }

        /// The entry was of their body, and was lawfully erased, so that it opens to nobody.
        record Erased() implements Taken {
        }

        /// They did no such thing.
        record Unknown() implements Taken {
        }

        /// The rules say no.
        record Refused(Decision.Refused decision) implements Taken {
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Entries entries;
    private final Labels labels;
    private final Checkpoints checkpoints;
    private final Erasures erasures;

    Receipts(Acting acting, Gate gate, Ledger ledger, Entries entries, Labels labels, Checkpoints checkpoints,
             Erasures erasures) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.entries = entries;
        this.labels = labels;
        this.checkpoints = checkpoints;
        this.erasures = erasures;
    }

    /// @param about the thing they are about, whatever it is
    public Look<Listing> list(SignedIn who, Which which, Optional<UUID> about, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ReceiptRules.LIST, who.officer(), who.officer().value())
                .<Look<Listing>>map(Look.Refused::new)
                .orElseGet(() -> new Look.Seen<>(listing(viewer, which, about, Math.clamp(page, 0, PAGES_MAX)))));
    }

    private Listing listing(Viewer viewer, Which which, Optional<UUID> about, int page) {
        var found = entries.of(viewer.officer(), which, about, ROWS + 1, page * ROWS);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var called = labels.of(viewer, shown.stream().map(Listed::thing).filter(Objects::nonNull).collect(Collectors.toSet()));
        long size = ledger.head().size();
        ledger.record(viewer.entry("receipts.entry.listed").with("ids",
                shown.stream().map(it -> it.id().toString()).collect(Collectors.joining(" "))));
        return new Listing(shown.stream().map(it -> new Own(it.id(), it.kind(), it.version(), it.at(),
                Optional.ofNullable(it.thing()).map(called::get), it.number() != null && it.number() < size)).toList(),
                page, found.size() > ROWS, checkpoints.isCosignedEnough());
    }

    /// What is not there and what somebody else did are answered alike, and recorded.
    public Taken take(SignedIn who, UUID entry) {
        return acting.as(who, viewer -> {
            var did = ledger.opening(entry).map(Opening::entry);
            if (did.isEmpty() || did.get().officer() == null) {
                gate.unknown(viewer, ReceiptRules.TAKE, entry);
                return gate.allows(viewer, ReceiptRules.LIST, viewer.officer()) && erasures.erasedOfTheirBody(entry)
                        ? new Taken.Erased() : new Taken.Unknown();
            }
            var refused = gate.refuses(viewer, ReceiptRules.TAKE, did.get().officer(), entry);
            if (refused.isPresent()) {
                return new Taken.Refused(refused.get());
            }
            return switch (ledger.receipt(entry)) {
                case Receipt.Given(var proof) -> {
                    ledger.record(viewer.entry("receipts.entry.taken").about(entry));
                    yield new Taken.Given(proof);
                }
                case Receipt.NotYet(var opening) -> {
                    ledger.record(viewer.entry("receipts.opening.taken").about(entry));
                    yield new Taken.NotYet(opening);
                }
                case Receipt.None _ -> new Taken.Unknown();
            };
        });
    }
}
