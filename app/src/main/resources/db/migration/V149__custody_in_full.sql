-- The chain below, with the roles by name; and whose yes each hop had, as far as the viewer's body stands above it: who
-- stands further up is told to nobody below.
drop function sharing.chain_below(uuid);
create function sharing.chain_below(asked uuid) returns table (disclosure uuid, source_first uuid, first_version uuid,
        version int, body uuid, proposed_by uuid, proposed_at timestamptz, gateway text, standing text, expires_on date,
        decided_by uuid, decided_at timestamptz, corrected_at timestamptz, answered_at timestamptz, to_body uuid,
        roles text, sent_at timestamptz, visible_until timestamptz, readers int, first_read timestamptz,
        disposed_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select h.id, n.above_first, coalesce(h.first_version, h.id), h.version, h.body, h.proposed_by, h.proposed_at, h.gateway,
           h.standing, h.expires_on, d.decided_by, d.decided_at, h.source_corrected_at,
           (select max(w.answered_at) from sharing.source_answer w where w.disclosure = h.id),
           a.body, a.roles, a.sent_at, a.visible_until,
           (select count(*)::int from sharing.acceptance c where c.disclosure = h.id and c.body = a.body),
           (select min(c.accepted_at) from sharing.acceptance c where c.disclosure = h.id and c.body = a.body),
           (select p.confirmed_at from sharing.disposal p where p.disclosure = h.id and p.body = a.body)
      from sharing.disclosure it
      join sharing.custody c on c.above_first = coalesce(it.first_version, it.id)
      join sharing.custody n on n.disclosure = c.disclosure and n.distance = 1
      join sharing.disclosure h on h.id = c.disclosure
      left join sharing.decision d on d.disclosure = h.id
     cross join lateral (select x.body, string_agg(x.role, ' ' order by x.role) as roles, min(x.sent_at) as sent_at,
                                min(x.visible_until) as visible_until
                           from sharing.addressed x where x.disclosure = h.id group by x.body) a
     where it.id = asked
       and it.body = access.viewer_body()
       and access.viewer_roles() && array['ORIGINATOR', 'APPROVER']
     order by h.proposed_at, h.id, a.body
$$;
revoke execute on function sharing.chain_below(uuid) from public;
grant execute on function sharing.chain_below(uuid) to ${app};

create function sharing.yes_below(asked uuid) returns table (disclosure uuid, body uuid, decided_by uuid,
        decided_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select h.id, o.body, o.decided_by, o.decided_at
      from sharing.disclosure it
      join sharing.custody c on c.above_first = coalesce(it.first_version, it.id)
      join sharing.disclosure h on h.id = c.disclosure
      join sharing.onward_decision o on o.request = h.onward and o.outcome = 'GIVEN'
      join sharing.onward_asked q on q.request = o.request and q.body = o.body
     where it.id = asked
       and it.body = access.viewer_body()
       and access.viewer_roles() && array['ORIGINATOR', 'APPROVER']
       and (o.body = it.body or exists (select from sharing.custody u where u.disclosure = q.disclosure
                                           and u.above_first = coalesce(it.first_version, it.id)))
     order by o.decided_at, o.body
$$;
revoke execute on function sharing.yes_below(uuid) from public;
grant execute on function sharing.yes_below(uuid) to ${app};
