package org.concordat.sharing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Copies on paper: each is a read, has a number, and is asked about when what it is of has ended.
@Component
public class Copies {

    /// What came of making one.
    public sealed interface Making {

        /// @param opened what is on it
        record Made(Copy copy, Reading.Opened opened) implements Making {
        }

        /// It cannot be read now, and for the same reason not be printed; or it can, through broken glass alone.
        record NotMade(Reading reading) implements Making {
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final CopySql sql;
    private final Inbox inbox;
    private final Ways ways;

    Copies(Acting acting, Gate gate, Ledger ledger, CopySql sql, Inbox inbox, Ways ways) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.inbox = inbox;
        this.ways = ways;
    }

    /// Makes a copy of what the viewer may read now. What is read through broken glass is read for an hour, and paper
    /// stays.
    ///
    /// @param act made with the form, so that a repeated submit is the same copy
    public Making make(SignedIn who, DisclosureId id, UUID act) {
        return acting.as(who, viewer -> {
            var broken = ways.of(who, id).filter(Way.Broken.class::isInstance).isPresent();
            return make(viewer, id, act, inbox.read(who, id), broken);   // last: a copy is made for the purpose it states
        });
    }

    private Making make(Viewer viewer, DisclosureId id, UUID act, Reading reading, boolean broken) {
        return switch (reading) {
            case Reading.Opened opened when broken -> {
                ledger.record(viewer.entry("sharing.copy.make.refused").about(id.value()).with("way", "broken-glass"));
                yield new Making.NotMade(opened);
            }
            case Reading.Opened opened -> new Making.Made(sql.made(viewer, id, act)
                    .orElseGet(() -> make(viewer, opened.envelope(), act)), opened);
            case Reading other -> new Making.NotMade(other);
        };
    }

    private Copy make(Viewer viewer, Envelope it, UUID act) {
        var copy = sql.make(viewer, it.id(), it.from(), act);
        ledger.record(viewer.entry("sharing.copy.made").about(it.id().value()).under(it.agreement())
                .serving(it.purpose()).with("copy", "" + copy.number()));
        return copy;
    }

    /// Those that the viewer may know of: all of what their body sent, or their own body's. It is part of what is read,
    /// which is recorded.
    public List<Copy> of(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> gate.allows(viewer, ListRules.HOME, viewer.body()) ? sql.of(id) : List.<Copy>of());
    }

    /// Confirms disposal of what has ended, and that copies of the viewer's body are destroyed. A copy that turns up after that is
    /// said to be destroyed by whoever destroys it.
    ///
    /// @param destroyed their numbers; any that is not the body's own is passed over
    public Reception confirmDisposal(SignedIn who, DisclosureId id, String words, Set<Integer> destroyed) {
        return acting.as(who, viewer -> switch (inbox.confirmDisposal(who, id, words)) {
            case Reception.Done done -> {
                destroyed(viewer, id, destroyed);
                yield done;
            }
            case Reception.Refused(var envelope, var no) when no.rules().equals(ReceivingRules.NOT_CONFIRMED_YET.id())
                    && destroyed(viewer, id, destroyed) > 0 -> new Reception.Done(envelope.reference());
            case Reception.Refused refused -> refused;
            case Reception.Unknown unknown -> unknown;
        });
    }

    /// How many of them nobody had said it of.
    private long destroyed(Viewer viewer, DisclosureId id, Set<Integer> numbers) {
        var gone = numbers.stream().sorted().filter(number -> sql.destroyed(viewer, id, number)).toList();
        gone.forEach(number -> ledger.record(viewer.entry("sharing.copy.destroyed").about(id.value()).with("copy", "" + number)));
        return gone.size();
    }
}
