package org.concordat.walls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What the database makes of an officer who is bound, as it answers and as it sets it, beside what the world knows of them.
record Bindings(Connection superuser, GeneratedRegister register) {

    /// @param known what the world knows
    /// @param bound what the database binds
    record Other(OfficerId officer, List<Object> known, List<Object> bound) {
    }

    /// As whoever was bound before them would leave it.
    private static final String BEFORE = """
            set local role concordat_app;
            select set_config('concordat.purpose', 'another', true), set_config('concordat.at', '2020-01-01 09:00:00+00', true)
            """;

    private static final String BIND = """
            select name, body, body_name, body_kind, nation, roles, lapsed, agreements, bodies from access.bind(?, ?)
            """;

    private static final String SETTINGS = """
            select current_setting('concordat.officer'), current_setting('concordat.body'), current_setting('concordat.roles'),
                   current_setting('concordat.agreements'), current_setting('concordat.bodies'), current_setting('concordat.purpose'),
                   current_setting('concordat.at')::timestamptz = ?
            """;

    /// The officers whom it binds otherwise.
    List<Other> otherwise() throws SQLException {
        var all = new ArrayList<Other>();
        for (var officer : register.officers()) {
            var known = known(register.viewer(officer));
            var bound = bound(officer);
            if (!bound.equals(known)) {
                all.add(new Other(officer, known, bound));
            }
        }
        return all;
    }

    private static List<Object> known(@Nullable Viewer viewer) {
        if (viewer == null) {
            return List.of("", "", Set.of(), Set.of(), Set.of(), "another", false);
        }
        var officer = viewer.officer().toString();
        var body = viewer.body().toString();
        return List.of(viewer.name(), body, viewer.bodyName(), viewer.bodyKind().name(), viewer.nation(), words(viewer.roles()),
                words(viewer.lapsed()), words(viewer.inForce()), bodies(viewer), officer, body, words(viewer.roles()), words(viewer.inForce()),
                bodies(viewer), "", true);
    }

    private static Set<String> bodies(Viewer viewer) {
        return words(Stream.concat(Stream.of(viewer.body()), viewer.takenOver().stream()).toList());
    }

    private List<Object> bound(OfficerId officer) throws SQLException {
        var all = new ArrayList<Object>();
        try (var statement = superuser.createStatement()) {
            statement.execute(BEFORE);
            try (var bind = superuser.prepareStatement(BIND)) {
                bind.setObject(1, officer.value());
                bind.setObject(2, GeneratedRegister.NOW.atOffset(ZoneOffset.UTC));
                add(all, bind, 5, 4);
            }
            try (var settings = superuser.prepareStatement(SETTINGS)) {
                settings.setObject(1, GeneratedRegister.NOW.atOffset(ZoneOffset.UTC));
                add(all, settings, 2, 3);
                try (var row = settings.executeQuery()) {
                    row.next();
                    all.add(row.getString(6));
                    all.add(row.getBoolean(7));
                }
            }
            statement.execute("reset role");
        }
        return all;
    }

    /// Of the row that it answers with, if it does: words, and then lists.
    private static void add(List<Object> all, PreparedStatement asked, int words, int lists) throws SQLException {
        try (var row = asked.executeQuery()) {
            if (!row.next()) {
                return;
            }
            for (int i = 1; i <= words; i++) {
                all.add(row.getString(i));
            }
            for (int i = words + 1; i <= words + lists; i++) {
                all.add(words(row.getString(i)));
            }
        }
    }

    private static Set<String> words(String list) {
        return words(List.of(list.split(",")).stream().filter(it -> !it.isEmpty()).toList());
    }

    private static Set<String> words(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
