package org.concordat.panels;

import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.kernel.GatewayId;
import org.concordat.sharing.SharingOracle;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedPanels;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of panels: the chair and those who are invited see a meeting, and whoever works on
/// cases those to which their body is invited and what became of its cases; of papers, what sharing lets each see.
public final class PanelOracle {

    private static final String CHAIR_CALLS = PanelRules.chairs().id();

    /// What the policy and the constraints of a decision say of it; the rest is its triggers'.
    private static final List<Rule<SittingRules.Deciding>> DECIDING = List.of(SittingRules.CHAIR_DECIDES,
            SittingRules.CHOSEN_WAS_CONSIDERED, SittingRules.UNTIL_A_DAY, SittingRules.OF_A_KIND, SittingRules.NO_IDEOLOGY_ALONE);

    /// A meeting of a body that the world does not have.
    private static final PanelRules.Sitting EMPTY = new PanelRules.Sitting(PanelPaper.meeting(TODAY), List.of());

    private final Ground ground;

    private PanelOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new PanelOracle(ground);
        return List.of(it.meetings(), it.callingsOff(), it.invitations(), it.items(), it.papers(), it.attendance(), it.asking(), it.views(),
                it.opened(), it.decisions(), it.dissent(), it.consents(), it.plans(), it.sessions(), it.actions(), it.completions());
    }

    private Protected meetings() {
        return Protected.of("panels.meeting", "id", (asker, row) -> comes(asker, row.id("id")))
                .added(of -> each(authored(officer -> GeneratedPanels.meeting(ground.id(), bodyOf(officer), officer.id("id"))),
                                it -> it, it -> with(it, "called_at", NOW.minusSeconds(1)),
                                it -> with(it, "on_day", TODAY.minusDays(1))),
                        (asker, row) -> asker.of(row.body("panel")) && asker.officer(row.officer("called_by"))
                                && NOW.equals(row.at("called_at")) && Stream.of(CHAIR_CALLS, PanelRules.ON_A_DAY_TO_COME.id())
                                        .allMatch(rule -> asker.may(PanelRules.CALL, rule,
                                                new PanelRules.Calling(row.day("on_day"), Set.of(), Set.of()))));
    }

    private Protected callingsOff() {
        return Protected.of("panels.calling_off", "meeting", (asker, row) -> comes(asker, row.id("meeting")))
                .added(of -> each(authored(officer -> GeneratedPanels.callingOff(GeneratedPanels.meeting(ground.id(), bodyOf(officer),
                                ground.id()), officer.id("id"))), it -> it, it -> with(it, "called_off_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("called_off_by")) && NOW.equals(row.at("called_off_at"))
                                && Stream.of(CHAIR_CALLS, PanelRules.OF_THE_PANEL_THEY_CHAIR.id()).allMatch(rule ->
                                        asker.may(PanelRules.CALL_OFF, rule, new PanelRules.Ending(meetingOf(row), false))));
    }

    private Protected invitations() {
        return Protected.of("panels.invitation", "meeting officer", (asker, row) -> comes(asker, row.id("meeting")))
                .added(of -> each(authored(officer -> GeneratedPanels.invitation(ground, GeneratedPanels.meeting(ground.id(),
                                bodyOf(officer), ground.id()), officer, officer.id("id"))), it -> it,
                                it -> with(it, "invited_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("invited_by")) && NOW.equals(row.at("invited_at"))
                                && Stream.of(CHAIR_CALLS, PanelRules.OF_THEIR_PANEL.id()).allMatch(rule -> asker.may(PanelRules.INVITE,
                                        rule, new PanelRules.Inviting(meetingOf(row), Set.of(), Set.of()))));
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
                        (asker, row) -> NOW.equals(row.at("recorded_at"))
                                && asker.may(SittingRules.RECORD, SittingRules.IN_THE_CHAIR.id(), recording(row)));
    }

    private Protected asking() {
        return Protected.of("panels.asking", "item", (asker, row) -> comes(asker, row.id("meeting")))
                .added(of -> each(authored(officer -> with(GeneratedPanels.asking(anItem(), officer.id("id")), "item", ground.id(),
                                "panel", bodyOf(officer))), it -> it, it -> with(it, "asked_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.of(row.body("panel")) && NOW.equals(row.at("asked_at"))
                                && asker.may(SittingRules.ASK, SittingRules.CHAIR_WAS_THERE.id(), chairedBy(row, "asked_by")));
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
                                it -> with(it, "decided_at", NOW.minusSeconds(1)), it -> with(it, "options", List.of("SIGNPOST")),
                                it -> with(it, "until_day", TODAY.plusDays(1)), it -> with(it, "kinds", List.of()),
                                it -> with(it, "options", List.of("END"), "chosen", "END", "kinds", List.of("NO_IDEOLOGY"))),
                        (asker, row) -> asker.of(row.body("panel")) && NOW.equals(row.at("decided_at"))
                                && DECIDING.stream().allMatch(rule -> asker.may(SittingRules.DECIDE, rule.id(), deciding(row))));
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

    /// Of an item of that panel.
    private static boolean chairs(Asker asker, Row row, String by, String at) {
        var it = PanelPaper.item();
        var ofPanel = new AtItem(new Item(it.id(), it.meeting(), row.body("panel"), it.on(), it.of(), it.reference(), it.body(),
                it.question(), it.putBy(), it.putAt(), it.off()), EMPTY, List.of(), Set.of(), false, false, false, false, List.of());
        return asker.officer(row.officer(by)) && NOW.equals(row.at(at)) && asker.may(SupportRules.SET,
                SupportRules.CHAIR_SETS.id(), new SupportRules.Setting(ofPanel, row.officer(by), TODAY));
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
        return sitting(meeting).filter(it -> asker.may(PanelRules.READ, it)).isPresent();
    }

    private boolean looks(Asker asker, Row row) {
        return sitting(row.id("meeting")).filter(it -> asker.may(PanelRules.READ_ITEM, looking(row, it))).isPresent();
    }

    private Optional<PanelRules.Sitting> sitting(UUID meeting) {
        return ground.where("panels.meeting", "id", meeting).stream().findFirst().map(it -> new PanelRules.Sitting(
                new Meeting(new MeetingId(meeting), it.body("panel"), it.officer("called_by"), NOW, TODAY, it.text("place")),
                ground.where("panels.invitation", "meeting", meeting).stream().map(guest -> new Invited(
                        guest.officer("officer"), guest.body("body"), Role.valueOf(guest.text("role")))).toList()));
    }

    /// As they see an item of their team's, at a meeting of another body to which nobody is invited.
    private static boolean ours(Asker asker, Row row) {
        return asker.may(PanelRules.READ_ITEM, looking(row, EMPTY));
    }

    private static PanelRules.Looking looking(Row row, PanelRules.Sitting at) {
        var it = PanelPaper.item();
        return new PanelRules.Looking(new Item(it.id(), it.meeting(), it.panel(), it.on(), it.of(), it.reference(), row.body("body"),
                it.question(), it.putBy(), it.putAt(), it.off()), at);
    }

    private static boolean puts(Asker asker, Row row) {
        return asker.of(row.body("body")) && NOW.equals(row.at("put_at"))
                && Stream.of("panels.prevent-officer-puts-a-case", PanelRules.OWNER_PUTS.id())
                        .allMatch(rule -> asker.may(PanelRules.PUT, rule,
                                new PanelRules.Putting(EMPTY, row.officer("put_by"), true, "", List.of(), true, false)));
    }

    private static Meeting meetingOf(Row row) {
        var it = PanelPaper.meeting(TODAY);
        return new Meeting(it.id(), row.body("panel"), it.calledBy(), it.calledAt(), it.on(), it.place());
    }

    /// By whoever chairs it and was invited to, before anybody came.
    private static SittingRules.Recording recording(Row row) {
        var by = row.officer("recorded_by");
        return new SittingRules.Recording(new PanelRules.Sitting(meetingOf(row), List.of(new Invited(by, row.body("panel"),
                PANEL_CHAIR))), Optional.of(by), Set.of(), Set.of(), false);
    }

    /// With that officer in the chair, and nothing asked for or decided.
    private static AtItem chairedBy(Row row, String by) {
        return new AtItem(PanelPaper.item(), EMPTY, List.of(new Attended(row.officer(by), row.body("panel"), PANEL_CHAIR, true)),
                Set.of(), false, false, false, false, List.of());
    }

    private static SittingRules.Deciding deciding(Row row) {
        return new SittingRules.Deciding(chairedBy(row, "decided_by"), new Decided.Wording(chosen(row, "options", Choice::valueOf),
                Choice.valueOf(row.text("chosen")), row.day("until_day"), chosen(row, "kinds", ReasonKind::valueOf),
                row.text("reason"), new GatewayId(row.text("gateway")), List.of()), true, Optional.empty());
    }

    private static <T> Set<T> chosen(Row row, String column, Function<String, T> of) {
        return ((List<?>) row.columns().get(column)).stream().map(it -> of.apply((String) it)).collect(Collectors.toSet());
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    private List<Row> authored(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }
}
