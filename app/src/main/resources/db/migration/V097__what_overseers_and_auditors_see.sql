-- What is shown of the ledger beside receipts: to a scrutiny officer, the entries of their area without officer, thing or
-- fields, each with whether it opens its leaf; to anybody, by how much the log grew in a day.

-- Whoever looks for what they did themselves, newest first.
create index entry_officer on ledger.entry (officer, at desc);
-- Whoever looks for one kind among a body's entries finds it in the index: of a million in a month, in a tenth of a second
-- and not in three.
drop index ledger.entry_body;
create index entry_body on ledger.entry (body, at desc, kind);

-- The functions below run as the tables' owner, whom row security binds too.
create policy owner_reads on ledger.leaf for select to current_user using (true);
create policy owner_reads on published.agreement for select to current_user using (true);

create function ledger.escaped(value text) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select replace(replace(replace(value, '\', '\\'), E'\n', '\n'), E'\r', '\r')
$$;

-- What this entry with this salt commits to, in the encoding of `ledger.Opening`.
create function ledger.commitment(e ledger.entry, salt bytea) returns bytea language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select sha256(convert_to(
           E'concordat ledger entry 1\n'
           || 'salt ' || encode(salt, 'hex') || E'\n'
           || 'id ' || e.id || E'\n'
           || 'kind ' || e.kind || E'\n'
           || 'version ' || e.version || E'\n'
           || 'at ' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || E'\n'
           || coalesce('officer ' || e.officer || E'\n', '')
           || coalesce('body ' || e.body || E'\n', '')
           || coalesce('thing ' || e.thing || E'\n', '')
           || coalesce('agreement ' || e.agreement || E'\n', '')
           || coalesce('gateway ' || ledger.escaped(e.gateway) || E'\n', '')
           || coalesce('purpose ' || ledger.escaped(e.purpose) || E'\n', '')
           || coalesce((select string_agg('field.' || f.key || ' ' || ledger.escaped(f.value) || E'\n', ''
                                          order by f.key collate "C")
                          from jsonb_each_text(e.fields) f), ''),
           'UTF8'))
$$;
revoke execute on function ledger.escaped(text), ledger.commitment(ledger.entry, bytea) from public;

create schema oversight;
grant usage on schema oversight to ${app};

-- The entries of a month, of the bodies that served the viewer's police area in it (V085), newest first. Each body's are
-- read in their order, so that a page costs what it shows and not what the month holds. `number` and `commitment` are
-- those of its leaf, null while it has none; `opens` is whether entry and salt are what the leaf commits to.
create function oversight.entries(of_month date, of_kind text, most int, skipped int)
    returns table (at timestamptz, kind text, body uuid, agreement text, gateway text, purpose text,
                   number bigint, commitment bytea, opens boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with overseen as (
        select distinct c.body
          from partnership.coverage c
         where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
           and c.area = any ((select sharing.areas_overseen())::uuid[])
           and c.from_month <= of_month
           and (c.until_day is null or c.until_day > of_month and c.until_day > c.from_day)),
    shown as (
        select e.entry, e.at, e.id
          from overseen
         cross join lateral (
            select n as entry, n.at, n.id
              from ledger.entry n
             where n.body = overseen.body
               and n.at >= of_month::timestamp at time zone 'Europe/London'
               and n.at < (of_month + interval '1 month') at time zone 'Europe/London'
               and (of_kind is null or n.kind = of_kind)
             order by n.at desc, n.id limit most + skipped) e
         order by e.at desc, e.id limit most offset skipped)
    select s.at, (s.entry).kind, (s.entry).body, a.reference, (s.entry).gateway, (s.entry).purpose, l.number, l.commitment,
           case when l.number is not null
                then coalesce(ledger.commitment(s.entry, t.salt) = l.commitment, false) end
      from shown s
      left join ledger.leaf l on l.entry = s.id
      left join ledger.salt t on t.entry = s.id
      left join published.agreement a on a.id = (s.entry).agreement
     order by s.at desc, s.id
$$;
revoke execute on function oversight.entries(date, text, int, int) from public;
grant execute on function oversight.entries(date, text, int, int) to ${app};

-- How many entries had their number before a moment. Numbers are given in the order of time, so it is looked for as in a
-- dictionary.
create function ledger.numbered_before(moment timestamptz) returns bigint language plpgsql stable
    set search_path = pg_catalog, pg_temp as $$
declare
    low bigint := 0;
    high bigint;
    middle bigint;
    then_at timestamptz;
begin
    select coalesce(max(number) + 1, 0) into high from ledger.leaf;
    while low < high loop
        middle := (low + high) / 2;
        select numbered_at into then_at from ledger.leaf where number >= middle order by number limit 1;
        if then_at < moment then
            low := middle + 1;
        else
            high := middle;
        end if;
    end loop;
    return low;
end $$;
revoke execute on function ledger.numbered_before(timestamptz) from public;

-- How many entries came into the log on each day, of all bodies together: what anybody can see of its checkpoints.
create function published.growth(last_day date, days int) returns table (day date, entries bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with ends as (
        select d::date as day, ledger.numbered_before(d at time zone 'Europe/London') as before
          from generate_series((last_day - (least(greatest(days, 1), 100) - 1))::timestamp,
                               (last_day + 1)::timestamp, interval '1 day') d)
    select day, entries
      from (select day, lead(before) over (order by day) - before as entries from ends) each_day
     where entries is not null
     order by day
$$;
revoke execute on function published.growth(date, int) from public;
grant execute on function published.growth(date, int) to ${public};
