package org.concordat.walls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// Bodies, officers, roles and agreements from a seed: most of them as usual, many at the edge of a day or a moment,
/// and what each of it comes to now.
public final class GeneratedRegister {

    public static final Instant NOW = TestClock.BEGINNING;
    public static final LocalDate TODAY = LocalDate.ofInstant(NOW, Viewer.ZONE);
    public static final List<String> PURPOSES = List.of("prevent-support", "safeguard-child");

    private static final Instant LAID = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final List<BodyKind> KINDS = List.of(BodyKind.COUNTER_TERRORISM_POLICING, BodyKind.SCHOOL,
            BodyKind.LOCAL_AUTHORITY, BodyKind.LOCAL_POLICING_BODY, BodyKind.NATIONAL_BOARD, BodyKind.COLLEGE_OR_UNIVERSITY,
            BodyKind.INVESTIGATORY_POWERS_COMMISSIONER);
    private static final List<Role> ROLES = List.of(Role.ORIGINATOR, Role.APPROVER, Role.DISCLOSURE_OFFICER,
            Role.SAFEGUARDING_LEAD, Role.PREVENT_OFFICER, Role.AGREEMENT_OWNER, Role.ADMINISTRATOR, Role.SCRUTINY_OFFICER,
            Role.BOARD_MEMBER, Role.DECONFLICTION, Role.PANEL_CHAIR, Role.INTERVENTION_PROVIDER);

    private final Ground ground;
    private final GeneratedStandIns standIns;
    private final Map<BodyId, BodyKind> kinds = new HashMap<>();
    private final Set<BodyId> ended = new HashSet<>();
    private final Map<OfficerId, Set<Role>> roles = new HashMap<>();
    private final Map<OfficerId, Set<Role>> lapsed = new HashMap<>();
    private final Map<AgreementId, Set<BodyId>> inForce = new LinkedHashMap<>();
    private final Set<OfficerId> gone = new HashSet<>();

    GeneratedRegister(Ground ground, int officersEach, int agreements) {
        this.ground = ground;
        standIns = new GeneratedStandIns(ground);
        KINDS.forEach(this::body);
        coverage();
        for (var body : bodies()) {
            for (int i = 0; i < officersEach; i++) {
                officer(body, i);
            }
            office(body);
        }
        for (int i = 0; i < agreements; i++) {
            agreement();
        }
        offering();
        successions();
        standIns.put(this, ended, roles, lapsed);
    }

    public List<BodyId> bodies() {
        return ground.rows("partnership.body").stream().map(row -> row.body("id")).toList();
    }

    public List<OfficerId> officers() {
        return ground.rows("partnership.officer").stream().map(row -> row.officer("id")).toList();
    }

    public BodyId bodyOf(OfficerId officer) {
        return ground.the("partnership.officer", "id", officer.value()).body("body");
    }

    /// Mostly one in force.
    Row anAgreement() {
        return ground.once(4) ? ground.one(ground.rows("partnership.agreement"))
                : ground.the("partnership.agreement", "id", ground.one(List.copyOf(inForce.keySet())).value());
    }

    boolean isInForce(UUID agreement) {
        return inForce.containsKey(new AgreementId(agreement));
    }

    public List<BodyId> parties(AgreementId agreement) {
        return ground.where("partnership.agreement_party", "agreement", agreement.value()).stream()
                .map(row -> row.body("body")).toList();
    }

    /// The officer as the database should bind them; null when they or their body are not in office.
    public @Nullable Viewer viewer(OfficerId officer) {
        var body = bodyOf(officer);
        if (gone.contains(officer) || ended.contains(body) && !standIns.standsIn(officer, gone, ended, this::takenOver)) {
            return null;
        }
        var agreements = new HashSet<AgreementId>();
        inForce.forEach((id, parties) -> {
            if (parties.contains(body)) {
                agreements.add(id);
            }
        });
        return new Viewer(officer, "Someone", body, nameOf(body), kinds.get(body), "ENGLAND", roles.get(officer),
                lapsed.get(officer), agreements, NOW, NOW, null).goingOnFor(takenOver(body));
    }

