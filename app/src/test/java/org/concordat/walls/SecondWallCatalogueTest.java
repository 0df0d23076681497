package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.ConcordatTest;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What PostgreSQL's own catalogue says of the second wall: no table of ours stands open without a reason, and no policy
/// is one that costs an index. `docs/second-wall.txt` is who may do what to which table;
/// `-Dconcordat.golden=write` writes it anew.
@ConcordatTest
class SecondWallCatalogueTest {

    /// The tables that every officer, and the service itself, reads with nobody bound; each with why.
    private static final Map<String, String> OPEN = new TreeMap<>(Map.of(
            "partnership.area", "the police areas, as the Office for National Statistics publishes them",
            "partnership.body", "which public bodies there are; who entered one is an id that only a bound viewer can name",
            "partnership.body_name", "what public bodies are called",
            "partnership.coverage", "which body serves which area, as published",
            "partnership.succession", "which body follows which, as announced or enacted",
            "partnership.office", "which offices a body has, and not who holds them",
            "demonstration.beginning", "from which seed and day the invented partnership is made",
            "demonstration.part", "how far it has been made",
            "demonstration.loaded", "when it was all there",
            "public.flyway_schema_history", "the owner's own record of migrations; no other role is granted it"));

    static {
        for (var copy : List.of("area", "serving", "body_name", "office", "succession")) {
            OPEN.put("published." + copy, "a copy of what anybody may know of the register, for the public site alone");
        }
        for (var copy : List.of("agreement_text", "agreement_party")) {
            OPEN.put("published." + copy, "a copy of what its parties publish of an agreement, for the public site alone");
        }
        OPEN.put("published.horizon", "what time the service last said it is: nothing is there for the public site before its time");
        OPEN.put("casework.passage", "which decision leads from which stage to which, of no case");
    }

    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";
    private static final Path GOLDEN = Path.of("..", "docs", "second-wall.txt");

    @Autowired
    ApplicationContext service;

    Connection superuser;

