package org.concordat.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.assurance.AssuranceOracle;
import org.concordat.casework.CaseOracle;
import org.concordat.complaints.ComplaintOracle;
import org.concordat.consultation.ConsultationOracle;
import org.concordat.intake.ReferralOracle;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.measures.MeasureOracle;
import org.concordat.notices.HooksOracle;
import org.concordat.notices.NoticesOracle;
import org.concordat.panels.EngagementOracle;
import org.concordat.panels.PanelOracle;
import org.concordat.partnership.RegisterOracle;
import org.concordat.people.PeopleOracle;
import org.concordat.pilots.PilotsOracle;
import org.concordat.publications.PublicationsOracle;
import org.concordat.records.RecordsOracle;
import org.concordat.requests.RequestOracle;
import org.concordat.resources.ResourceOracle;
import org.concordat.sampling.SamplingOracle;
import org.concordat.scrutiny.ScrutinyOracle;
import org.concordat.sharing.GeneratedPaper;
import org.concordat.sharing.ChainOracle;
import org.concordat.sharing.InquiryOracle;
import org.concordat.sharing.OpenedOracle;
import org.concordat.sharing.SharingOracle;
import org.concordat.api.ApiOracle;
import org.concordat.signin.SigninOracle;
import org.concordat.statistics.StatisticsOracle;
import org.concordat.succession.SuccessionOracle;
import org.jspecify.annotations.Nullable;

/// One generated world before both walls: laid by the superuser in a transaction of which nothing stays, and asked about
/// as the application's role, with every officer of it bound in turn, and with nobody.
///
/// A module whose tables are protected adds a line for each to an oracle, and its oracle to [#over].
final class Walls {

    /// Where the two part.
    ///
    /// @param what the table, and what was asked of it
    record Parting(long seed, String who, String what, String row, boolean application) {

        @Override
        public String toString() {
            return "seed %d: %s, %s, %s: the application says %s, the database %s".formatted(seed, who, what, row,
                    application ? "yes" : "no", application ? "no" : "yes");
        }
    }

    /// Someone who asks: an officer or nobody, and what they state beside who they are.
    private record Bound(@Nullable OfficerId officer, Map<String, String> stated) {

        @Override
        public String toString() {
            return (officer == null ? "nobody" : officer.toString()) + (stated.isEmpty() ? "" : " " + stated);
        }

        boolean forAPurpose() {
            return stated.containsKey(Asker.PURPOSE);
        }
    }

    /// Row security lets it in before keys and overlaps are looked at; there may be such a row already.
    private static final Set<String> TAKEN = Set.of(FirstWall.TAKEN, "23505", "23P01");

    /// Refused by row security, or by a constraint of the row itself.
    private static final Set<String> REFUSED = Set.of("42501", "23514");

    private static final Set<String> SIGNIN = Set.of("signin.code", "signin.attempt", "signin.link", "signin.decision",
            "signin.ending");

    /// Of which tables it can matter what somebody states.
    private static final Map<String, Set<String>> MATTERS = Map.of(Asker.PURPOSE, Set.of("sharing.disclosure", "people.identity",
                    "sharing.attachment", "sharing.copy", "sharing.copy_count"),
            Asker.NAMED, Set.of("sharing.addressed", "sharing.breaking"), Asker.ISSUER, SIGNIN, Asker.SUBJECT, SIGNIN,
            Asker.REFERENCE, SIGNIN, Asker.CLIENT, Set.of("api.kept"));

    private final Connection superuser;
    private final Ground ground;
    private final GeneratedRegister register;
    private final List<Protected> tables;
    private final Map<Protected.Adding, Offer> offered = new LinkedHashMap<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final Map<Bound, SecondWall.Settings> settings = new HashMap<>();
    private final Map<String, SecondWall.Answers> whole = new HashMap<>();
    private final Map<String, FirstWall> first = new HashMap<>();
    private @Nullable SecondWall second;
    private long questions;

