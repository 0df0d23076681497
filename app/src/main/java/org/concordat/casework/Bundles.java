package org.concordat.casework;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.ledger.Proven;
import org.springframework.stereotype.Component;

/// A case is exported whole for an inquiry, by whoever leads: as its pages show it to them, with a receipt of each act of their
/// body. It is a read of all that, and the ledger keeps what was written out, as its hash. *Source*: decision 0105.
@Component
public class Bundles {

    public static final int INQUIRY_MAX = 200;
    public static final int REASON_MAX = 2000;

    /// What is in a bundle.
    ///
    /// @param chronology of every holder, as far as whoever exports may know
    /// @param receipts of each act of their body, in order
    public record Contents(Bundle bundle, Cases.Sight sight, PanelOutcome panels, List<Happened> chronology, List<Proven> receipts) {

        public Contents {
            chronology = List.copyOf(chronology);
            receipts = List.copyOf(receipts);
        }
    }

    /// What came of exporting a case.
    public sealed interface Exporting {

        /// @param written as it was handed over
        /// @param sha256 of that, as the ledger keeps it
        record Made(Contents contents, byte[] written, String sha256) implements Exporting {
        }

        record Refused(Decision.Refused decision) implements Exporting {
        }

        record Unknown() implements Exporting {
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final CaseSql caseSql;
    private final CaseSights sights;
    private final Chronologies chronologies;
    private final PanelOutcomes panels;
    private final Teams teams;
    private final BundleSql sql;

    Bundles(Acting acting, Gate gate, Ledger ledger, Cases cases, CaseSql caseSql, CaseSights sights, Chronologies chronologies,
            PanelOutcomes panels, Teams teams, BundleSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.caseSql = caseSql;
        this.sights = sights;
        this.chronologies = chronologies;
        this.panels = panels;
        this.teams = teams;
        this.sql = sql;
    }

    /// Exports a case.
    ///
    /// @param act made with the form, and the id of the bundle: a repeated submit is the same bundle, handed over again
    /// @param writing writes it out; what it gives is what the ledger keeps the hash of
    public Exporting export(SignedIn who, CaseId id, UUID act, Bundle.Power power, String inquiry, String reason,
            Function<Contents, byte[]> writing) {
        Words.official(INQUIRY_MAX, inquiry);
        Words.official(REASON_MAX, reason);
        return acting.as(who, viewer -> {
            cases.read(viewer, id).ifPresent(it -> caseSql.hold(id));
            return cases.read(viewer, id).map(it -> gate.refuses(viewer, BundleRules.EXPORT,
                            new BundleRules.Exporting(it, teams.of(it.body(), viewer.at())), id.value())
                    .<Exporting>map(Exporting.Refused::new)
                    .orElseGet(() -> made(who, viewer, it, bundle(viewer, it, act, power, inquiry, reason), writing)))
                    .orElseGet(() -> {
                        gate.unknown(viewer, BundleRules.EXPORT, id.value());
                        return new Exporting.Unknown();
                    });
        });
    }

    private Bundle bundle(Viewer viewer, Case of, UUID act, Bundle.Power power, String inquiry, String reason) {
        var before = sql.of(of.id());
        return before.stream().filter(it -> it.id().equals(act) && it.by().equals(viewer.officer())).findFirst().orElseGet(() -> {
            var it = new Bundle(act, of.id(), before.size() + 1, power, inquiry, reason, viewer.officer(), viewer.at());
            sql.export(viewer, it);
            return it;
        });
    }

    private Exporting made(SignedIn who, Viewer viewer, Case of, Bundle it, Function<Contents, byte[]> writing) {
        var contents = new Contents(it, sights.sight(viewer, of), panels.of(who, of), chronologies.whole(who, of, viewer.day()),
                ledger.receipts(sql.proves(it.id())));
        var written = writing.apply(contents);
        var sha256 = sha256(written);
        ledger.record(viewer.entry("casework.bundle.exported").about(of.id().value()).with("bundle", it.id().toString())
                .with("sha256", sha256));
        return new Exporting.Made(contents, written, sha256);
    }

    private static String sha256(byte[] written) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
