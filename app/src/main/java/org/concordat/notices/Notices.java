package org.concordat.notices;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells those whom an act concerns, in the act's own transaction, and shows them what waits.
///
/// ```java
/// ledger.record(viewer.entry("sharing.disclosure.proposed").about(id.value()));
/// notices.tell(viewer, Notice.to(viewer.body(), Role.APPROVER, NoticeKind.APPROVAL_WAITS, "/approvals", id.value(), due));
/// ```
///
/// The lists of each module stay the truth of what is to be done: a notice says that something is there, and gives
/// nobody a right to it.
@Component
public class Notices {

    /// On a page of the list.
    public static final int ROWS = 25;

    private static final int PAGES_MAX = 100_000;

    /// A page of what waits.
    ///
    /// @param number from 0
    public record Listing(List<Waiting> rows, int number, boolean more) {

        public Listing {
            rows = List.copyOf(rows);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final NoticeSql sql;
    private final LetterSql letters;
    private final Supplier<UUID> newId;

    Notices(Acting acting, Gate gate, Ledger ledger, NoticeSql sql, LetterSql letters, Supplier<UUID> newId) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.letters = letters;
        this.newId = newId;
    }

    /// Tells those who hold the role in the body. The act's own entry in the ledger says who told.
    ///
    /// *Errors*: without a transaction it throws: what is told apart from its act may be of nothing. If the process dies
    /// before the commit, nobody is told; if it dies after, they are, by whichever node delivers.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Viewer viewer, Notice notice) {
        sql.tell(viewer, newId.get(), notice);
    }

    /// What the notices of a kind ask of a body about a thing is done, or no longer asked.
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Viewer viewer, BodyId body, NoticeKind kind, String list, UUID thing) {
        settle(viewer, body, kind, list, thing, 1);
    }

    /// The same of what came up again: each turn by itself.
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Viewer viewer, BodyId body, NoticeKind kind, String list, UUID thing, int turn) {
        sql.settle(viewer, body, null, kind, list + "/" + thing, turn);
    }

    /// The same for those alone who were told in a role: what others of the body were told waits for them still.
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Viewer viewer, BodyId body, Role role, NoticeKind kind, String list, UUID thing) {
        sql.settle(viewer, body, role, kind, list + "/" + thing, 1);
    }

    /// What waits for the viewer's roles, newest first; what is shown has been seen. Pages count from 0.
    public Look<Listing> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, NoticeRules.LIST, viewer.officer(), viewer.officer().value())
                .<Look<Listing>>map(Look.Refused::new)
                .orElseGet(() -> new Look.Seen<>(list(viewer, Math.clamp(page, 0, PAGES_MAX)))));
    }

    private Listing list(Viewer viewer, int page) {
        var found = sql.list(viewer, ROWS + 1, page * ROWS);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var ids = shown.stream().flatMap(it -> it.ids().stream()).toList();
        sql.see(viewer, ids);
        ledger.record(viewer.entry("notices.waiting.listed")
                .with("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(" "))));
        return new Listing(shown, page, found.size() > ROWS);
    }

    /// What of this the home page shows.
    ///
    /// @param unseen how many the viewer has not seen
    /// @param bouncing whether mail to their address comes back
    public record Count(long unseen, boolean bouncing) {
    }

    /// The numbers for the viewer's home page; the read of the page is what is recorded.
    public Count count(SignedIn who) {
        return acting.as(who, viewer -> gate.allows(viewer, NoticeRules.LIST, viewer.officer())
                ? new Count(sql.unseen(viewer), letters.isBouncing(viewer)) : new Count(0, false));
    }
}
