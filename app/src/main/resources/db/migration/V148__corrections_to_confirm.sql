-- What corrects something that the viewer read, was sent to them too, and of which they have not said that they saw the
-- change: its outside, for a list of theirs. That it corrects anything is otherwise seen only from inside.
create function sharing.corrections_to_confirm() returns table (disclosure uuid, reference text, from_body uuid,
        sent_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct a.disclosure, a.reference, a.from_body, a.sent_at
      from sharing.acceptance c
      join sharing.disclosure o on o.id = c.disclosure
      join sharing.disclosure n on n.first_version = coalesce(o.first_version, o.id) and n.version > o.version
      join sharing.addressed a on a.disclosure = n.id
     where c.officer = access.viewer_officer()
       and a.body = access.viewer_body() and a.role = any (access.viewer_roles())
       and a.sent_at <= access.viewer_at() and a.visible_until > access.viewer_at()
       and not exists (select from sharing.correction_seen s
                        where s.disclosure = n.id and s.officer = access.viewer_officer())
$$;
revoke execute on function sharing.corrections_to_confirm() from public;
grant execute on function sharing.corrections_to_confirm() to ${app};
