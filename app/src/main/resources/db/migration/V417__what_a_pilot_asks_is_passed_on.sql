-- As V375 has it, and of pilots: whoever goes on is told what an area's local policing body is asked.
create or replace function succession.passes_notices_on() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at, turn, until_day)
    select gen_random_uuid(), new.accepted_in, n.role, n.kind, n.place,
           greatest(n.from_day, (new.accepted_at at time zone 'Europe/London')::date), n.by_day, new.accepted_at, n.turn, n.until_day
      from notices.notice n
     where n.body = new.body and n.role in ('SCRUTINY_OFFICER', 'AGREEMENT_OWNER', 'BOARD_MEMBER')
       and n.place ~ '^/(matters|statements|complaints|consulting|our-pilots)/'
       and (n.until_day is null or n.until_day >= (new.accepted_at at time zone 'Europe/London')::date)
       and not exists (select from notices.settled s
                        where s.body = n.body and s.kind = n.kind and s.place = n.place and s.turn = n.turn and s.role in ('', n.role));
    return null;
end $$;
