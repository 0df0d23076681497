-- What is disclosed to a provider is addressed to the role in their body, and so reaches everybody who holds it there. A body of that
-- kind has one provider, ever: whoever is meant, and nobody beside them or after them (decision 0149). An end is said all the same, of
-- those too who were approved in one body before.
create or replace function partnership.support_is_a_providers() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    said partnership.role_change;
    of_body partnership.body;
begin
    select c.* into said from partnership.role_change c where c.id = new.change;
    if new.outcome <> 'APPROVED' or said.role <> 'INTERVENTION_PROVIDER' then
        return new;
    end if;
    select b.* into of_body from partnership.officer o join partnership.body b on b.id = o.body where o.id = new.officer;
    if of_body.kind <> 'INTERVENTION_PROVIDER' then
        raise exception 'the role does not suit the body' using errcode = 'check_violation';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(of_body.id::text, 367));   -- of two at once the second sees the first
    if coalesce(said.until_day > (new.decided_at at time zone 'Europe/London')::date, true)
       and exists (select from partnership.officer o cross join lateral partnership.said(o.id, 'infinity') s
                    where o.body = of_body.id and o.id <> new.officer and s.role = 'INTERVENTION_PROVIDER'
                      and s.from_day is distinct from s.until_day) then
        raise exception 'a body of providers has one' using errcode = 'check_violation';
    end if;
    return new;
end $$;
