-- A commissioner of investigatory powers draws samples of what one body that they oversee disclosed: of its approvals of disclosures, and of
-- no area. Everything else of a round is as it is: the population from the ledger, two who commit, dice, a draw that anyone makes again, and
-- two who judge apart (decision 0157).
alter table sampling.round
    alter column area drop not null,
    add column of_body uuid references partnership.body,
    drop constraint round_kind_check,
    add constraint round_kind_check check (
        kind in ('casework.decision.made', 'casework.closure.confirmed', 'panels.decision.made', 'every', 'sharing.disclosure.approved')),
    add constraint of_an_area_or_of_one_body check ((area is null) = (of_body is not null)),
    add constraint disclosures_are_of_one_body check ((of_body is not null) = (kind = 'sharing.disclosure.approved'));

-- As V386 has it; and of one body, what it approved in those months.
drop function sampling.found(uuid, text, date, date);
create function sampling.found(of_what uuid, of_kind text, from_month date, last_month date) returns setof bigint language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select l.number
      from (select c.body, c.from_day, c.until_day from partnership.coverage c where c.area = of_what and of_kind <> 'sharing.disclosure.approved'
             union all
            select of_what, null, null where of_kind = 'sharing.disclosure.approved') c
      join ledger.entry e on e.body = c.body
       and e.kind = any (case when of_kind = 'every' then array['casework.decision.made', 'casework.closure.confirmed', 'panels.decision.made']
                              else array[of_kind] end)
       and e.at >= from_month::timestamp at time zone 'Europe/London'
       and e.at < (last_month + interval '1 month') at time zone 'Europe/London'
       and (c.from_day is null or c.from_day <= (e.at at time zone 'Europe/London')::date)
       and (c.until_day is null or c.until_day > (e.at at time zone 'Europe/London')::date)
      join ledger.leaf l on l.entry = e.id
     group by l.number order by l.number
$$;
revoke execute on function sampling.found(uuid, text, date, date) from public;

-- Whether the viewer oversees what would be sampled: an area that their body serves, or the disclosures of a body that it oversees.
create function sampling.overseen(of_what uuid, of_kind text) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select 'SCRUTINY_OFFICER' = any (access.viewer_roles())
       and case when of_kind = 'sharing.disclosure.approved' then of_what = any (sharing.originators_overseen())
                else of_what in (select scrutiny.areas_of(access.viewer_body(), (access.viewer_at() at time zone 'Europe/London')::date)) end
$$;
revoke execute on function sampling.overseen(uuid, text) from public;

-- As V186 and V386 have them, for whoever oversees it; nothing for anybody else.
drop function sampling.population(uuid, text, date, date);
create function sampling.population(of_what uuid, of_kind text, from_month date, last_month date) returns text language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(string_agg(n::text, E'\n' order by n), '') from sampling.found(of_what, of_kind, from_month, last_month) n
     where sampling.overseen(of_what, of_kind)
$$;
revoke execute on function sampling.population(uuid, text, date, date) from public;
grant execute on function sampling.population(uuid, text, date, date) to ${app};

drop function sampling.strata(uuid, text, date, date, text);
drop function sampling.strata_found(uuid, text, date, date, text);
create function sampling.strata_found(of_what uuid, of_kind text, from_month date, last_month date, by_what text)
    returns table (value text, numbers bigint[])
    language sql stable set search_path = pg_catalog, pg_temp as $$
    with named as materialized (
        select f.number, case by_what when 'MONTH' then to_char(e.at at time zone 'Europe/London', 'YYYY-MM')
                                      when 'GATEWAY' then coalesce(e.gateway, 'none')
                                      when 'BODY_KIND' then b.kind
                                      when 'SORT' then e.kind end as value
          from sampling.found(of_what, of_kind, from_month, last_month) f (number)
          join ledger.leaf l on l.number = f.number
          join ledger.entry e on e.id = l.entry
          join partnership.body b on b.id = e.body),
    every as (
        select n.value from named n
         union
        select to_char(m, 'YYYY-MM') from generate_series(from_month::timestamp, last_month::timestamp, interval '1 month') m where by_what = 'MONTH'
         union
        select s from unnest(array['casework.decision.made', 'casework.closure.confirmed', 'panels.decision.made', 'sharing.disclosure.approved']) s
         where by_what = 'SORT' and (of_kind = s or of_kind = 'every' and s <> 'sharing.disclosure.approved'))
    select v.value, coalesce(array_agg(n.number order by n.number) filter (where n.number is not null), '{}')
      from every v left join named n on n.value = v.value
     group by v.value order by v.value collate "C"
$$;
create function sampling.strata(of_what uuid, of_kind text, from_month date, last_month date, by_what text) returns text language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(string_agg(rtrim(s.value || ' ' || array_to_string(s.numbers, ' ')), E'\n' order by s.value collate "C"), '')
      from sampling.strata_found(of_what, of_kind, from_month, last_month, by_what) s
     where sampling.overseen(of_what, of_kind)
