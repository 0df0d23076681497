-- Pilots: another way of working together, tried in some areas and compared with others. What is asked, by which measures and beside which
-- areas is written before anything begins, settled by a second person and never changed: another pilot is. In an area nothing starts before
-- its local policing body's view, what communities said and the answer to both are recorded. Every row is one act, and none changes.
create schema pilots;
grant usage on schema pilots to ${app};

create table pilots.pilot (
    id        uuid primary key,                         -- made with the form
    reference text not null check (reference ~ '^T-[0-9A-F]{4}-[0-9A-F]{4}$'),
    body      uuid not null,                            -- runs it
    made_by   uuid not null,
    made_at   timestamptz not null,
    title     text not null check (char_length(title) between 1 and 200),
    question  text not null check (char_length(question) between 1 and 2000),
    otherwise text not null check (char_length(otherwise) between 1 and 4000),    -- what is done otherwise, and why
    success   text not null check (char_length(success) between 1 and 2000),      -- what is expected of each measure
    stands_on text check (char_length(stands_on) between 1 and 2000),             -- strand and agreements, where there are some
    first_day date not null,
    last_day  date not null,
    areas     uuid[] not null check (cardinality(areas) between 1 and 100),
    compared  uuid[] not null check (cardinality(compared) between 1 and 100),
    measures  jsonb not null check (jsonb_typeof(measures) = 'array' and jsonb_array_length(measures) between 1 and 12),   -- id, part, of: as measures.json had them
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint areas_are_apart check (not areas && compared),
    constraint lasts check (last_day > first_day and last_day <= first_day + 3660),
    constraint official_at_most check (not sharing.marked_above_official(title) and not sharing.marked_above_official(question)
        and not sharing.marked_above_official(otherwise) and not sharing.marked_above_official(success)
        and not sharing.marked_above_official(coalesce(stands_on, '')))
);
create index pilot_made on pilots.pilot (made_at desc, id);
create index pilot_reference on pilots.pilot (reference);

create table pilots.evaluation (
    id           uuid primary key,                      -- made with the form
    pilot        uuid not null references pilots.pilot,
    number       int not null check (number between 1 and 1000),
    interim      boolean not null,                      -- while the pilot lasts
    body         uuid not null,
    made_by      uuid not null,
    made_at      timestamptz not null,
    before_from  date not null,                         -- the first days of the first quarter and of the last, of either time
    before_until date not null,
    during_from  date not null,
    during_until date not null,
    figures      jsonb not null,                        -- as they were counted when it was written
    found        text not null check (char_length(found) between 1 and 10000),
    limits       text not null check (char_length(limits) between 1 and 4000),
    decided      text not null check (decided in ('STOP', 'GO_ON', 'EXTEND')),
    why          text not null check (char_length(why) between 1 and 4000),
    unique (pilot, number),
    unique (id, pilot),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(found) and not sharing.marked_above_official(limits)
        and not sharing.marked_above_official(why))
);

create table pilots.step (
    id         uuid primary key,                        -- made with the form
    pilot      uuid not null references pilots.pilot,
    evaluation uuid,                                    -- that was approved or declined
    kind       text not null check (kind in ('SETTLED', 'DROPPED', 'ENDED', 'APPROVED', 'DECLINED')),
    body       uuid not null,
    made_by    uuid not null,
    made_at    timestamptz not null,
    words      text check (char_length(words) between 1 and 2000),
    foreign key (evaluation, pilot) references pilots.evaluation (id, pilot),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint says_why check ((kind in ('SETTLED', 'APPROVED')) = (words is null)),
    constraint of_an_evaluation check ((kind in ('APPROVED', 'DECLINED')) = (evaluation is not null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(words, '')))
);
create index step_pilot on pilots.step (pilot, made_at);
create index step_evaluation on pilots.step (evaluation);

-- What was said of a pilot in one of its areas, and that it started there.
create table pilots.said (
    id           uuid primary key,                      -- made with the form
    pilot        uuid not null references pilots.pilot,
    area         uuid not null references partnership.area,
    number       int not null check (number between 1 and 1000),
    kind         text not null check (kind in ('VIEW', 'VOICES', 'ANSWER', 'START')),
    body         uuid not null,
    made_by      uuid not null,
    made_at      timestamptz not null,
    opinion      text check (opinion in ('SUPPORTS', 'CONDITIONS', 'OBJECTS')),
    consultation uuid references consultation.consultation,
    source       text check (char_length(source) between 1 and 500),
    words        text check (char_length(words) between 1 and 4000),
    unique (pilot, area, number),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint a_view_is_an_opinion check ((kind = 'VIEW') = (opinion is not null)),
    constraint voices_have_a_source check ((kind = 'VOICES') = (consultation is not null or source is not null)),
    constraint all_but_a_start_has_words check ((kind = 'START') = (words is null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(words, ''))
        and not sharing.marked_above_official(coalesce(source, '')))
);
create index said_consultation on pilots.said (consultation);
create index said_area on pilots.said (area);

