-- A round of another kind: chosen by those who oversee, for a priority of their area or a direction that they gave there, and not drawn. The
-- population is the ledger's as before. What they choose from is lines in an order that nobody knows: the sort, the month and the legal
-- gateway of each, where these are those of enough others, and nothing else; a line becomes a number in the log once it is chosen
-- (decision 0155). The board counts what was drawn, and none of these.
alter table sampling.round
    add column priority uuid references scrutiny.priority,
    add column direction uuid references scrutiny.matter,
    add column reason text check (char_length(reason) between 1 and 1000),       -- null where it is drawn
    add constraint a_choice_serves_one_thing check (
        case when reason is null then priority is null and direction is null else (priority is null) <> (direction is null) end),
    add constraint a_choice_is_small check (reason is null or size <= 20 and divided_by is null),
    add constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')));

create table sampling.chosen (
    round   uuid primary key references sampling.round,
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    lines   text not null check (lines ~ '^[0-9]{1,6}( [0-9]{1,6})*$'),   -- as they were chosen
    numbers text not null check (numbers ~ '^[0-9\n]+$'),                 -- in the log; the database writes them
    foreign key (made_by, body) references partnership.officer (id, body)
);

do $$
begin
    execute 'alter table sampling.chosen enable row level security';
    execute 'alter table sampling.chosen force row level security';
    execute 'create policy owner_keeps on sampling.chosen to current_user using (true) with check (true)';
end $$;
grant select, insert on sampling.chosen to ${app};
create policy chosen_seen on sampling.chosen for select to ${app} using (
    body = any ((select access.viewer_bodies())::uuid[]) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
    or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));
create policy chosen_made on sampling.chosen for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
    and made_at = (select access.viewer_at())
    and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]));
create trigger stands before update or delete on sampling.chosen for each row execute function sampling.stands();

-- What a choice in an area may serve: its priorities that hold, and the directions that the viewer's body follows there.
create function sampling.purposes(in_area uuid) returns table (serves text, id uuid, title text) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    with today as (select (access.viewer_at() at time zone 'Europe/London')::date as day)
    select x.serves, x.id, x.title
      from (select 'PRIORITY' as serves, p.id, p.title, p.from_day as since
              from scrutiny.priority p, today t
             where p.area = in_area and p.from_day <= t.day and p.until_day > t.day
               and not exists (select from scrutiny.priority l where l.replaces = p.id)
             union all
            select 'DIRECTION', m.id, m.title, (m.raised_at at time zone 'Europe/London')::date
              from scrutiny.matter m, today t
             where m.kind = 'DIRECTION' and m.held_in = any (access.viewer_bodies())
               and in_area in (select scrutiny.areas_of(m.to_body, t.day))
               and not exists (select from scrutiny.step s where s.matter = m.id and s.kind = 'CLOSING')) x
     where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
       and in_area in (select scrutiny.areas_of(access.viewer_body(), (select day from today)))
     order by x.serves desc, x.since, x.id
$$;

-- What a choice serves, by its title, for those who may read the round.
create function sampling.purpose_of(of_round uuid) returns table (serves text, id uuid, title text) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select case when r.priority is not null then 'PRIORITY' else 'DIRECTION' end, coalesce(r.priority, r.direction), coalesce(p.title, m.title)
      from sampling.round r
      left join scrutiny.priority p on p.id = r.priority
      left join scrutiny.matter m on m.id = r.direction
     where r.id = of_round and r.reason is not null
       and (r.body = any (access.viewer_bodies()) and 'SCRUTINY_OFFICER' = any (access.viewer_roles())
            or 'BOARD_MEMBER' = any (access.viewer_roles()))
$$;

