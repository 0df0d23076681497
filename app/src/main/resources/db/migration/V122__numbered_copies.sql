-- Copies on paper. Each is numbered within its disclosure, without a gap, to the officer who made it; the body that sent
-- it sees them all, and a body that let go of what has ended says of each of its own whether it is destroyed.
create table sharing.copy_count (
    disclosure uuid primary key references sharing.disclosure,
    last       int not null check (last > 0)
);

create table sharing.copy (
    disclosure uuid not null,
    number     int not null check (number > 0),
    act        uuid not null unique,
    body       uuid not null,
    officer    uuid not null,
    from_body  uuid not null,
    made_at    timestamptz not null,
    primary key (disclosure, number),
    unique (disclosure, number, body, from_body),
    foreign key (disclosure, from_body) references sharing.disclosure (id, body)
);

create table sharing.copy_destroyed (
    disclosure   uuid not null,
    number       int not null,
    body         uuid not null,
    officer      uuid not null,
    from_body    uuid not null,
    confirmed_at timestamptz not null,
    primary key (disclosure, number),
    foreign key (disclosure, number, body, from_body) references sharing.copy (disclosure, number, body, from_body)
);

do $$
declare
    receives constant text := $a$(select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD',
        'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER']$a$;
    t text;
begin
    foreach t in array array['copy_count', 'copy', 'copy_destroyed'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
    end loop;
    foreach t in array array['copy', 'copy_destroyed'] loop
        execute format($p$
            create policy %1$s_own on sharing.%1$I for select to ${app} using (
                body = (select access.viewer_body()) and %2$s)$p$, t, receives);
        execute format($p$
            create policy %1$s_seen_by_originator on sharing.%1$I for select to ${app} using (
                from_body = (select access.viewer_body())
                and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])$p$, t);
    end loop;
    execute format($p$
        create policy copy_destroyed_said on sharing.copy_destroyed for insert to ${app} with check (
            body = (select access.viewer_body()) and officer = (select access.viewer_officer()) and %s)$p$, receives);
end $$;

-- Whoever can read it now can make a copy.
create policy copy_made on sharing.copy for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and exists (select from sharing.disclosure d where d.id = copy.disclosure));
create policy copy_counted on sharing.copy_count to ${app}
    using (exists (select from sharing.disclosure d where d.id = copy_count.disclosure))
    with check (exists (select from sharing.disclosure d where d.id = copy_count.disclosure));
grant select, insert on sharing.copy_count, sharing.copy, sharing.copy_destroyed to ${app};
grant update (last) on sharing.copy_count to ${app};

create function sharing.copies_are_counted() returns trigger language plpgsql as $$
begin
    if (new.last <> case when tg_op = 'INSERT' then 1 else old.last + 1 end) then
        raise exception 'copies are counted one by one';
    end if;
    return new;
end $$;
create trigger copies_are_counted before insert or update on sharing.copy_count
    for each row execute function sharing.copies_are_counted();

create function sharing.copy_has_the_next_number() returns trigger language plpgsql as $$
begin
    if not exists (select from sharing.copy_count c where c.disclosure = new.disclosure and c.last = new.number) then
        raise exception 'a copy has the next number';
    end if;
    return new;
end $$;
create trigger copy_has_the_next_number before insert on sharing.copy
    for each row execute function sharing.copy_has_the_next_number();