do $$
declare t text;
begin
    foreach t in array array['pilot', 'evaluation', 'step', 'said'] loop
        execute format('alter table pilots.%I enable row level security', t);
        execute format('alter table pilots.%I force row level security', t);
        execute format('create policy owner_keeps on pilots.%I to current_user using (true) with check (true)', t);
        execute format($p$
            create policy %1$s_seen on pilots.%1$I for select to ${app} using (
                'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))$p$, t);
        execute format('grant select, insert on pilots.%I to ${app}', t);
    end loop;
    foreach t in array array['pilot', 'evaluation', 'step'] loop
        execute format($p$
            create policy %1$s_made on pilots.%1$I for insert to ${app} with check (
                body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
                and made_at = (select access.viewer_at()) and 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))$p$, t);
    end loop;
end $$;
-- What one alone has written of a pilot is the board's until another approved it: it tells of areas by themselves.
alter policy evaluation_seen on pilots.evaluation using (
    'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
       and exists (select from pilots.step s where s.evaluation = evaluation.id and s.kind = 'APPROVED'));
-- A local policing body says what it and its communities think; whoever runs the pilot answers, and starts it.
create policy said_made on pilots.said for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at())
    and (kind in ('VIEW', 'VOICES') and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
         or kind in ('ANSWER', 'START') and 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));

-- Whether it was settled and goes on: it was not brought to an end before its last day.
create function pilots.goes_on(of_pilot uuid) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from pilots.step s where s.pilot = of_pilot and s.kind = 'SETTLED')
       and not exists (select from pilots.step s where s.pilot = of_pilot and s.kind = 'ENDED')
$$;

-- How many of some areas there are on a day, each counted once.
create function pilots.there(areas uuid[], on_day date) returns bigint language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select count(*) from partnership.area a where a.id = any (areas) and a.from_day <= on_day and (a.until_day is null or a.until_day > on_day)
$$;

create function pilots.planned_beforehand() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.first_day <= (new.made_at at time zone 'Europe/London')::date then
        raise exception 'a pilot is written before its first day';
    end if;
    if pilots.there(new.areas, new.first_day) <> cardinality(new.areas) or pilots.there(new.compared, new.first_day) <> cardinality(new.compared) then
        raise exception 'its areas are there on its first day, and each is named once';
    end if;
    if (select count(distinct m ->> 'id') from jsonb_array_elements(new.measures) m
         where m ->> 'id' ~ '^[a-z]+(-[a-z]+)*$' and jsonb_array_length(m -> 'part') > 0 and m -> 'of' @> (m -> 'part'))
       <> jsonb_array_length(new.measures) then
        raise exception 'each measure is chosen once, and says of what it is a share';
    end if;
    return new;
end $$;
create trigger planned_beforehand before insert on pilots.pilot for each row execute function pilots.planned_beforehand();

create function pilots.stepped_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    p pilots.pilot;
    e pilots.evaluation;
begin
    select * into p from pilots.pilot where id = new.pilot;
    perform pg_advisory_xact_lock(hashtextextended(new.pilot::text, 379));
    select * into e from pilots.evaluation where id = new.evaluation;
    if succession.follower_of(p.body, new.made_at) <> new.body then
        raise exception 'the body that runs a pilot says what becomes of it';
    end if;
    if new.kind in ('SETTLED', 'DROPPED', 'APPROVED', 'DECLINED') and new.made_by = coalesce(e.made_by, p.made_by) then
        raise exception 'a second person says whether it is as it was written';
    end if;
    if new.kind in ('SETTLED', 'DROPPED') and exists (select from pilots.step s where s.pilot = new.pilot and s.kind in ('SETTLED', 'DROPPED')) then
        raise exception 'a pilot is settled or dropped once';
    end if;
    if new.kind in ('APPROVED', 'DECLINED') and exists (select from pilots.step s where s.evaluation = new.evaluation) then
        raise exception 'an evaluation is approved or declined once';
    end if;
    if new.kind = 'ENDED' and not pilots.goes_on(new.pilot) then
        raise exception 'what was settled is brought to an end, and once';
    end if;
    return new;
