-- What a panel decided on a case: the options, what was chosen and why, through which gateway, who was there (its
-- attendance) and who did not agree. It never changes, whoever asks; a later decision corrects it, and points to it.
create table panels.decision (
    id         uuid primary key,                        -- made with the form
    item       uuid not null,
    meeting    uuid not null,
    panel      uuid not null,
    of_case    uuid not null,
    body       uuid not null,
    options    text[] not null,                         -- panels.Option: what was considered
    chosen     text not null,
    until_day  date,                                    -- by when what is missing is looked for
    kinds      text[] not null,                         -- panels.ReasonKind
    reason     text not null check (char_length(reason) between 1 and 4000),
    gateway    text not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    corrects   uuid unique,
    unique (id, item),
    unique (id, decided_by, decided_at),
    foreign key (item, meeting, panel, of_case, body) references panels.item (id, meeting, panel, of_case, body),
    foreign key (meeting, decided_by) references panels.attendance (meeting, officer),
    foreign key (corrects, item) references panels.decision (id, item),
    constraint chosen_was_considered check (chosen = any (options)),
    constraint options_that_a_panel_has check (options <@ array['ADOPT', 'SIGNPOST', 'POLICE_LED', 'NOT_ADOPT',
        'MORE_INFORMATION', 'CONTINUE', 'END']),
    constraint until_a_day_to_come check (
        (chosen = 'MORE_INFORMATION') = (until_day is not null)
        and (until_day is null or until_day > (decided_at at time zone 'Europe/London')::date)),
    constraint of_a_known_kind check (cardinality(kinds) > 0 and kinds <@ array['SUPPORT_CAN_HELP', 'MET_ELSEWHERE',
        'POLICE_NEED_TO_LEAD', 'NOTHING_TO_SUPPORT', 'INFORMATION_AWAITED', 'SUPPORT_DID_ITS_WORK', 'CONSENT_NOT_GIVEN',
        'MOVED_AWAY', 'NO_IDEOLOGY']),
    constraint no_ideology_alone_ends_nothing check (
        chosen in ('ADOPT', 'CONTINUE', 'MORE_INFORMATION') or not kinds <@ array['NO_IDEOLOGY']),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);
create unique index decision_once on panels.decision (item) where corrects is null;
create index decision_case on panels.decision (of_case, decided_at);

create table panels.dissent (
    decision   uuid not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    body       uuid not null,                           -- whose officers did not agree
    words      text not null check (char_length(words) between 1 and 2000),
    primary key (decision, body),
    foreign key (decision, decided_by, decided_at) references panels.decision (id, decided_by, decided_at),
    constraint official_at_most check (not sharing.marked_above_official(words))
);

alter table panels.decision enable row level security;
alter table panels.decision force row level security;
alter table panels.dissent enable row level security;
alter table panels.dissent force row level security;
create policy owner_keeps on panels.decision to current_user using (true) with check (true);
create policy owner_keeps on panels.dissent to current_user using (true) with check (true);

create policy decision_seen on panels.decision for select to ${app} using (
    meeting = any ((select panels.meetings())::uuid[])
    or body = (select access.viewer_body())
        and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy decision_made on panels.decision for insert to ${app} with check (
    panel = (select access.viewer_body()) and decided_by = (select access.viewer_officer())
    and decided_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));
create policy dissent_seen on panels.dissent for select to ${app} using (exists (
    select from panels.decision d where d.id = dissent.decision));
create policy dissent_noted on panels.dissent for insert to ${app} with check (
    decided_by = (select access.viewer_officer()) and decided_at = (select access.viewer_at()));

grant select, insert on panels.decision, panels.dissent to ${app};

-- Whether the panel held support of a case before it came to it this time, by the decisions that stand: of each time the
-- last of those that correct one another.
create function panels.supported_before(asked uuid) returns boolean language sql stable as $$
    select coalesce((
        select d.chosen in ('ADOPT', 'CONTINUE')
          from panels.item this
          join panels.meeting at on at.id = this.meeting
          join panels.item i on i.of_case = this.of_case and i.panel = this.panel
          join panels.meeting m on m.id = i.meeting
          join panels.decision d on d.item = i.id
         where this.id = asked and (m.on_day, i.put_at, i.id) < (at.on_day, this.put_at, this.id)
           and d.chosen <> 'MORE_INFORMATION'
           and not exists (select from panels.decision c where c.corrects = d.id)
         order by m.on_day desc, i.put_at desc, i.id desc limit 1), false)
$$;
revoke execute on function panels.supported_before(uuid) from public;

create function panels.decided_by_who_chaired() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from panels.item i where i.id = new.item for update;
    if not exists (select from panels.attendance a where a.meeting = new.meeting and a.officer = new.decided_by and a.chairs) then
        raise exception 'whoever chaired the meeting decides';
    end if;
    if exists (select from panels.asking a where a.item = new.item)
        and not exists (select from panels.opened o where o.item = new.item) then
        raise exception 'a decision waits for the views that were asked for';
    end if;
    if new.chosen in ('CONTINUE', 'END') and not panels.supported_before(new.item)
        or new.chosen in ('ADOPT', 'NOT_ADOPT') and panels.supported_before(new.item) then
        raise exception 'a decision fits where the case stands';
    end if;
    return new;
end $$;
create trigger decided_by_who_chaired before insert on panels.decision
    for each row execute function panels.decided_by_who_chaired();

create function panels.dissent_of_who_was_there() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from panels.decision d join panels.attendance a on a.meeting = d.meeting
                    where d.id = new.decision and a.body = new.body) then
        raise exception 'a body that was there dissents';
    end if;
    return new;
end $$;
create trigger dissent_of_who_was_there before insert on panels.dissent
    for each row execute function panels.dissent_of_who_was_there();

-- Not even the owner of the tables changes what was decided, or who was there.
create function panels.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what a panel recorded stands: a later decision corrects it';
end $$;
do $$
declare t text;
begin
    foreach t in array array['meeting', 'invitation', 'item', 'paper', 'attendance', 'asking', 'view', 'opened', 'decision',
            'dissent'] loop
        execute format('create trigger stands before update or delete on panels.%I
            for each row execute function panels.stands()', t);
    end loop;
end $$;

-- Whoever comes after a decision was not there.
create function panels.came_before_the_decision() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from panels.decision d where d.meeting = new.meeting) then
        raise exception 'who came is recorded before anything is decided';
    end if;
    return new;
end $$;
create trigger came_before_the_decision before insert on panels.attendance
    for each row execute function panels.came_before_the_decision();
