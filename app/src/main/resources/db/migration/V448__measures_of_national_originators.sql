-- What was counted of each body that gives out what is known nationally, by quarter: for a commissioner of investigatory powers, and for the
-- national board. Nothing for anybody else.
create function measures.of_bodies(since date, until date)
    returns table (body uuid, quarter date, measure text, part text, number bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select k.body, k.quarter, k.measure, k.part, sum(k.number)::bigint
      from measures.counted k
      join partnership.body b on b.id = k.body
     where k.quarter between since and until and b.kind in ('SECURITY_SERVICE', 'COUNTER_TERRORISM_POLICING')
       and ('BOARD_MEMBER' = any (access.viewer_roles())
            or 'SCRUTINY_OFFICER' = any (access.viewer_roles()) and k.body = any (sharing.originators_overseen()))
     group by k.body, k.quarter, k.measure, k.part having sum(k.number) <> 0
$$;
revoke execute on function measures.of_bodies(date, date) from public;
grant execute on function measures.of_bodies(date, date) to ${app};