$$;
revoke execute on function sampling.strata_found(uuid, text, date, date, text), sampling.strata(uuid, text, date, date, text) from public;
grant execute on function sampling.strata(uuid, text, date, date, text) to ${app};

-- As V386 has it, of an area or of one body.
create or replace function sampling.planned_from_the_ledger() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    of_what uuid := coalesce(new.of_body, new.area);
    said text := sampling.population(of_what, new.kind, new.from_month, new.last_month);
begin
    if new.population is distinct from said or said = '' then
        raise exception 'a population is what the ledger says';
    end if;
    if new.strata is null and new.size > array_length(string_to_array(new.population, E'\n'), 1) then
        raise exception 'no more are drawn than there are';
    end if;
    if new.strata is not null then
        if (select string_agg(rtrim(p.value || ' ' || array_to_string(p.ids, ' ')), E'\n' order by p.place) from sampling.parted(new.strata) p)
            is distinct from sampling.strata(of_what, new.kind, new.from_month, new.last_month, new.divided_by) then
            raise exception 'strata are what the ledger says';
        end if;
        if new.size <> (select sum(least(p.asked, cardinality(p.ids))) from sampling.parted(new.strata) p) then
            raise exception 'of each stratum as many are drawn as are asked for, or all that there are';
        end if;
    end if;
    return new;
end $$;

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
    if new.changed <> (r.population is distinct from sampling.population(coalesce(r.of_body, r.area), r.kind, r.from_month, r.last_month)) then
        raise exception 'a draw says whether the ledger gives another population';
    end if;
    if new.numbers is distinct from sampling.draw(new.seed, r) then
        raise exception 'what is drawn has the smallest tickets, in their order';
    end if;
    return new;
end $$;

-- As V292 has it, of decisions alone.
create or replace function sampling.shown(of_round uuid)
    returns table (number bigint, kind text, month date, body uuid, gateway text, stage text, chosen text, considered text,
                   reasons text, dissent boolean, days int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.number, e.kind, date_trunc('month', e.at at time zone 'Europe/London')::date, e.body, e.gateway,
           d.stage, coalesce(d.chosen, p.chosen), array_to_string(p.options, ' '),
           coalesce(array_to_string(p.kinds, ' '), array_to_string(u.grounds, ' ')),
           case when d.id is not null then d.dissent is not null when u.id is not null then u.dissent is not null
                when p.id is not null then exists (select from panels.dissent s where s.decision = p.id) end,
           (e.at at time zone 'Europe/London')::date - (c.opened_at at time zone 'Europe/London')::date
      from sampling.drawn r
      join ledger.leaf l on l.number = any (string_to_array(r.numbers, E'\n')::bigint[])
      join ledger.entry e on e.id = l.entry and e.kind <> 'sharing.disclosure.approved'
      left join casework.decision d on e.kind = 'casework.decision.made' and d.id::text = e.fields ->> 'decision'
      left join casework.closure u on e.kind = 'casework.closure.confirmed' and u.id::text = e.fields ->> 'closure'
      left join panels.decision p on e.kind = 'panels.decision.made' and p.id::text = e.fields ->> 'decision'
      left join casework.case c on c.id = coalesce(d.of_case, u.of_case, p.of_case)
     where r.round = of_round and r.body = any (access.viewer_bodies()) and 'SCRUTINY_OFFICER' = any (access.viewer_roles())
$$;

-- What is shown of a disclosure that was drawn: choices from lists, kinds of body, a month and a number of days. No name, no day, no body that
-- was told, no title and no word of what was told or why.
create function sampling.shown_disclosures(of_round uuid)
    returns table (number bigint, month date, body uuid, gateway text, purpose text, about text, marking text, grade text, handling text,
                   material text, provenance text, told text, days int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.number, date_trunc('month', e.at at time zone 'Europe/London')::date, e.body, d.gateway, d.purpose, d.about, d.marking,
           d.source_grade || d.information_grade, d.handling || coalesce(' ' || d.action_code, '') || coalesce(' ' || d.sanitisation, ''),
           replace(d.material, ',', ' '), replace(d.provenance, ',', ' '),
           (select string_agg(distinct b.kind, ' ' order by b.kind)
              from sharing.addressed a join partnership.body b on b.id = a.body where a.disclosure = d.id),
           (e.at at time zone 'Europe/London')::date - (d.proposed_at at time zone 'Europe/London')::date
      from sampling.drawn r
      join ledger.leaf l on l.number = any (string_to_array(r.numbers, E'\n')::bigint[])
      join ledger.entry e on e.id = l.entry and e.kind = 'sharing.disclosure.approved'
      left join sharing.disclosure d on d.id = e.thing
     where r.round = of_round and r.body = any (access.viewer_bodies()) and 'SCRUTINY_OFFICER' = any (access.viewer_roles())
$$;
revoke execute on function sampling.shown_disclosures(uuid) from public;
grant execute on function sampling.shown_disclosures(uuid) to ${app};
