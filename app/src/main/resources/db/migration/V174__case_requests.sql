-- What was asked of partners for a case: each request that its owner began for it. The request is what requests are, and
-- its inside stays its asker's; whoever works on the case sees of it whom it asked, and how each stands.
create table casework.asking (
    request    uuid primary key,
    of_case    uuid not null,
    body       uuid not null,
    asked_by   uuid not null,
    begun_at   timestamptz not null,
    foreign key (of_case, body) references casework.case (id, body),
    foreign key (asked_by, body) references partnership.officer (id, body)
);
create index asking_case on casework.asking (of_case, begun_at);

alter table casework.asking enable row level security;
alter table casework.asking force row level security;
create policy asking_ours on casework.asking for select to ${app} using (
    body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy asking_begun on casework.asking for insert to ${app} with check (
    asked_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and begun_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
grant select, insert on casework.asking to ${app};

create trigger begun_by_its_owner before insert on casework.asking
    for each row execute function casework.done_by_its_owner('asked_by');

-- A request is begun for one case by whoever began it, and nobody is asked before the police have said that nothing stands
-- in the way. The row that shows a request to the team can be made of one's own draft alone.
create function casework.begun_of_their_own_once_deconflicted() returns trigger language plpgsql as $$
begin
    if not exists (select from requests.draft d where d.id = new.request and d.officer = new.asked_by) then
        raise exception 'a request for a case is begun by its owner' using errcode = 'insufficient_privilege';
    end if;
    if exists (select from casework.case c where c.id = new.of_case and c.stage in ('RECEIVED', 'HELD', 'CLOSED')) then
        raise exception 'nobody is asked while something stands in the way' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger begun_of_their_own_once_deconflicted before insert on casework.asking
    for each row execute function casework.begun_of_their_own_once_deconflicted();

create policy asked_for_a_case on requests.asked for select to ${app} using (
    from_body = (select access.viewer_body())
    and exists (select from casework.asking k where k.request = asked.request));
create policy step_for_a_case on requests.step for select to ${app} using (
    from_body = (select access.viewer_body())
    and exists (select from casework.asking k where k.request = step.request));