-- The lines of a round that is chosen from, each with its number. Those that are alike in all that is told of them follow one another, in an
-- order made of the ids of their entries, which no overseer is told: which of them is which nobody can work out who knows the numbers. Of
-- what fewer than five are alike in nothing is told, nor of what that would give away by subtraction.
create function sampling.lined(r sampling.round) returns table (place int, number bigint, kind text, month date, gateway text, told boolean)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    with each as materialized (
        select l.number, e.kind, date_trunc('month', e.at at time zone 'Europe/London')::date as month, e.gateway,
               encode(sha256(convert_to(r.id::text || e.id::text, 'UTF8')), 'hex') as chance
          from unnest(string_to_array(r.population, E'\n')::bigint[]) p (number)
          join ledger.leaf l on l.number = p.number
          join ledger.entry e on e.id = l.entry),
    alike as (
        select a.kind, a.month, a.gateway, a.many, row_number() over (order by a.kind, a.month, a.gateway) as nth
          from (select x.kind, x.month, x.gateway, count(*)::int as many from each x group by x.kind, x.month, x.gateway) a),
    told as (
        select t.told, t.nth from unnest(published.strata_told((select array_agg(a.many order by a.nth) from alike a))) with ordinality t (told, nth))
    select row_number() over (order by t.told desc, case when t.told then a.nth end, x.chance)::int, x.number,
           case when t.told then x.kind end, case when t.told then x.month end, case when t.told then x.gateway end, t.told
      from each x
      join alike a on a.kind = x.kind and a.month = x.month and a.gateway is not distinct from x.gateway
      join told t on t.nth = a.nth
$$;

-- The same without the numbers, for those who may choose.
create function sampling.lines(of_round uuid) returns table (place int, kind text, month date, gateway text, told boolean) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select l.place, l.kind, l.month, l.gateway, l.told
      from sampling.round r cross join lateral sampling.lined(r) l
     where r.id = of_round and r.reason is not null and r.body = any (access.viewer_bodies())
       and 'SCRUTINY_OFFICER' = any (access.viewer_roles())
     order by l.place
$$;
revoke execute on function sampling.purposes(uuid), sampling.purpose_of(uuid), sampling.lined(sampling.round), sampling.lines(uuid) from public;
grant execute on function sampling.purposes(uuid), sampling.purpose_of(uuid), sampling.lines(uuid) to ${app};

-- What is chosen serves something, and is chosen from five at least. That the population is the ledger's is held as of every round.
create function sampling.planned_for_something() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if array_length(string_to_array(new.population, E'\n'), 1) < 5 then
        raise exception 'nobody chooses from fewer than five';
    end if;
    if not exists (select from sampling.purposes(new.area) p
                    where p.serves = 'PRIORITY' and p.id = new.priority or p.serves = 'DIRECTION' and p.id = new.direction) then
        raise exception 'a choice serves a priority of its area or a direction given there';
    end if;
    return new;
end $$;
create trigger planned_for_something before insert on sampling.round for each row when (new.reason is not null)
    execute function sampling.planned_for_something();

-- Whoever planned it said what it serves, and another chooses. What they chose is written by the database, from the lines.
create function sampling.chosen_by_another() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.round;
    places int[];
begin
    select * into r from sampling.round where id = new.round for update;
    if succession.follower_of(r.body, new.made_at) is distinct from new.body or r.reason is null then
        raise exception 'those who planned a choice make it';
    end if;
    if r.made_by = new.made_by then
        raise exception 'whoever planned a choice does not make it';
    end if;
    places := string_to_array(new.lines, ' ')::int[];
    if cardinality(places) <> r.size or (select count(distinct p) from unnest(places) p) <> r.size
        or (select max(p) from unnest(places) p) > array_length(string_to_array(r.population, E'\n'), 1)
        or (select min(p) from unnest(places) p) < 1 then
        raise exception 'as many lines are chosen as were planned, each of the round and once';
    end if;
    new.numbers := (select string_agg(l.number::text, E'\n' order by l.place) from sampling.lined(r) l where l.place = any (places));
    return new;
end $$;
create trigger chosen_by_another before insert on sampling.chosen for each row execute function sampling.chosen_by_another();

