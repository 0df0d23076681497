-- A concern from the public: written by the public site's own role, which can read none of it back. It is a referral that no
-- officer made; from the moment in which it is taken in, it is a case like every other (decision 0095).
alter table intake.referral alter column from_body drop not null;
alter table intake.referral alter column referred_by drop not null;
alter table intake.referral add column from_public boolean not null default false;
alter table intake.referral add constraint of_a_body_or_of_the_public check (
    (referred_by is null) = from_public and (from_body is null) = from_public);
alter table intake.referral add unique (id, kind, to_body, from_public);
alter table intake.referral add unique (id, reference, kind, urgent, to_body, referred_at, from_public);

-- A key with a null in it is not asked: each has a second one that has none.
alter table intake.concern alter column referred_by drop not null;
alter table intake.concern add column from_public boolean not null default false check (from_public = (referred_by is null));
alter table intake.concern add foreign key (referral, kind, to_body, from_public)
    references intake.referral (id, kind, to_body, from_public);
alter table intake.concern add constraint an_age_that_we_know check (
    age_band in ('UNDER_18', 'FROM_18_TO_24', 'FROM_25_TO_39', 'FROM_40_TO_64', 'OVER_64', 'NOT_KNOWN'));
alter table casework.case alter column opened_by drop not null;
alter table casework.case add column from_public boolean not null default false check (from_public = (opened_by is null));
alter table casework.case add foreign key (id, reference, kind, urgent, body, opened_at, from_public)
    references intake.referral (id, reference, kind, urgent, to_body, referred_at, from_public);

-- How whoever wrote it comes back without an account, and how they may be reached, if they say.
create table intake.way_back (
    referral    uuid primary key,
    kind        text not null,
    to_body     uuid not null,
    from_public boolean not null default true check (from_public),
    secret_hash bytea not null check (octet_length(secret_hash) = 32),   -- SHA-256; the secret is 80 random bits
    reach       text check (char_length(reach) between 1 and 200),
    language    text not null check (language in ('en', 'cy')),
    taken_in_at timestamptz,                                             -- when a case was opened for it
    foreign key (referral, kind, to_body, from_public) references intake.referral (id, kind, to_body, from_public),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reach, '')))
);
create index way_back_waiting on intake.way_back (referral) where taken_in_at is null;

