-- Casework: a case is opened in the moment in which a concern comes in, and has exactly one owner from then on. Who owned
-- it when is a history without gaps; it and the case agree at every commit, whoever writes.
create schema casework;
grant usage on schema casework to ${app};

create table casework.case (
    id          uuid primary key,                       -- its referral's
    reference   text not null unique,
    kind        text not null,
    urgent      boolean not null,
    body        uuid not null,                          -- the police force, which holds the police's part of it
    opened_by   uuid not null,                          -- whoever referred it
    opened_at   timestamptz not null,
    owner       uuid not null,
    owned_since timestamptz not null,
    due_on      date not null,                          -- the gateway assessment, by the limit of the day it was opened
    unique (id, body),
    foreign key (id, reference, kind, urgent, body, opened_by, opened_at)
        references intake.referral (id, reference, kind, urgent, to_body, referred_by, referred_at),
    foreign key (owner, body) references partnership.officer (id, body),
    constraint due_after_it_is_opened check (due_on >= (opened_at at time zone 'Europe/London')::date),
    constraint owned_since_it_was_opened check (owned_since >= opened_at)
);
create index case_owner on casework.case (body, owner, due_on, id);
create index case_due on casework.case (body, due_on, id);

create table casework.ownership (
    of_case  uuid not null,
    number   int not null check (number between 1 and 1000),
    body     uuid not null,
    officer  uuid not null,
    from_at  timestamptz not null,
    until_at timestamptz,
    how      text not null check (how in ('OPENED', 'ACCEPTED', 'TAKEN')),
    act      uuid not null,
    primary key (of_case, number),
    foreign key (of_case, body) references casework.case (id, body),
    foreign key (officer, body) references partnership.officer (id, body),
    constraint for_some_time check (until_at > from_at),
    constraint one_owner_at_a_time exclude using gist (of_case with =, tstzrange(from_at, until_at) with &&)
);

-- A handover is offered, and stands with its giver until it is accepted.
create table casework.offer (
    id         uuid primary key,                        -- made with the form
    of_case    uuid not null,
    body       uuid not null,
    giver      uuid not null,
    offered_at timestamptz not null,
    taker      uuid not null,
    reason     text not null check (char_length(reason) between 1 and 2000),
    due_on     date not null,
    unique (id, of_case, body, giver, taker),
    foreign key (of_case, body) references casework.case (id, body),
    foreign key (giver, body) references partnership.officer (id, body),
    foreign key (taker, body) references partnership.officer (id, body),
    constraint to_somebody_else check (giver <> taker),
    constraint due_after_it_is_offered check (due_on >= (offered_at at time zone 'Europe/London')::date),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);
create index offer_case on casework.offer (of_case, offered_at);
create index offer_taker on casework.offer (taker, offered_at);

