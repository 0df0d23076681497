-- Each `(select …)` of a policy is set up whenever a statement begins, asked or not, and the five policies of an audience
-- had nineteen: half of what a list of fifty took (docs/performance.md). Whether the viewer has a role for something does
-- not change from row to row, so it is asked where the something is: of who originates, of who names, of what is open.
create function access.viewer_sends_for() returns uuid language sql stable parallel safe as $$
    select access.viewer_body() where access.viewer_roles() && array['ORIGINATOR', 'APPROVER']
$$;
grant execute on function access.viewer_sends_for() to ${app};

create or replace function access.viewer_named() returns text language sql stable parallel safe as $$
    select nullif(current_setting('concordat.named', true), '')
     where access.viewer_roles() && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'DISCLOSURE_OFFICER']
$$;

create or replace function sharing.granted_to_viewer() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(g.disclosure), '{}')
      from sharing.grant_decision g
      left join sharing.grant_withdrawal w on w.request = g.request and w.withdrawn_at <= access.viewer_at()
     where g.officer = access.viewer_officer() and g.outcome = 'GIVEN'
       and g.decided_at <= access.viewer_at() and g.stands_until > access.viewer_at()
       and w.request is null
       and access.viewer_roles() && array['DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'PANEL_CHAIR',
           'COORDINATOR', 'PANEL_PARTNER']
$$;
create or replace function sharing.broken_by_viewer() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(b.disclosure), '{}')
      from sharing.breaking b
     where b.officer = access.viewer_officer()
       and b.broken_at <= access.viewer_at() and b.stands_until > access.viewer_at()
       and access.viewer_roles() && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'DISCLOSURE_OFFICER']
$$;

alter policy addressed_home on sharing.addressed using (from_body = (select access.viewer_sends_for()));
alter policy addressed_named on sharing.addressed using (
    reference = (select access.viewer_named())
    and body = (select access.viewer_body())
    and agreement = any ((select access.viewer_agreements())::uuid[])
    and sent_at <= (select access.viewer_at()) and visible_until > (select access.viewer_at()));
alter policy breaking_made on sharing.breaking with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and broken_at = (select access.viewer_at()) and reference = (select access.viewer_named()));
drop policy addressed_through_grant on sharing.addressed;
drop policy addressed_through_glass on sharing.addressed;
create policy addressed_opened on sharing.addressed for select to ${app} using (
    body = (select access.viewer_body())
    and sent_at <= (select access.viewer_at())
    and disclosure = any ((select sharing.granted_to_viewer() || sharing.broken_by_viewer())::uuid[]));

do $$
declare
    opened text;
    way text;
    t text;
begin
    foreach way in array array['grant', 'glass'] loop
        opened := case way when 'grant' then '(select sharing.granted_to_viewer())::uuid[]'
                           else '(select sharing.broken_by_viewer())::uuid[]' end;
        execute format($p$
            alter policy disclosure_through_%1$s on sharing.disclosure using (exists (
                select from sharing.addressed a
                  join sharing.acceptance c on c.disclosure = a.disclosure and c.officer = (select access.viewer_officer())
                 where a.disclosure = disclosure.id
                   and a.body = (select access.viewer_body())
                   and a.agreement = any ((select access.viewer_agreements())::uuid[])
                   and a.purpose = (select access.viewer_purpose())
                   and a.sent_at <= (select access.viewer_at())
                   and a.visible_until > (select access.viewer_at())
                   and a.disclosure = any (%2$s)))$p$, way, opened);
        foreach t in array case way when 'grant' then array['opening', 'acceptance', 'answer']
                                    else array['opening', 'acceptance'] end loop
            execute format($p$
                alter policy %1$s_written_through_%2$s on sharing.%1$I with check (
                    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
                    and disclosure = any (%3$s))$p$, t, way, opened);
        end loop;
    end loop;
end $$;