alter table intake.way_back enable row level security;
alter table intake.way_back force row level security;
create policy referral_from_public on intake.referral for insert to ${public} with check (referred_by is null);
create policy concern_from_public on intake.concern for insert to ${public} with check (referred_by is null);
create policy way_back_made on intake.way_back for insert to ${public} with check (taken_in_at is null);
create policy way_back_to_us on intake.way_back for select to ${app} using (
    to_body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy owner_reads on intake.referral for select to current_user using (from_public);
create policy owner_keeps on intake.way_back to current_user using (true) with check (true);

grant insert on intake.referral, intake.concern, intake.way_back to ${public};
-- A check is asked with the rights of whoever writes.
grant execute on function sharing.marked_above_official(text) to ${public};
grant select (referral, to_body, reach, language) on intake.way_back to ${app};

-- What a body is called on a day.
create function intake.name_of(of uuid, on_day date) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select n.name from partnership.body_name n where n.body = of and n.from_day <= on_day
     order by n.from_day desc, n.recorded_at desc limit 1
$$;
revoke execute on function intake.name_of(uuid, date) from public;

-- Where a concern can be taken on a day: the areas whose police force has somebody in post for it.
create function published.receiving(on_day date, at timestamptz)
    returns table (area uuid, code text, name text, body uuid, force text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with serving as materialized (
        select a.id, a.code, a.name, c.body
          from partnership.area a join partnership.coverage c on c.area = a.id
         where c.kind = 'POLICE_FORCE' and c.from_day <= on_day and (c.until_day is null or c.until_day > on_day)
           and a.from_day <= on_day and (a.until_day is null or a.until_day > on_day))
    select s.id, s.code, s.name, s.body, intake.name_of(s.body, on_day)
      from serving s
     where s.body in (select h.body from partnership.held_in(array(select f.body from serving f), array['PREVENT_OFFICER'], on_day, at) h)
     order by s.name
$$;

-- What whoever has the reference and the secret may know: that it is there, with whom, and whether an officer has it. Never
-- what was found or done. Nothing at all where either is wrong.
create function published.way_back(asked text, hash bytea) returns table (received_on date, force text, taken_up boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select (r.referred_at at time zone 'Europe/London')::date,
           intake.name_of(r.to_body, (r.referred_at at time zone 'Europe/London')::date), w.taken_in_at is not null
      from intake.referral r join intake.way_back w on w.referral = r.id
     where r.reference = asked and w.secret_hash = hash
$$;
revoke execute on function published.receiving(date, timestamptz), published.way_back(text, bytea) from public;
grant execute on function published.receiving(date, timestamptz), published.way_back(text, bytea) to ${public};

-- An officer's concern is held to the force as before; the public's also to somebody who receives it there.
drop trigger referral_goes_to_the_force on intake.referral;
create trigger referral_goes_to_the_force before insert on intake.referral
    for each row when (new.referred_by is not null) execute function intake.referral_goes_to_the_force();
create function intake.somebody_receives_it() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from published.receiving((new.referred_at at time zone 'Europe/London')::date, new.referred_at) r
                    where r.area = new.area and r.body = new.to_body) then
        raise exception 'a concern from the public goes where somebody receives it';
    end if;
    return new;
end $$;
create trigger somebody_receives_it before insert on intake.referral
    for each row when (new.referred_by is null) execute function intake.somebody_receives_it();

-- Takes in the next concern that the public sent, whose case is opened in the same transaction; of it the outside alone. Each is
-- taken once, by whichever node comes first.
--
-- @param failed those that could not be opened just now
create function intake.take_in(at timestamptz, failed uuid[])
    returns table (id uuid, reference text, kind text, urgent boolean, referred_at timestamptz, area uuid, to_body uuid)
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    with next as (
        select w.referral from intake.way_back w
         where w.taken_in_at is null and w.referral <> all (failed) order by w.referral limit 1 for update skip locked),
    taken as (
        update intake.way_back w set taken_in_at = at from next n where w.referral = n.referral returning w.referral)
    select r.id, r.reference, r.kind, r.urgent, r.referred_at, r.area, r.to_body
      from taken t join intake.referral r on r.id = t.referral
$$;

-- Opens the case of a concern that the public sent, with the lead of its body from the moment at which it came in, and tells
-- the lead. Nobody is bound, for nobody who is an officer acts: this can open nothing else, and for each concern once.
create function casework.open_for_the_public(asked uuid, due date, next date, told uuid) returns boolean language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into casework.case (id, reference, kind, urgent, body, opened_at, owner, owned_since, due_on, next_on, from_public)
    select r.id, r.reference, r.kind, r.urgent, r.to_body, r.referred_at, casework.lead(r.to_body, r.referred_at), r.referred_at, due, next, true
      from intake.referral r
     where r.id = asked and r.from_public and not exists (select from casework.case c where c.id = r.id);
    if not found then
        return false;
    end if;
    insert into notices.notice (id, body, officer, kind, place, from_day, by_day, told_at)
    select told, c.body, c.owner, 'case-waits', '/cases/' || c.id, (c.opened_at at time zone 'Europe/London')::date, c.due_on, c.opened_at
      from casework.case c where c.id = asked;
    return true;
end $$;
revoke execute on function intake.take_in(timestamptz, uuid[]), casework.open_for_the_public(uuid, date, date, uuid) from public;
grant execute on function intake.take_in(timestamptz, uuid[]), casework.open_for_the_public(uuid, date, date, uuid) to ${app};
