-- Scrutiny: what those who oversee raise with a body, and what that body answers; and the priorities of each police area.
-- Nothing of it changes: an answer is corrected by a later one.
create schema scrutiny;
grant usage on schema scrutiny to ${app};

-- What an area's local policing body has set as a priority, with its plan, under a strand of CONTEST. Every officer reads them:
-- they are what a police and crime plan says in public.
create table scrutiny.priority (
    id         uuid primary key,                        -- made with the form
    area       uuid not null references partnership.area,
    body       uuid not null,
    set_by     uuid not null,
    set_at     timestamptz not null,
    strand     text not null check (strand in ('PREVENT', 'PURSUE', 'PROTECT', 'PREPARE')),
    title      text not null check (char_length(title) between 1 and 200),
    plan       text not null check (char_length(plan) between 1 and 4000),
    from_day   date not null,
    until_day  date not null,                           -- the first day on which it is none
    replaces   uuid unique,
    unique (id, area),
    foreign key (set_by, body) references partnership.officer (id, body),
    foreign key (replaces, area) references scrutiny.priority (id, area),
    constraint for_a_time check (until_day > from_day),
    constraint official_at_most check (not sharing.marked_above_official(title) and not sharing.marked_above_official(plan))
);
create index priority_area on scrutiny.priority (area, from_day desc);

create table scrutiny.matter (
    id            uuid primary key,                     -- made with the form
    reference     text not null check (reference ~ '^M-[0-9A-F]{4}-[0-9A-F]{4}$'),
    kind          text not null check (kind in ('FINDING', 'QUESTION', 'DIRECTION', 'RECOMMENDATION')),
    raised_in     uuid not null,                        -- the body that raised it; history keeps it
    raised_by     uuid not null,
    raised_at     timestamptz not null,
    held_in       uuid not null references partnership.body,   -- whoever follows it now
    to_body       uuid not null references partnership.body,
    title         text not null check (char_length(title) between 1 and 200),
    words         text not null check (char_length(words) between 1 and 4000),
    entries       text not null check (entries ~ '^([0-9]{1,12}( [0-9]{1,12}){0,19})?$'),   -- their numbers in the log
    measured      date check (extract(day from measured) = 1),   -- the month whose numbers are evidence
    duty          text,                                 -- scrutiny.Duty, where it serves one
    priority      uuid references scrutiny.priority,
    due_on        date not null,
    withheld      text check (char_length(withheld) between 1 and 1000),   -- why it is not public; null where it is
    foreign key (raised_by, raised_in) references partnership.officer (id, body),
    constraint to_another_body check (to_body <> raised_in),
    constraint a_direction_serves_something check ((kind = 'DIRECTION') = (duty is not null or priority is not null)),
    constraint a_finding_has_evidence check (kind <> 'FINDING' or entries <> '' or measured is not null),
    constraint due_after_it_is_raised check (due_on > (raised_at at time zone 'Europe/London')::date),
    constraint official_at_most check (not sharing.marked_above_official(title) and not sharing.marked_above_official(words)
                                       and not sharing.marked_above_official(coalesce(withheld, '')))
);
create index matter_held on scrutiny.matter (held_in, raised_at desc, id);
create index matter_to on scrutiny.matter (to_body, raised_at desc, id);
create index matter_raised on scrutiny.matter (raised_at desc, id);

-- What was said and done about a matter, in its order.
create table scrutiny.step (
    id      uuid primary key,                           -- made with the form
    matter  uuid not null references scrutiny.matter,
    number  int not null check (number > 0),
    kind    text not null check (kind in ('ANSWER', 'DONE', 'REPLY', 'CLOSING')),
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    outcome text check (outcome in ('ACCEPTED', 'PARTLY', 'NOT_ACCEPTED')),
    words   text not null check (char_length(words) between 1 and 4000),
    by_day  date,                                       -- by when what was accepted will be done, or the reply answered
    unique (matter, number),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint an_answer_has_an_outcome check ((kind = 'ANSWER') = (outcome is not null)),
    constraint a_day_where_something_follows check (by_day is null or kind = 'REPLY'
                                                    or kind = 'ANSWER' and outcome <> 'NOT_ACCEPTED'),
    constraint a_reply_has_a_day check (kind <> 'REPLY' or by_day is not null),
    constraint official_at_most check (not sharing.marked_above_official(words))
);

do $$
declare t text;
begin
    foreach t in array array['priority', 'matter', 'step'] loop
        execute format('alter table scrutiny.%I enable row level security', t);
        execute format('alter table scrutiny.%I force row level security', t);
        execute format('create policy owner_keeps on scrutiny.%I to current_user using (true) with check (true)', t);
        execute format('grant select, insert on scrutiny.%I to ${app}', t);
    end loop;
end $$;

create policy priority_read on scrutiny.priority for select to ${app} using (
    (select access.viewer_officer()) is not null);
create policy priority_set on scrutiny.priority for insert to ${app} with check (
    body = (select access.viewer_body()) and set_by = (select access.viewer_officer())
    and set_at = (select access.viewer_at())
    and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]));

-- Whoever follows it, the body that has to answer, and the national board.
create policy matter_seen on scrutiny.matter for select to ${app} using (
    held_in = (select access.viewer_body()) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
    or to_body = (select access.viewer_body()) and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[])
    or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));
create policy matter_raised on scrutiny.matter for insert to ${app} with check (
    raised_in = (select access.viewer_body()) and held_in = (select access.viewer_body())
    and raised_by = (select access.viewer_officer()) and raised_at = (select access.viewer_at())
    and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
         or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));

