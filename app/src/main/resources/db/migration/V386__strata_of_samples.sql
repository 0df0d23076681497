-- Strata: the population of a round is divided by what the ledger's entries say already (the month, the legal gateway, the kind of body, the
-- sort of decision) and by nothing of a person. How many each asks for is in the plan, before anybody commits to anything; one that has
-- fewer is taken whole. A line each, in the order of their values: the value, how many are asked for, and the numbers in the log.
alter table sampling.round
    drop constraint round_kind_check,
    add constraint round_kind_check check (
        kind in ('casework.decision.made', 'casework.closure.confirmed', 'panels.decision.made', 'every')),
    add column divided_by text check (divided_by in ('MONTH', 'GATEWAY', 'BODY_KIND', 'SORT')),
    add column strata text check (
        strata ~ '^[A-Za-z0-9._-]+ [0-9]{1,4}( [0-9]+)*(\n[A-Za-z0-9._-]+ [0-9]{1,4}( [0-9]+)*)*$'),
    add constraint divided_into_strata check ((divided_by is null) = (strata is null));

-- As V186 has it, and of every sort.
create or replace function sampling.found(in_area uuid, of_kind text, from_month date, last_month date) returns setof bigint language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select l.number
      from partnership.coverage c
      join ledger.entry e on e.body = c.body
       and e.kind = any (case when of_kind = 'every' then array['casework.decision.made', 'casework.closure.confirmed', 'panels.decision.made']
                              else array[of_kind] end)
       and e.at >= from_month::timestamp at time zone 'Europe/London'
       and e.at < (last_month + interval '1 month') at time zone 'Europe/London'
       and c.from_day <= (e.at at time zone 'Europe/London')::date
       and (c.until_day is null or c.until_day > (e.at at time zone 'Europe/London')::date)
      join ledger.leaf l on l.entry = e.id
     where c.area = in_area
     group by l.number order by l.number
$$;

-- Each stratum of that population with its numbers; a month without any is a stratum too, and so is a sort of decision.
create function sampling.strata_found(in_area uuid, of_kind text, from_month date, last_month date, by_what text)
    returns table (value text, numbers bigint[])
    language sql stable set search_path = pg_catalog, pg_temp as $$
    with named as materialized (
        select f.number, case by_what when 'MONTH' then to_char(e.at at time zone 'Europe/London', 'YYYY-MM')
                                      when 'GATEWAY' then coalesce(e.gateway, 'none')
                                      when 'BODY_KIND' then b.kind
                                      when 'SORT' then e.kind end as value
          from sampling.found(in_area, of_kind, from_month, last_month) f (number)
          join ledger.leaf l on l.number = f.number
          join ledger.entry e on e.id = l.entry
          join partnership.body b on b.id = e.body),
    every as (
        select n.value from named n
         union
        select to_char(m, 'YYYY-MM') from generate_series(from_month::timestamp, last_month::timestamp, interval '1 month') m where by_what = 'MONTH'
         union
        select s from unnest(array['casework.decision.made', 'casework.closure.confirmed', 'panels.decision.made']) s
         where by_what = 'SORT' and of_kind in ('every', s))
    select v.value, coalesce(array_agg(n.number order by n.number) filter (where n.number is not null), '{}')
      from every v left join named n on n.value = v.value
     group by v.value order by v.value collate "C"
$$;

-- The same, a line each, for whoever oversees the area; nothing for anybody else.
create function sampling.strata(in_area uuid, of_kind text, from_month date, last_month date, by_what text) returns text language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(string_agg(rtrim(s.value || ' ' || array_to_string(s.numbers, ' ')), E'\n' order by s.value collate "C"), '')
      from sampling.strata_found(in_area, of_kind, from_month, last_month, by_what) s
     where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
       and in_area in (select scrutiny.areas_of(access.viewer_body(), (access.viewer_at() at time zone 'Europe/London')::date))
$$;

-- Strata as a round has them.
create function sampling.parted(strata text) returns table (place int, value text, asked int, ids text[]) language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select l.place::int, l.word[1], l.word[2]::int, l.word[3:]
      from (select x.place, string_to_array(x.line, ' ') as word
              from unnest(string_to_array(strata, E'\n')) with ordinality x (line, place)) l
     order by l.place
$$;

-- The digits of an id's ticket under a seed, after the point: those of the SHA-256 of both as a whole number, the last one first, and at
-- least 64. As `./concordat sample` and the reference, consistent_sampler 1.0.10, have it.
create function sampling.ticket(seed text, id text) returns text language plpgsql immutable
    set search_path = pg_catalog, pg_temp as $$
declare
    hash text := encode(sha256(convert_to(encode(sha256(convert_to(seed, 'UTF8')), 'hex') || id, 'UTF8')), 'hex');
    number numeric := 0;
begin
    for i in 0..7 loop
        number := number * 4294967296 + ('x' || substr(hash, 1 + 8 * i, 8))::bit(32)::bigint;
    end loop;
    return reverse(lpad(number::text, greatest(64, length(number::text)), '0'));
end $$;

-- The ids with the smallest tickets, in their order.
create function sampling.smallest(seed text, ids text[], most int) returns text[] language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(t.id order by t.ticket collate "C", t.id collate "C"), '{}')
      from (select e.id, e.ticket from (select i.id, sampling.ticket(seed, i.id) as ticket from unnest(ids) i (id)) e
             order by e.ticket collate "C", e.id collate "C" limit most) t