    private Walls(Connection superuser, Ground ground, int officersEach, int agreements, int disclosures) {
        this.superuser = superuser;
        this.ground = ground;
        this.register = new GeneratedRegister(ground, officersEach, agreements);
        new GeneratedSharing(ground, register, disclosures);
        new GeneratedInquiries(ground, register, disclosures);
        new GeneratedRequests(ground, register, disclosures);
        new GeneratedReferrals(ground, register, disclosures);
        new GeneratedComplaints(ground, register);
        new GeneratedCases(ground);
        new GeneratedChain(ground, register);
        new GeneratedOpened(ground, register);
        GeneratedPaper.over(ground);
        new GeneratedPeople(ground, register);
        var accounts = new GeneratedSignin(ground, register).stated();
        var systems = new GeneratedApi(ground, register).stated();
        new GeneratedNotices(ground, register);
        GeneratedRecords.over(ground, register);
        new GeneratedPanels(ground, register);
        new GeneratedEngagements(ground, register);
        new GeneratedScrutiny(ground, register);
        new GeneratedSampling(ground, register);
        new GeneratedStatements(ground, register);
        new GeneratedConsultations(ground, register);
        new GeneratedStatistics(ground, register);
        new GeneratedPublications(ground);
        new GeneratedPilots(ground);
        new GeneratedMeasures(ground, register);
        new GeneratedResources(ground, register);
        this.tables = over(ground);
        tables.forEach(table -> table.adds().forEach(adding -> offered.put(adding, new Offer(adding, ground))));
        bounds.add(new Bound(null, Map.of()));
        accounts.forEach(account -> {
            bounds.add(new Bound(null, account));
            bounds.add(new Bound(ground.one(register.officers()), account));
        });
        systems.forEach(it -> bounds.add(new Bound(it.officer(), it.stated())));
        register.officers().forEach(officer -> {
            bounds.add(new Bound(officer, Map.of()));
            bounds.add(new Bound(officer, Map.of(Asker.NAMED, GeneratedOpened.REFERENCES.getFirst())));
            GeneratedRegister.PURPOSES.forEach(purpose -> bounds.add(new Bound(officer, Map.of(Asker.PURPOSE, purpose))));
        });
    }

    /// What the modules say of their tables.
    static List<Protected> over(Ground ground) {
        var all = new ArrayList<Protected>();
        all.addAll(RegisterOracle.over(ground));
        all.addAll(SharingOracle.over(ground));
        all.addAll(InquiryOracle.over(ground));
        all.addAll(OpenedOracle.over(ground));
        all.addAll(RequestOracle.over(ground));
        all.addAll(ReferralOracle.over(ground));
        all.addAll(ComplaintOracle.over(ground));
        all.addAll(ConsultationOracle.over(ground));
        all.addAll(CaseOracle.over(ground));
        all.addAll(PanelOracle.over(ground));
        all.addAll(EngagementOracle.over(ground));
        all.addAll(ScrutinyOracle.over(ground));
        all.addAll(SamplingOracle.over(ground));
        all.addAll(AssuranceOracle.over(ground));
        all.addAll(SuccessionOracle.over(ground));
        all.addAll(StatisticsOracle.over(ground));
        all.addAll(PublicationsOracle.over(ground));
        all.addAll(PilotsOracle.over(ground));
        all.addAll(MeasureOracle.over(ground));
        all.addAll(ResourceOracle.over(ground));
        all.addAll(ChainOracle.over(ground));
        all.addAll(PeopleOracle.over(ground));
        all.addAll(SigninOracle.over(ground));
        all.addAll(ApiOracle.over(ground));
        all.addAll(NoticesOracle.over(ground));
        all.addAll(HooksOracle.over(ground));
        all.addAll(RecordsOracle.over(ground));
        return all;
    }

    static Walls large(Connection superuser, long seed) throws SQLException {
        return laid(new Walls(superuser, new Ground(seed), 6, 14, 24));
    }

    static Walls small(Connection superuser, long seed) throws SQLException {
        return laid(new Walls(superuser, new Ground(seed), 4, 9, 12));
    }

    private static Walls laid(Walls walls) throws SQLException {
        walls.superuser.setAutoCommit(false);
        walls.ground.lay(walls.superuser);
        walls.second = new SecondWall(walls.superuser, walls.ground);
        var each = new HashMap<UUID, Map<String, String>>();
        for (var bound : walls.bounds) {
            var officer = bound.officer == null ? new UUID(0, 0) : bound.officer.value();
            if (!each.containsKey(officer)) {
                each.put(officer, walls.second.bound(officer));
            }
            var all = new HashMap<>(Asker.NOTHING);
            all.putAll(each.get(officer));
            all.putAll(bound.stated);
            walls.settings.put(bound, new SecondWall.Settings(all, !bound.forAPurpose()));
        }
        return walls;
    }

    long questions() {
        return questions;
    }

    List<Protected> tables() {
        return tables;
    }

    /// Asks all of it; the partings, at most as many as asked for.
    List<Parting> ask(Judge judge, int most) throws SQLException {
        var partings = bindings();
        for (var table : tables) {
            if (partings.size() < most) {
                partings.addAll(ask(judge, most, table));
            }
        }
        return partings.subList(0, Math.min(most, partings.size()));
    }

    /// Asks about a table, of a second wall that stands as it was built: it is asked once.
    List<Parting> ask(Judge judge, int most, Protected table) throws SQLException {
        var all = EnumSet.allOf(SecondWall.Part.class);
        var answers = whole.get(table.table());
        if (answers == null) {
            answers = answers(table, all);
            whole.put(table.table(), answers);
        }
        return compare(first(judge, table), most, table, all, answers);
    }