create table casework.answer (
    offer       uuid primary key,
    of_case     uuid not null,
    body        uuid not null,
    giver       uuid not null,
    taker       uuid not null,
    outcome     text not null check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    act         uuid not null,
    officer     uuid not null,
    answered_at timestamptz not null,
    reason      text check (char_length(reason) between 1 and 2000),
    foreign key (offer, of_case, body, giver, taker) references casework.offer (id, of_case, body, giver, taker),
    constraint its_taker_answers check ((outcome <> 'WITHDRAWN') = (officer = taker)),
    constraint with_a_reason check ((outcome = 'ACCEPTED') = (reason is null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);

do $$
declare t text;
begin
    foreach t in array array['case', 'ownership', 'offer', 'answer'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format('create policy owner_keeps on casework.%I to current_user using (true) with check (true)', t);
        execute format($p$
            create policy %1$s_ours on casework.%1$I for select to ${app} using (
                body = (select access.viewer_body())
                and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]))$p$, t);
    end loop;
end $$;

create policy case_opened on casework.case for insert to ${app} with check (
    opened_by = (select access.viewer_officer()) and opened_at = (select access.viewer_at()));
create policy ownership_taken on casework.ownership for insert to ${app} with check (
    officer = (select access.viewer_officer()) and body = (select access.viewer_body())
    and from_at = (select access.viewer_at()) and how = 'TAKEN'
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy offer_made on casework.offer for insert to ${app} with check (
    giver = (select access.viewer_officer()) and body = (select access.viewer_body())
    and offered_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy answer_given on casework.answer for insert to ${app} with check (
    officer = (select access.viewer_officer()) and body = (select access.viewer_body())
    and answered_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));

grant select, insert on casework.case, casework.ownership, casework.offer, casework.answer to ${app};

-- Whoever leads on casework in a body, to whom a case comes that would be with nobody: the Prevent officer in post whose
-- name comes first (decision 0068).
create function casework.team(asked uuid, at timestamptz) returns table (id uuid, name text) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select h.id, h.name
      from partnership.held_in(array[asked], array['PREVENT_OFFICER'], (at at time zone 'Europe/London')::date, at) h
$$;
create function casework.lead(asked uuid, at timestamptz) returns uuid language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select t.id from casework.team(asked, at) t order by t.name, t.id limit 1
$$;
revoke execute on function casework.team(uuid, timestamptz), casework.lead(uuid, timestamptz) from public;

create function casework.begins_with_the_lead() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.owner is distinct from casework.lead(new.body, new.opened_at) or new.owned_since <> new.opened_at then
        raise exception 'a case begins with the lead of its body';
    end if;
    return new;
end $$;
create trigger begins_with_the_lead before insert on casework.case
    for each row execute function casework.begins_with_the_lead();

create function casework.is_owned_from_the_first() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into casework.ownership (of_case, number, body, officer, from_at, how, act)
    values (new.id, 1, new.body, new.owner, new.opened_at, 'OPENED', new.id);
    return null;
end $$;
create trigger is_owned_from_the_first after insert on casework.case
    for each row execute function casework.is_owned_from_the_first();

-- The next owner ends the time of the one before, and the case follows, in one statement.
create function casework.follows_the_owner_before() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    before uuid;
    day constant date := (new.from_at at time zone 'Europe/London')::date;
begin
    if new.how = 'OPENED' then
        return new;
    end if;
    select c.owner into before from casework.case c where c.id = new.of_case for update;
    if new.how = 'ACCEPTED' and not exists (
        select from casework.answer a
         where a.of_case = new.of_case and a.outcome = 'ACCEPTED' and a.officer = new.officer
           and a.answered_at = new.from_at and a.giver = before) then
        raise exception 'a case changes hands when its offer is accepted';
    end if;
    if new.how = 'TAKEN' and (new.officer is distinct from casework.lead(new.body, new.from_at)
        or exists (select from casework.team(new.body, new.from_at) t where t.id = before)
        and not exists (
            select from casework.offer o left join casework.answer a on a.offer = o.id
             where o.of_case = new.of_case and o.giver = before and o.due_on < day
               and (a.offer is null or a.outcome <> 'ACCEPTED' and a.answered_at = new.from_at))) then
        raise exception 'the lead takes a case whose owner is not in post, or whose offer nobody answered';
    end if;
    update casework.ownership set until_at = new.from_at where of_case = new.of_case and until_at is null;
    update casework.case set owner = new.officer, owned_since = new.from_at where id = new.of_case;
    return new;
end $$;
create trigger follows_the_owner_before before insert on casework.ownership
    for each row execute function casework.follows_the_owner_before();

create function casework.offered_by_its_owner() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.giver is distinct from (select c.owner from casework.case c where c.id = new.of_case for update) then
        raise exception 'the owner of a case offers it';
    end if;
    if exists (select from casework.offer o where o.of_case = new.of_case
                  and not exists (select from casework.answer a where a.offer = o.id)) then
        raise exception 'one offer of a case is open at a time';
    end if;
    return new;
end $$;
create trigger offered_by_its_owner before insert on casework.offer
    for each row execute function casework.offered_by_its_owner();

create function casework.accepted_is_owned() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into casework.ownership (of_case, number, body, officer, from_at, how, act)
    select new.of_case, 1 + max(w.number), new.body, new.taker, new.answered_at, 'ACCEPTED', new.act
      from casework.ownership w where w.of_case = new.of_case;
    return null;
end $$;
create trigger accepted_is_owned after insert on casework.answer
    for each row when (new.outcome = 'ACCEPTED') execute function casework.accepted_is_owned();

-- Whoever writes, a migration and the superuser too: at every commit the history has no gap, one end is open, and the case
-- names whoever stands there.
create function casework.has_one_owner() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    changed constant jsonb := coalesce(to_jsonb(new), to_jsonb(old));
    asked constant uuid := (changed ->> case tg_table_name when 'case' then 'id' else 'of_case' end)::uuid;
begin
    if exists (
        select from casework.case c
         where c.id = asked
           and (not exists (select from casework.ownership w where w.of_case = c.id and w.until_at is null
                               and w.officer = c.owner and w.body = c.body and w.from_at = c.owned_since)
             or c.opened_at is distinct from (select min(w.from_at) from casework.ownership w where w.of_case = c.id)
             or exists (select from (select w.from_at, w.number, lag(w.until_at) over (order by w.number) as before
                                       from casework.ownership w where w.of_case = c.id) h
                         where h.number > 1 and h.before is distinct from h.from_at))) then
        raise exception 'a case has one owner at every moment' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger case_has_one_owner after insert or update on casework.case
    deferrable initially deferred for each row execute function casework.has_one_owner();
create constraint trigger ownership_is_whole after insert or update or delete on casework.ownership
    deferrable initially deferred for each row execute function casework.has_one_owner();
