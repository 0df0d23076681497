-- The same is asked about passing on once, while it waits for an answer or a yes to it stands: else a no and a yes could
-- both be said to it. A second one is not written.
create function sharing.onward_not_asked_twice() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform sharing.hold_chain(new.disclosure);
    if exists (select from sharing.onward_request r
                where r.disclosure = new.disclosure and r.body = new.body and r.gateway = new.gateway
                  and r.audience @> new.audience and r.audience <@ new.audience
                  and r.declined_at is null
                  and new.asked_at < case when r.given = r.asked then r.stands_until else r.due_at end) then
        return null;
    end if;
    return new;
end $$;
create trigger onward_not_asked_twice before insert on sharing.onward_request
    for each row execute function sharing.onward_not_asked_twice();

-- What replaces something that ended, where it was sent to the viewer too: the newest such. Nobody else learns of it.
create function sharing.version_after(asked uuid) returns uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select d.id
      from sharing.disclosure it
      join sharing.disclosure d on d.first_version = coalesce(it.first_version, it.id) and d.version > it.version
      join sharing.addressed a on a.disclosure = d.id
     where it.id = asked
       and a.body = access.viewer_body() and a.role = any (access.viewer_roles()) and a.sent_at <= access.viewer_at()
       and exists (select from sharing.addressed was
                    where was.disclosure = it.id and was.body = access.viewer_body()
                      and was.role = any (access.viewer_roles()) and was.ended = 'SUPERSEDED')
     order by d.version desc limit 1
$$;
revoke execute on function sharing.version_after(uuid) from public;
grant execute on function sharing.version_after(uuid) to ${app};