    /// Asks about parts of a table, of a second wall that may have been changed, beside a first that stands as it was built:
    /// it is asked once.
    List<Parting> askAnew(Judge judge, Protected table, Set<SecondWall.Part> parts) throws SQLException {
        return compare(first.computeIfAbsent(table.table(), it -> first(judge, table)), 1, table, parts, answers(table, parts));
    }

    /// What its reader looks for is stated where it can matter.
    private List<Bound> bounds(Protected table) {
        return bounds.stream().filter(it -> it.stated.keySet().stream()
                .allMatch(setting -> MATTERS.get(setting).contains(table.table()))).toList();
    }

    private FirstWall first(Judge judge, Protected table) {
        return new FirstWall(ground, table, bounds(table).stream().map(it -> new FirstWall.Before(
                new Asker(viewer(it), judge, it.stated),
                table.adds().stream().map(adding -> offered.get(adding).rowsTo(it.officer)).toList())).toList());
    }

    private SecondWall.Answers answers(Protected table, Set<SecondWall.Part> parts) throws SQLException {
        return second.asked(bounds(table).stream().map(it -> settings.get(it).offered(table.adds().stream()
                .map(adding -> offered.get(adding).to(it.officer)).toList())).toList(), table, parts,
                table.adds().stream().map(adding -> offered.get(adding).json()).toList());
    }

    private List<Parting> compare(FirstWall wall, int most, Protected table, Set<SecondWall.Part> parts,
            SecondWall.Answers answers) {
        var partings = new ArrayList<Parting>();
        var some = bounds(table);
        for (int who = 0; who < some.size() && partings.size() < most; who++) {
            for (var question : Question.about(table, parts, !some.get(who).forAPurpose())) {
                var ours = wall.of(who, question);
                var theirs = answers.of(who, question);
                if (question instanceof Question.Adds(int number)) {
                    adding(some.get(who), table, offered.get(table.adds().get(number)), ours, theirs, partings);
                } else {
                    compare(some.get(who), table, question, ours, theirs, partings);
                }
            }
        }
        return partings.subList(0, Math.min(most, partings.size()));
    }

    private @Nullable Viewer viewer(Bound bound) {
        var it = bound.officer == null ? null : register.viewer(bound.officer);
        return it == null || !bound.forAPurpose() ? it : new Viewer(it.officer(), it.name(), it.body(), it.bodyName(),
                it.bodyKind(), it.nation(), it.roles(), it.lapsed(), it.inForce(), it.at(), it.provedAt(),
                new Purpose(bound.stated.get(Asker.PURPOSE))).goingOnFor(it.takenOver());
    }

    /// Whether the database binds whom the world knows, with what it knows of them.
    List<Parting> bindings() throws SQLException {
        questions += (long) register.officers().size() * (Role.values().length + ground.rows("partnership.agreement").size());
        return new Bindings(superuser, register).otherwise().stream().map(it -> new Parting(ground.seed(), it.officer().toString(),
                "is bound", it.known() + " but " + it.bound(), true)).collect(Collectors.toCollection(ArrayList::new));
    }

    private void adding(Bound bound, Protected table, Offer offer, List<String> ours, List<String> theirs,
            List<Parting> partings) {
        var rows = offer.rowsTo(bound.officer);
        for (int i = 0; i < rows.size(); i++) {
            if (!TAKEN.contains(theirs.get(i)) && !REFUSED.contains(theirs.get(i))) {
                throw new IllegalStateException(table.table() + ": " + theirs.get(i) + " for " + rows.get(i));
            }
            questions++;
            boolean may = ours.get(i).equals(FirstWall.TAKEN);
            if (may != TAKEN.contains(theirs.get(i))) {
                partings.add(new Parting(ground.seed(), bound.toString(), "adds to " + table.table(),
                        rows.get(i).columns().toString(), may));
            }
        }
    }

    /// What is no key, among the answers, is a number of rows, or an error: of rows that were reached, where the application
    /// says nothing of them.
    private void compare(Bound bound, Protected table, Question question, List<String> ours, List<String> theirs,
            List<Parting> partings) {
        questions += question instanceof Question.ChangesUnread ? 1 : ground.rows(table.table()).size();
        var application = Set.copyOf(ours);
        var parted = new HashSet<>(theirs);
        application.forEach(it -> {
            if (!parted.remove(it)) {
                parted.add(it);
            }
        });
        parted.forEach(it -> partings.add(new Parting(ground.seed(), bound.toString(), question + " " + table.table(),
                ground.rows(table.table()).stream().filter(row -> row.key(table.key()).equals(it)).findFirst()
                        .map(row -> row.columns().toString()).orElse(it), application.contains(it))));
    }

    void execute(String sql) throws SQLException {
        second.execute(sql);
    }
}
