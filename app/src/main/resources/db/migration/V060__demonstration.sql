-- How far the invented partnership has been made. Each part is made in one transaction with its row here, so that a
-- load that was killed goes on where it stopped, and never makes anything twice.
create schema demonstration;
grant usage on schema demonstration to ${app};

-- The day to which every date is relative: that of the first start, also when loading ends on a later one.
create table demonstration.beginning (
    only_one boolean primary key default true check (only_one),
    seed     bigint  not null,
    day      date    not null
);

create table demonstration.part (
    name    text primary key,
    made_at timestamptz not null
);

-- When everything was there.
create table demonstration.loaded (
    only_one  boolean primary key default true check (only_one),
    loaded_at timestamptz not null
);

grant select, insert on demonstration.beginning, demonstration.part, demonstration.loaded to ${app};
