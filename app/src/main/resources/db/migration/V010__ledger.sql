-- The record of what was done. It is only ever added to: numbering, salts and checkpoints stand in tables of their own.
create schema ledger;
grant usage on schema ledger to ${app};

create table ledger.entry (
    id        uuid        primary key default gen_random_uuid(),
    kind      text        not null check (kind ~ '^[a-z-]+(\.[a-z-]+)+$'),
    version   int         not null check (version > 0),
    at        timestamptz not null,
    officer   uuid,                     -- null: nobody was signed in, or the service itself
    body      uuid,
    thing     uuid,
    agreement uuid,
    gateway   text,
    purpose   text,
    fields    jsonb       not null default '{}' check (jsonb_typeof(fields) = 'object')
);

create index entry_thing on ledger.entry (thing, at);
create index entry_body on ledger.entry (body, at desc);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only ever added to';
end $$;

create trigger entry_stands before update or delete on ledger.entry
    for each row execute function ledger.refuse_change();
create trigger entry_stays before truncate on ledger.entry
    for each statement execute function ledger.refuse_change();

alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;

-- Nobody writes in another's name. Where nobody is bound, the entry names nobody.
create policy entry_written on ledger.entry for insert to ${app} with check (
    officer is not distinct from (select nullif(current_setting('concordat.officer', true), '')::uuid)
    and body is not distinct from (select nullif(current_setting('concordat.body', true), '')::uuid));

-- A body reads what its own officers did.
create policy entry_read on ledger.entry for select to ${app} using (
    body = (select nullif(current_setting('concordat.body', true), '')::uuid));

grant select, insert on ledger.entry to ${app};