-- As V292 has it; and nobody commits, throws or reveals for what is chosen.
create or replace function sampling.in_their_order() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.round;
begin
    select * into r from sampling.round where id = new.round for update;
    if succession.follower_of(r.body, new.made_at) is distinct from new.body then
        raise exception 'those who planned a round draw it';
    end if;
    if r.reason is not null then
        raise exception 'what is chosen is not drawn';
    end if;
    if exists (select from sampling.drawn d where d.round = new.round) then
        raise exception 'a round is drawn once';
    end if;
    if tg_table_name = 'commitment' and exists (select from sampling.roll x where x.round = new.round) then
        raise exception 'commitments come before the dice';
    end if;
    if tg_table_name = 'roll' then
        if (select count(*) from sampling.commitment x where x.round = new.round) < 2 then
            raise exception 'two commit before the dice are rolled';
        end if;
        if exists (select from sampling.reveal x where x.round = new.round) then
            raise exception 'nobody rolls again once a nonce is known';
        end if;
        if new.number <> 1 + (select count(*) from sampling.roll x where x.round = new.round) then
            raise exception 'rolls are counted';
        end if;
    end if;
    if tg_table_name = 'reveal' then
        if not exists (select from sampling.roll x where x.round = new.round) then
            raise exception 'nonces are revealed after the dice';
        end if;
        if not exists (select from sampling.commitment x where x.round = new.round and x.made_by = new.made_by
                          and x.hash = encode(sha256(convert_to(new.nonce, 'UTF8')), 'hex')) then
            raise exception 'a nonce is the one that was committed to';
        end if;
    end if;
    return new;
end $$;

-- What was drawn in a round, or chosen in one of the other kind.
create function sampling.taken(of_round uuid) returns table (body uuid, numbers text, made_at timestamptz) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select d.body, d.numbers, d.made_at from sampling.drawn d where d.round = of_round
     union all
    select c.body, c.numbers, c.made_at from sampling.chosen c where c.round = of_round
$$;
revoke execute on function sampling.taken(uuid) from public;

-- What was chosen is judged as what was drawn.
alter table sampling.judgement
    drop constraint judgement_round_fkey,
    add constraint judgement_round_fkey foreign key (round) references sampling.round;

create or replace function sampling.judged_apart() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from sampling.round r where r.id = new.round for update;
    perform from sampling.taken(new.round) d
      where new.body = succession.follower_of(d.body, new.made_at)
        and new.number::text = any (string_to_array(d.numbers, E'\n'));
    if not found then
        raise exception 'what was drawn is judged, by those who drew it';
    end if;
    if exists (select from sampling.opened o where o.round = new.round and o.number = new.number) then
        raise exception 'nobody judges what they may have read about';
    end if;
    return new;
end $$;

-- What is shown of what was chosen: as of what was drawn.
create function sampling.shown_chosen(of_round uuid)
    returns table (number bigint, kind text, month date, body uuid, gateway text, stage text, chosen text, considered text,
                   reasons text, dissent boolean, days int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.number, e.kind, date_trunc('month', e.at at time zone 'Europe/London')::date, e.body, e.gateway,
           d.stage, coalesce(d.chosen, p.chosen), array_to_string(p.options, ' '),
           coalesce(array_to_string(p.kinds, ' '), array_to_string(u.grounds, ' ')),
           case when d.id is not null then d.dissent is not null when u.id is not null then u.dissent is not null
                when p.id is not null then exists (select from panels.dissent s where s.decision = p.id) end,
           (e.at at time zone 'Europe/London')::date - (c.opened_at at time zone 'Europe/London')::date
      from sampling.chosen r
      join ledger.leaf l on l.number = any (string_to_array(r.numbers, E'\n')::bigint[])
      join ledger.entry e on e.id = l.entry
      left join casework.decision d on e.kind = 'casework.decision.made' and d.id::text = e.fields ->> 'decision'
      left join casework.closure u on e.kind = 'casework.closure.confirmed' and u.id::text = e.fields ->> 'closure'
      left join panels.decision p on e.kind = 'panels.decision.made' and p.id::text = e.fields ->> 'decision'
      left join casework.case c on c.id = coalesce(d.of_case, u.of_case, p.of_case)
     where r.round = of_round and r.body = any (access.viewer_bodies()) and 'SCRUTINY_OFFICER' = any (access.viewer_roles())
$$;
revoke execute on function sampling.shown_chosen(uuid) from public;
grant execute on function sampling.shown_chosen(uuid) to ${app};
