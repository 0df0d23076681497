-- Whom a case is about: an identity that its owner recorded for its concern. Who else may be meant, and who is of one
-- person, is said and undone in `people`; the case stays with its identity, so that nothing of it moves when two prove
-- different (decision 0070).
alter table casework.case add constraint case_kind unique (id, body, kind);

create table casework.subject (
    of_case     uuid primary key,
    body        uuid not null,
    kind        text not null default 'PERSON' check (kind = 'PERSON'),
    identity    uuid not null unique,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    foreign key (of_case, body, kind) references casework.case (id, body, kind),
    foreign key (identity, body) references people.identity (id, told_by),
    foreign key (recorded_by, body) references partnership.officer (id, body)
);

alter table casework.subject enable row level security;
alter table casework.subject force row level security;
create policy subject_ours on casework.subject for select to ${app} using (
    body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy subject_recorded on casework.subject for insert to ${app} with check (
    recorded_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and recorded_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
grant select, insert on casework.subject to ${app};

-- What the owner of a case does, nobody else does: the column that names whoever does it is the trigger's argument.
create function casework.done_by_its_owner() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if (to_jsonb(new) ->> tg_argv[0])::uuid is distinct from (
        select c.owner from casework.case c where c.id = new.of_case for update) then
        raise exception 'only the owner of a case does this';
    end if;
    return new;
end $$;
create trigger recorded_by_its_owner before insert on casework.subject
    for each row execute function casework.done_by_its_owner('recorded_by');
