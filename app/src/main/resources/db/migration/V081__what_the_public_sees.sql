-- The public site has a role of its own (${public}). It owns nothing, reads the schema published, whose tables are
-- copies made for it, and can add to intake. Every other schema is out of its reach.
create schema published;
grant usage on schema published to ${public}, ${app};

-- What may be told of an agreement to anybody: that it is there, between whom, what for and for how long, and how much
-- of its text is shown. Written by whoever signs, suspends, resumes or ends it, in the same transaction.
create table published.agreement (
    id         uuid primary key,
    reference  text not null,
    title      text not null,
    parties    text not null,                    -- their names on the day it was written, a line each
    purposes   text not null,                    -- law.Purpose, a space between
    from_day   date not null,
    until_day  date not null,                    -- the first day it is no longer in force
    openness   text not null check (openness in ('FULL', 'REDACTED', 'TITLE_AND_PURPOSE')),
    openness_reason text,
    supersedes uuid,                             -- no longer in force from the first day of this one
    suspended  boolean not null,
    ended_on   date,
    written_at timestamptz not null,
    check ((openness = 'FULL') = (openness_reason is null))
);
create index agreement_newest on published.agreement (from_day desc, id);
create index agreement_supersedes on published.agreement (supersedes) where supersedes is not null;

alter table published.agreement enable row level security;
alter table published.agreement force row level security;
create policy anyone_reads on published.agreement for select to ${public} using (true);
create policy party_reads on published.agreement for select to ${app} using (
    id = any ((select partnership.of_viewer())::uuid[]));
create policy party_publishes on published.agreement for insert to ${app} with check (
    id = any ((select partnership.of_viewer())::uuid[])
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));
create policy party_rewrites on published.agreement for update to ${app} using (
    id = any ((select partnership.of_viewer())::uuid[])
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));

grant select on published.agreement to ${public};
grant select, insert on published.agreement to ${app};
grant update (parties, suspended, ended_on, written_at) on published.agreement to ${app};

-- Those signed before this was there are written by the migration itself, as the owner.
create policy owner_publishes on published.agreement for insert to current_user with check (true);
insert into published.agreement (id, reference, title, parties, purposes, from_day, until_day, openness,
                                 openness_reason, supersedes, suspended, ended_on, written_at)
select a.id, a.reference, a.title,
       (select string_agg(n.name, E'\n' order by p.body <> a.owner_body, n.name)
          from partnership.agreement_party p
         cross join lateral (select bn.name from partnership.body_name bn where bn.body = p.body
                              order by bn.from_day desc, bn.recorded_at desc limit 1) n
         where p.agreement = a.id),
       (select string_agg(u.purpose, ' ' order by u.purpose) from partnership.agreement_purpose u where u.agreement = a.id),
       a.from_day, a.until_day, a.openness, a.openness_reason, a.supersedes,
       exists (select from partnership.suspension s where s.agreement = a.id
                  and not exists (select from partnership.resumption r where r.suspension = s.id)),
       (select (e.ended_at at time zone 'Europe/London')::date from partnership.ending e where e.agreement = a.id),
       s.signed_at
  from partnership.agreement a
 cross join lateral (select max(g.signed_at) as signed_at, count(*) as signatures
                       from partnership.signature g where g.agreement = a.id) s
 where s.signatures = (select count(*) from partnership.agreement_party p where p.agreement = a.id);
drop policy owner_publishes on published.agreement;

-- What comes in from the public is added here and read by nobody who adds it. Its tables come with the module that
-- answers them; each grants them nothing but to add.
create schema intake;
grant usage on schema intake to ${public};
alter default privileges in schema intake grant insert on tables to ${public};