    /// Those whose work a body goes on with now, and through them theirs.
    private Set<BodyId> takenOver(BodyId body) {
        var all = new HashSet<BodyId>();
        for (var row : ground.where("succession.acceptance", "successor", body.value())) {
            if (!row.at("accepted_at").isAfter(NOW)) {
                all.add(row.body("body"));
                all.addAll(takenOver(row.body("body")));
            }
        }
        return all;
    }

    /// The first body's work is done by the second, and theirs by the third; that of the fourth will be a second later. It takes
    /// nothing from the seed.
    private void successions() {
        var all = new ArrayList<>(bodies());
        Collections.rotate(all, (int) (ground.seed() % all.size()));
        takes(all.get(0), all.get(1), LAID);
        takes(all.get(1), all.get(2), NOW);
        takes(all.get(3), all.get(2), NOW.plusSeconds(1));
    }

    private void takes(BodyId body, BodyId successor, Instant at) {
        var offer = beside(body.value(), 1);
        ground.put("succession.offer", "id", offer, "body", body.value(), "successor", successor.value(), "offered_in", body.value(),
                "offered_by", beside(body.value(), 2), "offered_at", LAID, "words", "a test");
        ground.put("succession.acceptance", "offer", offer, "body", body.value(), "successor", successor.value(), "offered_by",
                beside(body.value(), 2), "accepted_in", successor.value(), "accepted_by", beside(body.value(), 3), "accepted_at", at);
    }

    private void body(BodyKind kind) {
        var id = ground.id();
        boolean over = kind == BodyKind.COLLEGE_OR_UNIVERSITY;
        boolean toCome = over && way(id, 2) == 0;
        ground.put("partnership.body", "id", id, "kind", kind.name(),
                "style", kind == BodyKind.LOCAL_POLICING_BODY ? "PCC" : null, "nation", "ENGLAND", "from_day",
                toCome ? TODAY.plusDays(1) : LONG_AGO, "until_day",
                toCome ? null : over ? TODAY : ground.once(3) ? TODAY.plusDays(1) : null, "source", "a test", "recorded_at", LAID,
                "ended_at", null);
        var row = ground.the("partnership.body", "id", id);
        if (row.has("until_day")) {
            row.columns().put("ended_at", LAID);
        }
        var name = ground.id();
        named(name, id, "As it was called", LONG_AGO);
        named(beside(name, 1), id, nameOf(new BodyId(id)), TODAY);
        named(beside(name, 2), id, "As it will be called", TODAY.plusDays(1));
        kinds.put(new BodyId(id), kind);
        if (over) {
            ended.add(new BodyId(id));
        }
    }

    private static String nameOf(BodyId body) {
        return "The body " + body;
    }

    private void named(UUID id, UUID body, String name, LocalDate from) {
        ground.put("partnership.body_name", "id", id, "body", body, "name", name, "from_day", from, "source", "a test",
                "recorded_at", LAID);
    }

    /// Another id, which takes nothing from the seed.
    static UUID beside(UUID id, int nth) {
        return new UUID(id.getMostSignificantBits() ^ nth << 16, id.getLeastSignificantBits());
    }

    /// One of several ways, by an id, which takes nothing from the seed.
    private static int way(UUID id, int of) {
        return Math.floorMod(id.getLeastSignificantBits(), of);
    }

