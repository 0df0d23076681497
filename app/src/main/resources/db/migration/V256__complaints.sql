-- A complaint: that a body made a mistake about somebody, or how it went about something. The public site's own role puts it in
-- and can read none of it back; whoever answers for the body's agreements answers it (decision 0114).
create schema complaints;
grant usage on schema complaints to ${app};

create table intake.complaint (
    id             uuid primary key,
    reference      text not null check (reference ~ '^K-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
    kind           text not null check (kind in ('MISTAKE', 'TREATMENT')),
    to_body        uuid not null references partnership.body,
    sent_at        timestamptz not null,
    name           text check (char_length(name) between 1 and 200),
    happened       text not null check (char_length(happened) between 1 and 4000),
    wanted         text check (char_length(wanted) between 1 and 4000),
    reach          text check (char_length(reach) between 1 and 200),
    language       text not null check (language in ('en', 'cy')),
    secret_hash    bytea not null check (octet_length(secret_hash) = 32),   -- SHA-256; the secret is 80 random bits
    taken_in_at    timestamptz,
    acknowledge_by date,                                                    -- by the limits of the day on which it was sent
    answer_by      date,
    constraint a_mistake_is_about_somebody check (kind <> 'MISTAKE' or name is not null),
    constraint due_once_taken_in check ((taken_in_at is null) = (acknowledge_by is null) and (taken_in_at is null) = (answer_by is null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(name, '')) and not sharing.marked_above_official(happened)
                                       and not sharing.marked_above_official(coalesce(wanted, ''))
                                       and not sharing.marked_above_official(coalesce(reach, '')))
);
create index complaint_to on intake.complaint (to_body, sent_at desc, id);
create index complaint_reference on intake.complaint (reference);
create index complaint_waiting on intake.complaint (sent_at) where taken_in_at is null;

-- What the body said: that it has the complaint, and what it found. A later answer corrects an earlier one.
create table complaints.step (
    id        uuid primary key,                                             -- made with the form
    complaint uuid not null references intake.complaint,
    number    int not null check (number > 0),
    kind      text not null check (kind in ('ACKNOWLEDGEMENT', 'ANSWER')),
    body      uuid not null,
    made_by   uuid not null,
    made_at   timestamptz not null,
    outcome   text check (outcome in ('UPHELD', 'PARTLY', 'NOT_UPHELD', 'NOT_OURS')),
    told      boolean,                                                      -- whether its outcome and words are told
    words     text check (char_length(words) between 1 and 4000),
    unique (complaint, number),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint an_answer_says_what_was_found check ((kind = 'ANSWER') = (outcome is not null) and (kind = 'ANSWER') = (told is not null)
                                                    and (kind = 'ANSWER') = (words is not null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(words, '')))
);

alter table intake.complaint enable row level security;
alter table intake.complaint force row level security;
alter table complaints.step enable row level security;
alter table complaints.step force row level security;

create policy complaint_sent on intake.complaint for insert to ${public} with check (taken_in_at is null);
create policy complaint_to_us on intake.complaint for select to ${app} using (
    to_body = (select access.viewer_body()) and taken_in_at is not null
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));
create policy owner_keeps on intake.complaint to current_user using (true) with check (true);
create policy step_seen on complaints.step for select to ${app} using (exists (
    select from intake.complaint c where c.id = step.complaint));
create policy step_made on complaints.step for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at())
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));
create policy owner_keeps on complaints.step to current_user using (true) with check (true);

grant insert on intake.complaint to ${public};
grant select (id, reference, kind, to_body, sent_at, name, happened, wanted, reach, language, taken_in_at, acknowledge_by, answer_by)
    on intake.complaint to ${app};
grant select, insert on complaints.step to ${app};

