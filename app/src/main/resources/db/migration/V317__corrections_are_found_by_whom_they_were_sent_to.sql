-- Which rows of an audience are those of a correction. On the row itself whoever is addressed would see that it corrects something,
-- which is said inside alone; and from what an officer has read, however much that is, nobody finds the few that were corrected.
create table sharing.correction_addressed (
    body       uuid not null,
    role       text not null,
    disclosure uuid not null,
    from_body  uuid not null,
    primary key (body, role, disclosure),
    foreign key (disclosure, body, role) references sharing.addressed (disclosure, body, role)
);
alter table sharing.correction_addressed enable row level security;
alter table sharing.correction_addressed force row level security;
create policy correction_addressed_seen_by_originator on sharing.correction_addressed for select to ${app} using (
    from_body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
create policy owner_keeps on sharing.correction_addressed to current_user using (true) with check (true);
grant select on sharing.correction_addressed to ${app};

create function sharing.mark_correction() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into sharing.correction_addressed (body, role, disclosure, from_body)
    select new.body, new.role, d.id, new.from_body from sharing.disclosure d where d.id = new.disclosure and d.first_version is not null;
    return null;
end $$;
create trigger mark_correction after insert on sharing.addressed
    for each row execute function sharing.mark_correction();

alter table sharing.addressed no force row level security;
alter table sharing.disclosure no force row level security;
insert into sharing.correction_addressed (body, role, disclosure, from_body)
select a.body, a.role, a.disclosure, a.from_body
  from sharing.disclosure d join sharing.addressed a on a.disclosure = d.id where d.first_version is not null;
alter table sharing.disclosure force row level security;
alter table sharing.addressed force row level security;

-- As V148 says it, from what was sent to the viewer's body that corrects something.
create or replace function sharing.corrections_to_confirm() returns table (disclosure uuid, reference text, from_body uuid,
        sent_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct a.disclosure, a.reference, a.from_body, a.sent_at
      from sharing.correction_addressed x
      join sharing.addressed a on a.disclosure = x.disclosure and a.body = x.body and a.role = x.role
     where x.body = (select access.viewer_body()) and x.role = any ((select access.viewer_roles())::text[])
       and a.sent_at <= (select access.viewer_at()) and a.visible_until > (select access.viewer_at())
       and not exists (select from sharing.correction_seen s
                        where s.disclosure = x.disclosure and s.officer = (select access.viewer_officer()))
       and exists (select from sharing.disclosure n
                     join sharing.disclosure o on n.first_version in (o.id, o.first_version) and o.version < n.version
                     join sharing.acceptance c on c.disclosure = o.id and c.officer = (select access.viewer_officer())
                    where n.id = x.disclosure)
$$;