    /// Which body serves which of two areas: today, until yesterday or until tomorrow, in months before or to come, or, as
    /// it turned out, never.
    private void coverage() {
        var areas = List.of(ground.id(), ground.id());
        areas.forEach(area -> ground.put("partnership.area", "id", area, "code",
                "E9%07d".formatted(ground.random().nextInt(10_000_000)), "name", "An area", "nation", "ENGLAND", "region",
                "A region", "from_day", LONG_AGO, "source", "a test", "recorded_at", LAID));
        var month = TODAY.withDayOfMonth(1);
        bodies().stream().filter(body -> kinds.get(body) != BodyKind.INVESTIGATORY_POWERS_COMMISSIONER).forEach(body -> {
            var area = kinds.get(body) == BodyKind.LOCAL_POLICING_BODY ? areas.getFirst() : ground.one(areas);
            switch (kinds.get(body) == BodyKind.LOCAL_POLICING_BODY ? ground.random().nextInt(5) : ground.random().nextInt(12)) {
                case 0 -> serves(body, area, LONG_AGO, null);
                case 1 -> serves(body, area, LONG_AGO, TODAY.plusDays(1));
                case 2 -> serves(body, area, TODAY, null);
                case 3 -> serves(body, area, TODAY.plusDays(1), null);
                case 4, 5 -> serves(body, area, LONG_AGO, TODAY);
                case 6 -> serves(body, area, LONG_AGO, month);
                case 7 -> serves(body, area, LONG_AGO, month.plusDays(1));
                case 8 -> serves(body, area, month, null);
                case 9 -> serves(body, area, month.plusMonths(1), null);
                case 10 -> serves(body, area, month.minusDays(1), null);
                default -> serves(body, area, TODAY, TODAY);
            }
        });
    }

    private void serves(BodyId body, UUID area, LocalDate from, @Nullable LocalDate until) {
        ground.put("partnership.coverage", "id", ground.id(), "body", body.value(), "kind", kinds.get(body).name(), "area", area,
                "from_day", from, "until_day", until, "source", "a test", "recorded_at", LAID, "ended_at",
                until == null ? null : LAID);
    }

    private void office(BodyId body) {
        var id = ground.id();
        ground.put("partnership.office", "id", id, "body", body.value(), "title", "Head", "from_day", LONG_AGO, "source",
                "a test", "recorded_at", LAID);
        ground.put("partnership.tenure", "id", ground.id(), "office", id, "holder", "Someone", "from_day", LONG_AGO,
                "source", "a test", "recorded_at", LAID);
    }

    /// The first two of a body hold every role between them, and stay.
    private void officer(BodyId body, int nth) {
        var id = ground.id();
        boolean left = nth > 1 && ground.once(8);
        boolean toCome = left && way(id, 2) == 0;
        var until = toCome ? null : left ? TODAY : ground.once(4) ? TODAY.plusDays(1) : null;
        ground.put("partnership.officer", "id", id, "body", body.value(), "name", "Someone", "from_day",
                toCome ? TODAY.plusDays(1) : !left && ground.once(6) ? TODAY : LONG_AGO, "until_day", until, "recorded_at", LAID, "ended_at",
                until == null ? null : LAID);
        var officer = new OfficerId(id);
        if (left) {
            gone.add(officer);
        }
        roles.put(officer, EnumSet.noneOf(Role.class));
        lapsed.put(officer, EnumSet.noneOf(Role.class));
        for (int i = 0; i < ROLES.size(); i++) {
            if (i % 2 == nth) {
                holds(officer, ROLES.get(i));
            } else if (nth > 1 && ground.once(ROLES.get(i).receives() ? 2 : 3)) {
                hold(officer, ROLES.get(i));
            }
        }
    }

    /// Mostly current; now and then lapsed, ended, to come, not yet known, declined, waiting, or taken away since.
    private void hold(OfficerId id, Role role) {
        var trained = LocalDate.of(2027, 1, 1);
        var from = LocalDate.of(2026, 2, 1);
        switch (ground.random().nextInt(14)) {
            case 0 -> lapses(id, role, from);
            case 1 -> said(id, role, from, TODAY, trained, LAID, "APPROVED");
            case 2 -> said(id, role, TODAY.plusDays(1), null, trained, LAID, "APPROVED");
            case 3 -> said(id, role, from, null, trained, NOW.plusSeconds(1), "APPROVED");
            case 4 -> said(id, role, from, null, trained, LAID, "DECLINED");
            case 5 -> said(id, role, from, null, trained, LAID, null);
            case 6 -> {
                said(id, role, from, null, trained, LAID, "APPROVED");
                said(id, role, from, from, trained, LAID.plusSeconds(60), "APPROVED");
            }
            default -> holds(id, role);
        }
    }

