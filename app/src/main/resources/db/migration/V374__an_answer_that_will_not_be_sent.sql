-- Whether the disclosure that is being prepared in answer will not answer any more: it was taken back with what it passes on, it ran
-- out before anybody approved it, or it went elsewhere. No step says so where nobody acted on the request. A draft has no row here yet.
-- It reads past row security, for the body that asks, and the named officer who answers, do not see what is only proposed; and it
-- tells them that much alone, of what they prepare or asked for.
create function requests.lapsed(prepared uuid) returns boolean language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from sharing.disclosure d
         where d.id = prepared
           and (d.standing <> 'PROPOSED' or d.expires_on < (access.viewer_at() at time zone 'Europe/London')::date)
           and exists (select from requests.step s
                        where s.disclosure = d.id and s.body = d.body and access.viewer_body() in (s.body, s.from_body)))
$$;
revoke execute on function requests.lapsed(uuid) from public;
grant execute on function requests.lapsed(uuid) to ${app};
