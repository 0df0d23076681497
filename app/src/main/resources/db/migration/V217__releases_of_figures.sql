-- Releases of figures: made by one board member, released by another, withdrawn by two. What was released once stays, for whoever
-- attacks figures has it: there is no way to take a released file away.
create table statistics.release (
    id       uuid primary key,                          -- made with the form
    table_id text not null check (table_id ~ '^[a-z]+(-[a-z]+)*$'),   -- statistics/tables.json
    quarter  date not null check (quarter = date_trunc('quarter', quarter)::date),
    version  int not null check (version between 1 and 1000),
    records  text not null check (char_length(records) between 1 and 100),   -- by which name the attacker knows them
    reason   text check (char_length(reason) between 1 and 2000),
    made_in  uuid not null,
    made_by  uuid not null,
    made_at  timestamptz not null,
    unique (table_id, quarter, version),
    foreign key (made_by, made_in) references partnership.officer (id, body),
    constraint a_revision_has_a_reason check ((version > 1) = (reason is not null)),
    constraint the_quarter_is_over check ((made_at at time zone 'Europe/London')::date >= (quarter + interval '3 months')::date),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);
create index release_made on statistics.release (made_at desc, id);
create index release_records on statistics.release (records);

create table statistics.file (
    release uuid not null references statistics.release,
    name    text not null check (name ~ '^[A-Za-z0-9.-]{1,100}$'),
    content text not null,
    primary key (release, name)
);

create table statistics.step (
    id       uuid primary key,                          -- made with the form
    release  uuid not null references statistics.release,
    kind     text not null check (kind in ('RELEASED', 'DECLINED', 'WITHDRAWAL_ASKED', 'WITHDRAWN')),
    body     uuid not null,
    made_by  uuid not null,
    made_at  timestamptz not null,
    words    text check (char_length(words) between 1 and 2000),
    reckoned int,                                       -- with how many releases before it the attack was made
    unique (release, kind),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint says_why_it_is_not_or_no_longer check ((kind = 'RELEASED') = (words is null)),
    constraint attacked_before_it_leaves check ((kind = 'RELEASED') = (reckoned is not null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(words, '')))
);

do $$
declare t text;
begin
    foreach t in array array['release', 'file', 'step'] loop
        execute format('alter table statistics.%I enable row level security', t);
        execute format('alter table statistics.%I force row level security', t);
        execute format('create policy owner_keeps on statistics.%I to current_user using (true) with check (true)', t);
        execute format('create policy %1$s_seen on statistics.%1$I for select to ${app} using (
            ''BOARD_MEMBER'' = any ((select access.viewer_roles())::text[]))', t);
        execute format('grant select, insert on statistics.%I to ${app}', t);
    end loop;
end $$;

create policy release_made on statistics.release for insert to ${app} with check (
    made_in = (select access.viewer_body()) and made_by = (select access.viewer_officer())
    and made_at = (select access.viewer_at())
    and 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));
create policy file_made on statistics.file for insert to ${app} with check (exists (
    select from statistics.release r where r.id = file.release and r.made_by = (select access.viewer_officer())
       and r.made_at = (select access.viewer_at())));
create policy step_made on statistics.step for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
    and made_at = (select access.viewer_at())
    and 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));

-- A version follows the last, once something was done about that.
create function statistics.made_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    last statistics.release;
begin
    perform pg_advisory_xact_lock(hashtextextended(new.records, 217));
    select * into last from statistics.release r where r.table_id = new.table_id and r.quarter = new.quarter
     order by r.version desc limit 1;
    if new.version <> coalesce(last.version, 0) + 1 then
        raise exception 'a version follows the last';
    end if;
    if last.id is not null and not exists (select from statistics.step s where s.release = last.id) then
        raise exception 'one version waits for a second person at a time';
    end if;
    return new;
end $$;
create trigger made_in_turn before insert on statistics.release for each row execute function statistics.made_in_turn();

-- Two people, one after the other; and nothing leaves that was not attacked together with everything that had left before.
create function statistics.stepped_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r statistics.release;
    kinds text[];
begin
    select * into r from statistics.release where id = new.release;
    perform pg_advisory_xact_lock(hashtextextended(r.records, 217));
    select coalesce(array_agg(s.kind), '{}') into kinds from statistics.step s where s.release = new.release;
    if new.kind in ('RELEASED', 'DECLINED') and new.made_by = r.made_by then
        raise exception 'someone else releases figures than made them';
    end if;
    if new.kind in ('RELEASED', 'DECLINED') and kinds <> '{}' then
        raise exception 'figures are released or declined once';
    end if;
    if new.kind = 'WITHDRAWAL_ASKED' and not 'RELEASED' = any (kinds) then
        raise exception 'what was released is withdrawn';
    end if;
    if new.kind = 'WITHDRAWN' and not 'WITHDRAWAL_ASKED' = any (kinds) then
        raise exception 'one asks for a withdrawal before another agrees';
    end if;
    if new.kind = 'WITHDRAWN' and exists (select from statistics.step s where s.release = new.release
            and s.kind = 'WITHDRAWAL_ASKED' and s.made_by = new.made_by) then
        raise exception 'someone else agrees to a withdrawal than asked for it';
    end if;
    if new.kind = 'RELEASED' and new.reckoned <> (
        select count(*) from statistics.release o where o.records = r.records
           and exists (select from statistics.step s where s.release = o.id and s.kind = 'RELEASED')) then
        raise exception 'figures are attacked together with everything that was released before';
    end if;
    return new;
end $$;
create trigger stepped_in_turn before insert on statistics.step for each row execute function statistics.stepped_in_turn();

-- Not even the owner of the tables changes what was released.
create function statistics.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'figures stand: a later version corrects them';
end $$;
do $$
declare t text;
begin
    foreach t in array array['release', 'file', 'step'] loop
        execute format('create trigger stands before update or delete on statistics.%I
            for each row execute function statistics.stands()', t);
    end loop;
end $$;
