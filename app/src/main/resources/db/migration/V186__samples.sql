-- Dip samples that nobody can choose: a plan whose population is the ledger's own entries, commitments to nonces, dice, the nonces,
-- a draw that anyone makes again, and judgements that nobody reads before two are in. Every row is one act, and none changes.
create schema sampling;
grant usage on schema sampling to ${app};

create table sampling.round (
    id         uuid primary key,                        -- made with the form
    reference  text not null check (reference ~ '^S-[0-9A-F]{4}-[0-9A-F]{4}$'),
    area       uuid not null references partnership.area,
    body       uuid not null,
    made_by    uuid not null,
    made_at    timestamptz not null,
    kind       text not null check (kind in ('casework.decision.made', 'casework.closure.confirmed', 'panels.decision.made')),
    from_month date not null check (extract(day from from_month) = 1),
    last_month date not null check (extract(day from last_month) = 1),
    size       int not null check (size between 1 and 1000),
    population text not null check (population ~ '^[0-9\n]+$'),   -- numbers in the log, in their order, a line each
    root       text not null check (root ~ '^[0-9a-f]{64}$'),     -- of the Merkle tree over them: RFC 6962
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint months_in_their_order check (from_month <= last_month),
    constraint of_months_that_are_over check (
        (last_month + interval '1 month')::date <= (made_at at time zone 'Europe/London')::date)
);
create index round_body on sampling.round (body, made_at desc, id);

create table sampling.commitment (
    round   uuid not null references sampling.round,
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    hash    text not null check (hash ~ '^[0-9a-f]{64}$'),        -- SHA-256 of the nonce
    primary key (round, made_by),
    foreign key (made_by, body) references partnership.officer (id, body)
);

-- A second roll is a second row, and both are seen.
create table sampling.roll (
    round     uuid not null references sampling.round,
    number    int not null check (number > 0),
    body      uuid not null,
    made_by   uuid not null,
    made_at   timestamptz not null,
    digits    text not null check (digits ~ '^[0-9]{20,100}$'),
    thrown_by text not null check (char_length(thrown_by) between 1 and 200),
    place     text not null check (char_length(place) between 1 and 200),
    primary key (round, number),
    foreign key (made_by, body) references partnership.officer (id, body)
);

create table sampling.reveal (
    round   uuid not null,
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    nonce   text not null check (char_length(nonce) between 16 and 200),
    primary key (round, made_by),
    foreign key (round, made_by) references sampling.commitment (round, made_by),
    foreign key (made_by, body) references partnership.officer (id, body)
);

create table sampling.drawn (
    round   uuid primary key references sampling.round,
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    seed    text not null check (seed ~ '^[0-9a-f]{64}$'),
    numbers text not null check (numbers ~ '^[0-9\n]+$'),         -- in the order drawn
    missing int not null check (missing >= 0),                    -- who committed and never revealed
    changed boolean not null,                                     -- the ledger gives another population by now
    foreign key (made_by, body) references partnership.officer (id, body)
);

create table sampling.judgement (
    round   uuid not null references sampling.drawn,
    number  bigint not null,
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    outcome text not null check (outcome in ('APPROPRIATE', 'WITH_OBSERVATIONS', 'INAPPROPRIATE', 'COULD_NOT_AGREE')),
    words   text not null check (char_length(words) between 1 and 2000),
    primary key (round, number, made_by),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(words))
);

-- Two have judged it: a row that only the database makes.
create table sampling.opened (
    round     uuid not null,
    number    bigint not null,
    body      uuid not null,
    opened_at timestamptz not null,
    primary key (round, number)
);

do $$
declare t text;
begin
    foreach t in array array['round', 'commitment', 'roll', 'reveal', 'drawn', 'judgement', 'opened'] loop
        execute format('alter table sampling.%I enable row level security', t);
        execute format('alter table sampling.%I force row level security', t);
        execute format('create policy owner_keeps on sampling.%I to current_user using (true) with check (true)', t);
        execute format('grant select on sampling.%I to ${app}', t);
    end loop;
    -- Those who oversee the area, and the national board: a re-roll and a missing nonce are not theirs to hide.
    foreach t in array array['round', 'commitment', 'roll', 'reveal', 'drawn', 'opened'] loop
        execute format($p$
            create policy %1$s_seen on sampling.%1$I for select to ${app} using (
                body = (select access.viewer_body()) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))$p$, t);
    end loop;
    foreach t in array array['round', 'commitment', 'roll', 'reveal', 'drawn', 'judgement'] loop
        execute format($p$
            create policy %1$s_made on sampling.%1$I for insert to ${app} with check (
                body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
                and made_at = (select access.viewer_at())
                and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]))$p$, t);
        execute format('grant insert on sampling.%I to ${app}', t);
    end loop;
end $$;

-- One's own; another's once two are in.
create policy judgement_own on sampling.judgement for select to ${app} using (
    made_by = (select access.viewer_officer()));
create policy judgement_opened on sampling.judgement for select to ${app} using (
    (body = (select access.viewer_body()) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
     or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))
    and exists (select from sampling.opened o where o.round = judgement.round and o.number = judgement.number));

