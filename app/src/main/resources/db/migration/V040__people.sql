-- Who a record is about, as the body that tells of them gives it. Each statement has its source and its day.
create schema people;
grant usage on schema people to ${app};

create table people.identity (
    id            uuid primary key,
    told_by       uuid not null,          -- the body
    recorded_by   uuid not null,          -- the officer
    recorded_at   timestamptz not null,
    name          text not null check (char_length(name) between 1 and 200),   -- as given
    other_names   text check (char_length(other_names) between 1 and 400),
    born_on       date,
    age_band      text check (age_band in ('UNDER_18', 'FROM_18_TO_24', 'FROM_25_TO_39', 'FROM_40_TO_64', 'OVER_64',
                                           'NOT_KNOWN')),
    address_area  text check (char_length(address_area) between 1 and 200),
    identifier    text check (char_length(identifier) between 1 and 200),      -- kind and value, as the body holds it
    source        text not null check (char_length(source) between 1 and 200),
    source_day    date not null,
    unique (id, told_by),
    check (num_nonnulls(born_on, age_band) = 1)
);

alter table people.identity enable row level security;
alter table people.identity force row level security;

create policy identity_recorded on people.identity for insert to ${app} with check (
    told_by = (select access.viewer_body()) and recorded_by = (select access.viewer_officer()));

-- The body that told of them; those a disclosure is addressed to are let in by sharing (V050).
create policy identity_of_own_body on people.identity for select to ${app} using (
    told_by = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);

grant select, insert on people.identity to ${app};
