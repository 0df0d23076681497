-- What was due on a matter, from when, and until when it was: a row for its first answer and one for each day that a step names,
-- written by the act itself and ended by the next step. The board asks five years of them at once, and looked for each before
-- among all steps. Who writes it is the triggers below, and nobody else; a recount gives the same rows (DueTest).
create table scrutiny.due (
    matter    uuid not null references scrutiny.matter,
    number    int not null check (number >= 0),         -- of the step that named the day; 0 is the matter itself
    reference text not null,
    kind      text not null,                            -- of the matter
    to_body   uuid not null,
    due_on    date not null,
    since     timestamptz not null,
    ended_at  timestamptz,                              -- with the next step
    primary key (matter, number)
);
-- What lasts is found first, and what ended before a quarter is passed over.
create index due_ended on scrutiny.due ((coalesce(ended_at, 'infinity')), since);

insert into scrutiny.due (matter, number, reference, kind, to_body, due_on, since, ended_at)
select m.id, q.number, m.reference, m.kind, m.to_body, q.due_on, q.since,
       (select t.made_at from scrutiny.step t where t.matter = m.id and t.number = q.number + 1)
  from scrutiny.matter m
 cross join lateral (
       select 0 as number, m.due_on, m.raised_at as since
        union all
       select t.number, t.by_day, t.made_at from scrutiny.step t where t.matter = m.id and t.by_day is not null) q;

create function scrutiny.is_due_from_the_first() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into scrutiny.due (matter, number, reference, kind, to_body, due_on, since)
    values (new.id, 0, new.reference, new.kind, new.to_body, new.due_on, new.raised_at);
    return null;
end $$;
create trigger is_due_from_the_first after insert on scrutiny.matter
    for each row execute function scrutiny.is_due_from_the_first();

create function scrutiny.is_due_after_a_step() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    update scrutiny.due set ended_at = new.made_at where matter = new.matter and number = new.number - 1;
    if new.by_day is not null then
        insert into scrutiny.due (matter, number, reference, kind, to_body, due_on, since)
        select m.id, new.number, m.reference, m.kind, m.to_body, new.by_day, new.made_at
          from scrutiny.matter m where m.id = new.matter;
    end if;
    return null;
end $$;
create trigger is_due_after_a_step after insert on scrutiny.step
    for each row execute function scrutiny.is_due_after_a_step();

alter table scrutiny.due enable row level security;
alter table scrutiny.due force row level security;
create policy owner_keeps on scrutiny.due to current_user using (true) with check (true);
-- Whoever reads the matter.
create policy due_seen on scrutiny.due for select to ${app} using (exists (
    select from scrutiny.matter m where m.id = due.matter));
grant select on scrutiny.due to ${app};

-- What was due of a body that serves the area, at any time in the quarter: an answer, and what was promised in one. Each ends
-- with the next step.
create or replace function assurance.demands(first date, moment timestamptz, kinds text[])
    returns table (area uuid, reference text, kind text, body uuid, ended date, due date) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select s.area, d.reference, d.kind, d.to_body,
           case when d.ended_at <= moment then (d.ended_at at time zone 'Europe/London')::date end, d.due_on
      from assurance.serving((moment at time zone 'Europe/London')::date) s
      join scrutiny.due d on d.to_body = s.body
     where coalesce(d.ended_at, 'infinity') >= first::timestamp at time zone 'Europe/London'
       and d.since <= moment and d.kind = any (kinds)
$$;
