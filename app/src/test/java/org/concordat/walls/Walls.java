package org.concordat.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.RegisterOracle;
import org.concordat.sharing.InquiryOracle;
import org.concordat.sharing.SharingOracle;
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

    /// Every officer, stating each purpose and none, and nobody.
    private record Bound(@Nullable OfficerId officer, @Nullable String stating) {
    }

    /// How many rows are offered to a table, of all that a world has for it.
    private static final int OFFERED_MAX = 30;

    /// Rows that are offered, and the same as JSON.
    private record Offer(List<Row> rows, String json) {

        static Offer of(Protected.Adding adding, Ground ground) {
            var all = new ArrayList<>(adding.offered().apply(ground));
            Collections.shuffle(all, ground.random());
            var some = List.copyOf(all.subList(0, Math.min(OFFERED_MAX, all.size())));
            return new Offer(some, Ground.json(some));
        }
    }

    /// Row security lets it in before keys and overlaps are looked at; there may be such a row already.
    private static final Set<String> TAKEN = Set.of("taken", "23505", "23P01");

    /// Refused by row security, or by a constraint of the row itself.
    private static final Set<String> REFUSED = Set.of("42501", "23514");

    /// Whose rows are read for a purpose.
    private static final Set<String> FOR_A_PURPOSE = Set.of("sharing.disclosure", "people.identity");

    private static final String APPLICATION = "set local role concordat_app";

    private final Connection superuser;
    private final Ground ground;
    private final GeneratedRegister register;
    private final List<Protected> tables;
    private final Map<Protected.Adding, Offer> offered = new LinkedHashMap<>();
    private long questions;

    private Walls(Connection superuser, Ground ground, int officersEach, int agreements, int disclosures) {
        this.superuser = superuser;
        this.ground = ground;
        this.register = new GeneratedRegister(ground, officersEach, agreements);
        new GeneratedSharing(ground, register, disclosures);
        new GeneratedInquiries(ground, register, disclosures);
        this.tables = over(ground);
        tables.forEach(table -> table.adds().forEach(adding -> offered.put(adding, Offer.of(adding, ground))));
    }

    /// What the modules say of their tables.
    static List<Protected> over(Ground ground) {
        var all = new ArrayList<Protected>();
        all.addAll(RegisterOracle.over(ground));
        all.addAll(SharingOracle.over(ground));
        all.addAll(InquiryOracle.over(ground));
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
        walls.execute("""
                create or replace function pg_temp.takes(target text, offered jsonb) returns text[] language plpgsql as $$
                declare
                    one jsonb;
                    answers text[] := '{}';
                begin
                    for one in select * from jsonb_array_elements(offered) loop
                        begin
                            execute format('insert into %1$s select * from jsonb_populate_record(null::%1$s, $1)', target)
                                using one;
                            raise exception using errcode = 'ZZ001';
                        exception when sqlstate 'ZZ001' then
                            answers := array_append(answers, 'taken');
                        when others then
                            answers := array_append(answers, sqlstate::text);
                        end;
                    end loop;
                    return answers;
                end $$""");
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
        partings.addAll(ask(judge, most, tables, bounds()));
        return partings;
    }

    /// Asks of some tables; what its reader looks for is stated where it can matter.
    List<Parting> ask(Judge judge, int most, Predicate<Protected> which) throws SQLException {
        var some = tables.stream().filter(which).toList();
        boolean purposes = some.stream().map(Protected::table).anyMatch(FOR_A_PURPOSE::contains);
        return ask(judge, most, some, bounds().stream().filter(it -> purposes || it.stating == null).toList());
    }

    private List<Parting> ask(Judge judge, int most, List<Protected> some, List<Bound> bounds) throws SQLException {
        var partings = new ArrayList<Parting>();
        for (var bound : bounds) {
            bind(bound);
            var viewer = viewer(bound);
            partings.addAll(reading(bound, new Asker(viewer, judge), some));
            if (bound.stating == null) {
                partings.addAll(writing(bound, new Asker(viewer, judge), some));
            }
            execute("reset role");
            if (partings.size() >= most) {
                return partings.subList(0, most);
            }
        }
        return partings;
    }

    private List<Bound> bounds() {
        var all = new ArrayList<Bound>();
        all.add(new Bound(null, null));
        register.officers().forEach(officer -> {
            all.add(new Bound(officer, null));
            GeneratedRegister.PURPOSES.forEach(purpose -> all.add(new Bound(officer, purpose)));
        });
        return all;
    }

    private @Nullable Viewer viewer(Bound bound) {
        var it = bound.officer == null ? null : register.viewer(bound.officer);
        return it == null || bound.stating == null ? it : new Viewer(it.officer(), it.name(), it.body(), it.bodyName(),
                it.bodyKind(), it.nation(), it.roles(), it.lapsed(), it.inForce(), it.at(), it.provedAt(),
                new Purpose(bound.stating));
    }

    private void bind(Bound bound) throws SQLException {
        execute(APPLICATION);
        try (var bind = superuser.prepareStatement("select count(*) from access.bind(?, ?)")) {
            bind.setObject(1, bound.officer == null ? new UUID(0, 0) : bound.officer.value());
            bind.setObject(2, GeneratedRegister.NOW.atOffset(ZoneOffset.UTC));
            bind.execute();
        }
        try (var state = superuser.prepareStatement("select set_config('concordat.purpose', ?, true)")) {
            state.setString(1, Objects.requireNonNullElse(bound.stating, ""));
            state.execute();
        }
    }

    /// Whether the database binds whom the world knows, with the roles and agreements that it knows.
    private List<Parting> bindings() throws SQLException {
        var partings = new ArrayList<Parting>();
        for (var officer : register.officers()) {
            var viewer = register.viewer(officer);
            var expected = viewer == null ? List.<Object>of() : List.<Object>of(viewer.roles(), viewer.lapsed(), viewer.inForce());
            execute(APPLICATION);
            var bound = new ArrayList<Object>();
            try (var bind = superuser.prepareStatement("select roles, lapsed, agreements from access.bind(?, ?)")) {
                bind.setObject(1, officer.value());
                bind.setObject(2, GeneratedRegister.NOW.atOffset(ZoneOffset.UTC));
                try (var row = bind.executeQuery()) {
                    if (row.next()) {
                        bound.add(set(row.getString(1), Role::valueOf));
                        bound.add(set(row.getString(2), Role::valueOf));
                        bound.add(set(row.getString(3), AgreementId::of));
                    }
                }
            }
            execute("reset role");
            questions += Role.values().length + ground.rows("partnership.agreement").size();
            if (!bound.equals(expected)) {
                partings.add(new Parting(ground.seed(), officer.toString(), "is bound", expected + " but " + bound, true));
            }
        }
        return partings;
    }

    private static <T> Set<T> set(String list, java.util.function.Function<String, T> of) {
        return java.util.Arrays.stream(list.split(",")).filter(it -> !it.isEmpty()).map(of).collect(Collectors.toSet());
    }

    private List<Parting> reading(Bound bound, Asker asker, List<Protected> some) throws SQLException {
        var sql = some.stream().map(it -> "select '%s', %s from %1$s where %s = any (?)".formatted(it.table(), it.keySql(),
                it.key().getFirst())).collect(Collectors.joining(" union all "));
        var shown = new HashMap<String, Set<String>>();
        try (var select = superuser.prepareStatement(sql)) {
            for (int i = 0; i < some.size(); i++) {
                select.setArray(i + 1, ids(some.get(i)));
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    shown.computeIfAbsent(rows.getString(1), it -> new HashSet<>()).add(rows.getString(2));
                }
            }
        }
        var partings = new ArrayList<Parting>();
        some.forEach(table -> compare(bound, asker, table, "reads", table.reads(),
                shown.getOrDefault(table.table(), Set.of()), partings));
        return partings;
    }

    private List<Parting> writing(Bound bound, Asker asker, List<Protected> some) throws SQLException {
        var partings = new ArrayList<Parting>();
        for (var table : some) {
            for (var adding : table.adds()) {
                adding(bound, asker, table, adding, partings);
            }
            for (var changing : table.changes()) {
                var reached = new HashSet<String>();
                var undone = superuser.setSavepoint();
                try (var change = superuser.prepareStatement(changing.sql() + " where " + table.key().getFirst()
                        + " = any (?) returning " + table.keySql())) {
                    change.setArray(1, ids(table));
                    try (var rows = change.executeQuery()) {
                        while (rows.next()) {
                            reached.add(rows.getString(1));
                        }
                    }
                } catch (SQLException refused) {   // of rows that it reached, where the application says nothing of them
                    partings.add(new Parting(ground.seed(), bound.toString(), changing.sql(), refused.getMessage(), true));
                    superuser.rollback(undone);
                    continue;
                }
                superuser.rollback(undone);
                compare(bound, asker, table, changing.sql(), changing.may(), reached, partings);
            }
        }
        return partings;
    }

    private void adding(Bound bound, Asker asker, Protected table, Protected.Adding adding, List<Parting> partings)
            throws SQLException {
        var rows = offered.get(adding).rows();
        try (var add = superuser.prepareStatement("select pg_temp.takes(?, ?::jsonb)")) {
            add.setString(1, table.table());
            add.setString(2, offered.get(adding).json());
            try (var answer = add.executeQuery()) {
                answer.next();
                var answers = (String[]) answer.getArray(1).getArray();
                for (int i = 0; i < rows.size(); i++) {
                    if (!TAKEN.contains(answers[i]) && !REFUSED.contains(answers[i])) {
                        throw new IllegalStateException(table.table() + ": " + answers[i] + " for " + rows.get(i));
                    }
                    questions++;
                    boolean may = adding.may().test(asker, rows.get(i));
                    if (may != TAKEN.contains(answers[i])) {
                        partings.add(new Parting(ground.seed(), bound.toString(), "adds to " + table.table(),
                                rows.get(i).columns().toString(), may));
                    }
                }
            }
        }
    }

    private void compare(Bound bound, Asker asker, Protected table, String what,
            java.util.function.BiPredicate<Asker, Row> may, Set<String> database, List<Parting> partings) {
        for (var row : ground.rows(table.table())) {
            questions++;
            boolean allowed = may.test(asker, row);
            if (allowed != database.contains(row.key(table.key()))) {
                partings.add(new Parting(ground.seed(), bound.toString(), what + " " + table.table(),
                        row.columns().toString(), allowed));
            }
        }
    }

    private java.sql.Array ids(Protected table) throws SQLException {
        return superuser.createArrayOf("uuid", ground.rows(table.table()).stream()
                .map(row -> row.id(table.key().getFirst())).distinct().toArray());
    }

    void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
