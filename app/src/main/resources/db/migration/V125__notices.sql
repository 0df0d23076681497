-- Notices: that something waits, where, and by when; without content. An act tells in its own transaction, and what it
-- told is a row that is never changed. The courier, a role of its own, makes letters of the rows, and reads nothing else.
create schema notices;
grant usage on schema notices to ${app}, ${courier};

-- To a role of a body, or to one officer of it. `place` is an address of this service that ends in a random id: no reference, name or title fits.
create table notices.notice (
    id         uuid primary key,
    body       uuid not null references partnership.body,
    role       text,
    officer    uuid,                                                   -- one officer alone, whatever their roles
    kind       text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),      -- notices.NoticeKind
    place      text not null check (place ~ '^(/[a-z]+)+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    from_day   date not null,                                          -- not told before
    by_day     date,
    told_at    timestamptz not null,
    planned_at timestamptz,                                            -- when the courier took it up
    constraint to_a_role_or_an_officer check ((role is null) <> (officer is null))
);
create index notice_for on notices.notice (body, told_at desc);
create index notice_unplanned on notices.notice (from_day) where planned_at is null;

-- What the notices of a kind about a place ask of a body no longer waits.
create table notices.settled (
    body       uuid not null references partnership.body,
    kind       text not null,
    place      text not null,
    settled_at timestamptz not null,
    primary key (body, kind, place)
);

-- An officer saw a notice on screen.
create table notices.seen (
    notice  uuid not null,
    officer uuid not null,
    seen_at timestamptz not null,
    primary key (notice, officer)
);

-- How an officer wants to be told, and who stands in while they are away. The newest counts; none is changed.
create table notices.wish (
    id          uuid primary key,                                      -- made with the form
    officer     uuid not null,
    body        uuid not null,
    address     text not null check (address = '' or char_length(address) <= 254
                                     and address ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$'),
    pace        text not null check (pace in ('AT_ONCE', 'DAILY', 'OVERDUE')),
    quiet_from  time,
    quiet_until time,
    deputy      uuid,
    away_from   date,
    away_until  date,
    stated_at   timestamptz not null,
    foreign key (officer, body) references partnership.officer (id, body),
    constraint deputy_of_the_same_body foreign key (deputy, body) references partnership.officer (id, body),
    constraint deputy_is_somebody_else check (deputy <> officer),
    constraint quiet_from_and_until check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until),
    constraint away_from_and_until check ((away_from is null) = (away_until is null) and away_from <= away_until
                                          and (deputy is null or away_from is not null))
);
create index wish_newest on notices.wish (officer, stated_at desc);

-- A mail. Marked as begun before anything is handed over; what ends without anybody knowing whether it arrived is in doubt.
create table notices.letter (
    id       uuid primary key,
    officer  uuid not null,
    body     uuid not null,
    address  text not null,
    made_at  timestamptz not null,
    tries    int not null default 0 check (tries >= 0),
    next_at  timestamptz,
    begun_at timestamptz,
    ended_at timestamptz,
    outcome  text check (outcome in ('SENT', 'KEPT', 'REFUSED', 'BOUNCED', 'FAILED', 'IN_DOUBT')),
    said     text check (char_length(said) <= 60),                     -- a reply code, or what failed: never an address
    constraint ended_somehow check ((ended_at is null) = (outcome is null))
);
create index letter_open on notices.letter (next_at) where ended_at is null;
create index letter_of on notices.letter (officer, made_at desc);
create index letter_troubled on notices.letter (body, ended_at desc) where outcome not in ('SENT', 'KEPT');

-- One notice goes to one address once, whatever happens.
create table notices.line (
    notice     uuid not null references notices.notice,
    address    text not null,
    officer    uuid not null,
    body       uuid not null,
    due_at     timestamptz not null,
    letter     uuid references notices.letter,
    dropped_at timestamptz,                                            -- settled before it was due, or the address refuses
    primary key (notice, address)
);
create index line_due on notices.line (due_at) where letter is null and dropped_at is null;
create index line_in on notices.line (letter);

do $$
declare t text;
begin
    foreach t in array array['notice', 'settled', 'seen', 'wish', 'letter', 'line'] loop
        execute format('alter table notices.%I enable row level security', t);
        execute format('alter table notices.%I force row level security', t);
    end loop;
    foreach t in array array['notice', 'settled', 'wish'] loop
        execute format('create policy %1$s_delivered on notices.%1$I for select to ${courier} using (true)', t);
    end loop;
    foreach t in array array['letter', 'line'] loop
        execute format('create policy %1$s_delivered on notices.%1$I for all to ${courier} using (true) with check (true)', t);
    end loop;
end $$;
create policy notice_planned on notices.notice for update to ${courier} using (true);

-- Whoever acts tells whom it concerns, of whatever body; those of the body and role see it.
create policy notice_told on notices.notice for insert to ${app} with check (
    (select access.viewer_officer()) is not null and told_at = (select access.viewer_at()) and planned_at is null);
create policy notice_read on notices.notice for select to ${app} using (
    body = (select access.viewer_body())
    and (role = any ((select access.viewer_roles())::text[]) or officer = (select access.viewer_officer())));
create policy settled_by_an_act on notices.settled for insert to ${app} with check (
    (select access.viewer_officer()) is not null and settled_at = (select access.viewer_at()));
create policy settled_read on notices.settled for select to ${app} using (body = (select access.viewer_body()));
create policy seen_oneself on notices.seen for insert to ${app} with check (
    officer = (select access.viewer_officer()) and seen_at = (select access.viewer_at()));
create policy seen_read on notices.seen for select to ${app} using (officer = (select access.viewer_officer()));
create policy wish_stated on notices.wish for insert to ${app} with check (
    officer = (select access.viewer_officer()) and body = (select access.viewer_body())
    and stated_at = (select access.viewer_at()));
create policy wish_read on notices.wish for select to ${app} using (officer = (select access.viewer_officer()));
create policy letter_read on notices.letter for select to ${app} using (
    officer = (select access.viewer_officer())
    or body = (select access.viewer_body()) and 'ADMINISTRATOR' = any ((select access.viewer_roles())::text[]));
create policy line_read on notices.line for select to ${app} using (officer = (select access.viewer_officer()));

grant select on notices.notice, notices.settled, notices.seen, notices.wish, notices.letter, notices.line to ${app};
grant insert on notices.notice, notices.settled, notices.seen, notices.wish to ${app};
grant select on notices.notice, notices.settled, notices.wish to ${courier};
grant update (planned_at) on notices.notice to ${courier};
grant select, insert on notices.letter, notices.line to ${courier};
grant update (tries, next_at, begun_at, ended_at, outcome, said) on notices.letter to ${courier};
grant update (address, due_at, letter, dropped_at) on notices.line to ${courier};

-- Who is told by a notice: all that the courier learns of officers.
create function notices.told(whose uuid, held text, one uuid, day date, known timestamptz) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select h.id from partnership.held_in(array[whose], array[held], day, known) h
     union
    select o.id from partnership.officer o
     where o.id = one and o.body = whose and o.from_day <= day and (o.until_day is null or o.until_day > day)
$$;
revoke execute on function notices.told(uuid, text, uuid, date, timestamptz) from public;
grant execute on function notices.told(uuid, text, uuid, date, timestamptz) to ${courier};
