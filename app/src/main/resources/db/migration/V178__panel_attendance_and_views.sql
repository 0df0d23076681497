-- Who was at a meeting, as its chair recorded; and what each of those who were there thinks of a case, written before
-- anybody sees what another wrote.
create table panels.attendance (
    meeting     uuid not null,
    panel       uuid not null,
    officer     uuid not null,
    body        uuid not null,
    role        text not null,
    chairs      boolean not null,                       -- whoever recorded it was in the chair
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (meeting, officer),
    foreign key (meeting, panel, officer, body, role) references panels.invitation (meeting, panel, officer, body, role),
    foreign key (recorded_by, panel) references partnership.officer (id, body),
    constraint the_chair_records check (chairs = (officer = recorded_by)),
    constraint a_chair_chairs check (not chairs or role = 'PANEL_CHAIR' and body = panel)
);
create unique index attendance_one_chair on panels.attendance (meeting) where chairs;

-- The views of those who were there are asked for.
create table panels.asking (
    item     uuid primary key,
    meeting  uuid not null,
    panel    uuid not null,
    of_case  uuid not null,
    body     uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    unique (item, meeting),
    foreign key (item, meeting, panel, of_case, body) references panels.item (id, meeting, panel, of_case, body),
    foreign key (meeting, asked_by) references panels.attendance (meeting, officer)
);

create table panels.view (
    item     uuid not null,
    meeting  uuid not null,
    officer  uuid not null,
    kind     text not null check (kind in ('GIVEN', 'DECLINED', 'LEFT')),
    words    text check (char_length(words) between 1 and 4000),
    given_by uuid not null,
    given_at timestamptz not null,
    primary key (item, officer),
    foreign key (item, meeting) references panels.asking (item, meeting),
    foreign key (meeting, officer) references panels.attendance (meeting, officer),
    constraint words_of_what_is_given check ((kind = 'GIVEN') = (words is not null)),
    constraint each_gives_their_own check ((kind = 'LEFT') = (given_by <> officer)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(words, '')))
);

-- Everybody who was there has given theirs or declined: a row that only the database makes.
create table panels.opened (
    item      uuid primary key,
    meeting   uuid not null,
    opened_at timestamptz not null,
    foreign key (item, meeting) references panels.asking (item, meeting)
);

do $$
declare t text;
begin
    foreach t in array array['attendance', 'asking', 'view', 'opened'] loop
        execute format('alter table panels.%I enable row level security', t);
        execute format('alter table panels.%I force row level security', t);
        execute format('create policy owner_keeps on panels.%I to current_user using (true) with check (true)', t);
    end loop;
    foreach t in array array['attendance', 'asking', 'opened'] loop
        execute format($p$
            create policy %1$s_seen on panels.%1$I for select to ${app} using (
                meeting = any ((select panels.meetings())::uuid[]))$p$, t);
    end loop;
end $$;

create policy attendance_recorded on panels.attendance for insert to ${app} with check (
    panel = (select access.viewer_body()) and recorded_by = (select access.viewer_officer())
    and recorded_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));
create policy asking_made on panels.asking for insert to ${app} with check (
    panel = (select access.viewer_body()) and asked_by = (select access.viewer_officer())
    and asked_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));
create policy view_given on panels.view for insert to ${app} with check (
    given_by = (select access.viewer_officer()) and given_at = (select access.viewer_at()));
create policy view_own on panels.view for select to ${app} using (
    officer = (select access.viewer_officer()));
create policy view_of_all on panels.view for select to ${app} using (exists (
    select from panels.opened o where o.item = view.item));

grant select, insert on panels.attendance, panels.asking, panels.view to ${app};
grant select on panels.opened to ${app};

-- Whoever came still holds the role in which they were invited; nobody comes after a view was asked for.
create function panels.came_in_their_role() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    day constant date := (new.recorded_at at time zone 'Europe/London')::date;
begin
    if not exists (select from panels.meeting m where m.id = new.meeting and m.on_day <= day) then
        raise exception 'who came is recorded on the day of the meeting or after it';
    end if;
    if not panels.holds(new.officer, new.body, new.role, new.recorded_at) then
        raise exception 'whoever came holds the role in which they were invited';
    end if;
    if not new.chairs and not exists (select from panels.attendance a where a.meeting = new.meeting and a.chairs
                                         and a.officer = new.recorded_by) then
        raise exception 'whoever chairs a meeting records who came';
    end if;
    if exists (select from panels.asking a where a.meeting = new.meeting) then
        raise exception 'who came is recorded before views are asked for';
    end if;
    return new;
end $$;
create trigger came_in_their_role before insert on panels.attendance
    for each row execute function panels.came_in_their_role();

create function panels.asked_by_who_chairs() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from panels.attendance a where a.meeting = new.meeting and a.officer = new.asked_by and a.chairs) then
        raise exception 'whoever chaired the meeting asks for views';
    end if;
    return new;
end $$;
create trigger asked_by_who_chairs before insert on panels.asking
    for each row execute function panels.asked_by_who_chairs();

-- One after the other, so that the last is known to be the last.
create function panels.views_follow_one_another() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    there panels.attendance;
begin
    perform from panels.asking a where a.item = new.item for update;
    select * into there from panels.attendance a where a.meeting = new.meeting and a.officer = new.officer;
    if new.kind = 'LEFT' then
        if panels.holds(new.officer, there.body, there.role, new.given_at)
            or new.given_by is distinct from (select a.officer from panels.attendance a where a.meeting = new.meeting and a.chairs) then
            raise exception 'the chair passes over whoever has left';
        end if;
    elsif not panels.holds(new.officer, there.body, there.role, new.given_at) then
        raise exception 'whoever gives a view holds the role in which they came';
    end if;
    return new;
end $$;
create trigger views_follow_one_another before insert on panels.view
    for each row execute function panels.views_follow_one_another();

create function panels.opens_when_all_have_spoken() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from panels.attendance a where a.meeting = new.meeting
                      and not exists (select from panels.view v where v.item = new.item and v.officer = a.officer)) then
        insert into panels.opened (item, meeting, opened_at) values (new.item, new.meeting, new.given_at);
    end if;
    return null;
end $$;
create trigger opens_when_all_have_spoken after insert on panels.view
    for each row execute function panels.opens_when_all_have_spoken();