-- The bodies to which a complaint can be sent on a day: those of which somebody in post answers. The intelligence services are
-- complained of to a tribunal, and data protection law knows no complaint to them (DPA 2018 s.164A speaks of Parts 2 and 3).
create function published.complained_of(on_day date, at timestamptz) returns table (body uuid, name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select b.id, intake.name_of(b.id, on_day)
      from partnership.body b
     where b.kind <> 'SECURITY_SERVICE'
       and b.id in (select h.body from partnership.held_in(array(select o.id from partnership.body o), array['AGREEMENT_OWNER'], on_day, at) h)
     order by 2
$$;

-- What whoever has the reference and the secret may know. Of an answer that is not told, that there is one: never what was found.
create function published.complaint(asked text, hash bytea)
    returns table (received_on date, body text, acknowledge_by date, acknowledged_on date, answer_by date, answered_on date,
                   outcome text, words text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select (c.sent_at at time zone 'Europe/London')::date, intake.name_of(c.to_body, (c.sent_at at time zone 'Europe/London')::date),
           c.acknowledge_by, (f.made_at at time zone 'Europe/London')::date, c.answer_by, (a.made_at at time zone 'Europe/London')::date,
           case when a.told then a.outcome end, case when a.told then a.words end
      from intake.complaint c
      left join complaints.step f on f.complaint = c.id and f.number = 1
      left join lateral (select s.made_at, s.outcome, s.told, s.words from complaints.step s
                          where s.complaint = c.id and s.kind = 'ANSWER' order by s.number desc limit 1) a on true
     where c.reference = asked and c.secret_hash = hash
$$;
revoke execute on function published.complained_of(date, timestamptz), published.complaint(text, bytea) from public;
grant execute on function published.complained_of(date, timestamptz), published.complaint(text, bytea) to ${public};

create function intake.complaint_goes_to_who_answers() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from published.complained_of((new.sent_at at time zone 'Europe/London')::date, new.sent_at) b
                    where b.body = new.to_body) then
        raise exception 'a complaint goes to a body of which somebody answers';
    end if;
    return new;
end $$;
create trigger complaint_goes_to_who_answers before insert on intake.complaint
    for each row execute function intake.complaint_goes_to_who_answers();

-- The next complaint that waits to be taken in, held until the transaction ends; of it the outside alone. Each is taken once, by
-- whichever node comes first.
--
-- @param failed those that could not be taken in just now
create function complaints.next(failed uuid[]) returns table (id uuid, kind text, to_body uuid, sent_at timestamptz)
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select c.id, c.kind, c.to_body, c.sent_at from intake.complaint c
     where c.taken_in_at is null and c.id <> all (failed) order by c.sent_at, c.id limit 1 for update skip locked
$$;

-- Takes one in, with the days by which it is to be acknowledged and answered, and tells those who answer: at once, and on the day
-- after each of the two. Nobody is bound, for nobody who is an officer acts: of each complaint it does this once, and nothing else.
--
-- @param told the ids of the three notices
create function complaints.take_in(asked uuid, moment timestamptz, acknowledge date, answer date, told uuid[]) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update intake.complaint set taken_in_at = moment, acknowledge_by = acknowledge, answer_by = answer
     where id = asked and taken_in_at is null;
    if not found then
        return false;
    end if;
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at)
    select told[n.number], c.to_body, 'AGREEMENT_OWNER', n.kind, '/complaints/' || c.id, n.from_day, n.by_day, moment
      from intake.complaint c cross join lateral (values
           (1, 'complaint-waits', (moment at time zone 'Europe/London')::date, acknowledge),
           (2, 'complaint-late', acknowledge + 1, acknowledge),
           (3, 'complaint-unanswered', answer + 1, answer)) n (number, kind, from_day, by_day)
     where c.id = asked;
    return true;
end $$;
revoke execute on function complaints.next(uuid[]), complaints.take_in(uuid, timestamptz, date, date, uuid[]) from public;
grant execute on function complaints.next(uuid[]), complaints.take_in(uuid, timestamptz, date, date, uuid[]) to ${app};

-- The body that is complained of says what it does, step by step; it acknowledges first, or answers at once.
create function complaints.made_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    of intake.complaint;
    made int;
begin
    select * into of from intake.complaint where id = new.complaint for update;
    select count(*) into made from complaints.step where complaint = new.complaint;
    if of.to_body is distinct from new.body then
        raise exception 'the body that is complained of answers';
    end if;
    if new.number <> made + 1 then
        raise exception 'what is said of a complaint follows the last';
    end if;
    if new.kind = 'ACKNOWLEDGEMENT' and made > 0 then
        raise exception 'a complaint is acknowledged once, and before it is answered';
    end if;
    return new;
end $$;
create trigger made_in_turn before insert on complaints.step
    for each row execute function complaints.made_in_turn();

create function complaints.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what was said of a complaint stands: a later answer corrects it';
end $$;
create trigger stands before update or delete on complaints.step
    for each row execute function complaints.stands();