$$;

-- What a seed draws in a round: in each of its strata by itself, one after the other.
create function sampling.draw(seed text, r sampling.round) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case when r.strata is null then array_to_string(sampling.smallest(seed, string_to_array(r.population, E'\n'), r.size), E'\n')
                else (select string_agg(d.id, E'\n' order by p.place, d.place)
                        from sampling.parted(r.strata) p
                       cross join lateral unnest(sampling.smallest(seed, p.ids, p.asked)) with ordinality d (id, place)) end
$$;
revoke execute on function sampling.strata_found(uuid, text, date, date, text), sampling.strata(uuid, text, date, date, text), sampling.parted(text),
    sampling.ticket(text, text), sampling.smallest(text, text[], int), sampling.draw(text, sampling.round) from public;
grant execute on function sampling.strata(uuid, text, date, date, text) to ${app};

-- As V186 has it, and its strata.
create or replace function sampling.planned_from_the_ledger() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    said text := sampling.population(new.area, new.kind, new.from_month, new.last_month);
begin
    if new.population is distinct from said or said = '' then
        raise exception 'a population is what the ledger says';
    end if;
    if new.strata is null and new.size > array_length(string_to_array(new.population, E'\n'), 1) then
        raise exception 'no more are drawn than there are';
    end if;
    if new.strata is not null then
        if (select string_agg(rtrim(p.value || ' ' || array_to_string(p.ids, ' ')), E'\n' order by p.place) from sampling.parted(new.strata) p)
            is distinct from sampling.strata(new.area, new.kind, new.from_month, new.last_month, new.divided_by) then
            raise exception 'strata are what the ledger says';
        end if;
        if new.size <> (select sum(least(p.asked, cardinality(p.ids))) from sampling.parted(new.strata) p) then
            raise exception 'of each stratum as many are drawn as are asked for, or all that there are';
        end if;
    end if;
    return new;
end $$;

-- As V292 has it; and not only of the population: what the seed draws, and nothing else.
create or replace function sampling.drawn_from_all() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.round;
    digits text;
    rolled date;
    nonces text;
    away int;
begin
    select * into r from sampling.round where id = new.round for update;
    if succession.follower_of(r.body, new.made_at) is distinct from new.body then
        raise exception 'those who planned a round draw it';
    end if;
    select x.digits, (x.made_at at time zone 'Europe/London')::date into digits, rolled
      from sampling.roll x where x.round = new.round order by x.number desc limit 1;
    select string_agg(v.nonce, E'\n' order by c.hash), count(*) - count(v.nonce) into nonces, away
      from sampling.commitment c left join sampling.reveal v on v.round = c.round and v.made_by = c.made_by
     where c.round = new.round;
    if nonces is null then
        raise exception 'a draw needs dice and a nonce';
    end if;
    if new.missing <> away or away > 0 and (new.made_at at time zone 'Europe/London')::date <= rolled then
        raise exception 'a draw waits a day for each nonce, and says which are missing';
    end if;
    if new.seed <> encode(sha256(convert_to(r.root || E'\n' || digits || E'\n' || nonces, 'UTF8')), 'hex') then
        raise exception 'a seed is made of the root, the dice and the nonces';
    end if;
    if new.changed <> (r.population is distinct from sampling.population(r.area, r.kind, r.from_month, r.last_month)) then
        raise exception 'a draw says whether the ledger gives another population';
    end if;
    if new.numbers is distinct from sampling.draw(new.seed, r) then
        raise exception 'what is drawn has the smallest tickets, in their order';
    end if;
    return new;
end $$;

-- Of strata anybody reads by what a population was divided, and how many are drawn of each of which five or more are; of the others nothing
-- is told but that there are some, for few would say that an area decided in a month or through a gateway (decision 0141). How many
-- there are of each is not told, nor whether one was taken whole.
create function published.sample_strata(of_round uuid) returns table (divided_by text, value text, many int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with each as (
        select r.divided_by, p.place, p.value, least(p.asked, cardinality(p.ids)) as many
          from sampling.round r cross join lateral sampling.parted(r.strata) p where r.id = of_round)
    select s.divided_by, s.value, s.many
      from (select e.divided_by, e.place, e.value, e.many from each e where e.many >= 5
             union all
            select distinct e.divided_by, 100000, null::text, null::int from each e where e.many < 5) s
     order by s.place
$$;

-- As V376 has it, and of strata what anybody reads of them.
create or replace function published.sample_plan_words(of_round uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('sample', r.reference) || ledger.line('area', a.code) || ledger.line('body', r.body::text) || ledger.line('kind', r.kind)
           || ledger.line('from', r.from_month::text) || ledger.line('last', r.last_month::text) || ledger.line('size', r.size::text)
           || coalesce(ledger.line('divided-by', r.divided_by)
                       || (select string_agg(ledger.line('stratum', coalesce(s.value || ' ' || s.many, 'others')), '' order by s.value collate "C" nulls last)
                             from published.sample_strata(r.id) s), '')
           || ledger.line('root', r.root)
      from sampling.round r join partnership.area a on a.id = r.area
     where r.id = of_round
$$;
revoke execute on function published.sample_strata(uuid) from public;
grant execute on function published.sample_strata(uuid) to ${public};
