-- What is published of people in a quarter, beside measures: of each table of figures the last version, if it was not withdrawn. Anybody
-- may read it; it is told here to those who oversee.
create function measures.released(of_quarter date) returns table (table_id text, content text) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select r.table_id, f.content
      from (select distinct on (n.table_id) n.id, n.table_id
              from statistics.release n
              join statistics.step s on s.release = n.id and s.kind = 'RELEASED'
             where n.quarter = of_quarter
             order by n.table_id, n.version desc) r
      join statistics.file f on f.release = r.id and f.name = r.table_id || '.csv'
     where (select measures.overseen()) is not null
       and not exists (select from statistics.step w where w.release = r.id and w.kind = 'WITHDRAWN')
$$;
revoke execute on function measures.released(date) from public;
grant execute on function measures.released(date) to ${app};
