-- Several tearlines from one source, and the words that stay home with it. A home is known by the id of the first
-- version that was drawn from it; what is kept there is for those of the body who compose and approve, as
-- sharing.source is.
create table sharing.tearline (
    disclosure uuid primary key,                        -- the draft, and then the disclosure
    home       uuid not null,
    body       uuid not null,
    officer    uuid not null,
    drawn_at   timestamptz not null
);
create index tearline_home on sharing.tearline (body, home);

create table sharing.home_term (
    body     uuid not null,
    home     uuid not null,
    term     text not null check (char_length(term) between 2 and 100),
    anywhere boolean not null,                          -- also in the middle of a word
    added_by uuid not null,
    added_at timestamptz not null,
    primary key (body, home, term)
);

do $$
declare t text;
begin
    foreach t in array array['tearline', 'home_term'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
        execute format($p$
            create policy %1$s_home on sharing.%1$I for select to ${app} using (
                body = (select access.viewer_body())
                and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])$p$, t);
    end loop;
end $$;
create policy tearline_drawn on sharing.tearline for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and 'ORIGINATOR' = any ((select access.viewer_roles())::text[]));
-- With the draft that is discarded.
create policy tearline_undone on sharing.tearline for delete to ${app} using (exists (
    select from sharing.draft d where d.id = tearline.disclosure));
create policy home_term_added on sharing.home_term for insert to ${app} with check (
    body = (select access.viewer_body()) and added_by = (select access.viewer_officer())
    and 'ORIGINATOR' = any ((select access.viewer_roles())::text[]));
create policy home_term_taken_away on sharing.home_term for delete to ${app} using (
    body = (select access.viewer_body())
    and 'ORIGINATOR' = any ((select access.viewer_roles())::text[]));
grant select, insert, delete on sharing.tearline, sharing.home_term to ${app};

-- What kept a word at home when something was proposed keeps it there.
create function sharing.term_stays_once_proposed() returns trigger language plpgsql as $$
begin
    if exists (select from sharing.tearline t join sharing.disclosure d on d.id = t.disclosure
                where t.body = old.body and t.home = old.home) then
        raise exception 'a word that stays home stays there once anything was proposed';
    end if;
    return old;
end $$;
create trigger term_stays_once_proposed before delete on sharing.home_term
    for each row execute function sharing.term_stays_once_proposed();

-- The software looks for them in every disguise; the database for the plain word, once more, when it is sent.
create function sharing.nothing_at_home_leaves() returns trigger language plpgsql as $$
begin
    if new.outcome = 'APPROVED' and exists (
        select from sharing.tearline t
          join sharing.home_term h on h.body = t.body and h.home = t.home and h.anywhere
          join sharing.disclosure d on d.id = t.disclosure
         where t.disclosure = new.disclosure
           and (position(lower(h.term collate "C")
                    in lower(concat_ws(E'\n', d.title, d.words, d.subject, d.conditions) collate "C")) > 0
             or exists (select from sharing.attachment a where a.disclosure = d.id
                           and position(lower(h.term collate "C")
                               in lower(concat_ws(E'\n', a.title, a.name, a.words) collate "C")) > 0))) then
        raise exception 'what stays home does not leave';
    end if;
    return new;
end $$;
create trigger nothing_at_home_leaves before insert on sharing.decision
    for each row execute function sharing.nothing_at_home_leaves();
