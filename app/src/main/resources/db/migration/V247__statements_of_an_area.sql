-- The statements of one police area that were signed, of the last quarter first, or the one of a quarter; read by anybody. As
-- published.statements: of the owner's, and no officer is named.
create function published.statements_in(in_area text, of_quarter date, on_day date, most int, skipped int)
    returns table (id uuid, body text, quarter date, signed_on date, signed_as text, total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.id, scrutiny.name_of(s.body, on_day), s.quarter, (g.made_at at time zone 'Europe/London')::date, g.words, count(*) over ()
      from partnership.area a
      join assurance.statement s on s.area = a.id
      join assurance.said g on g.statement = s.id and g.kind = 'SIGNATURE'
     where a.code = in_area and (of_quarter is null or s.quarter = of_quarter)
     order by s.quarter desc limit least(most, 100) offset greatest(skipped, 0)
$$;
revoke execute on function published.statements_in(text, date, date, int, int) from public;
grant execute on function published.statements_in(text, date, date, int, int) to ${public};
