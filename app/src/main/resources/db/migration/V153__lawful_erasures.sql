-- A lawful erasure of an entry of the ledger is two people's: one administrator proposes it, with the law that requires it,
-- and another decides. Nothing of the entry is copied here but what the public log has of it.
create schema records;
grant usage on schema records to ${app};

create table records.erasure (
    id          uuid        primary key,                       -- made with the form
    entry       uuid        not null,                          -- of the ledger
    number      bigint      not null check (number >= 0),      -- of its leaf
    commitment  bytea       not null check (length(commitment) = 32),
    body        uuid        not null references partnership.body,
    ground      text        not null check (ground in ('ARTICLE_17', 'SECTION_47', 'KEPT_TOO_LONG', 'ORDER')),
    reason      text        not null check (char_length(reason) between 1 and 2000),
    proposed_by uuid        not null references partnership.officer,
    proposed_at timestamptz not null,
    unique (id, proposed_by)
);
create index erasure_body on records.erasure (body, proposed_at desc);
create index erasure_entry on records.erasure (entry);

create table records.erasure_decision (
    erasure     uuid        primary key,
    proposed_by uuid        not null,
    outcome     text        not null check (outcome in ('ERASED', 'DECLINED')),
    decided_by  uuid        not null references partnership.officer,
    decided_at  timestamptz not null,
    reason      text        check (char_length(reason) between 1 and 2000),
    foreign key (erasure, proposed_by) references records.erasure (id, proposed_by),
    constraint someone_else_decides check (decided_by <> proposed_by),
    constraint says_why check (outcome = 'ERASED' or reason is not null)
);

alter table records.erasure enable row level security;
alter table records.erasure force row level security;
alter table records.erasure_decision enable row level security;
alter table records.erasure_decision force row level security;

-- To administrators: their own body's; and to those of the national board every body's, many of which have one.
create policy erasure_read on records.erasure for select to ${app} using (
    'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])
    and (body = (select access.viewer_body()) or (select signin.viewer_is_of_the_board())));
-- Of an entry that the proposer's own body did, at its number: the leaf is seen by nobody else.
create policy erasure_proposed on records.erasure for insert to ${app} with check (
    proposed_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and 'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])
    and exists (select from ledger.leaf l where l.entry = erasure.entry and l.number = erasure.number));

create policy decision_read on records.erasure_decision for select to ${app} using (
    exists (select from records.erasure p where p.id = erasure_decision.erasure));
create policy decision_made on records.erasure_decision for insert to ${app} with check (
    decided_by = (select access.viewer_officer())
    and exists (select from records.erasure p where p.id = erasure_decision.erasure));

-- Whoever sees a proposal sees whether its entry is gone, whichever administrator took it away.
create policy erasure_of_what_was_proposed on ledger.erasure for select to ${app} using (
    exists (select from records.erasure p where p.entry = erasure.entry));

grant select, insert on records.erasure, records.erasure_decision to ${app};

-- The functions below run as the tables' owner, whom row security binds too.
create policy owner_reads on records.erasure for select to current_user using (true);
create policy owner_reads on records.erasure_decision for select to current_user using (true);

-- What is said to be erased is.
create function records.erased_first() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if new.outcome = 'ERASED' and not exists (select from records.erasure p join ledger.erasure x on x.entry = p.entry
                                               where p.id = new.erasure) then
        raise exception 'said to be erased, and is not' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger erased_first before insert on records.erasure_decision
    for each row execute function records.erased_first();

-- Whether someone else than the viewer proposed that the entry goes, who did not do what it records, and nobody has
-- decided on it yet.
create function records.viewer_is_the_second(target uuid, did_it uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from records.erasure p
                    where p.entry = target and p.proposed_by <> access.viewer_officer()
                      and did_it is distinct from p.proposed_by and did_it is distinct from access.viewer_officer()
                      and (p.body = access.viewer_body() or signin.viewer_is_of_the_board())
                      and not exists (select from records.erasure_decision d where d.erasure = p.id))
$$;
revoke execute on function records.erased_first(), records.viewer_is_the_second(uuid, uuid) from public;

-- As V090 has it, and by two people.
create or replace function ledger.erase(target uuid, because uuid) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    did_it uuid;
begin
    if coalesce('ADMINISTRATOR' <> all (access.viewer_roles()), true) then
        raise exception 'erased by nobody who may' using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from ledger.entry e where e.id = because and e.kind = 'ledger.entry.erased'
                      and e.thing = target and e.officer = access.viewer_officer()) then
        raise exception 'an erasure without its entry' using errcode = 'insufficient_privilege';
    end if;
    select e.officer into did_it from ledger.entry e where e.id = target and e.kind <> 'ledger.entry.erased';
    if not found then
        return false;
    end if;
    if not records.viewer_is_the_second(target, did_it) then
        raise exception 'an erasure by one person' using errcode = 'insufficient_privilege';
    end if;
    insert into ledger.erasure (entry, by_entry, erased_at) values (target, because, access.viewer_at())
        on conflict do nothing;
    delete from ledger.salt s where s.entry = target;
    delete from ledger.entry e where e.id = target;
    return true;
end $$;