    /// Without training; of one in four it begins tomorrow, and of one in four it ended today.
    private void lapses(OfficerId id, Role role, LocalDate from) {
        int way = way(id.value(), 4);
        said(id, role, way == 0 ? TODAY.plusDays(1) : from, way == 1 ? TODAY : way == 2 ? TODAY.plusDays(1) : null,
                TODAY.minusDays(1), LAID, "APPROVED");
        if (way > 1) {
            lapsed.get(id).add(role);
        }
    }

    private void holds(OfficerId id, Role role) {
        said(id, role, ground.once(3) ? TODAY : LocalDate.of(2026, 2, 1), way(id.value(), 3) == 0 ? null : TODAY.plusDays(1), TODAY,
                ground.once(3) ? NOW : LAID, "APPROVED");
        roles.get(id).add(role);
    }

    private void said(OfficerId id, Role role, LocalDate from, @Nullable LocalDate until, LocalDate trained, Instant decided,
            @Nullable String outcome) {
        var change = ground.id();
        var proposer = ground.id();
        ground.put("partnership.role_change", "id", change, "officer", id.value(), "role", role.name(), "from_day", from,
                "until_day", until, "trained_until", trained, "reason", "a test", "proposed_by", proposer, "proposed_at", LAID);
        if (outcome != null) {
            ground.put("partnership.role_decision", "change", change, "proposed_by", proposer, "officer", id.value(),
                    "outcome", outcome, "act", ground.id(), "decided_by", ground.id(), "decided_at", decided, "reason", "a test");
        }
    }

    private void agreement() {
        var bodies = new ArrayList<>(bodies());
        Collections.shuffle(bodies, ground.random());
        var parties = bodies.subList(0, 3);
        var state = ground.random().nextInt(13);
        var owner = parties.getFirst();
        var id = offered(owner, parties, state == 0 ? NOW : LAID,
                state == 1 ? TODAY.plusDays(1) : state == 2 ? TODAY : LONG_AGO,
                state == 3 ? TODAY : state == 4 ? TODAY.plusDays(1) : LocalDate.of(2028, 1, 1), null,
                state == 0 ? null : state == 5 ? NOW.plusSeconds(1) : state == 6 ? NOW : LAID);
        boolean holds = switch (state) {
            case 0, 1, 3, 5 -> false;
            case 7 -> suspended(id, NOW, null);
            case 8 -> suspended(id, NOW.minusSeconds(60), way(id, 2) == 0 ? NOW : NOW.plusSeconds(1));
            case 9 -> suspended(id, NOW.plusSeconds(1), null);
            case 10 -> {
                boolean toCome = way(id, 3) == 0;
                ground.put("partnership.ending", "agreement", id, "ended_by", ground.id(), "ended_at", ground.once(2)
                        ? toCome ? NOW.plusSeconds(1) : NOW : NOW.minus(1, ChronoUnit.DAYS), "reason", "a test");
                yield ground.the("partnership.ending", "agreement", id).at("ended_at").isAfter(NOW);
            }
            case 11 -> succeeded(id, owner, parties, ground.once(2) ? TODAY : LONG_AGO);
            default -> true;
        };
        if (holds) {
            inForce.put(new AgreementId(id), Set.copyOf(parties));
        }
        ground.put("partnership.review", "id", ground.id(), "agreement", id, "number", 1, "reviewed_by", ground.id(),
                "reviewed_at", LAID, "finding", "a test", "next_review", TODAY);
        if (state == 0) {
            ground.put("partnership.withdrawal", "agreement", id, "withdrawn_by", ground.id(), "withdrawn_at", NOW,
                    "reason", "a test");
        }
        ground.put("partnership.agreement_draft", "id", ground.id(), "reference", reference("ISA-"), "owner_body",
                owner.value(), "started_by", ground.id(), "started_at", LAID, "saved_by", ground.id(),
                "saved_at", LAID, "parts", Map.of());
        if (ground.once(3)) {
            return;
        }
        ground.put("published.agreement", "id", id, "reference", "ISA", "title", "A title", "parties", "Two bodies",
                "purposes", PURPOSES.getFirst(), "from_day", LONG_AGO, "until_day", TODAY, "openness", "FULL", "suspended",
                false, "written_at", LAID);
    }

