-- A case is exported whole for an inquiry, by whoever leads on cases in its body. Which of the body's own acts it proves is worked
-- out here, once, and never by whoever exports; what opens their entries in the log they read from then on (decision 0105).
create table casework.bundle (
    id          uuid primary key,                       -- made with the form
    of_case     uuid not null,
    body        uuid not null,
    number      int not null check (number between 1 and 1000),
    power       text not null check (power in ('INQUIRIES_ACT', 'CORONER', 'COURT')),
    inquiry     text not null check (char_length(inquiry) between 1 and 200),
    reason      text not null check (char_length(reason) between 1 and 2000),
    exported_by uuid not null,
    exported_at timestamptz not null,
    unique (of_case, number),
    unique (id, of_case, body, exported_by),
    foreign key (of_case, body) references casework.case (id, body),
    foreign key (exported_by, body) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(concat_ws(E'\n', inquiry, reason)))
);

-- An entry of the ledger whose receipt is in a bundle. It may be erased later, lawfully, and is then opened by nobody.
create table casework.bundled (
    bundle      uuid not null,
    entry       uuid not null,
    of_case     uuid not null,
    body        uuid not null,
    exported_by uuid not null,
    primary key (bundle, entry),
    foreign key (bundle, of_case, body, exported_by) references casework.bundle (id, of_case, body, exported_by)
);
create index bundled_entry on casework.bundled (entry);

do $$
declare t text;
begin
    foreach t in array array['bundle', 'bundled'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format('create policy owner_keeps on casework.%I to current_user using (true) with check (true)', t);
        execute format('create trigger stands before update or delete on casework.%I for each row execute function casework.stands()',
            t);
    end loop;
end $$;
create policy bundle_ours on casework.bundle for select to ${app} using (
    body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy bundle_exported on casework.bundle for insert to ${app} with check (
    exported_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and exported_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy bundled_exported on casework.bundled for select to ${app} using (
    exported_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
grant select, insert on casework.bundle to ${app};
grant select on casework.bundled to ${app};

-- What opens an entry is whoever's who did the act; and theirs who exported the case that it is about.
create policy salt_bundled on ledger.salt for select to ${app} using (exists (
    select from casework.bundled k where k.entry = salt.entry));

create function casework.exported_by_the_lead() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.exported_by is distinct from casework.lead(new.body, new.exported_at) then
        raise exception 'the lead of its body exports a case' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger exported_by_the_lead before insert on casework.bundle
    for each row execute function casework.exported_by_the_lead();

-- The acts of its own body about the case, and about what was asked of partners for it. What was only looked at is no act,
-- nor is what was refused.
create function casework.proves_its_acts() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into casework.bundled (bundle, entry, of_case, body, exported_by)
    select new.id, e.id, new.of_case, new.body, new.exported_by
      from ledger.entry e
     where e.thing = any (array(select new.of_case union all select k.request from casework.asking k where k.of_case = new.of_case))
       and e.body = new.body and e.at <= new.exported_at
       and e.kind !~ '[.](listed|read|sought|explained|previewed|refused)$';
    return null;
end $$;
create trigger proves_its_acts after insert on casework.bundle
    for each row execute function casework.proves_its_acts();
