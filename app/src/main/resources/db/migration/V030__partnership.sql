-- Who the bodies, areas, officers and offices are. Area, force, body and office-holder are four separate things,
-- each with days from and until, a source, the moment it was recorded and the moment its end was. An end is said
-- once; so what the register knew on an earlier day can still be read.
create schema partnership;
grant usage on schema partnership to ${app};

create table partnership.area (
    id     uuid primary key,
    code   text not null unique check (code ~ '^[EW][0-9]{8}$'),   -- ONS police force area code
    name   text not null,
    nation text not null check (nation in ('ENGLAND', 'WALES')),
    region text not null,
    from_day date not null,
    until_day date check (until_day > from_day),
    source text not null,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    check ((until_day is null) = (ended_at is null))
);

create table partnership.body (
    id          uuid primary key,
    kind        text not null,                -- kernel.BodyKind
    style       text check (style in ('PCC', 'PFCC', 'MAYOR', 'MOPAC', 'COMMON_COUNCIL', 'BOARD')),
    nation      text not null check (nation in ('ENGLAND', 'WALES')),
    from_day    date not null,
    until_day   date check (until_day > from_day),
    source      text not null check (char_length(source) between 1 and 400),
    recorded_at timestamptz not null,
    recorded_by uuid,                         -- null: came with the reference data
    ended_at    timestamptz,
    ended_by    uuid,
    unique (id, kind),
    check ((until_day is null) = (ended_at is null)),
    check ((style is not null) = (kind = 'LOCAL_POLICING_BODY'))
);
create index body_kind on partnership.body (kind);

create table partnership.body_name (
    id          uuid primary key,
    body        uuid not null references partnership.body,
    name        text not null check (char_length(name) between 1 and 200),
    from_day    date not null,
    source      text not null check (char_length(source) between 1 and 400),
    recorded_at timestamptz not null,
    recorded_by uuid
);
create index body_name_body on partnership.body_name (body, from_day desc, recorded_at desc);

-- Which body serves which area, from when until when. An area has one force and one local policing body at a time.
create table partnership.coverage (
    id          uuid primary key,
    body        uuid not null,
    kind        text not null,
    area        uuid not null references partnership.area,
    from_day    date not null,
    until_day   date check (until_day >= from_day),       -- the same day: never
    source      text not null check (char_length(source) between 1 and 400),
    recorded_at timestamptz not null,
    ended_at    timestamptz,
    foreign key (body, kind) references partnership.body (id, kind),
    check ((until_day is null) = (ended_at is null)),
    constraint one_at_a_time exclude using gist (area with =, kind with =, daterange(from_day, until_day) with &&)
        where (kind in ('POLICE_FORCE', 'LOCAL_POLICING_BODY')),
    constraint not_twice exclude using gist (body with =, area with =, daterange(from_day, until_day) with &&)
);
create index coverage_area on partnership.coverage (area);

-- One body follows another. What is announced and not yet law says so, and closes nothing by itself.
create table partnership.succession (
    id          uuid primary key,
    body        uuid not null references partnership.body,
    successor   uuid references partnership.body,         -- null: not yet decided
    month       date not null check (extract(day from month) = 1),
    on_day      date,                                     -- null: only the month is known
    standing    text not null check (standing in ('ANNOUNCED', 'ENACTED')),
    words       text not null check (char_length(words) between 1 and 400),
    source      text not null check (char_length(source) between 1 and 400),
    recorded_at timestamptz not null,
    recorded_by uuid,
    check (standing = 'ANNOUNCED' or (on_day is not null and successor is not null)),
    check (on_day is null or (on_day >= month and on_day < month + interval '1 month')),
    check (successor is distinct from body)
);
create index succession_body on partnership.succession (body);
create index succession_successor on partnership.succession (successor);

create table partnership.office (
    id        uuid primary key,
    body      uuid not null references partnership.body,
    title     text not null check (char_length(title) between 1 and 200),
    from_day  date not null,
    until_day date check (until_day > from_day),
    source    text not null check (char_length(source) between 1 and 400),
    recorded_at timestamptz not null,
    recorded_by uuid,
    ended_at  timestamptz,
    ended_by  uuid,
    check ((until_day is null) = (ended_at is null))
);
create index office_body on partnership.office (body);

