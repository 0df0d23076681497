-- How many requests wait in the viewer's body for an answer so long that they are escalated: a number for its
-- administrators, who see no row of them. It reads past row security, and tells nobody else anything. What is time-critical
-- is escalated the day after its day; all else, when its day is no later than the one given.
create policy owner_reads on requests.asked for select to current_user using (true);
create policy owner_reads on requests.step for select to current_user using (true);
create function requests.escalated(latest date) returns bigint language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select count(*)
      from requests.asked a
      cross join lateral (select (access.viewer_at() at time zone 'Europe/London')::date as day) today
      left join lateral (
            select t.kind, t.review_on from requests.step t
             where t.request = a.request and t.body = a.body
               and t.kind in ('PREPARING', 'DROPPED', 'DISCLOSED', 'NOTHING_HELD', 'REFUSED', 'WITHDRAWN')
             order by t.number desc limit 1) s on true
      cross join lateral (
            select coalesce((select max(r.due_on) from requests.step r
                              where r.request = a.request and r.body = a.body and r.kind = 'REFUSED'
                                and r.review_on <= today.day), a.due_on) as on_day) due
     where a.body = access.viewer_body() and 'ADMINISTRATOR' = any (access.viewer_roles())
       and a.agreement = any (access.viewer_agreements())
       and (s.kind is null or s.kind in ('PREPARING', 'DROPPED') or s.kind = 'REFUSED' and s.review_on <= today.day)
       and (due.on_day <= latest or a.urgent and due.on_day < today.day)
$$;
revoke execute on function requests.escalated(date) from public;
grant execute on function requests.escalated(date) to ${app};
