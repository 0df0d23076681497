-- The size of a sample stands beside its strata, so that what is not told of one stratum is found by taking the others from it. Where any
-- stratum is of fewer than five, the next larger ones are not told either, until at least two are not told that have five together.
create function published.strata_told(numbers int[]) returns boolean[] language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select array_agg(not o.few or o.many >= 5 and o.before >= 2 and o.sum_before >= 5 order by o.place)
      from (select n.many, n.place, min(n.many) over () < 5 as few, count(*) over w as before, coalesce(sum(n.many) over w, 0) as sum_before
              from unnest(numbers) with ordinality n (many, place)
            window w as (order by n.many, n.place rows between unbounded preceding and 1 preceding)) o
$$;
revoke execute on function published.strata_told(int[]) from public;

create or replace function published.sample_strata(of_round uuid) returns table (divided_by text, value text, many int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with each as (
        select r.divided_by, p.place, p.value, least(p.asked, cardinality(p.ids)) as many
          from sampling.round r cross join lateral sampling.parted(r.strata) p where r.id = of_round),
    told as (
        select t.told, t.nth from unnest(published.strata_told((select array_agg(e.many order by e.place) from each e))) with ordinality t (told, nth)),
    placed as (select e.*, row_number() over (order by e.place) as nth from each e)
    select s.divided_by, s.value, s.many
      from (select e.divided_by, e.place, e.value, e.many from placed e join told t on t.nth = e.nth where t.told
             union all
            select distinct e.divided_by, 100000, null::text, null::int from placed e join told t on t.nth = e.nth where not t.told) s
     order by s.place
$$;
