-- A correction says why (decision 0043). Each holder sees what changed against the version that they themselves read
-- last, until they say that they have seen it; the originator sees who has and who has not.
alter table sharing.draft
    add column why text check (char_length(why) between 1 and 1000),
    add constraint only_a_correction_says_why check (why is null or supersedes is not null);
alter table sharing.disclosure
    add column why_corrected text check (char_length(why_corrected) between 1 and 1000),
    add constraint only_a_correction_says_why check (why_corrected is null or supersedes is not null),
    add constraint why_is_official_at_most check (not sharing.marked_above_official(coalesce(why_corrected, '')));

-- From here on; what was corrected before said nothing.
create function sharing.says_why() returns trigger language plpgsql as $$
begin
    if new.why_corrected is null then
        raise exception 'a correction says why';
    end if;
    return new;
end $$;
create trigger says_why before insert on sharing.disclosure
    for each row when (new.supersedes is not null) execute function sharing.says_why();

create table sharing.correction_seen (
    disclosure uuid not null,                  -- the version whose change was seen
    officer    uuid not null,
    body       uuid not null,
    from_body  uuid not null,
    seen_at    timestamptz not null,
    primary key (disclosure, officer),
    foreign key (disclosure, from_body) references sharing.disclosure (id, body),
    foreign key (officer, body) references partnership.officer (id, body)
);
create index correction_seen_body on sharing.correction_seen (disclosure, body);

-- An officer of the body that passed something on has looked at it since what it came from was corrected, and says that
-- it stands.
create table sharing.source_answer (
    id          uuid primary key,
    disclosure  uuid not null,
    body        uuid not null,
    officer     uuid not null,
    answered_at timestamptz not null,
    words       text not null check (char_length(words) between 1 and 2000),
    foreign key (disclosure, body) references sharing.disclosure (id, body),
    foreign key (officer, body) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(words))
);
create index source_answer_disclosure on sharing.source_answer (disclosure, answered_at desc);

do $$
declare t text;
begin
    foreach t in array array['correction_seen', 'source_answer'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
        execute format('create policy owner_reads on sharing.%I for select to current_user using (true)', t);
    end loop;
end $$;
create policy correction_seen_written on sharing.correction_seen for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and seen_at = (select access.viewer_at())
    and exists (select from sharing.addressed a where a.disclosure = correction_seen.disclosure
                   and a.body = (select access.viewer_body())
                   and a.role = any ((select access.viewer_roles())::text[])
                   and a.sent_at <= (select access.viewer_at())));
create policy correction_seen_own on sharing.correction_seen for select to ${app} using (
    officer = (select access.viewer_officer()));
create policy correction_seen_by_originator on sharing.correction_seen for select to ${app} using (
    from_body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
create policy source_answer_written on sharing.source_answer for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and answered_at = (select access.viewer_at())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
create policy source_answer_ours on sharing.source_answer for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
grant select, insert on sharing.correction_seen, sharing.source_answer to ${app};
create policy owner_reads on sharing.acceptance for select to current_user using (true);
create policy owner_reads on sharing.disposal for select to current_user using (true);
create policy owner_reads on sharing.decision for select to current_user using (true);
create policy owner_reads on people.identity for select to current_user using (true);
create index acceptance_officer on sharing.acceptance (officer, accepted_at desc);

-- The version before this one that the viewer read last: nothing, unless they can read this one now and have not said
-- that they saw the change. It asks all that the policy of reading asks (V050).
create function sharing.read_before(asked uuid) returns table (disclosure uuid, identity_name text, identity_other text,
        identity_born date, identity_area text, subject text, title text, words text, marking text, source_grade text,
        information_grade text, handling text, action_code text, sanitisation text, conditions text, answer_due date,
        review_on date, expires_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.id, i.name, i.other_names, i.born_on, i.address_area, o.subject, o.title, o.words, o.marking, o.source_grade,
           o.information_grade, o.handling, o.action_code, o.sanitisation, o.conditions, o.answer_due, o.review_on,
           o.expires_on
      from sharing.disclosure n
      join sharing.disclosure o on n.first_version in (o.id, o.first_version) and o.version < n.version
      join sharing.acceptance c on c.disclosure = o.id and c.officer = access.viewer_officer()
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

-- The chain of custody below what the viewer's body told, for those of it who compose and approve: one row for each hop
-- and body addressed. Who, when, through what and to how many; nothing of what is in it.
create function sharing.chain_below(asked uuid) returns table (disclosure uuid, source_first uuid, first_version uuid,
        version int, body uuid, proposed_by uuid, proposed_at timestamptz, gateway text, standing text, expires_on date,
        decided_by uuid, decided_at timestamptz, corrected_at timestamptz, answered_at timestamptz, to_body uuid,
        roles int, sent_at timestamptz, visible_until timestamptz, readers int, first_read timestamptz,
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
     cross join lateral (select x.body, count(*)::int as roles, min(x.sent_at) as sent_at,
                                min(x.visible_until) as visible_until
                           from sharing.addressed x where x.disclosure = h.id group by x.body) a
     where it.id = asked
       and it.body = access.viewer_body()
       and access.viewer_roles() && array['ORIGINATOR', 'APPROVER']
     order by h.proposed_at, h.id, a.body
$$;
grant execute on function sharing.chain_below(uuid) to ${app};
create index disclosure_source_corrected on sharing.disclosure (body, source_corrected_at)
    where source_corrected_at is not null;