-- The numbers in the log of the entries of a kind, of the bodies that served an area in each month: from the ledger alone.
create function sampling.found(in_area uuid, of_kind text, from_month date, last_month date) returns setof bigint language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select l.number
      from partnership.coverage c
      join ledger.entry e on e.body = c.body and e.kind = of_kind
       and e.at >= from_month::timestamp at time zone 'Europe/London'
       and e.at < (last_month + interval '1 month') at time zone 'Europe/London'
       and c.from_day <= (e.at at time zone 'Europe/London')::date
       and (c.until_day is null or c.until_day > (e.at at time zone 'Europe/London')::date)
      join ledger.leaf l on l.entry = e.id
     where c.area = in_area
     group by l.number order by l.number
$$;
revoke execute on function sampling.found(uuid, text, date, date) from public;

-- The same, a line each, for whoever oversees the area; nothing for anybody else.
create function sampling.population(in_area uuid, of_kind text, from_month date, last_month date) returns text language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(string_agg(n::text, E'\n' order by n), '') from sampling.found(in_area, of_kind, from_month, last_month) n
     where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
       and in_area in (select scrutiny.areas_of(access.viewer_body(), (access.viewer_at() at time zone 'Europe/London')::date))
$$;
revoke execute on function sampling.population(uuid, text, date, date) from public;
grant execute on function sampling.population(uuid, text, date, date) to ${app};

create function sampling.planned_from_the_ledger() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    said text := sampling.population(new.area, new.kind, new.from_month, new.last_month);
begin
    if new.population is distinct from said or said = '' then
        raise exception 'a population is what the ledger says';
    end if;
    if new.size > array_length(string_to_array(new.population, E'\n'), 1) then
        raise exception 'no more are drawn than there are';
    end if;
    return new;
end $$;
create trigger planned_from_the_ledger before insert on sampling.round
    for each row execute function sampling.planned_from_the_ledger();

-- The order: commitments, dice, nonces, the draw. Each is of the body that planned the round.
create function sampling.in_their_order() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.round;
begin
    select * into r from sampling.round where id = new.round for update;
    if r.body is distinct from new.body then
        raise exception 'those who planned a round draw it';
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
create trigger in_their_order before insert on sampling.commitment for each row execute function sampling.in_their_order();
create trigger in_their_order before insert on sampling.roll for each row execute function sampling.in_their_order();
create trigger in_their_order before insert on sampling.reveal for each row execute function sampling.in_their_order();

-- The seed is made of all that nobody could choose alone, and of nothing else.
create function sampling.drawn_from_all() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.round;
    digits text;
    rolled date;
    nonces text;
    away int;
begin
    select * into r from sampling.round where id = new.round for update;
    if r.body is distinct from new.body then
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
    if array_length(string_to_array(new.numbers, E'\n'), 1) <> r.size
        or not string_to_array(new.numbers, E'\n') <@ string_to_array(r.population, E'\n') then
        raise exception 'what is drawn is of the population';
    end if;
    return new;
end $$;
create trigger drawn_from_all before insert on sampling.drawn for each row execute function sampling.drawn_from_all();

-- Two judge each, neither having seen the other's; then it opens, and nobody judges it after that.
create function sampling.judged_apart() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from sampling.drawn d where d.round = new.round and d.body = new.body
        and new.number::text = any (string_to_array(d.numbers, E'\n')) for update;
    if not found then
        raise exception 'what was drawn is judged, by those who drew it';
    end if;
    if exists (select from sampling.opened o where o.round = new.round and o.number = new.number) then
        raise exception 'nobody judges what they may have read about';
    end if;
    return new;
end $$;
create trigger judged_apart before insert on sampling.judgement for each row execute function sampling.judged_apart();

create function sampling.opens() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if (select count(*) from sampling.judgement j where j.round = new.round and j.number = new.number) >= 2 then
        insert into sampling.opened (round, number, body, opened_at) values (new.round, new.number, new.body, new.made_at)
        on conflict do nothing;
    end if;
    return null;
end $$;
create trigger opens after insert on sampling.judgement for each row execute function sampling.opens();

-- What is shown of a decision that was drawn: what was chosen and of which sorts the reasons are. No name, no day, no place, no
-- school and no free text leaves here: each column is a choice from a list, a month, or a number of days.
create function sampling.shown(of_round uuid)
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
      join ledger.entry e on e.id = l.entry
      left join casework.decision d on e.kind = 'casework.decision.made' and d.id::text = e.fields ->> 'decision'
      left join casework.closure u on e.kind = 'casework.closure.confirmed' and u.id::text = e.fields ->> 'closure'
      left join panels.decision p on e.kind = 'panels.decision.made' and p.id::text = e.fields ->> 'decision'
      left join casework.case c on c.id = coalesce(d.of_case, u.of_case, p.of_case)
     where r.round = of_round and r.body = access.viewer_body() and 'SCRUTINY_OFFICER' = any (access.viewer_roles())
$$;
revoke execute on function sampling.shown(uuid) from public;
grant execute on function sampling.shown(uuid) to ${app};

-- Not even the owner of the tables changes what was planned, thrown, drawn and judged.
create function sampling.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'a round stands as it was made';
end $$;
do $$
declare t text;
begin
    foreach t in array array['round', 'commitment', 'roll', 'reveal', 'drawn', 'judgement', 'opened'] loop
        execute format('create trigger stands before update or delete on sampling.%I
            for each row execute function sampling.stands()', t);
    end loop;
end $$;