create policy step_seen on scrutiny.step for select to ${app} using (exists (
    select from scrutiny.matter m where m.id = step.matter));
create policy step_made on scrutiny.step for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
    and made_at = (select access.viewer_at())
    and (kind in ('ANSWER', 'DONE') and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[])
         or kind in ('REPLY', 'CLOSING') and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                                              or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))));

-- The areas that a body serves on a day.
create function scrutiny.areas_of(of uuid, on_day date) returns setof uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select c.area from partnership.coverage c
     where c.body = of and c.from_day <= on_day and (c.until_day is null or c.until_day > on_day)
$$;
revoke execute on function scrutiny.areas_of(uuid, date) from public;

-- Whether an overseer's body can raise a matter with another: the national board with every body, a local policing body with
-- those that serve its area that day.
create function scrutiny.reaches(overseer uuid, other uuid, on_day date) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from partnership.body b where b.id = overseer and b.kind = 'NATIONAL_BOARD')
        or exists (select from scrutiny.areas_of(overseer, on_day) a where a in (select scrutiny.areas_of(other, on_day)))
$$;
revoke execute on function scrutiny.reaches(uuid, uuid, date) from public;

-- Whether each of the numbers is that of an entry of a body that serves the viewer's area; the board's may be of any body. A
-- number says nothing but that it is there.
create function scrutiny.are_overseen(numbers text) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select numbers ~ '^([0-9]{1,18}( [0-9]{1,18})*)?$' and not exists (
        select from unnest(string_to_array(substring(numbers from '^[0-9 ]*$'), ' ')::bigint[]) n
         where not exists (
            select from ledger.leaf l join ledger.entry e on e.id = l.entry
             where l.number = n
               and scrutiny.reaches(access.viewer_body(), e.body, (access.viewer_at() at time zone 'Europe/London')::date)))
$$;
revoke execute on function scrutiny.are_overseen(text) from public;
grant execute on function scrutiny.are_overseen(text) to ${app};

create function scrutiny.raised_within_reach() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    day date := (new.raised_at at time zone 'Europe/London')::date;
begin
    if not scrutiny.reaches(new.raised_in, new.to_body, day) then
        raise exception 'a matter is raised with a body that serves the area';
    end if;
    if new.kind = 'DIRECTION' and not exists (
        select from partnership.body f join partnership.body o on o.id = new.raised_in
         where f.id = new.to_body and f.kind = 'POLICE_FORCE' and o.kind = 'LOCAL_POLICING_BODY') then
        raise exception 'a local policing body gives a direction to the police force of its area';
    end if;
    if new.priority is not null and not exists (
        select from scrutiny.priority p where p.id = new.priority and p.from_day <= day and p.until_day > day
           and p.area in (select scrutiny.areas_of(new.raised_in, day))) then
        raise exception 'a direction serves a priority of its area that holds that day';
    end if;
    if not scrutiny.are_overseen(new.entries) then
        raise exception 'evidence is of the area';
    end if;
    return new;
end $$;
create trigger raised_within_reach before insert on scrutiny.matter
    for each row execute function scrutiny.raised_within_reach();

-- The body that has to answers and does, whoever follows it replies and closes; one after the other, and nothing after the end.
create function scrutiny.made_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    m scrutiny.matter;
    last scrutiny.step;
begin
    select * into m from scrutiny.matter where id = new.matter for update;
    select * into last from scrutiny.step where matter = new.matter order by number desc limit 1;
    if new.body <> (case when new.kind in ('ANSWER', 'DONE') then m.to_body else m.held_in end) then
        raise exception 'the body it was put to answers, and whoever follows it replies';
    end if;
    if new.number <> coalesce(last.number, 0) + 1 or last.kind = 'CLOSING' then
        raise exception 'a step follows the last one, and nothing follows the end';
    end if;
    if new.kind = 'REPLY' and (last.kind is null or last.kind = 'REPLY') then
        raise exception 'a reply follows an answer';
    end if;
    if new.kind = 'DONE' and (last.kind is distinct from 'ANSWER' or last.outcome = 'NOT_ACCEPTED' or m.kind = 'QUESTION') then
        raise exception 'what was accepted is done';
    end if;
    if new.kind = 'ANSWER' and (new.by_day is null) <> (new.outcome = 'NOT_ACCEPTED' or m.kind = 'QUESTION') then
        raise exception 'whoever accepts says by when';
    end if;
    return new;
end $$;
create trigger made_in_turn before insert on scrutiny.step
    for each row execute function scrutiny.made_in_turn();

create function scrutiny.set_for_its_area() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    day date := (new.set_at at time zone 'Europe/London')::date;
begin
    if not exists (select from partnership.body b where b.id = new.body and b.kind = 'LOCAL_POLICING_BODY')
        or new.area not in (select scrutiny.areas_of(new.body, day)) then
        raise exception 'the local policing body of an area sets its priorities';
    end if;
    return new;
end $$;
create trigger set_for_its_area before insert on scrutiny.priority
    for each row execute function scrutiny.set_for_its_area();

-- Not even the owner of the tables changes what was said.
create function scrutiny.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what was raised and answered stands: a later step corrects it';
end $$;
do $$
declare t text;
begin
    foreach t in array array['priority', 'matter', 'step'] loop
        execute format('create trigger stands before update or delete on scrutiny.%I
            for each row execute function scrutiny.stands()', t);
    end loop;
end $$;
