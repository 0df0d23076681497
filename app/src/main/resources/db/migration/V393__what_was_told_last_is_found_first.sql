-- Of all areas, what was told last is found by when it was told: from the newest raising or step back, until there are as many as are shown. In V345
-- the last step of every matter was asked for, of five years.
create index step_made on scrutiny.step (made_at desc, matter);

create or replace function published.matters_told(on_day date, in_area text, most int)
    returns table (reference text, kind text, title text, area_code text, last_on date)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    told cursor for
        select m.id as matter, m.raised_at as at from scrutiny.matter m
         union all
        select s.matter, s.made_at from scrutiny.step s
         order by at desc;
    seen uuid[] := '{}';
    shown uuid[] := '{}';
begin
    if in_area is null then
        for it in told loop
            exit when cardinality(shown) >= least(most, 100);
            continue when it.matter = any (seen);
            seen := seen || it.matter;
            if exists (select from scrutiny.matter m where m.id = it.matter and m.withheld is null
                          and published.area_of(on_day, m.to_body, m.held_in, m.raised_in) is not null) then
                shown := shown || it.matter;
            end if;
        end loop;
    else
        shown := array(
            with here as materialized (select b as body from published.heard_in(in_area, on_day) b)
            select m.id from scrutiny.matter m
             where m.withheld is null and exists (select from here h where h.body in (m.to_body, m.held_in, m.raised_in))
             order by greatest(m.raised_at, (select max(s.made_at) from scrutiny.step s where s.matter = m.id)) desc, m.id limit least(most, 100));
    end if;
    return query
    select m.reference, m.kind, m.title, coalesce(in_area, published.area_of(on_day, m.to_body, m.held_in, m.raised_in)), d.last_on
      from scrutiny.matter m
     cross join lateral (select (greatest(m.raised_at, (select max(s.made_at) from scrutiny.step s where s.matter = m.id))
                                 at time zone 'Europe/London')::date as last_on) d
     where m.id = any (shown)
     order by d.last_on desc, m.id;
end $$;

-- The first by its code of the areas that these bodies serve on a day, or served until they ended.
create function published.area_of(on_day date, variadic bodies uuid[]) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select min(x.code) from partnership.coverage c
      join partnership.area x on x.id = c.area
      join partnership.body b on b.id = c.body
     where c.body = any (bodies) and c.from_day <= on_day and (c.until_day is null or c.until_day > on_day or b.until_day <= on_day)
$$;
revoke execute on function published.area_of(date, uuid[]) from public;
