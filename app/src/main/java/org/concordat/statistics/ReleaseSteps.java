package org.concordat.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.statistics.ReleaseStep.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What becomes of figures: released or declined by someone other than whoever made them, and withdrawn by two.
@Component
public class ReleaseSteps {

    /// What has left from the same records, and what an attack on it with these figures brings down.
    private record Attacked(int before, List<String> falls) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ReleaseSql sql;
    private final FigureMaking making;

    ReleaseSteps(Acting acting, Gate gate, Ledger ledger, ReleaseSql sql, FigureMaking making) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.making = making;
    }

    /// A second person releases them. Before that they are attacked again, together with everything that has been released, also
    /// since they were made.
    ///
    /// @param act made with the form, and the id of the step; so it is for every step
    /// *Errors*: refused where something else from the same records was released while they were attacked.
    public Acted release(SignedIn who, ReleaseId id, UUID act) {
        var attacked = acting.as(who, viewer -> found(viewer, id).map(this::together))
                .map(all -> new Attacked(all.size() - 1, making.attack(all))).orElse(new Attacked(0, List.of()));
        return step(who, id, act, ReleaseRules.DECIDE, (viewer, it) -> gate.refuses(viewer, ReleaseRules.DECIDE,
                        new ReleaseRules.Deciding(it, attacked.falls(), attacked.before() == sql.released(it.table().records(it.quarter()))),
                        id.value()), attacked, Kind.RELEASED, null,
                "statistics.figures.released");
    }

    private List<FigureFiles> together(Release it) {
        var all = new ArrayList<>(sql.published(it.table().records(it.quarter())));
        all.add(sql.files(it.id()));
        return all;
    }

    /// A second person does not release them, and says why.
    public Acted decline(SignedIn who, ReleaseId id, UUID act, String words) {
        return step(who, id, act, ReleaseRules.DECIDE, (viewer, it) -> gate.refuses(viewer, ReleaseRules.DECIDE,
                new ReleaseRules.Deciding(it, List.of(), true), id.value()), null, Kind.DECLINED, words, "statistics.figures.declined");
    }

    /// Asks that what was released is shown no longer. It stays known to whoever has it, and is reckoned with for good.
    public Acted askWithdrawal(SignedIn who, ReleaseId id, UUID act, String words) {
        return step(who, id, act, ReleaseRules.ASK_WITHDRAWAL, (viewer, it) -> gate.refuses(viewer, ReleaseRules.ASK_WITHDRAWAL, it,
                id.value()), null, Kind.WITHDRAWAL_ASKED, words, "statistics.withdrawal.asked");
    }

    /// A second person agrees, and from then on the public is shown why, and no figure.
    public Acted withdraw(SignedIn who, ReleaseId id, UUID act, String words) {
        return step(who, id, act, ReleaseRules.WITHDRAW, (viewer, it) -> gate.refuses(viewer, ReleaseRules.WITHDRAW, it, id.value()),
                null, Kind.WITHDRAWN, words, "statistics.figures.withdrawn");
    }

    private Acted step(SignedIn who, ReleaseId id, UUID act, Act<?> asked, BiFunction<Viewer, Release, Optional<Decision.Refused>> refused,
            @Nullable Attacked attacked, Kind kind, @Nullable String words, String entry) {
        return acting.as(who, viewer -> {
            found(viewer, id).ifPresent(it -> sql.hold(it.table().records(it.quarter())));
            var found = found(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            if (found.get().steps().stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()))) {
                return new Acted.Done(id);
            }
            return refused.apply(viewer, found.get()).<Acted>map(it -> new Acted.Refused(it, attacked == null ? List.of() : attacked.falls()))
                    .orElseGet(() -> made(viewer, asked, found.get(), new ReleaseStep(act, kind, viewer.officer(), viewer.at(), words),
                            attacked == null ? null : attacked.before(), entry));
        });
    }

    private Optional<Release> found(Viewer viewer, ReleaseId id) {
        return gate.allows(viewer, ReleaseRules.READ, viewer.day()) ? sql.find(id.value()) : Optional.empty();
    }

    private Acted made(Viewer viewer, Act<?> asked, Release of, ReleaseStep step, @Nullable Integer reckoned, String kind) {
        var id = of.id();
        if (step.words() != null) {
            Words.official(Releases.WORDS_MAX, step.words());
        }
        if (!sql.step(viewer, id, step, reckoned)) {   // the id is that of another's, or somebody was faster
            return unknown(viewer, asked, id);
        }
        var entry = viewer.entry(kind).about(id.value()).with("step", step.id().toString());
        ledger.record(entry);
        ledger.publish(entry, of.version());
        return new Acted.Done(id);
    }

    private Acted unknown(Viewer viewer, Act<?> act, ReleaseId about) {
        gate.unknown(viewer, act, about.value());
        return new Acted.Unknown();
    }
}
