-- A reader is told of every change in what they read, so the earlier version is given to them whole: also what it was for,
-- where it came from, through what it came, who was meant down to the source of that, and its files. As V117 had it, to
-- nobody but one who read that version, can read this one now, and has not said that they saw the change.
drop function sharing.read_before(uuid);
create function sharing.read_before(asked uuid) returns table (id uuid, reference text, body uuid, sent_at timestamptz,
        about text, name text, other_names text, born_on date, age_band text, address_area text,
        identifier text, source text, source_day date, subject text, purpose text, material text, provenance text,
        gateway text, agreement uuid, title text, words text, marking text, source_grade text, information_grade text,
        handling text, action_code text, sanitisation text, conditions text, answer_due date, review_on date,
        expires_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.id, o.reference, o.body, d.decided_at, o.about, i.name, i.other_names, i.born_on, i.age_band,
           i.address_area, i.identifier, i.source, i.source_day, o.subject, o.purpose, o.material, o.provenance, o.gateway,
           o.agreement, o.title, o.words, o.marking, o.source_grade, o.information_grade, o.handling, o.action_code,
           o.sanitisation, o.conditions, o.answer_due, o.review_on, o.expires_on
      from sharing.disclosure n
      join sharing.disclosure o on n.first_version in (o.id, o.first_version) and o.version < n.version
      join sharing.acceptance c on c.disclosure = o.id and c.officer = access.viewer_officer()
      join sharing.decision d on d.disclosure = o.id
      left join people.identity i on i.id = o.identity
     where n.id = asked
       and exists (select from sharing.addressed a
                     join sharing.acceptance x on x.disclosure = a.disclosure and x.officer = access.viewer_officer()
                    where a.disclosure = n.id
                      and a.body = access.viewer_body()
                      and a.role = any (access.viewer_roles())
                      and a.agreement = any (access.viewer_agreements())
                      and a.purpose = access.viewer_purpose()
                      and a.sent_at <= access.viewer_at()
                      and a.visible_until > access.viewer_at())
       and (n.hop = 0 or n.id <> all (sharing.severed()))
       and not exists (select from sharing.correction_seen s
                        where s.disclosure = n.id and s.officer = access.viewer_officer())
     order by o.version desc limit 1
$$;
grant execute on function sharing.read_before(uuid) to ${app};

-- The files of that version, without their bytes.
create policy owner_reads on sharing.attachment for select to current_user using (true);
-- A file may draw letters of which it does not say which they are: nobody can search those.
alter table sharing.attachment add column unsaid boolean not null default false;
create function sharing.files_before(asked uuid) returns table (id uuid, title text, name text, kind text, size int,
        digest text, added_at timestamptz, unsaid boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.id, a.title, a.name, a.kind, octet_length(a.bytes), a.digest, a.added_at, a.unsaid
      from sharing.read_before(asked) o
      join sharing.attachment a on a.disclosure = o.id
     order by a.added_at, a.id
$$;
grant execute on function sharing.files_before(uuid) to ${app};
