-- What was withdrawn below something that the viewer's body has just ended: each is a line of the ledger of its own.
create function sharing.withdrawn_with(ended uuid) returns setof uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select d.id
      from sharing.disclosure it
      join sharing.custody c on c.above_first = coalesce(it.first_version, it.id)
      join sharing.disclosure d on d.id = c.disclosure
      join sharing.recall r on r.disclosure = d.id
     where it.id = ended and it.body = access.viewer_body()
       and r.kind = 'WITHDRAWN' and r.recalled_at = access.viewer_at()
     group by d.id
     order by d.id
$$;
revoke execute on function sharing.withdrawn_with(uuid) from public;
grant execute on function sharing.withdrawn_with(uuid) to ${app};
