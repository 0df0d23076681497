-- Passing on, and the chain of custody (decision 0042). Each disclosure knows its place: which version it is, of which
-- first one, and how many hops it stands from what nobody had to be asked for. The place is taken from the rows it names,
-- whatever the statement says, and held by keys: a hop is always one more than that of its source, and a version one more
-- than that of what it corrects, so that neither chain can come back to where it began.
alter table sharing.disclosure
    add column version       int not null default 1,
    add column first_version uuid,             -- null for the first itself
    add column old_version   int,              -- of what it corrects
    add column hop           int not null default 0 check (hop between 0 and 8),
    add column source_hop    int;

alter table sharing.disclosure no force row level security;
with recursive place (id, version, first_version, hop) as (
    select id, 1, null::uuid, 0 from sharing.disclosure where supersedes is null and derived_from is null
    union all
    select d.id, case when d.supersedes = p.id then p.version + 1 else 1 end,
           case when d.supersedes = p.id then coalesce(p.first_version, p.id) end,
           case when d.derived_from = p.id then p.hop + 1 else 0 end
      from place p join sharing.disclosure d on p.id in (d.supersedes, d.derived_from))
update sharing.disclosure d
   set version = p.version, first_version = p.first_version, old_version = nullif(p.version - 1, 0),
       hop = p.hop, source_hop = case when p.hop > 0 then p.hop - 1 end
  from place p where p.id = d.id;
alter table sharing.disclosure force row level security;

alter table sharing.disclosure
    add unique (id, version),
    add unique (id, hop),
    add foreign key (supersedes, old_version) references sharing.disclosure (id, version),
    add foreign key (derived_from, source_hop) references sharing.disclosure (id, hop),
    add constraint version_follows check (case when supersedes is null then version = 1 and first_version is null
        else version > 1 and old_version is not distinct from version - 1 and first_version is not null end),
    add constraint hop_follows check (case when derived_from is null then hop = 0
        else hop > 0 and source_hop is not distinct from hop - 1 end);
create index disclosure_versions on sharing.disclosure (first_version) where first_version is not null;

-- Every disclosure beside each one above it, up to the first: written once, when it is proposed.
create table sharing.custody (
    disclosure      uuid not null references sharing.disclosure,
    body            uuid not null,             -- whose hop it is
    above           uuid not null references sharing.disclosure,
    distance        int not null check (distance between 1 and 8),
    above_body      uuid not null,
    above_first     uuid not null,             -- the first version of what is above
    above_agreement uuid not null,
    crosses         boolean not null,          -- whether another body passed it on from there
    primary key (disclosure, above),
    constraint never_its_own_source check (disclosure <> above)
);
create index custody_above on sharing.custody (above_first, distance, disclosure);
alter table sharing.custody enable row level security;
alter table sharing.custody force row level security;
grant select on sharing.custody to ${app};
-- The originating side of what is above sees that there is a hop below; what is in it stays unseen.
create policy custody_below_ours on sharing.custody for select to ${app} using (
    above_body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
create policy owner_keeps on sharing.custody for all to current_user using (true) with check (true);

-- The hop stands on the audience too, so that what reads it need not look further.
alter table sharing.addressed add column hop int not null default 0;
alter table sharing.addressed no force row level security;
alter table sharing.disclosure no force row level security;
update sharing.addressed a set hop = d.hop from sharing.disclosure d where d.id = a.disclosure and d.hop > 0;
alter table sharing.disclosure force row level security;
alter table sharing.addressed force row level security;

-- What the functions below look at and change as the owner of the tables.
create policy owner_reads on sharing.disclosure for select to current_user using (true);
create policy owner_marks_below on sharing.disclosure for update to current_user using (hop > 0) with check (hop > 0);
create policy owner_reads on sharing.addressed for select to current_user using (true);
create policy owner_ends_below on sharing.addressed for update to current_user using (hop > 0) with check (hop > 0);
create policy owner_ends_below on sharing.recall for all to current_user using (true) with check (true);

-- The first version of what is at the top of it.
create function sharing.root_of(asked uuid) returns uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        (select c.above_first from sharing.custody c where c.disclosure = asked order by c.distance desc limit 1),
        (select d.first_version from sharing.disclosure d where d.id = asked), asked)
$$;

-- Who changes a chain waits for whoever else does: it is proposed, approved, corrected and recalled one after the other.
create function sharing.hold_chain(asked uuid) returns void language sql security definer
    set search_path = pg_catalog, pg_temp as $$
    select pg_advisory_xact_lock(hashtextextended('sharing.chain ' || sharing.root_of(asked)::text, 0))
$$;

-- Until when a body has what it was sent, by this version or by any; null when it was never sent it.
create function sharing.held_until(asked uuid, holder uuid, any_version boolean) returns timestamptz language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select max(a.visible_until)
      from sharing.disclosure it
      join sharing.disclosure v on v.id = it.id or any_version and coalesce(it.first_version, it.id) in (v.id, v.first_version)
      join sharing.addressed a on a.disclosure = v.id
     where it.id = asked and a.body = holder and a.sent_at is not null
$$;
create function sharing.viewer_holds_until(asked uuid, any_version boolean) returns timestamptz language sql stable
    set search_path = pg_catalog, pg_temp security definer as $$
    select sharing.held_until(asked, access.viewer_body(), any_version)
$$;
grant execute on function sharing.hold_chain(uuid), sharing.viewer_holds_until(uuid, boolean) to ${app};

-- What it is derived from or corrects may be another body's.
alter function sharing.provenance_is_inherited() security definer set search_path = pg_catalog, pg_temp;
