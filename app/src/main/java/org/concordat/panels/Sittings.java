package org.concordat.panels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Gate;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointments;
import org.springframework.stereotype.Component;

/// Reads a case on an agenda with all that was done about it there; nothing is recorded.
@Component
class Sittings {

    private final Gate gate;
    private final MeetingSql meetings;
    private final ItemSql items;
    private final AttendanceSql attendance;
    private final DecidedSql decisions;
    private final Appointments appointments;

    Sittings(Gate gate, MeetingSql meetings, ItemSql items, AttendanceSql attendance, DecidedSql decisions,
             Appointments appointments) {
        this.gate = gate;
        this.meetings = meetings;
        this.items = items;
        this.attendance = attendance;
        this.decisions = decisions;
        this.appointments = appointments;
    }

    /// Empty when there is none for this viewer.
    Optional<AtItem> find(Viewer viewer, ItemId id) {
        return gate.allows(viewer, PanelRules.LIST, viewer.body())
                ? items.find(id).flatMap(it -> meetings.find(it.meeting())
                                .map(of -> new PanelRules.Sitting(of, meetings.invited(of.id())))
                                .filter(at -> gate.allows(viewer, PanelRules.READ_ITEM, new PanelRules.Looking(it, at)))
                                .map(at -> read(viewer, it, at)))
                : Optional.empty();
    }

    private AtItem read(Viewer viewer, Item it, PanelRules.Sitting at) {
        var came = attendance.came(it.meeting());
        return new AtItem(it, at, came, inPost(came.stream().map(each -> new Invited(each.officer(), each.body(), each.role()))
                .toList(), viewer.at()), attendance.asked(it.id()), attendance.opened(it.id()),
                attendance.views(it.id()).stream().anyMatch(each -> each.officer().equals(viewer.officer())),
                supporting(before(it)).isPresent(), decisions.of(List.of(it.id())));
    }

    /// Each time that a case came to the same panel before.
    private List<Item> before(Item it) {
        return items.of(it.of()).stream().filter(each -> each.panel().equals(it.panel())).takeWhile(each -> !each.id().equals(it.id())).toList();
    }

    /// Which panel holds support of a case, by the decisions that the viewer sees.
    Optional<BodyId> supporting(CaseId of) {
        return supporting(items.of(of)).map(it -> it.last().of().panel());
    }

    /// Support that a panel holds.
    ///
    /// @param first the decision that adopted it
    /// @param last the last one to go on
    record Held(Stands first, Stands last) {
    }

    /// The support that the panel holds of a case as it comes to it this time; empty where it holds none.
    Optional<Held> held(Item it) {
        return supporting(before(it));
    }

    /// The last decision that stands and is more than a question says it; each time that a case came to a panel, in order.
    private Optional<Held> supporting(List<Item> times) {
        var all = decisions.of(times.stream().map(Item::id).toList());
        Optional<Held> holds = Optional.empty();
        for (var each : standing(times, all)) {
            holds = switch (each.decided().wording().chosen()) {
                case ADOPT, CONTINUE -> Optional.of(new Held(holds.map(Held::first).orElse(each), each));
                case SIGNPOST, POLICE_LED, END -> Optional.empty();
                case MORE_INFORMATION, NOT_ADOPT -> holds;
            };
        }
        return holds;
    }

    /// The last time that a case came to a panel, of those that the viewer sees.
    Optional<ItemId> last(Viewer viewer, SupportSql.Key key) {
        return items.of(key.of()).reversed().stream().filter(it -> it.panel().equals(key.panel()) && !it.off()).map(Item::id)
                .filter(it -> find(viewer, it).isPresent()).findFirst();
    }

    /// Whether its panel holds support of a case by what it decided this time.
    boolean supports(Item it) {
        var times = items.of(it.of()).stream().filter(each -> each.panel().equals(it.panel())).toList();
        return standing(times, decisions.of(times.stream().map(Item::id).toList())).stream()
                .filter(each -> each.decided().wording().chosen() != Choice.MORE_INFORMATION).reduce((before, last) -> last)
                .filter(last -> last.of().id().equals(it.id()) && last.decided().wording().chosen().supports()).isPresent();
    }

    /// A case on an agenda, and the decision there that stands.
    record Stands(Item of, Decided decided) {
    }

    static List<Stands> standing(List<Item> times, List<Decided> all) {
        var corrected = all.stream().map(Decided::corrects).collect(Collectors.toSet());
        var found = new ArrayList<Stands>();
        for (var item : times) {
            all.stream().filter(it -> it.of().equals(item.id()) && !corrected.contains(it.id())).findFirst()
                    .ifPresent(it -> found.add(new Stands(item, it)));
        }
        return found;
    }

    /// Whether the viewer could record who came.
    boolean mayRecord(Viewer viewer, PanelRules.Sitting it) {
        return gate.allows(viewer, SittingRules.RECORD, recording(viewer, it, Set.of()));
    }

    /// Whether anybody chairs the panel at that moment.
    boolean isChaired(Meeting it, Instant at) {
        return !appointments.holding(Set.of(it.panel()), Set.of(Role.PANEL_CHAIR), at).isEmpty();
    }

    SittingRules.Recording recording(Viewer viewer, PanelRules.Sitting it, Set<OfficerId> came) {
        var id = it.of().id();
        Optional<OfficerId> chair = attendance.came(id).stream().filter(Attended::chairs).map(Attended::officer).findFirst();
        return new SittingRules.Recording(it, chair, came, inPost(it.invited(), viewer.at()), attendance.begun(id));
    }

    /// Those who hold the role in which they come or came.
    Set<OfficerId> inPost(List<Invited> all, Instant at) {
        Set<BodyId> bodies = all.stream().map(Invited::body).collect(Collectors.toSet());
        Set<Role> roles = all.stream().map(Invited::role).collect(Collectors.toSet());
        var held = appointments.holding(bodies, roles, at).stream().map(Invited::of).collect(Collectors.toSet());
        return all.stream().filter(held::contains).map(Invited::officer).collect(Collectors.toSet());
    }
}
