-- Which of these references, joined by commas, anybody may open a page of on a day: an agreement that is published, and a round or a
-- matter that the area's own pages show, where the area has any. It tells nothing that the public site does not.
create function assurance.published(in_area text, called text, on_day date) returns setof text language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    with asked as materialized (select unnest(string_to_array(called, ',')) as reference),
    here as materialized (
        select p.id, a.code
          from published.area a join partnership.area p on p.code = a.code
         where a.code = in_area and a.from_day <= on_day and (a.until_day is null or a.until_day > on_day))
    select g.reference from published.agreement g where g.reference in (select k.reference from asked k)
     union
    select r.reference from sampling.round r
     where r.area in (select h.id from here h) and r.reference in (select k.reference from asked k)
     union
    select m.reference
      from here h cross join asked k cross join lateral published.matters_in(h.code, k.reference, on_day, 1, 0) m
$$;
revoke execute on function assurance.published(text, text, date) from public;
grant execute on function assurance.published(text, text, date) to ${app};
