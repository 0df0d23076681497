-- How an officer shows who they are: at an identity provider, whose accounts are linked to officers by two people. A code
-- is made by one administrator; whoever has it links their account to its officer; another administrator confirms.
create schema signin;
grant usage on schema signin to ${app};

create table signin.code (
    id         uuid        primary key,                     -- made with the form
    officer    uuid        not null references partnership.officer,
    body       uuid        not null references partnership.body,
    reference  text        not null unique check (reference ~ '^[0-9A-Z]{8}$'),    -- the half that is no secret
    hash       bytea       not null check (length(hash) = 32),                      -- of the half that is
    made_by    uuid        not null references partnership.officer,
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    unique (id, officer, body, made_by),
    constraint nobody_lets_themselves_in check (made_by <> officer)
);
create index code_officer on signin.code (officer, made_at desc);

-- Wrong tries; there is no sixth.
create table signin.attempt (
    code   uuid        not null references signin.code,
    number int         not null check (number between 1 and 5),
    at     timestamptz not null,
    primary key (code, number)
);

-- An account at an identity provider, linked to an officer. It counts when it is confirmed and not over.
create table signin.link (
    id      uuid        primary key,
    officer uuid        not null references partnership.officer,
    body    uuid        not null references partnership.body,
    issuer  text        not null check (char_length(issuer) between 1 and 400),
    subject text        not null check (char_length(subject) between 1 and 255),   -- OpenID Connect Core, 2
    name    text        not null check (char_length(name) <= 200),                  -- what the provider says of them
    code    uuid        unique,
    made_by uuid,
    founder int         unique check (founder in (1, 2)),    -- the first two administrators, named in the settings
    at      timestamptz not null,
    over_at timestamptz check (over_at >= at),
    unique (id, officer, body, made_by),
    foreign key (code, officer, body, made_by) references signin.code (id, officer, body, made_by),
    constraint by_a_code_or_at_first check ((code is null) = (made_by is null) and (code is null) = (founder is not null))
);
create unique index one_officer_for_an_account on signin.link (issuer, subject) where over_at is null;
create unique index one_account_for_an_officer on signin.link (officer) where over_at is null;

create table signin.decision (
    link       uuid        primary key,
    officer    uuid        not null,
    body       uuid        not null,
    made_by    uuid        not null,
    confirmed  boolean     not null,
    decided_by uuid        not null references partnership.officer,
    decided_at timestamptz not null,
    reason     text        check (char_length(reason) between 1 and 2000),
    foreign key (link, officer, body, made_by) references signin.link (id, officer, body, made_by),
    constraint someone_else_confirms check (decided_by <> made_by),
    constraint nobody_confirms_themselves check (decided_by <> officer),
    check (confirmed or reason is not null)
);

create table signin.ending (
    link     uuid        primary key references signin.link,
    ended_by uuid        not null references partnership.officer,
    ended_at timestamptz not null,
    reason   text        not null check (char_length(reason) between 1 and 2000)
);

-- That it is over is said once.
create function signin.over_once() returns trigger language plpgsql as $$
begin
    if old.over_at is not null then
        raise exception 'over already: %', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger over_once before update on signin.link for each row execute function signin.over_once();

-- Whose account asks to come in, and with which code: bound for a transaction in which no officer is bound yet.
create function signin.asking_issuer() returns text language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.issuer', true), '') $$;
create function signin.asking_subject() returns text language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.subject', true), '') $$;
create function signin.asking_reference() returns text language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.reference', true), '') $$;

-- Whether the viewer administers at all, and whether for the national board: asked once for a statement.
create function signin.viewer_administers() returns boolean language sql stable as
    $$ select coalesce('ADMINISTRATOR' = any (access.viewer_roles()), false) $$;
create function signin.viewer_is_of_the_board() returns boolean language sql stable as
    $$ select exists (select from partnership.body b where b.id = access.viewer_body() and b.kind = 'NATIONAL_BOARD') $$;

alter table signin.code enable row level security;
alter table signin.code force row level security;
alter table signin.attempt enable row level security;
alter table signin.attempt force row level security;
alter table signin.link enable row level security;
alter table signin.link force row level security;
alter table signin.decision enable row level security;
alter table signin.decision force row level security;
alter table signin.ending enable row level security;
alter table signin.ending force row level security;

create policy code_read on signin.code for select to ${app} using (
    reference = (select signin.asking_reference())
    or (select signin.viewer_administers())
       and (body = (select access.viewer_body()) or (select signin.viewer_is_of_the_board())));
create policy code_made on signin.code for insert to ${app} with check (
    made_by = (select access.viewer_officer())
    and (select signin.viewer_administers())
    and (body = (select access.viewer_body()) or (select signin.viewer_is_of_the_board()))
    and exists (select from partnership.officer o where o.id = officer and o.body = code.body));

create policy attempt_read on signin.attempt for select to ${app} using (
    exists (select from signin.code c where c.id = code));
create policy attempt_made on signin.attempt for insert to ${app} with check (
    exists (select from signin.code c where c.id = code and c.reference = (select signin.asking_reference())));

-- An account sees its own; who asks with a code, whether it was used.
create policy link_read on signin.link for select to ${app} using (
    issuer = (select signin.asking_issuer()) and subject = (select signin.asking_subject())
    or code = (select c.id from signin.code c where c.reference = (select signin.asking_reference()))
    or officer = (select access.viewer_officer())
    or (select signin.viewer_administers())
       and (body = (select access.viewer_body()) or (select signin.viewer_is_of_the_board())));
-- By the account itself, with a code that is there to be used; or the first two, who were made administrators by nobody.
create policy link_made on signin.link for insert to ${app} with check (
    (select access.viewer_officer()) is null and over_at is null
    and issuer = (select signin.asking_issuer()) and subject = (select signin.asking_subject())
    and (exists (select from signin.code c where c.id = code and c.expires_at > at)
         or founder is not null
            and exists (select from partnership.role_decision d where d.officer = link.officer and d.decided_by is null)));
create policy link_over on signin.link for update to ${app} using (
    (select signin.viewer_administers())
    and (body = (select access.viewer_body()) or (select signin.viewer_is_of_the_board())));

create policy decision_read on signin.decision for select to ${app} using (
    exists (select from signin.link l where l.id = link));
create policy decision_made on signin.decision for insert to ${app} with check (
    decided_by = (select access.viewer_officer())
    and (select signin.viewer_administers())
    and (body = (select access.viewer_body()) or (select signin.viewer_is_of_the_board())));

create policy ending_read on signin.ending for select to ${app} using (
    exists (select from signin.link l where l.id = link));
create policy ending_made on signin.ending for insert to ${app} with check (
    ended_by = (select access.viewer_officer())
    and (select signin.viewer_administers())
    and exists (select from signin.link l where l.id = link
                   and (l.body = (select access.viewer_body()) or (select signin.viewer_is_of_the_board()))));

grant select, insert on signin.code, signin.attempt, signin.link, signin.decision, signin.ending to ${app};
grant update (over_at) on signin.link to ${app};
grant execute on function signin.asking_issuer(), signin.asking_subject(), signin.asking_reference(),
    signin.viewer_administers(), signin.viewer_is_of_the_board() to ${app};
