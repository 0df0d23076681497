package org.concordat.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The second wall of one generated world, asked as the application's role: everyone in turn about one table, in one
/// statement.
final class SecondWall {

    /// What is asked about a table.
    enum Part {
        READS, CHANGES, ADDS
    }

    /// What it answers about a table: for each who asks, by what was asked.
    record Answers(List<Map<String, List<String>>> each) {

        List<String> of(int who, Question question) {
            return each.get(who).get(question.toString());
        }
    }

    /// Someone as [access.bind] has bound them.
    ///
    /// @param writes whether they are asked what they may change and add, too
    record Settings(Map<String, String> all, boolean writes) {

        Before offered(List<List<Integer>> picks) {
            return new Before(all, writes, picks);
        }
    }

    /// Someone to whom it answers.
    ///
    /// @param picks the numbers of the rows that they are offered, by what may be added
    record Before(Map<String, String> all, boolean writes, List<List<Integer>> picks) {
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> BOUND = List.of("concordat.officer", "concordat.body", "concordat.roles",
            "concordat.agreements", "concordat.bodies", "concordat.at");

    private static final String TAKES = """
            create or replace function pg_temp.takes(offered jsonb, picks jsonb) returns text[] language plpgsql as $$
            declare
                number int;
                answers text[] := '{}';
            begin
                for number in select one::int from jsonb_array_elements_text(picks) one loop
                    begin
                        execute format('execute taking(%L)', offered -> number);
                        raise exception using errcode = 'ZZ001';
                    exception when sqlstate 'ZZ001' then
                        answers := array_append(answers, 'taken');
                    when others then
                        answers := array_append(answers, sqlstate::text);
                    end;
                end loop;
                return answers;
            end $$""";

    private static final String ASKED = """
            create or replace function pg_temp.asked(viewers jsonb, target text, key text, first text, ids text[],
                    reads boolean, changes text[], unread boolean[], offers jsonb[])
                returns table (who int, what text, answers text[]) language plpgsql as $$
            declare
                viewer jsonb;
                setting record;
                was text;
                kind regtype := (select a.atttypid::regtype from pg_attribute a where a.attrelid = target::regclass and a.attname = first);
                reached bigint;
            begin
                for was in select name from pg_prepared_statements where from_sql loop
                    execute format('deallocate %I', was);
                end loop;
                -- Planned once, not once for a viewer or a row.
                execute format('prepare taking (jsonb) as insert into %1$s select * '
                        'from jsonb_populate_record(null::%1$s, $1)', target);
                execute format('prepare reading (%s[]) as select coalesce(array_agg(%s), ''{}'') from %s where %s = any ($1)',
                        kind, key, target, first);
                for i in 1 .. cardinality(changes) loop
                    execute format('prepare changing_%s (%s[]) as with reached as (%s where %s = any ($1) returning %s as k) '
                            'select coalesce(array_agg(k), ''{}'') from reached', i, kind, changes[i], first, key);
                end loop;
                who := -1;
                for viewer in select * from jsonb_array_elements(viewers) loop
                    who := who + 1;
                    for setting in select * from jsonb_each_text(viewer -> 'all') loop
                        perform set_config(setting.key, setting.value, true);
                    end loop;
                    if reads then
                        what := 'reads';
                        begin
                            execute format('execute reading(%L)', ids) into answers;
                        exception when others then
                            answers := array[sqlerrm];
                        end;
                        return next;
                    end if;
                    continue when not (viewer -> 'writes')::boolean;
                    for i in 1 .. cardinality(changes) loop
                        what := changes[i];
                        begin
                            execute format('execute changing_%s(%L)', i, ids) into answers;
                            raise exception using errcode = 'ZZ001';
                        exception when sqlstate 'ZZ001' then null;
                        when others then
                            answers := array[sqlerrm];
                        end;
                        return next;
                        continue when not unread[i];
                        what := 'unread ' || changes[i];
                        begin
                            execute changes[i];
                            get diagnostics reached = row_count;
                            raise exception using errcode = 'ZZ001';
                        exception when sqlstate 'ZZ001' then
                            answers := array[reached::text];
                        when others then
                            answers := array[sqlerrm];
                        end;
                        return next;
                    end loop;
                    for i in 1 .. cardinality(offers) loop
                        what := 'adds ' || (i - 1);
                        answers := pg_temp.takes(offers[i], viewer -> 'picks' -> (i - 1));
                        return next;
                    end loop;
                end loop;
            end $$""";

    private final Connection superuser;
    private final Ground ground;

    SecondWall(Connection superuser, Ground ground) throws SQLException {
        this.superuser = superuser;
        this.ground = ground;
        execute(TAKES);
        execute(ASKED);
        execute("set local plan_cache_mode = force_generic_plan");
    }

    /// What [access.bind] makes of an officer at this moment.
    Map<String, String> bound(UUID officer) throws SQLException {
        execute("set local role concordat_app");
        try (var bind = superuser.prepareStatement("select count(*) from access.bind(?, ?)")) {
            bind.setObject(1, officer);
            bind.setObject(2, GeneratedRegister.NOW.atOffset(ZoneOffset.UTC));
            bind.execute();
        }
        var all = new TreeMap<String, String>();
        try (var select = superuser.prepareStatement(
                "select name, coalesce(current_setting(name, true), '') from unnest(?::text[]) name")) {
            select.setArray(1, superuser.createArrayOf("text", BOUND.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    all.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        execute("reset role");
        return all;
    }

    /// Asks about one table.
    ///
    /// @param offers the rows that are offered to it, as JSON, in the order of what may be added
    Answers asked(List<Before> viewers, Protected table, Set<Part> parts, List<String> offers) throws SQLException {
        execute("set local role concordat_app");
        var each = new ArrayList<Map<String, List<String>>>();
        viewers.forEach(it -> each.add(new HashMap<>()));
        try (var ask = superuser.prepareStatement("select * from pg_temp.asked(?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?::jsonb[])")) {
            ask.setString(1, JSON.writeValueAsString(viewers));
            ask.setString(2, table.table());
            ask.setString(3, table.keySql());
            ask.setString(4, table.key().getFirst());
            ask.setArray(5, superuser.createArrayOf("text", ground.rows(table.table()).stream()
                    .map(row -> String.valueOf(row.columns().get(table.key().getFirst()))).distinct().toArray()));
            ask.setBoolean(6, parts.contains(Part.READS));
            var changes = parts.contains(Part.CHANGES) ? table.changes() : List.<Protected.Changing>of();
            ask.setArray(7, superuser.createArrayOf("text", changes.stream().map(Protected.Changing::sql).toArray()));
            ask.setArray(8, superuser.createArrayOf("boolean", changes.stream().map(Protected.Changing::unread).toArray()));
            ask.setArray(9, superuser.createArrayOf("text", parts.contains(Part.ADDS) ? offers.toArray() : new Object[0]));
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    each.get(rows.getInt(1)).put(rows.getString(2), List.of((String[]) rows.getArray(3).getArray()));
                }
            }
        }
        execute("reset role");
        return new Answers(each);
    }

    void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
