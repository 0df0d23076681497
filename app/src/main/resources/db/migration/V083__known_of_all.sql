-- What is known of several officers at once, so that a list of people costs one statement however long it is. Nobody is
-- bound by it. An officer who is not in office has no row.
create function access.known_of_all(asked uuid[], at timestamptz)
    returns table (officer uuid, name text, body uuid, body_name text, body_kind text, nation text, roles text,
                   lapsed text, agreements text)
    language sql stable as $$
    select a.officer, k.name, k.body, k.body_name, k.body_kind, k.nation, k.roles, k.lapsed, k.agreements
      from unnest(asked) a (officer)
     cross join lateral access.known_of(a.officer, at) k
$$;

grant execute on function access.known_of_all(uuid[], timestamptz) to ${app};