create table partnership.officer (
    id          uuid primary key,
    body        uuid not null references partnership.body,
    name        text not null check (char_length(name) between 1 and 120),
    from_day    date not null,
    until_day   date check (until_day > from_day),
    recorded_at timestamptz not null,
    recorded_by uuid,                         -- null: from the settings of the installation, or the demonstration
    ended_at    timestamptz,
    ended_by    uuid,
    unique (id, body),
    check ((until_day is null) = (ended_at is null))
);
create index officer_body on partnership.officer (body);

-- Who holds an office, one at a time. The holder need not be an officer of Concordat (a mayor is not).
create table partnership.tenure (
    id          uuid primary key,
    office      uuid not null references partnership.office,
    holder      text not null check (char_length(holder) between 1 and 120),
    officer     uuid references partnership.officer,
    from_day    date not null,
    until_day   date check (until_day > from_day),
    source      text not null check (char_length(source) between 1 and 400),
    recorded_at timestamptz not null,
    recorded_by uuid,
    ended_at    timestamptz,
    ended_by    uuid,
    check ((until_day is null) = (ended_at is null)),
    constraint one_holder_at_a_time exclude using gist (office with =, daterange(from_day, until_day) with &&)
);

-- What is said about an officer's role: from when, until when, trained until when. Each row is a whole statement; the
-- latest approved one is what is true, the latest approved by a moment is what was known at that moment.
create table partnership.role_change (
    id            uuid primary key,
    officer       uuid not null references partnership.officer,
    role          text not null,                            -- access.Role
    from_day      date not null,
    until_day     date check (until_day >= from_day),       -- the same day: never
    trained_until date not null,
    reason        text not null check (char_length(reason) between 1 and 2000),
    proposed_by   uuid references partnership.officer,      -- null: one of the first administrators
    proposed_at   timestamptz not null,
    unique (id, officer),
    unique (id, proposed_by, officer),
    constraint training_is_current check (
        trained_until >= (proposed_at at time zone 'Europe/London')::date
        or coalesce(until_day <= (proposed_at at time zone 'Europe/London')::date, false))
);
create index role_change_officer on partnership.role_change (officer, role);

create table partnership.role_decision (
    change      uuid primary key,
    proposed_by uuid,
    officer     uuid not null,
    outcome     text not null check (outcome in ('APPROVED', 'DECLINED')),
    act         uuid not null,                              -- made with the form
    decided_by  uuid references partnership.officer,        -- null: one of the first administrators
    decided_at  timestamptz not null,
    reason      text check (char_length(reason) between 1 and 2000),
    foreign key (change, officer) references partnership.role_change (id, officer),
    foreign key (change, proposed_by, officer) references partnership.role_change (id, proposed_by, officer),
    constraint someone_else_decides check (decided_by <> proposed_by),
    constraint nobody_decides_their_own_role check (decided_by <> officer),
    constraint the_first_stand_alone check ((proposed_by is null) = (decided_by is null)),
    check (outcome = 'APPROVED' or reason is not null)
);
create index role_decision_officer on partnership.role_decision (officer, decided_at desc);

-- An end is said once, and nothing else is ever changed.
create function partnership.end_once() returns trigger language plpgsql as $$
begin
    if old.until_day is not null then
        raise exception 'the end of % is said already', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger ends_once before update on partnership.area for each row execute function partnership.end_once();
create trigger ends_once before update on partnership.body for each row execute function partnership.end_once();
create trigger ends_once before update on partnership.coverage for each row execute function partnership.end_once();
create trigger ends_once before update on partnership.office for each row execute function partnership.end_once();
create trigger ends_once before update on partnership.officer for each row execute function partnership.end_once();
create trigger ends_once before update on partnership.tenure for each row execute function partnership.end_once();

-- Whether the viewer bound to this transaction administers a body: their own, or, from the national board, any.
create function partnership.viewer_administers(asked uuid) returns boolean language sql stable as $$
    select coalesce('ADMINISTRATOR' = any (access.viewer_roles()), false)
       and exists (select from partnership.body mine
                    where mine.id = access.viewer_body()
                      and (mine.id = asked or mine.kind = 'NATIONAL_BOARD'))
$$;

