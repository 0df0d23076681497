-- A concern from the public is late as any other: the lead is told when nobody does what is due about it within a further limit, as of
-- a case that an officer referred. No viewer is there who could be asked; so the opening tells it, to be heard of on that day.
drop function casework.open_for_the_public(uuid, date, date, uuid);
create function casework.open_for_the_public(asked uuid, due date, next date, told uuid, late date, late_told uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
      from casework.case c where c.id = asked
     union all
    select late_told, c.body, c.owner, 'case-late', '/cases/due/' || c.id, late, c.next_on, c.opened_at
      from casework.case c where c.id = asked;
    return true;
end $$;
revoke execute on function casework.open_for_the_public(uuid, date, date, uuid, date, uuid) from public;
grant execute on function casework.open_for_the_public(uuid, date, date, uuid, date, uuid) to ${app};
