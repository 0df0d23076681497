-- What was done of support, by its id, where its viewer sees the case on an agenda of its panel. The policies say the same, but ask which
-- meetings somebody comes to only where there is a row to ask it of: how long that takes would tell that there is one. Here it is asked
-- first, whatever there is.
create function panels.sees_support(asked uuid, by_panel uuid, mine uuid[], own uuid) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from panels.item i
                    where i.of_case = asked and i.panel = by_panel and (i.meeting = any (mine) or i.body = own))
$$;
create function panels.action_found(asked uuid) returns setof panels.action language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    mine uuid[] := panels.meetings();
    own uuid := case when 'PREVENT_OFFICER' = any (access.viewer_roles()) then access.viewer_body() end;
begin
    return query select a.* from panels.action a where a.id = asked and panels.sees_support(a.of_case, a.panel, mine, own);
end $$;
create function panels.step_found(asked uuid) returns table (of_case uuid, panel uuid) language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    mine uuid[] := panels.meetings();
    own uuid := case when 'PREVENT_OFFICER' = any (access.viewer_roles()) then access.viewer_body() end;
begin
    return query
        select s.of_case, s.panel from (
            select c.id, c.of_case, c.panel from panels.consent c
             union all
            select p.id, p.of_case, p.panel from panels.plan p
             union all
            select h.id, h.of_case, h.panel from panels.session h) s
         where s.id = asked and panels.sees_support(s.of_case, s.panel, mine, own);
end $$;
revoke execute on function panels.sees_support(uuid, uuid, uuid[], uuid), panels.action_found(uuid), panels.step_found(uuid) from public;
grant execute on function panels.action_found(uuid), panels.step_found(uuid) to ${app};
