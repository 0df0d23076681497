-- A chair of a panel calls a meeting off, with a reason. Nothing more comes of it: what stood on its agenda waits for another.
create table panels.calling_off (
    meeting       uuid primary key,
    panel         uuid not null,
    called_off_by uuid not null,
    called_off_at timestamptz not null,
    reason        text not null check (char_length(reason) between 1 and 1000),
    foreign key (meeting, panel) references panels.meeting (id, panel),
    foreign key (called_off_by, panel) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);
alter table panels.calling_off enable row level security;
alter table panels.calling_off force row level security;
create policy owner_keeps on panels.calling_off to current_user using (true) with check (true);
create policy calling_off_seen on panels.calling_off for select to ${app} using (
    meeting = any ((select panels.meetings())::uuid[]));
create policy called_off on panels.calling_off for insert to ${app} with check (
    panel = (select access.viewer_body()) and called_off_by = (select access.viewer_officer())
    and called_off_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));
create trigger stands before update or delete on panels.calling_off for each row execute function panels.stands();
grant select, insert on panels.calling_off to ${app};

create function panels.called_off_before_it_is_held() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from panels.meeting m where m.id = new.meeting for update;
    if exists (select from panels.attendance a where a.meeting = new.meeting) then
        raise exception 'a meeting to which somebody came is not called off' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger called_off_before_it_is_held before insert on panels.calling_off
    for each row execute function panels.called_off_before_it_is_held();

create function panels.of_a_meeting_that_stands() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from panels.meeting m where m.id = new.meeting for update;
    if exists (select from panels.calling_off f where f.meeting = new.meeting) then
        raise exception 'nothing more comes of a meeting that was called off' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger of_a_meeting_that_stands before insert on panels.invitation
    for each row execute function panels.of_a_meeting_that_stands();
create trigger of_a_meeting_that_stands before insert on panels.item
    for each row execute function panels.of_a_meeting_that_stands();
create trigger of_a_meeting_that_stands before insert on panels.attendance
    for each row execute function panels.of_a_meeting_that_stands();
