-- What local policing bodies and the national board publish in their own words: written by one, approved by another, shown from its time
-- on, corrected in the open by a later edition, and withdrawn with a reason. Every row is one act, and none changes.
create schema publications;
grant usage on schema publications to ${app};

create table publications.edition (
    id          uuid primary key,                       -- made with the form
    publication uuid not null references publications.edition,   -- its first edition
    number      int not null check (number between 1 and 1000),
    reference   text not null check (reference ~ '^P-[0-9A-F]{4}-[0-9A-F]{4}$'),   -- of the publication
    kind        text not null check (kind in ('STATEMENT', 'REPORT', 'DECISION_NOTICE', 'EVALUATION')),
    body        uuid not null,
    made_by     uuid not null,
    made_at     timestamptz not null,
    title       text not null check (char_length(title) between 1 and 200),
    words       text not null check (char_length(words) between 1 and 20000),
    title_cy    text check (char_length(title_cy) between 1 and 200),
    words_cy    text check (char_length(words_cy) between 1 and 20000),
    contact     text not null check (char_length(contact) between 1 and 200),   -- for the media
    due_at      timestamptz,                            -- shown from then on; null: as soon as it is approved
    changed     text check (char_length(changed) between 1 and 2000),
    unique (publication, number),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint begins_with_the_first check ((number = 1) = (publication = id)),
    constraint says_what_changed check ((number > 1) = (changed is not null)),
    constraint welsh_is_whole check ((title_cy is null) = (words_cy is null)),
    constraint official_at_most check (not sharing.marked_above_official(title) and not sharing.marked_above_official(words)
        and not sharing.marked_above_official(coalesce(title_cy, '')) and not sharing.marked_above_official(coalesce(words_cy, ''))
        and not sharing.marked_above_official(contact) and not sharing.marked_above_official(coalesce(changed, '')))
);
create index edition_body on publications.edition (body, made_at desc, id);
create index edition_reference on publications.edition (reference);

create table publications.step (
    id      uuid primary key,                           -- made with the form
    edition uuid not null references publications.edition,
    kind    text not null check (kind in ('APPROVED', 'DECLINED', 'WITHDRAWN')),
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    words   text check (char_length(words) between 1 and 2000),
    unique (edition, kind),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint says_why_not check ((kind = 'APPROVED') = (words is null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(words, '')))
);

do $$
declare t text;
begin
    foreach t in array array['edition', 'step'] loop
        execute format('alter table publications.%I enable row level security', t);
        execute format('alter table publications.%I force row level security', t);
        execute format('create policy owner_keeps on publications.%I to current_user using (true) with check (true)', t);
        execute format($p$
            create policy %1$s_seen on publications.%1$I for select to ${app} using (
                body = (select access.viewer_body())
                and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                     or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])))$p$, t);
        execute format($p$
            create policy %1$s_made on publications.%1$I for insert to ${app} with check (
                body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
                and made_at = (select access.viewer_at())
                and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                     or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])))$p$, t);
        execute format('grant select, insert on publications.%I to ${app}', t);
    end loop;
end $$;

create function publications.written_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    last publications.edition;
begin
    if exists (select from publications.edition e where e.id = new.id) then
        return new;   -- the key says so, to everybody alike
    end if;
    perform pg_advisory_xact_lock(hashtextextended(new.publication::text, 305));
    select * into last from publications.edition e where e.publication = new.publication order by e.number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 then
        raise exception 'an edition follows the last';
    end if;
    if last.id is not null and (last.body <> new.body or last.kind <> new.kind or last.reference <> new.reference) then
        raise exception 'an edition is of the publication that it corrects';
    end if;
    if last.id is not null and not exists (select from publications.step s where s.edition = last.id) then
        raise exception 'one edition waits for a second person at a time';
    end if;
    if exists (select from publications.step s join publications.edition e on e.id = s.edition
                where e.publication = new.publication and s.kind = 'WITHDRAWN') then
        raise exception 'what was withdrawn stays so';
    end if;
    return new;
end $$;
create trigger written_in_turn before insert on publications.edition for each row execute function publications.written_in_turn();

create function publications.stepped_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    e publications.edition;
    kinds text[];
begin
    select * into e from publications.edition where id = new.edition;
    perform pg_advisory_xact_lock(hashtextextended(e.publication::text, 305));
    select coalesce(array_agg(s.kind), '{}') into kinds from publications.step s where s.edition = new.edition;
    if e.body <> new.body then
        raise exception 'the body that publishes decides on it';
    end if;
    if new.kind in ('APPROVED', 'DECLINED') and new.made_by = e.made_by then
        raise exception 'someone else approves than wrote it';
    end if;
    if new.kind in ('APPROVED', 'DECLINED') and kinds <> '{}' then
        raise exception 'an edition is approved or declined once';
    end if;
    if exists (select from publications.step s join publications.edition o on o.id = s.edition
                where o.publication = e.publication and s.kind = 'WITHDRAWN') then
        raise exception 'nothing follows a withdrawal';
    end if;
    if new.kind = 'WITHDRAWN' and not 'APPROVED' = any (kinds) then
        raise exception 'what was approved is withdrawn';
    end if;
    return new;
end $$;
create trigger stepped_in_turn before insert on publications.step for each row execute function publications.stepped_in_turn();

-- Not even the owner of the tables changes what was published.
create function publications.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what was published stands: a later edition corrects it';
end $$;
create trigger stands before update or delete on publications.edition for each row execute function publications.stands();
create trigger stands before update or delete on publications.step for each row execute function publications.stands();
