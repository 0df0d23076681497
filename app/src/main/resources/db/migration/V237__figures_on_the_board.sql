-- Which figures about an area were published in the quarter: the last version of each table and quarter, if it was released then. Its areas
-- are those of its own list of codes. One that was withdrawn by that moment is not as it should be.
create function assurance.figures(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select a.id, to_char(r.quarter, 'YYYY-"Q"Q'), r.table_id, r.body, (r.released_at at time zone 'Europe/London')::date, null::date, 1,
           case when exists (select from statistics.step w where w.release = r.id and w.kind = 'WITHDRAWN' and w.made_at <= moment)
                then 1 else 0 end
      from (select distinct on (n.table_id, n.quarter) n.id, n.table_id, n.quarter, s.body, s.made_at as released_at
              from statistics.release n
              join statistics.step s on s.release = n.id and s.kind = 'RELEASED' and s.made_at <= moment
             order by n.table_id, n.quarter, n.version desc) r
      join statistics.file f on f.release = r.id and f.name = 'area.hierarchy.csv'
      join partnership.area a on f.content ~ ('(^|\n)' || a.code || ',')
     where r.released_at >= first::timestamp at time zone 'Europe/London'
       and a.id in (select s.area from assurance.serving((moment at time zone 'Europe/London')::date) s)
$$;
revoke execute on function assurance.figures(date, timestamptz) from public;
grant execute on function assurance.figures(date, timestamptz) to ${app};
