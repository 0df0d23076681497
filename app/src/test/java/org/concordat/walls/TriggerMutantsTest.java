package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.assurance.AssuranceRefusals;
import org.concordat.assurance.Stating;
import org.concordat.casework.CaseRefusals;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.ComplaintRefusals;
import org.concordat.consultation.ConsultationRefusals;
import org.concordat.consultation.Consulting;
import org.concordat.panels.AtPanel;
import org.concordat.panels.EngagementRefusals;
import org.concordat.panels.PanelRefusals;
import org.concordat.pilots.PilotRefusals;
import org.concordat.pilots.Piloting;
import org.concordat.publications.PublicationRefusals;
import org.concordat.publications.Publishing;
import org.concordat.requests.RequestRefusals;
import org.concordat.sampling.Sampled;
import org.concordat.sampling.SamplingRefusals;
import org.concordat.resources.ResourceRefusals;
import org.concordat.resources.Resourced;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.scrutiny.ScrutinyRefusals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.ChainRefusals;
import org.concordat.sharing.SharingRefusals;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.concordat.statistics.Figured;
import org.concordat.statistics.StatisticsRefusals;
import org.concordat.succession.Succeeded;
import org.concordat.succession.SuccessionRefusals;
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

    private static final List<String> SCHEMAS = List.of("api", "assurance", "casework", "complaints", "consultation", "intake", "ledger", "measures", "notices", "panels",
            "partnership", "people", "pilots", "publications", "records", "requests", "resources", "sampling", "scrutiny", "sharing", "signin", "statistics",
            "succession");

    private static final Pattern RAISES = Pattern.compile("raise exception '((?:[^']|'')*)'[^;]*;");

    private static final String FUNCTIONS = """
            select distinct f.prosrc, pg_get_functiondef(f.oid)
              from pg_trigger t
              join pg_proc f on f.oid = t.tgfoid
              join pg_namespace n on n.oid = f.pronamespace
             where not t.tgisinternal and n.nspname = any (string_to_array(?, ','))
            """;

    /// @param because what the trigger said
    /// @param definition its function, which no longer refuses that
    private record Mutant(String because, String definition) {
    }

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
        var mutants = mutants();
        var refusals = refusals();
        assertThat(refusals.stream().map(Refusal::because).toList())
                .as("what triggers say: each has a statement that it refuses in one of the lists of refusals")
                .containsExactlyInAnyOrderElementsOf(mutants.stream().map(Mutant::because).toList());
        withoutKeys();
        var wrong = new TreeSet<String>();
        for (var each : refusals) {
            wrong.addAll(tried(each, mutants));
        }
        assertThat(wrong).isEmpty();
        assertThat(mutants).as("what nobody missed, of two triggers that say the same").isEmpty();
    }

    private List<Refusal> refusals() {
        var cast = Cast.in(world);
        var at = AtPanel.in(service, world, cast);
        return Stream.of(SharingRefusals.in(service, cast), ChainRefusals.in(service, world), RequestRefusals.in(service, world, cast),
                CaseRefusals.in(at.work()), ComplaintRefusals.in(Complaining.in(service, world, cast)),
                ConsultationRefusals.in(Consulting.in(service, world, cast)), KeptRefusals.in(service, world, cast), PanelRefusals.in(at), EngagementRefusals.in(at), OfficeRefusals.in(world, cast),
                ScrutinyRefusals.in(Scrutinised.in(service, world, cast)), SamplingRefusals.in(Sampled.in(service, world, cast)),
                SuccessionRefusals.in(Succeeded.in(Scrutinised.in(service, world, cast))),
                AssuranceRefusals.in(Stating.in(Scrutinised.in(service, world, cast))),
                ResourceRefusals.in(Resourced.in(Scrutinised.in(service, world, cast))),
                StatisticsRefusals.in(Figured.in(service, world).counted()),
                PublicationRefusals.in(Publishing.in(service, world)),
                PilotRefusals.in(Piloting.in(service, world, cast))).flatMap(List::stream).toList();
    }

    /// What is said of it, if it is not as it should be; the mutant that let it through is taken from those that are left.
    private List<String> tried(Refusal it, List<Mutant> left) throws SQLException {
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
        if (!says(it.because()).matcher(refused).find()) {
            wrong.add(it.because() + ": " + (refused.isEmpty() ? "not refused" : refused));
        }
        var letThrough = new ArrayList<Mutant>();
        for (var mutant : left.stream().filter(each -> each.because().equals(it.because())).toList()) {
            superuser.rollback(whole);
            execute(mutant.definition());
            refused = run(it.tried());
            if (refused.isEmpty()) {
                letThrough.add(mutant);
            }
        }
        if (letThrough.size() != 1) {
            wrong.add(it.because() + ", without its trigger: " + refused);
        }
        left.removeAll(letThrough);
        superuser.rollback(before);
        superuser.releaseSavepoint(before);
        return wrong;
    }

    /// Where it names something, anything.
    private static Pattern says(String because) {
        return Pattern.compile("ERROR: " + Stream.of(because.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".+")) + "\n");
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

    /// Each function that refuses, once without each of what it refuses.
    private List<Mutant> mutants() throws SQLException {
        var all = new ArrayList<Mutant>();
        try (var statement = superuser.prepareStatement(FUNCTIONS)) {
            statement.setString(1, String.join(",", SCHEMAS));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var source = rows.getString(1);
                    var definition = rows.getString(2);
                    RAISES.matcher(source).results().forEach(it -> all.add(new Mutant(it.group(1).replace("''", "'"),
                            definition.replace(source, letsThrough(source.replace(it.group(), "null;"))))));
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
