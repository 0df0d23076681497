-- Sessions of whoever gives support: on which day, and whether it was held. No row has a word in it: what anybody said or believes
-- is not written here.
create table panels.session (
    id          uuid primary key,                       -- made with the form
    item        uuid not null,
    meeting     uuid not null,
    panel       uuid not null,
    of_case     uuid not null,
    body        uuid not null,
    on_day      date not null,
    came        text not null check (came in ('HELD', 'MISSED', 'CANCELLED')),
    recorded_by uuid not null,                          -- one of those who were there
    recorded_at timestamptz not null,
    constraint one_session_a_day unique (panel, of_case, on_day),
    foreign key (item, meeting, panel, of_case, body) references panels.item (id, meeting, panel, of_case, body),
    foreign key (meeting, recorded_by) references panels.attendance (meeting, officer),
    constraint on_a_day_that_was check (on_day <= (recorded_at at time zone 'Europe/London')::date)
);
create index session_case on panels.session (of_case, panel, on_day);

alter table panels.session enable row level security;
alter table panels.session force row level security;
create policy owner_keeps on panels.session to current_user using (true) with check (true);
create policy session_seen on panels.session for select to ${app} using (exists (
    select from panels.item i where i.of_case = session.of_case and i.panel = session.panel));
create policy session_recorded on panels.session for insert to ${app} with check (
    recorded_by = (select access.viewer_officer()) and recorded_at = (select access.viewer_at()));
grant select, insert on panels.session to ${app};
create trigger stands before update or delete on panels.session
    for each row execute function panels.stands();

create function panels.a_session_follows_a_plan() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    there panels.attendance;
begin
    if not panels.supports(new.item) then
        raise exception 'a session is of support that a panel holds';
    end if;
    if 'GIVEN' is distinct from (select c.state from panels.consent c where c.panel = new.panel and c.of_case = new.of_case
                                  order by c.number desc limit 1)
        or not exists (select from panels.plan p where p.panel = new.panel and p.of_case = new.of_case) then
        raise exception 'a session follows a plan and consent';
    end if;
    select * into there from panels.attendance a where a.meeting = new.meeting and a.officer = new.recorded_by;
    if not panels.holds(new.recorded_by, there.body, there.role, new.recorded_at) then
        raise exception 'whoever records a session holds the role in which they came';
    end if;
    return new;
end $$;
create trigger a_session_follows_a_plan before insert on panels.session
    for each row execute function panels.a_session_follows_a_plan();
