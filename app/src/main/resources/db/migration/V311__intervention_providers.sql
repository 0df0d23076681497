-- Intervention Providers: individuals who are approved to give support to somebody whom a panel has adopted. The approval is
-- their role, for its days, with two people's decision as any other (decision 0133), and theirs alone in a body of that kind.
-- They receive what is told, as others do.
create or replace function partnership.shares(role text) returns boolean language sql immutable as
    $$ select role in ('ORIGINATOR', 'APPROVER', 'DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD', 'PREVENT_OFFICER',
                       'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER', 'DECONFLICTION', 'INTERVENTION_PROVIDER') $$;
create function partnership.support_is_a_providers() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if new.outcome = 'APPROVED'
       and exists (select from partnership.role_change c
                     join partnership.officer o on o.id = new.officer
                     join partnership.body b on b.id = o.body
                    where c.id = new.change and c.role = 'INTERVENTION_PROVIDER' and b.kind <> 'INTERVENTION_PROVIDER') then
        raise exception 'the role does not suit the body' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger support_is_a_providers before insert on partnership.role_decision
    for each row execute function partnership.support_is_a_providers();

-- Wherever those who receive are named, they are one more.
alter table sharing.addressed drop constraint the_role_receives;
alter table sharing.addressed add constraint the_role_receives check (role in ('DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD',
    'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER', 'INTERVENTION_PROVIDER'));
create or replace function sharing.granted_to_viewer() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(g.disclosure), '{}')
      from sharing.grant_decision g
      left join sharing.grant_withdrawal w on w.request = g.request and w.withdrawn_at <= access.viewer_at()
     where g.officer = access.viewer_officer() and g.outcome = 'GIVEN'
       and g.decided_at <= access.viewer_at() and g.stands_until > access.viewer_at()
       and w.request is null
       and access.viewer_roles() && array['DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'PANEL_CHAIR',
           'COORDINATOR', 'PANEL_PARTNER', 'INTERVENTION_PROVIDER']
$$;
do $$
declare
    last constant text := '''PANEL_PARTNER''::text';
    one_more constant text := last || ', ''INTERVENTION_PROVIDER''::text';
    p record;
begin
    for p in select c.oid::regclass::text as of_table, o.polname, pg_get_expr(o.polqual, o.polrelid) as reads,
                    pg_get_expr(o.polwithcheck, o.polrelid) as writes
               from pg_policy o join pg_class c on c.oid = o.polrelid loop
        if position(last in coalesce(p.reads, '') || coalesce(p.writes, '')) > 0 then
            execute format('alter policy %I on %s', p.polname, p.of_table)
                || coalesce(' using (' || replace(p.reads, last, one_more) || ')', '')
                || coalesce(' with check (' || replace(p.writes, last, one_more) || ')', '');
        end if;
    end loop;
end $$;

-- Nobody comes to a panel as a provider: they see the cases in which they were asked to give support, and no agenda.
alter table panels.invitation add constraint a_provider_comes_to_no_panel check (role <> 'INTERVENTION_PROVIDER');
