-- Who the bodies, areas, officers and offices are. Area, force, body and office-holder are four separate things,
-- each with days from and until, a source, and the moment it was recorded.
create schema partnership;
grant usage on schema partnership to concordat_app;

create table partnership.area (
    id     uuid primary key,
    code   text not null unique check (code ~ '^[EW][0-9]{8}$'),   -- ONS police force area code
    name   text not null,
    nation text not null check (nation in ('ENGLAND', 'WALES')),
    region text not null,
    from_day date not null,
    until_day date check (until_day > from_day),
    source text not null,
    recorded_at timestamptz not null
);

create table partnership.body (
    id          uuid primary key,
    kind        text not null,                -- kernel.BodyKind
    style       text,                         -- of a local policing body: PCC, PFCC, MAYOR, MOPAC, COMMON_COUNCIL, BOARD
    nation      text not null check (nation in ('ENGLAND', 'WALES')),
    from_day    date not null,
    until_day   date check (until_day > from_day),
    source      text not null,
    recorded_at timestamptz not null,
    recorded_by uuid                          -- null: came with the reference data
);

create table partnership.body_name (
    body        uuid not null references partnership.body,
    name        text not null check (char_length(name) between 1 and 200),
    from_day    date not null,
    source      text not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    primary key (body, from_day, recorded_at)
);

-- Which body serves which area, from when until when.
create table partnership.coverage (
    body        uuid not null references partnership.body,
    area        uuid not null references partnership.area,
    from_day    date not null,
    until_day   date check (until_day > from_day),
    source      text not null,
    recorded_at timestamptz not null,
    primary key (body, area, from_day, recorded_at)
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
    words       text not null,
    source      text not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    check (standing = 'ANNOUNCED' or on_day is not null),
    check (on_day is null or date_trunc('month', on_day) = month),
    check (successor is distinct from body)
);

create table partnership.office (
    id        uuid primary key,
    body      uuid not null references partnership.body,
    title     text not null check (char_length(title) between 1 and 200),
    from_day  date not null,
    until_day date check (until_day > from_day),
    source    text not null,
    recorded_at timestamptz not null,
    recorded_by uuid
);
create index office_body on partnership.office (body);

create table partnership.officer (
    id          uuid primary key,
    body        uuid not null references partnership.body,
    name        text not null check (char_length(name) between 1 and 120),
    from_day    date not null,
    until_day   date check (until_day > from_day),
    recorded_at timestamptz not null,
    recorded_by uuid
);
create index officer_body on partnership.officer (body);

-- Who holds an office. The holder need not be an officer of Concordat (a mayor is not).
create table partnership.tenure (
    id          uuid primary key,
    office      uuid not null references partnership.office,
    holder      text not null check (char_length(holder) between 1 and 120),
    officer     uuid references partnership.officer,
    from_day    date not null,
    until_day   date check (until_day > from_day),
    source      text not null,
    recorded_at timestamptz not null,
    recorded_by uuid
);
create index tenure_office on partnership.tenure (office);

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
    proposed_by   uuid not null,
    proposed_at   timestamptz not null,
    unique (id, proposed_by, officer)
);
create index role_change_officer on partnership.role_change (officer, role);

create table partnership.role_decision (
    change      uuid primary key,
    proposed_by uuid not null,
    officer     uuid not null,
    outcome     text not null check (outcome in ('APPROVED', 'DECLINED')),
    decided_by  uuid not null,
    decided_at  timestamptz not null,
    reason      text check (char_length(reason) <= 2000),
    foreign key (change, proposed_by, officer) references partnership.role_change (id, proposed_by, officer),
    constraint someone_else_decides check (decided_by <> proposed_by),
    constraint nobody_decides_their_own_role check (decided_by <> officer),
    check (outcome = 'APPROVED' or reason is not null)
);
create index role_decision_officer on partnership.role_decision (officer, decided_at desc);

grant select on all tables in schema partnership to concordat_app;
grant insert on partnership.area, partnership.body, partnership.body_name, partnership.coverage, partnership.succession,
    partnership.office, partnership.officer, partnership.tenure, partnership.role_change, partnership.role_decision
    to concordat_app;
grant update (until_day) on partnership.area, partnership.body, partnership.coverage, partnership.office,
    partnership.officer, partnership.tenure to concordat_app;
