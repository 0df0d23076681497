package org.concordat.panels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.casework.Case;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.intake.Concern;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// Agendas: the owner of a case puts it on one, by its reference and a question, with the disclosures that are its papers.
@Component
public class Agendas {

    public static final int QUESTION_MAX = 1000;
    public static final int PAPERS_MAX = 20;

    /// What the owner of a case is shown who would put it on an agenda.
    ///
    /// @param open the meetings to come to which their body is invited
    public record Prospect(CaseId of, String reference, List<Meeting> open) {
    }

    /// What an owner asks of a panel.
    ///
    /// @param papers references of disclosures that their body has sent
    public record Asking(MeetingId at, String question, List<String> papers) {

        public Asking {
            papers = List.copyOf(papers);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final Meetings meetings;
    private final MeetingSql sql;
    private final ItemSql items;
    private final PanelTidings tidings;

    Agendas(Acting acting, Gate gate, Ledger ledger, Cases cases, Meetings meetings, MeetingSql sql, ItemSql items,
            PanelTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.meetings = meetings;
        this.sql = sql;
        this.items = items;
        this.tidings = tidings;
    }

    /// For the owner of a case; or why it is not theirs to put. Empty when there is none for this viewer.
    public Optional<Look<Prospect>> prospect(SignedIn who, CaseId id) {
        return acting.as(who, viewer -> cases.find(who, id).map(it -> it.line().of()).map(it ->
                gate.refuses(viewer, PanelRules.PUT, anywhere(viewer, it), id.value())
                        .<Look<Prospect>>map(Look.Refused::new)
                        .orElseGet(() -> new Look.Seen<>(new Prospect(id, it.reference(), sql.toCome(viewer))))));
    }

    /// As if their body were invited to a meeting that day: nothing then stands in the way but what does at any.
    private static PanelRules.Putting anywhere(Viewer viewer, Case it) {
        var guest = new Invited(viewer.officer(), viewer.body(), Role.PREVENT_OFFICER);
        return new PanelRules.Putting(new PanelRules.Sitting(new Meeting(new MeetingId(it.id().value()), viewer.body(),
                viewer.officer(), viewer.at(), viewer.day(), ""), List.of(guest)), it.owner(), it.stage().comesToPanels(), "",
                List.of(), true, false);
    }

    /// Puts a case on an agenda.
    ///
    /// @param act made with the form, and the id of what stands on the agenda
    public Acted put(SignedIn who, UUID act, CaseId id, Asking asking) {
        return acting.as(who, viewer -> {
            var of = cases.find(who, id);
            var at = meetings.sitting(viewer, asking.at());
            if (of.isEmpty() || at.isEmpty()) {
                return unknown(viewer, id);
            }
            sql.hold(asking.at());
            if (items.find(new ItemId(act)).filter(it -> it.putBy().equals(viewer.officer()) && it.of().equals(id)).isPresent()) {
                return new Acted.Done(act);
            }
            var it = of.get().line().of();
            var papers = asking.papers().stream().distinct().map(each -> items.sentAs(viewer, each)).toList();
            var there = items.at(asking.at()).stream().anyMatch(each -> each.of().equals(id));
            var putting = new PanelRules.Putting(at.get(), it.owner(), it.stage().comesToPanels(),
                    Words.official(QUESTION_MAX, asking.question()), names(of.get().concern()), papers.stream().allMatch(Optional::isPresent), there);
            return gate.refuses(viewer, PanelRules.PUT, putting, id.value())
                    .<Acted>map((Decision.Refused refused) -> new Acted.Refused(refused))
                    .orElseGet(() -> put(viewer, item(viewer, act, at.get().of(), it, putting.question()),
                            papers.stream().flatMap(Optional::stream).toList()));
        });
    }

    private static Item item(Viewer viewer, UUID act, Meeting at, Case of, String question) {
        return new Item(new ItemId(act), at.id(), at.panel(), at.on(), of.id(), of.reference(), of.body(), question,
                viewer.officer(), viewer.at(), false);
    }

    private Acted put(Viewer viewer, Item it, List<ItemSql.Named> papers) {
        if (!items.put(it)) {   // the id is that of another officer's
            return unknown(viewer, it.of());
        }
        papers.forEach(paper -> items.add(it, paper));
        ledger.record(viewer.entry("panels.item.put").about(it.of().value()).with("meeting", it.meeting().toString())
                .with("item", it.id().toString())
                .with("ids", Page.ids(papers, paper -> paper.disclosure().value())));
        tidings.put(viewer, it);
        return new Acted.Done(it.id().value());
    }

    private static List<String> names(Concern it) {
        return it instanceof Concern.AboutPerson person
                ? person.otherNames() == null ? List.of(person.name()) : List.of(person.name(), person.otherNames())
                : List.of();
    }

    private Acted unknown(Viewer viewer, CaseId id) {
        gate.unknown(viewer, PanelRules.PUT, id.value());
        return new Acted.Unknown();
    }
}
