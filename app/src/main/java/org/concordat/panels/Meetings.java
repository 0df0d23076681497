package org.concordat.panels;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// Meetings of panels: called by a chair, who invites named officers of the bodies that share with the panel.
@Component
public class Meetings {

    public static final int PLACE_MAX = 200;

    /// A meeting as its viewer sees it: their own pack.
    ///
    /// @param papers those alone of which they may know
    /// @param guests whom they could still invite; none where they may not
    /// @param mayRecord whether they could record who came
    /// @param mayCallOff whether they could call it off
    /// @param chaired whether anybody chairs the panel
    public record Sight(Meeting meeting, List<Invited> invited, List<Attended> came, List<Item> agenda, List<Paper> papers,
                        List<Holder> guests, boolean mayRecord, boolean mayCallOff, boolean chaired) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final MeetingSql sql;
    private final ItemSql items;
    private final PackPapers papers;
    private final Guests guests;
    private final AttendanceSql attendance;
    private final Sittings sittings;
    private final PanelTidings tidings;

    Meetings(Acting acting, Gate gate, Ledger ledger, MeetingSql sql, ItemSql items, PackPapers papers, Guests guests,
             AttendanceSql attendance, Sittings sittings, PanelTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.items = items;
        this.papers = papers;
        this.guests = guests;
        this.attendance = attendance;
        this.sittings = sittings;
        this.tidings = tidings;
    }

    /// The viewer's meetings, the last first. Pages count from 0.
    public Look<Page<Meeting>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, PanelRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Meeting>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("panels.meeting.listed").with("ids", Page.ids(found.rows(), it -> it.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// Whom the viewer could invite to a meeting; or why they call none.
    public Look<List<Holder>> mayCall(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, PanelRules.CALL,
                        new PanelRules.Calling(viewer.day(), Set.of(), Set.of()), viewer.body().value())
                .<Look<List<Holder>>>map(Look.Refused::new)
                .orElseGet(() -> new Look.Seen<>(guests.of(viewer))));
    }

    /// Calls a meeting. Its chair is invited to it as the others are.
    ///
    /// @param act made with the form, and the id of the meeting
    public Acted call(SignedIn who, UUID act, LocalDate on, String place, Set<OfficerId> invited) {
        return acting.as(who, viewer -> {
            var id = new MeetingId(act);
            if (sql.find(id).filter(it -> it.calledBy().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            var open = guests.of(viewer);
            var all = new HashSet<>(invited);
            all.add(viewer.officer());
            return refusal(viewer, PanelRules.CALL, new PanelRules.Calling(on, all, officers(open)), viewer.body().value())
                    .orElseGet(() -> call(viewer, id, on, Words.official(PLACE_MAX, place), chosen(open, all)));
        });
    }

    private Acted call(Viewer viewer, MeetingId id, LocalDate on, String place, List<Invited> all) {
        if (!sql.call(viewer, id.value(), on, place)) {   // the id is that of another officer's
            return unknown(viewer, PanelRules.CALL, id.value());
        }
        ledger.record(viewer.entry("panels.meeting.called").about(id.value()).with("officers", ids(all)));
        invite(viewer, sql.find(id).orElseThrow(), all);
        return new Acted.Done(id.value());
    }

    /// Whom else the viewer could invite to it; or why nobody. Empty when there is none for this viewer.
    public Optional<Look<List<Holder>>> mayInvite(SignedIn who, MeetingId id) {
        return acting.as(who, viewer -> find(who, id).map(it ->
                gate.refuses(viewer, PanelRules.INVITE, new PanelRules.Inviting(it.meeting(), Set.of(), Set.of()), id.value())
                        .<Look<List<Holder>>>map(Look.Refused::new).orElseGet(() -> new Look.Seen<>(it.guests()))));
    }

    /// Invites more.
    public Acted invite(SignedIn who, MeetingId id, Set<OfficerId> invited) {
        return acting.as(who, viewer -> sitting(viewer, id).map(it -> {
            var open = guests.of(viewer);
            return refusal(viewer, PanelRules.INVITE, new PanelRules.Inviting(it.of(), invited, officers(open)), id.value())
                    .orElseGet(() -> {
                        var all = chosen(open, invited);
                        ledger.record(viewer.entry("panels.meeting.invited").about(id.value()).with("officers", ids(all)));
                        invite(viewer, it.of(), all);
                        return new Acted.Done(id.value());
                    });
        }).orElseGet(() -> unknown(viewer, PanelRules.INVITE, id.value())));
    }

    private void invite(Viewer viewer, Meeting to, List<Invited> all) {
        all.forEach(guest -> {
            if (sql.invite(viewer, to.id(), guest)) {
                tidings.invited(viewer, to, guest);
            }
        });
    }

    /// The meeting, with the viewer's own pack; empty when there is none for them.
    public Optional<Sight> find(SignedIn who, MeetingId id) {
        return acting.as(who, viewer -> {
            var found = sitting(viewer, id).map(it -> sight(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("panels.meeting.read").about(id.value())
                            .with("ids", Page.ids(it.agenda(), item -> item.id().value()))),
                    () -> gate.unknown(viewer, PanelRules.READ, id.value()));
            return found;
        });
    }

    private Sight sight(Viewer viewer, PanelRules.Sitting it) {
        var agenda = items.at(it.of().id());
        var more = gate.allows(viewer, PanelRules.INVITE, new PanelRules.Inviting(it.of(), Set.of(), Set.of()))
                ? guests.of(viewer).stream().filter(guest -> it.invited().stream()
                        .noneMatch(each -> each.officer().equals(guest.officer()))).toList()
                : List.<Holder>of();
        var came = attendance.came(it.of().id());
        return new Sight(it.of(), it.invited(), came, agenda,
                papers.of(viewer, agenda.stream().map(Item::id).toList()), more, sittings.mayRecord(viewer, it),
                gate.allows(viewer, PanelRules.CALL_OFF, new PanelRules.Ending(it.of(), !came.isEmpty())),
                sittings.isChaired(it.of(), viewer.at()));
    }

    /// The meeting and who is invited, if the viewer comes to it; nothing is recorded.
    Optional<PanelRules.Sitting> sitting(Viewer viewer, MeetingId id) {
        return gate.allows(viewer, PanelRules.LIST, viewer.body())
                ? sql.find(id).map(it -> new PanelRules.Sitting(it, sql.invited(id)))
                        .filter(it -> gate.allows(viewer, PanelRules.READ, it))
                : Optional.empty();
    }

    private static List<Invited> chosen(List<Holder> open, Set<OfficerId> asked) {
        return open.stream().filter(it -> asked.contains(it.officer())).map(Invited::of).toList();
    }

    private static Set<OfficerId> officers(List<Holder> open) {
        return open.stream().map(Holder::officer).collect(Collectors.toSet());
    }

    private static String ids(List<Invited> all) {
        return all.stream().map(it -> it.officer().toString()).sorted().collect(Collectors.joining(" "));
    }

    private <T> Optional<Acted> refusal(Viewer viewer, Act<T> act, T thing, UUID about) {
        return gate.refuses(viewer, act, thing, about).map((Decision.Refused it) -> new Acted.Refused(it));
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }
}
