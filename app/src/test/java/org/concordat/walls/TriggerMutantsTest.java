package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.casework.CaseRefusals;
import org.concordat.panels.AtPanel;
import org.concordat.panels.PanelRefusals;
import org.concordat.requests.RequestRefusals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.ChainRefusals;
import org.concordat.sharing.SharingRefusals;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.concordat.statistics.Figured;
import org.concordat.statistics.StatisticsRefusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Each refusal of each trigger is needed: there is a statement that it refuses, and that the database takes once that one
/// refusal is taken out of its function. Generated worlds are laid past triggers, so that no comparison of the two walls
/// sees them ([TwoWallsTest]).
@ConcordatTest
class TriggerMutantsTest {

    private static final List<String> SCHEMAS = List.of("casework", "panels", "people", "records", "requests", "sharing", "statistics");

    private static final Pattern RAISES = Pattern.compile("raise exception '((?:[^']|'')*)'[^;]*;");

    private static final String FUNCTIONS = """
            select distinct f.prosrc, pg_get_functiondef(f.oid)
              from pg_trigger t
              join pg_proc f on f.oid = t.tgfoid
              join pg_namespace n on n.oid = f.pronamespace
             where not t.tgisinternal and n.nspname = any (string_to_array(?, ','))
            """;

    @Autowired
    private ApplicationContext service;

    private World world;
    private Connection superuser;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        superuser.rollback();
        superuser.close();
        world.close();
    }

    @Test
    void everyRefusalOfATriggerIsNeeded() throws SQLException {
        var functions = functions();
        var refusals = refusals();
        assertThat(refusals.stream().map(Refusal::because).toList())
                .as("what triggers say: each has a statement that it refuses in one of the lists of refusals")
                .containsExactlyInAnyOrderElementsOf(functions.keySet());
        withoutKeys();
        var wrong = new TreeSet<String>();
        for (var each : refusals) {
            wrong.addAll(tried(each, functions.get(each.because())));
        }
        assertThat(wrong).isEmpty();
    }

    private List<Refusal> refusals() {
        var cast = Cast.in(world);
        var at = AtPanel.in(service, world, cast);
        return Stream.of(SharingRefusals.in(service, cast), ChainRefusals.in(service, world), RequestRefusals.in(service, world, cast),
                CaseRefusals.in(at.work()), KeptRefusals.in(service, world, cast), PanelRefusals.in(at),
                StatisticsRefusals.in(Figured.in(service, world).counted())).flatMap(List::stream).toList();
    }

    /// What is said of it, if it is not as it should be.
    private List<String> tried(Refusal it, String without) throws SQLException {
        var wrong = new ArrayList<String>();
        var before = superuser.setSavepoint();
        execute("set local session_replication_role = replica");
        for (var laid : it.laid()) {
            try (var statement = prepared(laid)) {
                statement.execute();
            }
        }
        execute("set local session_replication_role = origin");
        var whole = superuser.setSavepoint();
        var refused = run(it.tried());
        if (!refused.contains("ERROR: " + it.because() + "\n")) {
            wrong.add(it.because() + ": " + (refused.isEmpty() ? "not refused" : refused));
        }
        superuser.rollback(whole);
        execute(without);
        refused = run(it.tried());
        if (!refused.isEmpty()) {
            wrong.add(it.because() + ", without its trigger: " + refused);
        }
        superuser.rollback(before);
        superuser.releaseSavepoint(before);
        return wrong;
    }

    /// What the database says to it, up to the end of its act; nothing, where it takes it.
    private String run(Refusal.Statement it) throws SQLException {
        var before = superuser.setSavepoint();
        try (var statement = prepared(it)) {
            assertThat(statement.executeUpdate()).as(it.toString()).isPositive();
            execute("set constraints all immediate");
            return "";
        } catch (SQLException refused) {
            superuser.rollback(before);
            return refused.getMessage();
        }
    }

    private PreparedStatement prepared(Refusal.Statement it) throws SQLException {
        var statement = superuser.prepareStatement(it.sql());
        for (int i = 0; i < it.params().size(); i++) {
            statement.setString(i + 1, it.params().get(i));
        }
        return statement;
    }

    /// Keys are set aside: what is tried is said to be about what there is not.
    private void withoutKeys() throws SQLException {
        execute("""
                do $$
                declare t regclass;
                begin
                    for t in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
                              where c.relkind = 'r' and n.nspname in ('%s') loop
                        execute format('alter table %%s disable trigger all', t);
                        execute format('alter table %%s enable trigger user', t);
                    end loop;
                end $$
                """.formatted(String.join("', '", SCHEMAS)));
    }

    /// By what each refusal says, its function without it.
    private Map<String, String> functions() throws SQLException {
        var all = new LinkedHashMap<String, String>();
        try (var statement = superuser.prepareStatement(FUNCTIONS)) {
            statement.setString(1, String.join(",", SCHEMAS));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var source = rows.getString(1);
                    var definition = rows.getString(2);
                    RAISES.matcher(source).results().forEach(it -> all.put(it.group(1).replace("''", "'"),
                            definition.replace(source, letsThrough(source.replace(it.group(), "null;")))));
                }
            }
        }
        return all;
    }

    /// Even where it did nothing but refuse.
    private static String letsThrough(String source) {
        int end = source.lastIndexOf("end");
        return source.substring(0, end) + "return coalesce(new, old); " + source.substring(end);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
