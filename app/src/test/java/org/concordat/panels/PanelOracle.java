package org.concordat.panels;

import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Role;
import org.concordat.casework.CaseId;
import org.concordat.sharing.SharingOracle;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedPanels;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of panels: the chair and those who are invited see a meeting, and whoever works on
/// cases those to which their body is invited and what became of its cases; of papers, what sharing lets each see.
public final class PanelOracle {

    private final Ground ground;

    private PanelOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new PanelOracle(ground);
        return List.of(it.meetings(), it.invitations(), it.items(), it.papers(), it.attendance(), it.asking(), it.views(),
                it.opened(), it.decisions(), it.dissent(), it.consents(), it.plans(), it.sessions(), it.actions(), it.completions());
    }

    private Protected meetings() {
        return Protected.of("panels.meeting", "id", (asker, row) -> comes(asker, row.id("id")))
                .added(of -> each(authored(officer -> GeneratedPanels.meeting(ground.id(), bodyOf(officer), officer.id("id"))),
                                it -> it, it -> with(it, "called_at", NOW.minusSeconds(1))),
                        (asker, row) -> chairs(asker, row, "called_by", "called_at"));
    }

    private Protected invitations() {
        return Protected.of("panels.invitation", "meeting officer", (asker, row) -> comes(asker, row.id("meeting")))
                .added(of -> each(authored(officer -> GeneratedPanels.invitation(ground, GeneratedPanels.meeting(ground.id(),
                                bodyOf(officer), ground.id()), officer, officer.id("id"))), it -> it,
                                it -> with(it, "invited_at", NOW.minusSeconds(1))),
                        (asker, row) -> chairs(asker, row, "invited_by", "invited_at"));
    }

    private Protected items() {
        return Protected.of("panels.item", "id", this::looks)
                .added(of -> each(authored(officer -> with(GeneratedPanels.item(ground.id(),
                                ground.one(ground.rows("panels.meeting")), ground.one(ground.rows("casework.case")),
                                officer.id("id")), "body", bodyOf(officer))), it -> it,
                                it -> with(it, "put_at", NOW.minusSeconds(1))), PanelOracle::puts);
    }

    private Protected papers() {
        return Protected.of("panels.paper", "item disclosure",
                        (asker, row) -> ours(asker, row) || SharingOracle.seesOutside(ground, asker, row.id("disclosure")))
                .added(of -> each(authored(officer -> with(GeneratedPanels.paper(ground.one(ground.rows("panels.item")),
                                ground.one(ground.rows("sharing.disclosure"))), "item", ground.id(), "body", bodyOf(officer),
                                "put_by", officer.id("id"))), it -> it, it -> with(it, "put_at", NOW.minusSeconds(1))),
                        PanelOracle::puts);
    }

    private Protected attendance() {
        return Protected.of("panels.attendance", "meeting officer", (asker, row) -> comes(asker, row.id("meeting")))
                .added(of -> each(authored(officer -> with(GeneratedPanels.attendance(ground.id(), bodyOf(officer),
                                ground.one(ground.rows("partnership.officer")), officer.id("id")), "panel", bodyOf(officer), "chairs",
                                false, "officer", ground.id())), it -> it, it -> with(it, "recorded_at", NOW.minusSeconds(1))),
                        (asker, row) -> chairs(asker, row, "recorded_by", "recorded_at"));
    }

    private Protected asking() {
        return Protected.of("panels.asking", "item", (asker, row) -> comes(asker, row.id("meeting")))
                .added(of -> each(authored(officer -> with(GeneratedPanels.asking(anItem(), officer.id("id")), "item", ground.id(),
                                "panel", bodyOf(officer))), it -> it, it -> with(it, "asked_at", NOW.minusSeconds(1))),
                        (asker, row) -> chairs(asker, row, "asked_by", "asked_at"));
    }

    private Protected views() {
        return Protected.of("panels.view", "item officer", (asker, row) -> asker.officer(row.officer("officer"))
                        || comes(asker, row.id("meeting")) && !ground.where("panels.opened", "item", row.id("item")).isEmpty())
                .added(of -> each(authored(officer -> with(GeneratedPanels.view(anItem(), officer.id("id"), officer.id("id")),
                                "item", ground.id())), it -> it, it -> with(it, "given_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("given_by")) && NOW.equals(row.at("given_at")));
    }

    private Protected opened() {
        return Protected.of("panels.opened", "item", (asker, row) -> comes(asker, row.id("meeting")));
    }

    private Protected decisions() {
        return Protected.of("panels.decision", "id", this::seesDecision)
                .added(of -> each(authored(officer -> with(GeneratedPanels.decision(ground.id(), anItem(), officer.id("id")),
                                "panel", bodyOf(officer), "item", ground.id())), it -> it,
                                it -> with(it, "decided_at", NOW.minusSeconds(1))),
                        (asker, row) -> chairs(asker, row, "decided_by", "decided_at"));
    }

    private Protected dissent() {
        return Protected.of("panels.dissent", "decision body",
                        (asker, row) -> ground.where("panels.decision", "id", row.id("decision")).stream()
                                .anyMatch(it -> seesDecision(asker, it)))
                .added(of -> each(authored(officer -> GeneratedPanels.dissent(with(ground.one(ground.rows("panels.decision")), "id",
                                ground.id(), "decided_by", officer.id("id")), bodyOf(officer))), it -> it,
                                it -> with(it, "decided_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("decided_by")) && NOW.equals(row.at("decided_at")));
    }

    private Protected consents() {
        return Protected.of("panels.consent", "id", this::seesSupport)
                .added(of -> each(authored(officer -> GeneratedPanels.consent(ground.id(), ofPanel(officer), officer.id("id"))), it -> it,
                                it -> with(it, "recorded_at", NOW.minusSeconds(1))),
                        (asker, row) -> chairs(asker, row, "recorded_by", "recorded_at"));
    }

    private Protected plans() {
        return Protected.of("panels.plan", "id", this::seesSupport)
                .added(of -> each(authored(officer -> GeneratedPanels.plan(ground.id(), ofPanel(officer), officer.id("id"))), it -> it,
                                it -> with(it, "written_at", NOW.minusSeconds(1))),
                        (asker, row) -> chairs(asker, row, "written_by", "written_at"));
    }

    private Protected sessions() {
        return Protected.of("panels.session", "id", this::seesSupport)
                .added(of -> each(authored(officer -> GeneratedPanels.session(ground.id(), ofPanel(officer), officer.id("id"))), it -> it,
                                it -> with(it, "recorded_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("recorded_by")) && NOW.equals(row.at("recorded_at")));
    }

    private Protected actions() {
        return Protected.of("panels.action", "id", this::seesSupport)
                .added(of -> each(authored(officer -> GeneratedPanels.action(ground.id(), ofPanel(officer), ground.id(),
                                officer.id("id"))), it -> it, it -> with(it, "set_at", NOW.minusSeconds(1))),
                        (asker, row) -> chairs(asker, row, "set_by", "set_at"));
    }

    private Protected completions() {
        return Protected.of("panels.completion", "action", this::seesSupport)
                .added(of -> each(authored(officer -> GeneratedPanels.completion(GeneratedPanels.action(ground.id(), anItem(),
                                officer.id("id"), officer.id("id")))), it -> it, it -> with(it, "done_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("owner")) && NOW.equals(row.at("done_at")));
    }

    /// On any agenda of the panel.
    private boolean seesSupport(Asker asker, Row row) {
        return ground.where("panels.item", "of_case", row.id("of_case")).stream()
                .anyMatch(item -> item.id("panel").equals(row.id("panel")) && looks(asker, item));
    }

    /// An item that stands for one more, of the panel of an officer's body or of another.
    private Row ofPanel(Row officer) {
        return with(anItem(), "panel", bodyOf(officer), "of_case", ground.id());
    }

    private boolean seesDecision(Asker asker, Row row) {
        return comes(asker, row.id("meeting")) || ours(asker, row);
    }

    private Row anItem() {
        return ground.one(ground.rows("panels.item"));
    }

    private boolean comes(Asker asker, UUID meeting) {
        return sitting(meeting).filter(it -> asker.may(PanelRules.READ, PanelRules.COMES_TO_IT.id(), it)).isPresent();
    }

    private boolean looks(Asker asker, Row item) {
        var on = new Item(new ItemId(item.id("id")), new MeetingId(item.id("meeting")), item.body("panel"), TODAY,
                new CaseId(item.id("of_case")), item.text("reference"), item.body("body"), item.text("question"),
                item.officer("put_by"), NOW);
        return sitting(item.id("meeting")).filter(it -> asker.may(PanelRules.READ_ITEM, PanelRules.COMES_OR_WORKS_ON_IT.id(),
                new PanelRules.Looking(on, it))).isPresent();
    }

    private Optional<PanelRules.Sitting> sitting(UUID meeting) {
        return ground.where("panels.meeting", "id", meeting).stream().findFirst().map(it -> new PanelRules.Sitting(
                new Meeting(new MeetingId(meeting), it.body("panel"), it.officer("called_by"), NOW, TODAY, it.text("place")),
                ground.where("panels.invitation", "meeting", meeting).stream().map(guest -> new Invited(
                        guest.officer("officer"), guest.body("body"), Role.valueOf(guest.text("role")))).toList()));
    }

    private static boolean ours(Asker asker, Row row) {
        return asker.of(row.body("body")) && asker.holds(PREVENT_OFFICER);
    }

    private static boolean puts(Asker asker, Row row) {
        return ours(asker, row) && asker.officer(row.officer("put_by")) && NOW.equals(row.at("put_at"));
    }

    private static boolean chairs(Asker asker, Row row, String by, String at) {
        return asker.of(row.body("panel")) && asker.officer(row.officer(by)) && NOW.equals(row.at(at))
                && asker.holds(PANEL_CHAIR);
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    private List<Row> authored(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }
}
