-- Measures on the four tests: of a measure, a quarter and a body, how many acts are under which of its categories. A number stands
-- here and nothing else: no officer, no person, no thing. Triggers of the owner's keep it as things happen (V284); whoever looks
-- looks at no case, no disclosure and no complaint.
create schema measures;
grant usage on schema measures to ${app};

-- A category's number is the sum over the connections to the database: two acts at once are in two connections, so that neither waits
-- for the other, nor notices it (decision 0121). What has moved to another category is taken away in one row and added in another.
create table measures.counted (
    measure    text not null check (measure ~ '^[a-z]+(-[a-z]+)*$'),          -- measures/measures.json
    quarter    date not null check (quarter = date_trunc('quarter', quarter)::date),
    until_day  date not null check (until_day = (quarter + interval '3 months')::date),   -- the first day of the next
    body       uuid not null references partnership.body,
    part       text not null check (part ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    connection int  not null,
    number     int  not null,
    primary key (quarter, measure, body, part, connection)
);
alter table measures.counted enable row level security;
alter table measures.counted force row level security;
create policy owner_keeps on measures.counted to current_user using (true) with check (true);
-- A scrutiny officer sees, of each quarter, the bodies that served their area in it.
create policy counted_overseen on measures.counted for select to ${app} using (
    'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
       and exists (select from partnership.coverage c
                    where c.body = counted.body and c.area = any ((select sharing.areas_overseen())::uuid[])
                      and c.from_day < counted.until_day
                      and (c.until_day is null or c.until_day > counted.quarter and c.until_day > c.from_day)));
grant select on measures.counted to ${app};

-- Whether the viewer oversees: of which areas is said by the functions below.
create function measures.overseen() returns uuid[] language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case when 'BOARD_MEMBER' = any (access.viewer_roles()) then (select array_agg(a.id) from partnership.area a)
                when 'SCRUTINY_OFFICER' = any (access.viewer_roles()) then sharing.areas_overseen() end
$$;

-- In which areas a body was counted: those that it served on any day of the quarter.
-- "asked" is a measure, or null for all.
create function measures.in_areas(since date, until date, asked text)
    returns table (area uuid, quarter date, measure text, part text, number bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with kept as materialized (
        select k.body, k.quarter, k.until_day, k.measure, k.part, sum(k.number) as number
          from measures.counted k where k.quarter between since and until and (asked is null or k.measure = asked)
         group by k.body, k.quarter, k.until_day, k.measure, k.part having sum(k.number) <> 0)
    select s.area, k.quarter, k.measure, k.part, sum(k.number)::bigint
      from kept k
      join lateral (select distinct c.area from partnership.coverage c
                     where c.body = k.body and c.from_day < k.until_day
                       and (c.until_day is null or c.until_day > k.quarter and c.until_day > c.from_day)) s on true
     where s.area = any ((select measures.overseen())::uuid[])
     group by s.area, k.quarter, k.measure, k.part
$$;

-- To compare an area with: all together, and the other areas of its region together, without any body that serves the area itself. A
-- body that serves several is counted once. A scrutiny officer asks about an area of theirs, and is told of no one other area by itself:
-- of two others together, at least.
create function measures.around(since date, until date, asked text, of_area uuid)
    returns table (scope text, quarter date, measure text, part text, number bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with kept as materialized (
        select k.body, k.quarter, k.until_day, k.measure, k.part, sum(k.number) as number
          from measures.counted k
         where k.quarter between since and until and (asked is null or k.measure = asked) and (select measures.overseen()) is not null
         group by k.body, k.quarter, k.until_day, k.measure, k.part having sum(k.number) <> 0),
    served as (
        select b.body, b.quarter, s.here, s.near
          from (select distinct k.body, k.quarter, k.until_day from kept k) b
          join lateral (select bool_or(c.area = of_area) as here, bool_or(a.region = o.region) as near
                          from partnership.coverage c
                          join partnership.area a on a.id = c.area
                          left join partnership.area o on o.id = of_area
                         where c.body = b.body and c.from_day < b.until_day
                           and (c.until_day is null or c.until_day > b.quarter and c.until_day > c.from_day)
                        having count(*) > 0) s on true)
    select 'ALL', k.quarter, k.measure, k.part, sum(k.number)::bigint
      from kept k join served s on s.body = k.body and s.quarter = k.quarter
     group by k.quarter, k.measure, k.part
     union all
    select 'OTHERS', k.quarter, k.measure, k.part, sum(k.number)::bigint
      from kept k join served s on s.body = k.body and s.quarter = k.quarter
     where s.near and not s.here and of_area = any ((select measures.overseen())::uuid[])
       and ((select 'BOARD_MEMBER' = any (access.viewer_roles()))
            or (select count(*) >= 2 from partnership.area a join partnership.area o on o.id = of_area
                 where a.region = o.region and a.id <> o.id
                   and a.from_day <= until and (a.until_day is null or a.until_day > until)))
     group by k.quarter, k.measure, k.part
$$;
revoke execute on function measures.overseen(), measures.in_areas(date, date, text), measures.around(date, date, text, uuid) from public;
grant execute on function measures.in_areas(date, date, text), measures.around(date, date, text, uuid) to ${app};
