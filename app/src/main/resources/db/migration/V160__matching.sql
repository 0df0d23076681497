-- Who may be meant: an identity that a body holds for a concern, and the tokens by which those that may be of one person
-- are found. What is likely is worked out when somebody looks, and is kept nowhere.

-- Joins what no single body may see together. It belongs to the police.
create or replace function partnership.shares(role text) returns boolean language sql immutable as
    $$ select role in ('ORIGINATOR', 'APPROVER', 'DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD', 'PREVENT_OFFICER',
                       'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER', 'DECONFLICTION') $$;
create function partnership.deconfliction_is_the_polices() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if new.outcome = 'APPROVED'
       and exists (select from partnership.role_change c
                     join partnership.officer o on o.id = new.officer
                     join partnership.body b on b.id = o.body
                    where c.id = new.change and c.role = 'DECONFLICTION'
                      and b.kind not in ('POLICE_FORCE', 'COUNTER_TERRORISM_POLICING')) then
        raise exception 'the role does not suit the body' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger deconfliction_is_the_polices before insert on partnership.role_decision
    for each row execute function partnership.deconfliction_is_the_polices();

-- Told in a disclosure, an inquiry or a request, as before; or held for a concern, and then seen by those of the body
-- that told of it who open concerns, and by deconfliction.
alter table people.identity add column for_concern boolean not null default false;

create policy identity_for_a_concern on people.identity for select to ${app} using (
    for_concern and told_by = (select access.viewer_body())
    and (select access.viewer_roles()) && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR']);
create policy identity_to_deconflict on people.identity for select to ${app} using (
    for_concern and (select access.viewer_roles()) && array['DECONFLICTION']);

-- By what an identity is found (people.Tokens): rows for the body that told of it, and for each that was told. Those who
-- look search among the rows of their own body, so that what others hold is not even passed over.
create table people.token (
    identity    uuid    not null references people.identity on delete cascade,
    body        uuid    not null,
    key         bigint  not null,
    for_concern boolean not null,          -- the identity is for a concern, and this is the body that told of it
    primary key (identity, body, key)
);
create index token_key on people.token (key, body, identity);

alter table people.token enable row level security;
alter table people.token force row level security;

create policy token_of_own_body on people.token for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR']);
create policy token_to_deconflict on people.token for select to ${app} using (
    for_concern and (select access.viewer_roles()) && array['DECONFLICTION']);
create policy token_recorded on people.token for insert to ${app} with check (
    body = (select access.viewer_body()));

grant select, insert on people.token to ${app};

-- That somebody looked: for what purpose and because of which concern. Nobody is looked for but as a record of a concern
-- is made, so that there is no look-up of which nothing stays.
create table people.search (
    identity    uuid        primary key,
    body        uuid        not null,
    officer     uuid        not null,
    searched_at timestamptz not null,
    purpose     text        not null check (char_length(purpose) between 1 and 80),
    reason      text        not null check (char_length(reason) between 1 and 2000),
    foreign key (identity, body) references people.identity (id, told_by),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);
create index search_officer on people.search (officer, searched_at desc);
create index search_body on people.search (body, searched_at desc);

alter table people.search enable row level security;
alter table people.search force row level security;

create policy search_of_own_body on people.search for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR']);
create policy search_made on people.search for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and (select access.viewer_roles()) && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR']);

grant select, insert on people.search to ${app};