    @BeforeEach
    void open() throws SQLException {
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void theSecondWallHasNoHole() throws SQLException {
        assertThat(holes()).isEmpty();
    }

    @Test
    void everyOpenTableIsThereAndIsOpen() throws SQLException {
        assertThat(ask("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where c.relkind in ('r', 'p') and not c.relrowsecurity and " + OURS))
                .containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table partnership.t (id uuid) | partnership.t has no row security, and no reason to be open
            alter table people.identity no force row level security | people.identity does not bind its owner
            create table people.t (id uuid); alter table people.t enable row level security; alter table people.t force row level security | people.t has no policy for the application
            create policy p on people.identity to concordat_app using (source ~~ 'x%') | people.identity p: filters a column by textlike, which is not leakproof
            create policy p on ledger.entry to concordat_app using (fields ? 'x') | ledger.entry p: filters on a column of type jsonb
            create policy p on people.identity to concordat_app using (told_by = access.viewer_body()) | people.identity p: calls access.viewer_body once for each row
            create policy p on people.identity to concordat_app using (partnership.viewer_administers(told_by)) | people.identity p: calls partnership.viewer_administers once for each row
            create policy p on people.identity to concordat_app using ((select partnership.viewer_administers(told_by))) | people.identity p: calls partnership.viewer_administers once for each row
            create policy p on people.identity to concordat_app using (source_day > current_date) | people.identity p: reads the clock of the machine
            create policy p on people.identity to concordat_app using (recorded_at > (select now())) | people.identity p: reads the clock of the machine
            create function access.late() returns date language sql stable as 'select current_date'; create function access.later() returns date language sql stable as 'select access.late()'; create policy p on people.identity to concordat_app using (source_day > (select access.later())) | people.identity p: reads the clock of the machine
            create policy p on people.identity to concordat_app using (exists (select from partnership.body b where b.id = told_by) and exists (select from partnership.officer o where o.id = recorded_by)) | people.identity p: looks into 2 tables
            create policy p on people.identity to concordat_app using (told_by in (select id from partnership.body)) | people.identity p: looks into a table otherwise than by exists, or once for each row
            create view people.v as select * from people.identity | people.v shows what its owner sees
            create materialized view people.m as select * from people.identity | people.m shows what its owner sees
            create function people.f() returns int language sql security definer as 'select 1' | people.f() runs as its owner on any search path
            grant select on people.identity to public | people.identity is granted to everybody
            grant execute on function partnership.said(uuid, timestamptz) to public | partnership.said(uuid,timestamp with time zone) is granted to everybody
            create policy p on people.identity using (true) | people.identity p is for everybody
            """)
    void catches(String offender, String hole) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(offender);
        }
        assertThat(holes()).contains(hole);
    }

    @Test
    void aViewThatShowsWhatItsReaderSeesIsGood() throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("create view people.v with (security_invoker = true) as select * from people.identity");
            statement.execute("revoke all on people.v from public");
        }
        assertThat(holes()).isEmpty();
    }

    @Test
    void whoMayDoWhatToWhichTableIsWrittenDown() throws SQLException, IOException {
        var wall = new GoldenWall(superuser, OPEN).text();
        if ("write".equals(System.getProperty("concordat.golden"))) {
            Files.writeString(GOLDEN, wall);
        }
        assertThat(GOLDEN).as("-Dconcordat.golden=write writes it").hasContent(wall);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grant update (reason) on sharing.recall to concordat_app | update (reason)
            grant execute on function partnership.said(uuid, timestamptz) to concordat_public | called by concordat_public
            create function people.f() returns int language sql security definer set search_path = '' return 1; revoke all on function people.f() from public | people.f()
            """)
    void whatIsGrantedMoreStandsInTheGoldenFile(String granted, String written) throws SQLException {
        var before = new GoldenWall(superuser, OPEN).text();
        try (var statement = superuser.createStatement()) {
            statement.execute(granted);
        }
        assertThat(new GoldenWall(superuser, OPEN).text()).isNotEqualTo(before).contains(written);
    }

    private List<String> holes() throws SQLException {
        var holes = new ArrayList<String>();
        for (var table : ask("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where c.relkind in ('r', 'p') and not c.relrowsecurity and " + OURS + " order by 1")) {
            if (!OPEN.containsKey(table)) {
                holes.add(table + " has no row security, and no reason to be open");
            }
        }
        holes.addAll(ask("select n.nspname || '.' || c.relname || ' does not bind its owner' from pg_class c "
                + "join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and not c.relforcerowsecurity"));
        holes.addAll(ask("select n.nspname || '.' || c.relname || ' has no policy for the application' from pg_class c "
                + "join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and not exists (select from pg_policy p "
                + "where p.polrelid = c.oid and 'concordat_app'::regrole = any (p.polroles))"));
        holes.addAll(ask("select n.nspname || '.' || c.relname || ' shows what its owner sees' from pg_class c "
                + "join pg_namespace n on n.oid = c.relnamespace where " + OURS + " and n.nspname <> 'public' and "
                + "(c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions, '{}') && "
                + "array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'])"));
        holes.addAll(ask("select p.oid::regprocedure || ' runs as its owner on any search path' from pg_proc p "
                + "join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and " + OURS
                + " and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')"));
        holes.addAll(ask("select distinct n.nspname || '.' || c.relname || ' is granted to everybody' from pg_class c "
                + "join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) a where a.grantee = 0 and "
                + OURS));
        holes.addAll(ask("select p.oid::regprocedure || ' is granted to everybody' from pg_proc p join pg_namespace n "
                + "on n.oid = p.pronamespace cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a "
                + "where a.grantee = 0 and p.prorettype <> 'trigger'::regtype and " + OURS + " and n.nspname <> 'public'"));
        holes.addAll(ask("select n.nspname || '.' || c.relname || ' ' || p.polname || ' is for everybody' from pg_policy p "
                + "join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where 0 = any (p.polroles)"));
        holes.addAll(policies());
        return holes;
    }

    private List<String> policies() throws SQLException {
        var look = new PolicyLook(functions(), types());
        var holes = new ArrayList<String>();
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery("""
                select n.nspname || '.' || c.relname || ' ' || p.polname, p.polqual::text, p.polwithcheck::text
                  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
                """)) {
            while (rows.next()) {
                for (int column : new int[] {2, 3}) {
                    if (rows.getString(column) != null) {
                        var name = rows.getString(1);
                        look.at(rows.getString(column)).forEach(wrong -> holes.add(name + ": " + wrong));
                    }
                }
            }
        }
        return holes;
    }

    private Map<Long, PolicyLook.Function> functions() throws SQLException {
        var all = new HashMap<Long, PolicyLook.Function>();
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery("""
                select p.oid, case n.nspname when 'pg_catalog' then '' else n.nspname || '.' end || p.proname, p.proleakproof,
                       p.prosrc
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                """)) {
            while (rows.next()) {
                all.put(rows.getLong(1), new PolicyLook.Function(rows.getString(2), rows.getBoolean(3), rows.getString(4)));
            }
        }
        return all;
    }

    private Map<Long, String> types() throws SQLException {
        var all = new HashMap<Long, String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("select oid, format_type(oid, null) from pg_type")) {
            while (rows.next()) {
                all.put(rows.getLong(1), rows.getString(2));
            }
        }
        return all;
    }

    private List<String> ask(String question) throws SQLException {
        var answers = new ArrayList<String>();
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
