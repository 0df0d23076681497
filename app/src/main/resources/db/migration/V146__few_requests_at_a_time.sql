-- An officer, and a body, has so many requests open at a time and no more: nobody fishes. Open is what waits for a second
-- person, and what any body has not answered. It reads past row security, for colleagues do not see each other's requests,
-- and tells a number alone. Requests of one body come one after another from the lock on.
create policy owner_reads on requests.request for select to current_user using (true);
create policy owner_reads on requests.decision for select to current_user using (true);

create function requests.hold_requests() returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('requests.request ' || access.viewer_body()::text, 0))
$$;

create function requests.open_now(whole_body boolean) returns bigint language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select count(*)
      from requests.request r
     where r.body = access.viewer_body() and (whole_body or r.officer = access.viewer_officer())
       and (r.identifiable and not exists (select from requests.decision d where d.request = r.id)
         or exists (
            select from requests.asked a
              left join lateral (
                    select t.kind, t.review_on from requests.step t
                     where t.request = a.request and t.body = a.body
                       and t.kind in ('PREPARING', 'DROPPED', 'DISCLOSED', 'NOTHING_HELD', 'REFUSED', 'WITHDRAWN')
                     order by t.number desc limit 1) s on true
             where a.request = r.id
               and (s.kind is null or s.kind in ('PREPARING', 'DROPPED')
                 or s.kind = 'REFUSED' and s.review_on <= (access.viewer_at() at time zone 'Europe/London')::date)))
$$;
revoke execute on function requests.open_now(boolean) from public;
grant execute on function requests.hold_requests(), requests.open_now(boolean) to ${app};

-- The most that any setting allows.
create function requests.few_at_a_time() returns trigger language plpgsql as $$
begin
    perform requests.hold_requests();
    if requests.open_now(false) >= 50 or requests.open_now(true) >= 500 then
        raise exception 'so many requests are open already';
    end if;
    return new;
end $$;
create trigger few_at_a_time before insert on requests.request
    for each row execute function requests.few_at_a_time();
