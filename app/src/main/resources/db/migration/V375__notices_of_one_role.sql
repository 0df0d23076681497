-- What waits for one role of a body waits for it still when another role has done its part; and what runs out by itself waits for
-- nobody any more. `role` is empty where it is settled for all.
alter table notices.settled add column role text not null default '';
alter table notices.settled drop constraint settled_pkey, add primary key (body, kind, place, turn, role);
alter table notices.notice add column until_day date;                  -- the last on which it can wait, if it ends by itself
alter table notices.notice add constraint until_after_from check (until_day >= from_day);

-- As V345 has it, but for both.
create or replace function succession.passes_notices_on() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at, turn, until_day)
    select gen_random_uuid(), new.accepted_in, n.role, n.kind, n.place,
           greatest(n.from_day, (new.accepted_at at time zone 'Europe/London')::date), n.by_day, new.accepted_at, n.turn, n.until_day
      from notices.notice n
     where n.body = new.body and n.role in ('SCRUTINY_OFFICER', 'AGREEMENT_OWNER', 'BOARD_MEMBER')
       and n.place ~ '^/(matters|statements|complaints|consulting)/'
       and (n.until_day is null or n.until_day >= (new.accepted_at at time zone 'Europe/London')::date)
       and not exists (select from notices.settled s
                        where s.body = n.body and s.kind = n.kind and s.place = n.place and s.turn = n.turn and s.role in ('', n.role));
    return null;
end $$;

-- A letter that is to be tried again, and of which nothing waits any more, is not sent.
alter table notices.letter drop constraint letter_outcome_check,
    add constraint letter_outcome_check check (outcome in ('SENT', 'KEPT', 'REFUSED', 'BOUNCED', 'FAILED', 'IN_DOUBT', 'DROPPED'));
drop index notices.letter_troubled;
create index letter_troubled on notices.letter (body, ended_at desc) where outcome not in ('SENT', 'KEPT', 'DROPPED');