end $$;
create trigger stepped_in_turn before insert on pilots.step for each row execute function pilots.stepped_in_turn();

-- The consultations in an area that are closed, and were not withdrawn: anybody may read of them.
create function pilots.consulted(of_area uuid, on_day date) returns table (id uuid, reference text, title text, closed_on date)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select c.id, c.reference, w.title, w.closes
      from consultation.consultation c
      join consultation.step p on p.consultation = c.id and p.kind = 'APPROVAL'
      join consultation.wording w on w.consultation = c.id and w.number = p.wording
     where c.area = of_area and w.closes < on_day
       and not exists (select from consultation.step x where x.consultation = c.id and x.kind = 'WITHDRAWAL')
$$;
create function pilots.said_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    p pilots.pilot;
    day date := (new.made_at at time zone 'Europe/London')::date;
    answered int;
begin
    select * into p from pilots.pilot where id = new.pilot;
    perform pg_advisory_xact_lock(hashtextextended(new.pilot::text, 379));
    if new.area <> all (p.areas) then
        raise exception 'it is said of an area that is in the pilot';
    end if;
    if not pilots.goes_on(new.pilot) then
        raise exception 'it is said of a pilot that is settled and goes on';
    end if;
    if new.number <> 1 + (select count(*) from pilots.said s where s.pilot = new.pilot and s.area = new.area) then
        raise exception 'what is said of an area follows the last';
    end if;
    if exists (select from pilots.said s where s.pilot = new.pilot and s.area = new.area and s.kind = 'START') then
        raise exception 'nothing is said beforehand of what has started';
    end if;
    if new.kind in ('VIEW', 'VOICES') and not exists (
        select from partnership.coverage c
         where c.body = new.body and c.area = new.area and c.kind = 'LOCAL_POLICING_BODY' and c.from_day <= day
           and (c.until_day is null or c.until_day > day)) then
        raise exception 'the local policing body of the area speaks for it';
    end if;
    if new.consultation is not null and not exists (
        select from pilots.consulted(new.area, day) c where c.id = new.consultation) then
        raise exception 'a consultation was held in the area, and is closed';
    end if;
    if new.kind in ('ANSWER', 'START') and succession.follower_of(p.body, new.made_at) <> new.body then
        raise exception 'the body that runs a pilot answers, and starts it';
    end if;
    if new.kind = 'ANSWER' and (select count(distinct s.kind) from pilots.said s
         where s.pilot = new.pilot and s.area = new.area and s.kind in ('VIEW', 'VOICES')) < 2 then
        raise exception 'view and voices are recorded before they are answered';
    end if;
    select coalesce(max(s.number), 0) into answered from pilots.said s where s.pilot = new.pilot and s.area = new.area and s.kind = 'ANSWER';
    if new.kind = 'START' and (answered = 0 or exists (
        select from pilots.said s where s.pilot = new.pilot and s.area = new.area and s.number > answered)) then
        raise exception 'it starts once view, voices and the answer to both are recorded';
    end if;
    if new.kind = 'START' and (day < p.first_day or day > p.last_day) then
        raise exception 'it starts between its first day and its last';
    end if;
    return new;
end $$;

create trigger said_in_turn before insert on pilots.said for each row execute function pilots.said_in_turn();

-- The same, for whoever oversees.
create function pilots.closed_consultations(of_area uuid, on_day date) returns table (id uuid, reference text, title text, closed_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select c.id, c.reference, c.title, c.closed_on from pilots.consulted(of_area, on_day) c
     where 'SCRUTINY_OFFICER' = any (access.viewer_roles()) or 'BOARD_MEMBER' = any (access.viewer_roles())
     order by c.closed_on desc, c.id limit 50
$$;

-- Not even the owner of the tables changes what was chosen beforehand, or said.
create function pilots.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what was settled stands: another pilot is written';
end $$;
do $$
declare t text;
begin
    foreach t in array array['pilot', 'evaluation', 'step', 'said'] loop
        execute format('create trigger stands before update or delete on pilots.%I for each row execute function pilots.stands()', t);
    end loop;
end $$;

revoke execute on function pilots.goes_on(uuid), pilots.there(uuid[], date), pilots.consulted(uuid, date), pilots.closed_consultations(uuid, date) from public;
grant execute on function pilots.closed_consultations(uuid, date) to ${app};
