-- What anybody may know of figures: which were released, in which versions and why, and their files while they stand. No officer is
-- named. Read through functions of the owner's, as scrutiny is.
create function published.figures()
    returns table (table_id text, quarter date, version int, released_on date, reason text, withdrawn_on date, withdrawn_why text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.table_id, r.quarter, r.version, (s.made_at at time zone 'Europe/London')::date, r.reason,
           (w.made_at at time zone 'Europe/London')::date, w.words
      from statistics.release r
      join statistics.step s on s.release = r.id and s.kind = 'RELEASED'
      left join statistics.step w on w.release = r.id and w.kind = 'WITHDRAWN'
$$;

-- Null where there is none, or it was withdrawn.
create function published.figure_file(of_table text, of_quarter date, of_version int, file text) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.content
      from statistics.release r join statistics.file f on f.release = r.id
     where r.table_id = of_table and r.quarter = of_quarter and r.version = of_version and f.name = file
       and exists (select from statistics.step s where s.release = r.id and s.kind = 'RELEASED')
       and not exists (select from statistics.step s where s.release = r.id and s.kind = 'WITHDRAWN')
$$;
revoke execute on function published.figures(), published.figure_file(text, date, int, text) from public;
grant execute on function published.figures(), published.figure_file(text, date, int, text) to ${public};
