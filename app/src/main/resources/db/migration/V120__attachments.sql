-- What travels beside the words: files that were taken apart and written anew. They are added to a draft, under the id
-- that the disclosure keeps, and from the moment it is proposed they never change. Who sees the draft or the disclosure
-- sees them, and nobody else.
create table sharing.attachment (
    id         uuid primary key,                        -- made with the form
    disclosure uuid not null,                           -- the draft, and then the disclosure
    body       uuid not null,
    officer    uuid not null,
    added_at   timestamptz not null,
    title      text not null check (char_length(title) between 1 and 120),
    name       text not null check (char_length(name) <= 100 and name ~ '^[^/\\[:cntrl:]]+\.(pdf|png|jpg|txt)$'),
    kind       text not null check (kind in ('PDF', 'PNG', 'JPEG', 'TEXT')),
    bytes      bytea not null check (octet_length(bytes) between 1 and 5242880),
    digest     text not null,
    words      text not null check (char_length(words) <= 700000),   -- as they were found in it, to be searched
    constraint digest_of_what_is_kept check (digest = encode(sha256(bytes), 'hex')),
    constraint official_at_most check (not sharing.marked_above_official(title) and not sharing.marked_above_official(words))
);
create index attachment_disclosure on sharing.attachment (disclosure, added_at);

alter table sharing.attachment enable row level security;
alter table sharing.attachment force row level security;

-- Both look through the wall of the other table: a draft is its officer's, and a disclosure is whose V050 and those
-- after it say.
create policy attachment_of_own_draft on sharing.attachment for select to ${app} using (exists (
    select from sharing.draft d where d.id = attachment.disclosure));
create policy attachment_with_its_disclosure on sharing.attachment for select to ${app} using (exists (
    select from sharing.disclosure d where d.id = attachment.disclosure));
create policy attachment_added on sharing.attachment for insert to ${app} with check (
    officer = (select access.viewer_officer()) and body = (select access.viewer_body())
    and exists (select from sharing.draft d where d.id = attachment.disclosure));
create policy attachment_taken_away on sharing.attachment for delete to ${app} using (exists (
    select from sharing.draft d where d.id = attachment.disclosure));
grant select, insert, delete on sharing.attachment to ${app};

create function sharing.attachment_is_of_a_draft() returns trigger language plpgsql as $$
begin
    if exists (select from sharing.disclosure d where d.id = coalesce(new.disclosure, old.disclosure)) then
        raise exception 'what was proposed keeps its attachments';
    end if;
    return coalesce(new, old);
end $$;
create trigger attachment_is_of_a_draft before insert or update or delete on sharing.attachment
    for each row execute function sharing.attachment_is_of_a_draft();
