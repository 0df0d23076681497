package org.concordat.notices;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Holder;
import org.springframework.stereotype.Component;

/// How officers want to be told, and who stands in for them.
@Component
public class Wishes {

    /// An officer's wish, and whom they could name as their deputy.
    ///
    /// @param bouncing whether mail to the address comes back
    public record Sight(Wish wish, List<Holder> colleagues, boolean bouncing) {

        public Sight {
            colleagues = List.copyOf(colleagues);
        }
    }

    /// What came of stating a wish.
    public sealed interface Stated {

        record Done() implements Stated {
        }

        /// The rules say no.
        record Refused(Decision.Refused decision) implements Stated {
        }

        /// The act's id is that of another officer's act.
        record Unknown() implements Stated {
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final WishSql sql;
    private final LetterSql letters;
    private final Appointments appointments;

    Wishes(Acting acting, Gate gate, Ledger ledger, WishSql sql, LetterSql letters, Appointments appointments) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.letters = letters;
        this.appointments = appointments;
    }

    /// The viewer's own.
    public Look<Sight> read(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, NoticeRules.READ_WISH, viewer.officer(), viewer.officer().value())
                .<Look<Sight>>map(Look.Refused::new)
                .orElseGet(() -> {
                    ledger.record(viewer.entry("notices.wish.read"));
                    return new Look.Seen<>(new Sight(sql.find(viewer.officer()).orElse(Wish.NONE), colleagues(viewer),
                            letters.isBouncing(viewer)));
                }));
    }

    /// States the viewer's own. An address that refused mail is tried again from here on.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Stated state(SignedIn who, UUID act, Wish wish) {
        return acting.as(who, viewer -> gate.allows(viewer, NoticeRules.READ_WISH, viewer.officer()) && sql.statedBy(viewer, act)
                ? new Stated.Done() : state(viewer, act, wish));
    }

    private Stated state(Viewer viewer, UUID act, Wish wish) {
        var deputy = wish.away() == null ? null : wish.away().deputy();
        var refused = gate.refuses(viewer, NoticeRules.STATE,
                new NoticeRules.Stating(viewer.officer(), deputy, eligible(viewer)), viewer.officer().value());
        if (refused.isPresent()) {
            return new Stated.Refused(refused.get());
        }
        if (!sql.state(viewer, act, wish)) {
            gate.unknown(viewer, NoticeRules.STATE, act);
            return new Stated.Unknown();
        }
        ledger.record(viewer.entry("notices.wish.stated").about(act).with("pace", wish.pace().name()));
        if (deputy != null) {
            ledger.record(viewer.entry("notices.deputy.named").about(act).with("officer", deputy.toString())
                    .with("from", wish.away().from().toString()).with("until", wish.away().until().toString()));
        }
        return new Stated.Done();
    }

    private Set<OfficerId> eligible(Viewer viewer) {
        return colleagues(viewer).stream().map(Holder::officer).collect(Collectors.toSet());
    }

    /// The others of the viewer's body who hold one of their roles, each once, by name.
    private List<Holder> colleagues(Viewer viewer) {
        var seen = new HashSet<>(Set.of(viewer.officer()));
        return appointments.holding(Set.of(viewer.body()), viewer.roles(), viewer.at()).stream()
                .filter(it -> seen.add(it.officer())).sorted(Comparator.comparing(Holder::name)).toList();
    }
}
