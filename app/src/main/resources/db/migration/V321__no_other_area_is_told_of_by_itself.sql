-- As V283 has it; but those areas are counted that something was counted in, of the measure and in the quarter, and not those that the
-- register has: what a scrutiny officer does not see anyhow is of two other areas together, at least. So it is of the others of the region,
-- of whoever is left when they and what the officer sees are taken from all, and of all without what the officer sees. Where it would be of
-- one, there is no number; for the others of the region, nor where it would be of none.
create or replace function measures.around(since date, until date, asked text, of_area uuid)
    returns table (scope text, quarter date, measure text, part text, number bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with kept as materialized (
        select k.body, k.quarter, k.until_day, k.measure, k.part, sum(k.number) as number
          from measures.counted k
         where k.quarter between since and until and (asked is null or k.measure = asked) and (select measures.overseen()) is not null
         group by k.body, k.quarter, k.until_day, k.measure, k.part having sum(k.number) <> 0),
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
        select k.quarter, k.measure, count(distinct a.area) as anywhere,
               count(distinct a.area) filter (where s.near and a.near) as near, count(distinct a.area) filter (where not s.near) as away
          from (select distinct n.body, n.quarter, n.measure from kept n) k
          join served s on s.body = k.body and s.quarter = k.quarter and not s.seen
          join serving a on a.body = k.body and a.quarter = k.quarter
         group by k.quarter, k.measure)
    select 'ALL', k.quarter, k.measure, k.part, sum(k.number)::bigint
      from kept k
      join served s on s.body = k.body and s.quarter = k.quarter
      left join unseen u on u.quarter = k.quarter and u.measure = k.measure
     where (select 'BOARD_MEMBER' = any (access.viewer_roles())) or u.anywhere is distinct from 1
     group by k.quarter, k.measure, k.part
     union all
    select 'OTHERS', k.quarter, k.measure, k.part, sum(k.number)::bigint
      from kept k
      join served s on s.body = k.body and s.quarter = k.quarter
      left join unseen u on u.quarter = k.quarter and u.measure = k.measure
     where s.near and not s.here and of_area = any ((select measures.overseen())::uuid[])
       and ((select 'BOARD_MEMBER' = any (access.viewer_roles())) or u.near >= 2 and u.away <> 1)
     group by k.quarter, k.measure, k.part
$$;
