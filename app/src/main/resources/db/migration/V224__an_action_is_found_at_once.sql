-- An action, where its viewer sees the case on an agenda of its panel. Its policy says the same, but asks which meetings somebody comes
-- to only where there is a row to ask it of: how long that takes would tell that there is one. Here it is asked first, whatever there is.
create function panels.action_found(asked uuid) returns setof panels.action language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    mine uuid[] := panels.meetings();
    own uuid := case when 'PREVENT_OFFICER' = any (access.viewer_roles()) then access.viewer_body() end;
begin
    return query select a.* from panels.action a where a.id = asked and exists (
        select from panels.item i
         where i.of_case = a.of_case and i.panel = a.panel and (i.meeting = any (mine) or i.body = own));
end $$;
revoke execute on function panels.action_found(uuid) from public;
grant execute on function panels.action_found(uuid) to ${app};