-- Nobody proposes in another's name, nor for a body they do not administer. Nobody at all, for the first.
create function partnership.propose_in_own_name() returns trigger language plpgsql as $$
begin
    if new.proposed_by is distinct from access.viewer_officer() then
        raise exception 'proposed in the name of another' using errcode = 'insufficient_privilege';
    end if;
    if new.proposed_by is null then
        if exists (select from partnership.role_decision d where d.decided_at <> new.proposed_at) then
            raise exception 'only the first administrators are proposed by nobody'
                using errcode = 'insufficient_privilege';
        end if;
    elsif not partnership.viewer_administers(
            (select o.body from partnership.officer o where o.id = new.officer)) then
        raise exception 'proposed by someone who does not administer that body'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger in_own_name before insert on partnership.role_change
    for each row execute function partnership.propose_in_own_name();

-- The approved statements about an officer as known at a moment: the latest for each role.
create function partnership.statements(asked uuid, known timestamptz)
    returns table (change uuid, role text, from_day date, until_day date, trained_until date, decided_at timestamptz)
    language sql stable as $$
    select distinct on (c.role) c.id, c.role, c.from_day, c.until_day, c.trained_until, d.decided_at
      from partnership.role_decision d
      join partnership.role_change c on c.id = d.change
     where d.officer = asked and d.outcome = 'APPROVED' and d.decided_at <= known
     order by c.role, d.decided_at desc, c.proposed_at desc, c.id
$$;

-- Oversight sees the system, never the person: its roles are for those who share nothing about people.
create function partnership.oversees(role text) returns boolean language sql immutable as
    $$ select role in ('SCRUTINY_OFFICER', 'BOARD_MEMBER') $$;
create function partnership.shares(role text) returns boolean language sql immutable as
    $$ select role in ('ORIGINATOR', 'APPROVER', 'DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD', 'PREVENT_OFFICER',
                       'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER') $$;

-- Decisions about one officer come one after another. Nobody decides in another's name, nor for a body they do not
-- administer; and a role that does not suit the body, or would stand beside one it must not, is not approved.
create function partnership.decide_by_the_rules() returns trigger language plpgsql as $$
declare
    said partnership.role_change;
    body partnership.body;
begin
    perform from partnership.officer o where o.id = new.officer for no key update;
    select c.* into said from partnership.role_change c where c.id = new.change;
    select b.* into body from partnership.body b join partnership.officer o on o.body = b.id where o.id = new.officer;
    if new.decided_by is distinct from access.viewer_officer() then
        raise exception 'decided in the name of another' using errcode = 'insufficient_privilege';
    end if;
    if new.decided_by is null then
        if said.proposed_by is not null or said.role <> 'ADMINISTRATOR' or body.kind <> 'NATIONAL_BOARD'
           or exists (select from partnership.role_decision d
                       where d.decided_by is not null or d.decided_at <> new.decided_at) then
            raise exception 'only the first administrators are decided by nobody'
                using errcode = 'insufficient_privilege';
        end if;
    elsif not partnership.viewer_administers(body.id) then
        raise exception 'decided by someone who does not administer that body'
            using errcode = 'insufficient_privilege';
    end if;
    if new.outcome = 'APPROVED' then
        if said.role = 'SCRUTINY_OFFICER' and body.kind <> 'LOCAL_POLICING_BODY'
           or said.role = 'BOARD_MEMBER' and body.kind <> 'NATIONAL_BOARD' then
            raise exception 'the role does not suit the body' using errcode = 'check_violation';
        end if;
        if exists (select from partnership.statements(new.officer, 'infinity') s
                    where s.role <> said.role
                      and (partnership.oversees(s.role) and partnership.shares(said.role)
                           or partnership.shares(s.role) and partnership.oversees(said.role))
                      and daterange(s.from_day, s.until_day) && daterange(said.from_day, said.until_day)) then
            raise exception 'oversight stands apart from sharing' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger by_the_rules before insert on partnership.role_decision
    for each row execute function partnership.decide_by_the_rules();

grant select on all tables in schema partnership to ${app};
grant insert on partnership.area, partnership.body, partnership.body_name, partnership.coverage, partnership.succession,
    partnership.office, partnership.officer, partnership.tenure, partnership.role_change, partnership.role_decision
    to ${app};
grant update (until_day, ended_at) on partnership.coverage to ${app};
grant update (until_day, ended_at, ended_by) on partnership.body, partnership.office, partnership.officer,
    partnership.tenure to ${app};
grant execute on function partnership.viewer_administers(uuid), partnership.statements(uuid, timestamptz),
    partnership.oversees(text), partnership.shares(text) to ${app};
