-- What the bodies have agreed. An agreement is drafted, signed by every party, in force between its days, reviewed,
-- suspended and resumed, and ended. Its contents follow the ICO data sharing code.
create table partnership.agreement (
    id             uuid primary key,
    reference      text not null unique check (reference ~ '^ISA-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    owner_body     uuid not null references partnership.body,
    drafted_by     uuid not null,
    drafted_at     timestamptz not null,
    title          text not null check (char_length(title) between 1 and 200),
    from_day       date not null,
    until_day      date not null check (until_day > from_day),
    review_day     date not null check (review_day > from_day and review_day <= until_day),
    retention_months int not null check (retention_months between 1 and 1200),
    retention_rule text not null check (char_length(retention_rule) between 1 and 200),
    designation_notice text check (char_length(designation_notice) <= 200),
    dpia_reference text not null check (char_length(dpia_reference) between 1 and 200),
    contents       jsonb not null check (jsonb_typeof(contents) = 'object'),   -- the code's headings, as text
    openness       text not null check (openness in ('FULL', 'REDACTED', 'TITLE_AND_PURPOSE')),
    openness_reason text check (openness = 'FULL' or openness_reason is not null),
    supersedes     uuid references partnership.agreement
);

create table partnership.agreement_purpose (
    agreement uuid not null references partnership.agreement,
    purpose   text not null,
    primary key (agreement, purpose)
);
create table partnership.agreement_gateway (
    agreement uuid not null references partnership.agreement,
    gateway   text not null,
    primary key (agreement, gateway)
);
create table partnership.agreement_party (
    agreement uuid not null references partnership.agreement,
    body      uuid not null references partnership.body,
    controller boolean not null,
    contact   text not null check (char_length(contact) between 1 and 200),
    primary key (agreement, body)
);
create index agreement_party_body on partnership.agreement_party (body, agreement);

create table partnership.signature (
    agreement uuid not null,
    body      uuid not null,
    signed_by uuid not null,
    signed_at timestamptz not null,
    capacity  text not null check (char_length(capacity) between 1 and 200),  -- the office in which they sign
    primary key (agreement, body),
    foreign key (agreement, body) references partnership.agreement_party (agreement, body)
);

create table partnership.review (
    id          uuid primary key,
    agreement   uuid not null references partnership.agreement,
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    finding     text not null check (char_length(finding) between 1 and 4000),
    next_review date not null
);
create index review_agreement on partnership.review (agreement, reviewed_at);

create table partnership.suspension (
    id           uuid primary key,
    agreement    uuid not null references partnership.agreement,
    suspended_by uuid not null,
    suspended_at timestamptz not null,
    reason       text not null check (char_length(reason) between 1 and 4000)
);
create index suspension_agreement on partnership.suspension (agreement);
create table partnership.resumption (
    suspension  uuid primary key references partnership.suspension,
    resumed_by  uuid not null,
    resumed_at  timestamptz not null,
    reason      text not null check (char_length(reason) between 1 and 4000)
);

create table partnership.ending (
    agreement uuid primary key references partnership.agreement,
    ended_by  uuid not null,
    ended_at  timestamptz not null,
    reason    text not null check (char_length(reason) between 1 and 4000)
);

grant select, insert on partnership.agreement, partnership.agreement_purpose, partnership.agreement_gateway,
    partnership.agreement_party, partnership.signature, partnership.review, partnership.suspension,
    partnership.resumption, partnership.ending to concordat_app;

-- In force at a moment: signed by every party by then, within its days, not suspended and not ended.
create function partnership.in_force(asked uuid, at timestamptz) returns boolean
    language sql stable as $$
    select exists (
        select from partnership.agreement a
         where a.id = asked
           and a.from_day <= (at at time zone 'Europe/London')::date
           and a.until_day > (at at time zone 'Europe/London')::date
           and not exists (select from partnership.agreement_party p
                            where p.agreement = a.id
                              and not exists (select from partnership.signature s
                                               where s.agreement = p.agreement and s.body = p.body and s.signed_at <= at))
           and not exists (select from partnership.suspension u
                            where u.agreement = a.id and u.suspended_at <= at
                              and not exists (select from partnership.resumption r
                                               where r.suspension = u.id and r.resumed_at <= at))
           and not exists (select from partnership.ending e where e.agreement = a.id and e.ended_at <= at))
$$;
