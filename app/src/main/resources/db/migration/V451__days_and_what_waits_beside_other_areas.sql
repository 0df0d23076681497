-- How many days something took in the other areas of the region of one, all together, and how much waits there past its day: beside those of that
-- one, as its shares stand (decision 0151). As there (V321), what a scrutiny officer does not see is of two other areas together, at least, and
-- so is what is left of all without it. Of what waits no day is told: the first is one body's.
create function measures.lasting_near(since date, until date, asked text, of_area uuid)
    returns table (quarter date, days int, allowed int, number bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with kept as materialized (
        select k.body, k.quarter, k.until_day, k.days, k.allowed, sum(k.number) as number
          from measures.lasted k
         where k.quarter between since and until and k.measure = asked and of_area = any ((select measures.overseen())::uuid[])
         group by k.body, k.quarter, k.until_day, k.days, k.allowed having sum(k.number) > 0),
    serving as materialized (
        select b.body, b.quarter, c.area, c.area = of_area as here, coalesce(a.region = o.region, false) as near,
               c.area = any ((select measures.overseen())::uuid[]) as seen
          from (select distinct k.body, k.quarter, k.until_day from kept k) b
          join partnership.coverage c on c.body = b.body and c.from_day < b.until_day
               and (c.until_day is null or c.until_day > b.quarter and c.until_day > c.from_day)
          join partnership.area a on a.id = c.area
          left join partnership.area o on o.id = of_area),
    served as (
        select s.body, s.quarter, bool_or(s.here) as here, bool_or(s.near) as near, bool_or(s.seen) as seen
          from serving s group by s.body, s.quarter),
    unseen as (
        select s.quarter, count(distinct a.area) filter (where s.near and a.near) as near, count(distinct a.area) filter (where not s.near) as away
          from served s join serving a on a.body = s.body and a.quarter = s.quarter
         where not s.seen group by s.quarter)
    select k.quarter, k.days, k.allowed, sum(k.number)::bigint
      from kept k
      join served s on s.body = k.body and s.quarter = k.quarter
      left join unseen u on u.quarter = k.quarter
     where s.near and not s.here
       and ((select 'BOARD_MEMBER' = any (access.viewer_roles())) or u.near >= 2 and u.away <> 1)
     group by k.quarter, k.days, k.allowed
$$;

create function measures.past_due_near(asked text, of_area uuid) returns bigint language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    with today as (select (access.viewer_at() at time zone 'Europe/London')::date as day),
    kept as materialized (
        select w.body, w.quarter, w.until_day, sum(w.number) as number
          from measures.waiting w
         where w.due_on < (select t.day from today t) and w.due_on >= (select (t.day - interval '2 years')::date from today t)
           and w.measure = asked and of_area = any ((select measures.overseen())::uuid[])
         group by w.body, w.quarter, w.until_day having sum(w.number) > 0),
    serving as materialized (
        select b.body, b.quarter, c.area, c.area = of_area as here, coalesce(a.region = o.region, false) as near,
               c.area = any ((select measures.overseen())::uuid[]) as seen
          from (select distinct k.body, k.quarter, k.until_day from kept k) b
          join partnership.coverage c on c.body = b.body and c.from_day < b.until_day
               and (c.until_day is null or c.until_day > b.quarter and c.until_day > c.from_day)
          join partnership.area a on a.id = c.area
          left join partnership.area o on o.id = of_area),
    served as (
        select s.body, s.quarter, bool_or(s.here) as here, bool_or(s.near) as near, bool_or(s.seen) as seen
          from serving s group by s.body, s.quarter),
    unseen as (
        select count(distinct a.area) filter (where s.near and a.near) as near, count(distinct a.area) filter (where not s.near) as away
          from served s join serving a on a.body = s.body and a.quarter = s.quarter
         where not s.seen)
    select sum(k.number)::bigint
      from kept k
      join served s on s.body = k.body and s.quarter = k.quarter
     cross join unseen u
     where s.near and not s.here
       and ((select 'BOARD_MEMBER' = any (access.viewer_roles())) or u.near >= 2 and u.away <> 1)
$$;
revoke execute on function measures.lasting_near(date, date, text, uuid), measures.past_due_near(text, uuid) from public;
grant execute on function measures.lasting_near(date, date, text, uuid), measures.past_due_near(text, uuid) to ${app};
