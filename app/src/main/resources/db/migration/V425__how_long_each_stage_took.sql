-- How many days a case was at each stage until what was due there was done, beside how many it might have been: as often as each happened, of a
-- body in a quarter. As measures.counted: numbers, and nobody.
create table measures.lasted (
    measure    text not null check (measure ~ '^[a-z]+(-[a-z]+)*$'),
    quarter    date not null check (quarter = date_trunc('quarter', quarter)::date),          -- of the day by which it was due
    until_day  date not null check (until_day = (quarter + interval '3 months')::date),
    body       uuid not null references partnership.body,
    days       int  not null,
    allowed    int  not null,                                                                -- from its beginning to that day
    connection int  not null,
    number     int  not null,
    primary key (quarter, measure, body, days, allowed, connection)
);
alter table measures.lasted enable row level security;
alter table measures.lasted force row level security;
create policy owner_keeps on measures.lasted to current_user using (true) with check (true);
create policy lasted_overseen on measures.lasted for select to ${app} using (
    'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
       and exists (select from partnership.coverage c
                    where c.body = lasted.body and c.area = any ((select sharing.areas_overseen())::uuid[])
                      and c.from_day < lasted.until_day
                      and (c.until_day is null or c.until_day > lasted.quarter and c.until_day > c.from_day)));
grant select on measures.lasted to ${app};

create function measures.took(what text, whose uuid, due date, begun date, done date) returns void language sql
    set search_path = pg_catalog, pg_temp as $$
    insert into measures.lasted as kept (measure, quarter, until_day, body, days, allowed, connection, number)
    values (what, date_trunc('quarter', due)::date, (date_trunc('quarter', due) + interval '3 months')::date, whose, done - begun, due - begun,
            pg_backend_pid(), 1)
    on conflict (quarter, measure, body, days, allowed, connection) do update set number = kept.number + 1
$$;

-- As V401 has it; and how long it took, where what was due was done.
create or replace function measures.case_decided() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    last casework.decision;
    due date;
    begun date;
    came text;
begin
    select * into last from casework.decision d where d.of_case = new.of_case and d.number = new.number - 1;
    if new.corrects is not null then
        if last.next_on is not null and measures.of_stage(last.next) is not null then
            perform measures.add(measures.of_stage(last.next), new.body, last.next_on, 'waits', -1);
        end if;
    else
        if last.id is not null then
            due := last.next_on;
            begun := measures.day(last.decided_at);
        else
            select c.first_next_on, measures.day(c.opened_at) into due, begun from casework.case c where c.id = new.of_case;
        end if;
        if due is not null and measures.of_stage(new.stage) is not null then
            came := measures.met(new.stage, new.kind, new.decided_at, due);
            perform measures.move(measures.of_stage(new.stage), new.body, due, 'waits', came);
            if came in ('in-time', 'late') then
                perform measures.took(measures.of_stage(new.stage), new.body, due, begun, measures.day(new.decided_at));
            end if;
        end if;
    end if;
    if new.next_on is not null and measures.of_stage(new.next) is not null then
        perform measures.add(measures.of_stage(new.next), new.body, new.next_on, 'waits');
    end if;
    return null;
end $$;

-- From scratch; of the cases, which nobody looks at to read a measure.
create function measures.took_recounted() returns table (measure text, body uuid, due date, days int, allowed int) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select measures.of_stage(d.stage), d.body, d.due, measures.day(n.decided_at) - d.begun, d.due - d.begun
      from (select c.id as of_case, c.body, 'RECEIVED' as stage, c.first_next_on as due, 0 as number, measures.day(c.opened_at) as begun
              from casework.case c
             union all
            select s.of_case, s.body, s.next, s.next_on, s.number, measures.day(s.decided_at) from casework.decision s
             where not exists (select from casework.decision l where l.corrects = s.id)) d
      join casework.decision n on n.of_case = d.of_case and n.number = d.number + 1
     where d.due is not null and measures.of_stage(d.stage) is not null
       and measures.met(n.stage, n.kind, n.decided_at, d.due) in ('in-time', 'late')
$$;

insert into measures.lasted (measure, quarter, until_day, body, days, allowed, connection, number)
select r.measure, date_trunc('quarter', r.due)::date, (date_trunc('quarter', r.due) + interval '3 months')::date, r.body, r.days, r.allowed, 0,
       count(*)::int
  from measures.took_recounted() r group by 1, 2, 3, 4, 5, 6;

-- How often something took so many days, in an area that the viewer oversees, or, for the national board, where that is null, anywhere.
create function measures.lasting(since date, until date, asked text, of_area uuid)
    returns table (quarter date, days int, allowed int, number bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select k.quarter, k.days, k.allowed, sum(k.number)::bigint
      from measures.lasted k
     where k.quarter between since and until and k.measure = asked
       and (of_area = any ((select measures.overseen())::uuid[])
            and exists (select from partnership.coverage c
                         where c.body = k.body and c.area = of_area and c.from_day < k.until_day
                           and (c.until_day is null or c.until_day > k.quarter and c.until_day > c.from_day))
            or of_area is null and 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))
     group by k.quarter, k.days, k.allowed having sum(k.number) > 0
$$;
revoke execute on function measures.took(text, uuid, date, date, date), measures.took_recounted(),
    measures.lasting(date, date, text, uuid) from public;
grant execute on function measures.lasting(date, date, text, uuid) to ${app};
