-- What stands open to the viewer, by a grant or through broken glass, is asked of a function of the owner's, once for a
-- statement. Asked of the tables themselves, each policy brought theirs along, and with them what those look into: a
-- list of fifty took eight milliseconds, nearly all of it to plan (docs/performance.md).
create policy owner_reads on sharing.grant_decision for select to current_user using (true);
create policy owner_reads on sharing.grant_withdrawal for select to current_user using (true);
create policy owner_reads on sharing.breaking for select to current_user using (true);

create function sharing.granted_to_viewer() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(g.disclosure), '{}')
      from sharing.grant_decision g
      left join sharing.grant_withdrawal w on w.request = g.request and w.withdrawn_at <= access.viewer_at()
     where g.officer = access.viewer_officer() and g.outcome = 'GIVEN'
       and g.decided_at <= access.viewer_at() and g.stands_until > access.viewer_at()
       and w.request is null
$$;
create function sharing.broken_by_viewer() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(b.disclosure), '{}')
      from sharing.breaking b
     where b.officer = access.viewer_officer()
       and b.broken_at <= access.viewer_at() and b.stands_until > access.viewer_at()
$$;
grant execute on function sharing.granted_to_viewer(), sharing.broken_by_viewer() to ${app};

do $$
declare
    opened text;
    way text;
    roles text;
    t text;
begin
    foreach way in array array['grant', 'glass'] loop
        opened := case way when 'grant' then '(select sharing.granted_to_viewer())::uuid[]'
                           else '(select sharing.broken_by_viewer())::uuid[]' end;
        roles := '(select access.viewer_roles()) && ' || case way
            when 'grant' then 'array[''DISCLOSURE_OFFICER'', ''SAFEGUARDING_LEAD'', ''PREVENT_OFFICER'', ''PANEL_CHAIR'',
                ''COORDINATOR'', ''PANEL_PARTNER'']'
            else 'array[''SAFEGUARDING_LEAD'', ''PREVENT_OFFICER'', ''DISCLOSURE_OFFICER'']' end;
        execute format($p$
            alter policy addressed_through_%1$s on sharing.addressed using (
                body = (select access.viewer_body()) and %2$s
                and sent_at <= (select access.viewer_at())
                and disclosure = any (%3$s))$p$, way, roles, opened);
        execute format($p$
            alter policy disclosure_through_%1$s on sharing.disclosure using (exists (
                select from sharing.addressed a
                  join sharing.acceptance c on c.disclosure = a.disclosure and c.officer = (select access.viewer_officer())
                 where a.disclosure = disclosure.id
                   and a.body = (select access.viewer_body()) and %2$s
                   and a.agreement = any ((select access.viewer_agreements())::uuid[])
                   and a.purpose = (select access.viewer_purpose())
                   and a.sent_at <= (select access.viewer_at())
                   and a.visible_until > (select access.viewer_at())
                   and a.disclosure = any (%3$s)))$p$, way, roles, opened);
        foreach t in array case way when 'grant' then array['opening', 'acceptance', 'answer']
                                    else array['opening', 'acceptance'] end loop
            execute format($p$
                alter policy %1$s_written_through_%2$s on sharing.%1$I with check (
                    body = (select access.viewer_body()) and officer = (select access.viewer_officer()) and %3$s
                    and disclosure = any (%4$s))$p$, t, way, roles, opened);
        end loop;
    end loop;
end $$;
