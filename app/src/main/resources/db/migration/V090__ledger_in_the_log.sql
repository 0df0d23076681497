-- What binds the ledger to the transparency log. An act inserts its entry, the entry's salt and, into the queue, the
-- commitment to both: one statement, in the act's own transaction. The sequencer moves the commitment from the queue
-- to a numbered leaf, and makes the log of the leaves. A leaf names its entry and says nothing of it.
grant usage on schema ledger to ${sequencer};

create table ledger.salt (
    entry uuid  primary key,
    salt  bytea not null check (length(salt) = 32)
);

-- Without an index: it is short, it is read whole, and every act writes it.
create table ledger.waiting (
    entry      uuid        not null,
    commitment bytea       not null check (length(commitment) = 32),
    since      timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

create table ledger.leaf (
    number      bigint      primary key check (number >= 0),
    entry       uuid        not null unique,
    commitment  bytea       not null check (length(commitment) = 32),
    numbered_at timestamptz not null default clock_timestamp()
);

-- Whose fields and salt are gone, and by which entry. The leaf stays.
create table ledger.erasure (
    entry     uuid        primary key,
    by_entry  uuid        not null unique,
    erased_at timestamptz not null,
    check (by_entry <> entry)
);

create function ledger.refuse_unless_erased() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger.erasure x where x.entry = (to_jsonb(old) ->> tg_argv[0])::uuid) then
        raise exception 'the ledger is only ever added to';
    end if;
    return old;
end $$;

drop trigger entry_stands on ledger.entry;
create trigger entry_stands before update on ledger.entry
    for each row execute function ledger.refuse_change();
create trigger entry_goes before delete on ledger.entry
    for each row execute function ledger.refuse_unless_erased('id');
create trigger salt_stands before update on ledger.salt
    for each row execute function ledger.refuse_change();
create trigger salt_goes before delete on ledger.salt
    for each row execute function ledger.refuse_unless_erased('entry');
create trigger waiting_stands before update on ledger.waiting
    for each row execute function ledger.refuse_change();
create trigger leaf_stands before update or delete on ledger.leaf
    for each row execute function ledger.refuse_change();
create trigger erasure_stands before update or delete on ledger.erasure
    for each row execute function ledger.refuse_change();
do $$
declare
    held text;
begin
    foreach held in array array['salt', 'waiting', 'leaf', 'erasure'] loop
        execute format('create trigger %1$s_stays before truncate on ledger.%1$I
            for each statement execute function ledger.refuse_change()', held);
        execute format('alter table ledger.%I enable row level security', held);
        execute format('alter table ledger.%I force row level security', held);
    end loop;
end $$;

create policy salt_written on ledger.salt for insert to ${app} with check (true);
-- The salt opens the leaf: for whoever did it.
create policy salt_read on ledger.salt for select to ${app} using (exists (
    select from ledger.entry e where e.id = salt.entry and e.officer = (select access.viewer_officer())));

create policy waiting_written on ledger.waiting for insert to ${app} with check (true);
-- That an entry waits is known to whoever reads the entry.
create policy waiting_read on ledger.waiting for select to ${app} using (exists (
    select from ledger.entry e where e.id = waiting.entry));
create policy waiting_taken on ledger.waiting for all to ${sequencer} using (true) with check (false);

create policy leaf_numbered on ledger.leaf for insert to ${sequencer} with check (true);
create policy leaf_logged on ledger.leaf for select to ${sequencer} using (true);
create policy leaf_read on ledger.leaf for select to ${app} using (exists (
    select from ledger.entry e where e.id = leaf.entry));

create policy erasure_read on ledger.erasure for select to ${app} using (exists (
    select from ledger.entry e where e.id = erasure.by_entry));

grant select, insert on ledger.salt to ${app};
grant insert (entry, commitment) on ledger.waiting to ${app};
grant select on ledger.waiting, ledger.leaf, ledger.erasure to ${app};
grant select, delete on ledger.waiting to ${sequencer};
grant select, insert on ledger.leaf to ${sequencer};

-- The function below runs as the tables' owner, whom row security binds too.
create policy owner_reads on ledger.entry for select to current_user using (true);
create policy owner_erases on ledger.entry for delete to current_user using (exists (
    select from ledger.erasure x where x.entry = entry.id));
create policy owner_reads on ledger.salt for select to current_user using (true);
create policy owner_erases on ledger.salt for delete to current_user using (exists (
    select from ledger.erasure x where x.entry = salt.entry));
create policy owner_reads on ledger.erasure for select to current_user using (true);
create policy owner_erases on ledger.erasure for insert to current_user with check (true);

-- Takes an entry's fields and its salt away; its leaf then opens to nobody. That is an act, by an administrator who is
-- bound, and has an entry of its own, which nobody erases. Whether it is lawful was asked before. True if it was there.
create function ledger.erase(target uuid, because uuid) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if coalesce('ADMINISTRATOR' <> all (access.viewer_roles()), true) then
        raise exception 'erased by nobody who may' using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from ledger.entry e where e.id = because and e.kind = 'ledger.entry.erased'
                      and e.thing = target and e.officer = access.viewer_officer()) then
        raise exception 'an erasure without its entry' using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from ledger.entry e where e.id = target and e.kind <> 'ledger.entry.erased') then
        return false;
    end if;
    insert into ledger.erasure (entry, by_entry, erased_at) values (target, because, access.viewer_at())
        on conflict do nothing;
    delete from ledger.salt s where s.entry = target;
    delete from ledger.entry e where e.id = target;
    return true;
end $$;
revoke execute on function ledger.erase(uuid, uuid) from public;
grant execute on function ledger.erase(uuid, uuid) to ${app};
