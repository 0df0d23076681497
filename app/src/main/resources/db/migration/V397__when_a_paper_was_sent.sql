-- On which day what became a paper of a case was sent: to the team of the body that laid it, beside the reference that they gave for it.
create function panels.sent_on(of_disclosure uuid) returns date language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select min((a.sent_at at time zone 'Europe/London')::date)
      from panels.paper p
      join sharing.addressed a on a.disclosure = p.disclosure and a.from_body = p.body
     where p.disclosure = of_disclosure and p.body = access.viewer_body() and 'PREVENT_OFFICER' = any (access.viewer_roles())
$$;
revoke execute on function panels.sent_on(uuid) from public;
grant execute on function panels.sent_on(uuid) to ${app};