    /// By one in force; or by one that has not begun, that not everybody has signed, or that ended before it began or since.
    ///
    /// @return whether it holds still
    private boolean succeeded(UUID id, BodyId owner, List<BodyId> parties, LocalDate from) {
        int way = way(id, 8);
        var next = offered(owner, parties, LAID, way == 1 ? TODAY.plusDays(1) : way == 2 ? TODAY : way == 3 ? LONG_AGO : from,
                LocalDate.of(2028, 1, 1), id, way == 4 ? null : way == 5 ? NOW.plusSeconds(1) : LAID);
        if (way == 2 || way == 3) {
            ground.put("partnership.ending", "agreement", next, "ended_by", ground.id(), "ended_at",
                    NOW.minus(1, ChronoUnit.DAYS), "reason", "a test");
        }
        if (way == 0 || way > 5) {
            inForce.put(new AgreementId(next), Set.copyOf(parties));
        }
        return way == 1 || way == 2 || way == 4 || way == 5;
    }

    /// One that is being offered now, its owner not yet entered among its parties.
    private void offering() {
        var bodies = new ArrayList<>(bodies());
        Collections.shuffle(bodies, ground.random());
        offered(bodies.getFirst(), bodies.subList(1, 3), NOW, LONG_AGO, LocalDate.of(2028, 1, 1), null, null);
    }

    private UUID offered(BodyId owner, List<BodyId> parties, Instant at, LocalDate from, LocalDate until,
            @Nullable UUID supersedes, @Nullable Instant signed) {
        var id = ground.id();
        ground.put("partnership.agreement", "id", id, "reference", reference("ISA-"), "owner_body", owner.value(),
                "drafted_by", ground.id(), "drafted_at", LAID, "offered_by", ground.id(), "offered_at", at,
                "title", "A title", "from_day", from, "until_day", until, "review_day", from.plusDays(1),
                "retention_months", 24, "retention_rule", "RRD-2Y",
                "dpia_reference", "DPIA-1", "contents", Map.of(), "openness", "FULL", "supersedes", supersedes);
        PURPOSES.forEach(it -> ground.put("partnership.agreement_purpose", "agreement", id, "purpose", it));
        ground.put("partnership.agreement_gateway", "agreement", id, "gateway", "ctsa-2015-s36");
        for (int i = 0; i < parties.size(); i++) {
            ground.put("partnership.agreement_party", "agreement", id, "body", parties.get(i).value(), "controller", true,
                    "contact", "a test");
            if (signed != null) {
                ground.put("partnership.signature", "agreement", id, "body", parties.get(i).value(), "signed_by",
                        ground.id(), "signed_at", i == 0 ? signed : LAID, "capacity", "a test");
            }
        }
        return id;
    }

    private boolean suspended(UUID agreement, Instant from, @Nullable Instant resumed) {
        var id = ground.id();
        var by = ground.id();
        ground.put("partnership.suspension", "id", id, "agreement", agreement, "number", 1, "suspended_by", by,
                "suspended_at", from, "reason", "a test");
        if (resumed != null) {
            ground.put("partnership.resumption", "suspension", id, "agreement", agreement, "suspended_by", by,
                    "resumed_by", ground.id(), "resumed_at", resumed, "reason", "a test");
        }
        return resumed != null && !resumed.isAfter(NOW) || from.isAfter(NOW);
    }

    String reference(String prefix) {
        var hex = ground.id().toString().toUpperCase(java.util.Locale.ROOT).replace("-", "");
        return prefix + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }
}
