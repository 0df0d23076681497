-- Bodies' own systems: which act for whom, and what they have done that may be asked for again.
create schema api;
grant usage on schema api to ${app};

-- Which system asks in the viewer's name, where one does: said for the transaction.
create function access.viewer_client() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.client', true), '')::uuid $$;
create function api.viewer_administers() returns boolean language sql stable as
    $$ select coalesce('ADMINISTRATOR' = any (access.viewer_roles()), false) $$;
revoke all on function access.viewer_client(), api.viewer_administers() from public;
grant execute on function access.viewer_client(), api.viewer_administers() to ${app};

-- A system, as its tokens name it, bound to one body. It counts when a second administrator has confirmed it.
create table api.client (
    id        uuid        primary key,                      -- made with the form
    body      uuid        not null references partnership.body,
    issuer    text        not null check (char_length(issuer) between 1 and 400),
    name_there text       not null check (char_length(name_there) between 1 and 255),   -- RFC 6749, 2.2
    name      text        not null check (char_length(name) between 1 and 100),
    approves  boolean     not null,                         -- it approves and does not compose, or the other way about
    made_by   uuid        not null references partnership.officer,
    made_at   timestamptz not null,
    unique (issuer, name_there),
    unique (id, made_by)
);
create index client_body on api.client (body, made_at desc);

-- What has become of it, step by step; the last counts.
create table api.step (
    client   uuid        not null,
    made_by  uuid        not null,
    number   int         not null check (number > 0),
    kind     text        not null check (kind in ('CONFIRMED', 'DECLINED', 'SUSPENDED', 'RESUMED', 'ENDED')),
    taken_by uuid        not null references partnership.officer,
    taken_at timestamptz not null,
    reason   text        check (char_length(reason) between 1 and 2000),
    primary key (client, number),
    foreign key (client, made_by) references api.client (id, made_by),
    constraint decided_first check ((number = 1) = (kind in ('CONFIRMED', 'DECLINED'))),
    constraint someone_else_decides check (number > 1 or taken_by <> made_by),
    constraint says_why check (kind = 'CONFIRMED' or reason is not null)
);

create function api.follows() returns trigger language plpgsql as $$
declare
    earlier text := (select s.kind from api.step s where s.client = new.client and s.number = new.number - 1);
begin
    if new.number > 1 and (earlier is null or earlier in ('DECLINED', 'ENDED')
                           or new.kind = 'SUSPENDED' and earlier = 'SUSPENDED'
                           or new.kind = 'RESUMED' and earlier <> 'SUSPENDED') then
        raise exception '% does not follow', new.kind using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger follows before insert on api.step for each row execute function api.follows();

-- That an officer has agreed to be acted for, or agrees no longer; the last counts.
create table api.mandate (
    client  uuid        not null references api.client,
    officer uuid        not null references partnership.officer,
    number  int         not null check (number > 0),
    agreed  boolean     not null,
    said_by uuid        not null references partnership.officer,
    said_at timestamptz not null,
    primary key (client, officer, number),
    constraint for_oneself_alone check (not agreed or said_by = officer)
);
create index mandate_officer on api.mandate (officer, client, number desc);

-- What came of an act, so that asking for it again does nothing: identifiers alone, for a day.
create table api.kept (
    client     uuid        not null references api.client,
    officer    uuid        not null references partnership.officer,
    key        text        not null check (char_length(key) between 1 and 200),
    digest     bytea       not null check (length(digest) = 32),     -- of what was asked
    status     int         not null check (status between 200 and 299),
    thing      uuid,
    reference  text,
    version    text,
    kept_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > kept_at),
    primary key (client, officer, key)
);
create index kept_expires on api.kept (client, officer, expires_at);

alter table api.client enable row level security;
alter table api.client force row level security;
alter table api.step enable row level security;
alter table api.step force row level security;
alter table api.mandate enable row level security;
alter table api.mandate force row level security;
alter table api.kept enable row level security;
alter table api.kept force row level security;

-- A body's own; and to administrators of the national board those of every body, many of which have one administrator.
create policy client_read on api.client for select to ${app} using (
    body = (select access.viewer_body())
    or (select api.viewer_administers()) and (select signin.viewer_is_of_the_board()));
create policy client_made on api.client for insert to ${app} with check (
    made_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and (select api.viewer_administers()));

create policy step_read on api.step for select to ${app} using (
    exists (select from api.client c where c.id = client));
create policy step_taken on api.step for insert to ${app} with check (
    taken_by = (select access.viewer_officer()) and (select api.viewer_administers())
    and exists (select from api.client c where c.id = client));

-- An officer's own, and those that an administrator of the body sees.
create policy mandate_read on api.mandate for select to ${app} using (
    officer = (select access.viewer_officer())
    or (select api.viewer_administers()) and exists (select from api.client c where c.id = client));
create policy mandate_said on api.mandate for insert to ${app} with check (
    said_by = (select access.viewer_officer())
    and (officer = (select access.viewer_officer()) or (select api.viewer_administers()))
    and exists (select from api.client c where c.id = client));

create policy kept_read on api.kept for select to ${app} using (
    client = (select access.viewer_client()) and officer = (select access.viewer_officer()));
create policy kept_made on api.kept for insert to ${app} with check (
    client = (select access.viewer_client()) and officer = (select access.viewer_officer()));
create policy kept_gone on api.kept for delete to ${app} using (
    client = (select access.viewer_client()) and officer = (select access.viewer_officer())
    and expires_at <= (select access.viewer_at()));

grant select, insert on api.client, api.step, api.mandate to ${app};
grant select, insert, delete on api.kept to ${app};
