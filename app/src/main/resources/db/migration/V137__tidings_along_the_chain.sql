-- Those along a chain are told what concerns them. Who they are is not told to whoever acts, so the database tells them.
alter table notices.notice
    drop constraint notice_place_check,
    add constraint notice_place_check
        check (place ~ '^(/[a-z]+(-[a-z]+)*)+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$');   -- `/requests-to-us/…` too
create policy owner_tells on notices.notice for insert to current_user with check (true);
create policy owner_settles on notices.settled for insert to current_user with check (true);

-- By whoever asks, as they ask: every body up the chain, that an answer is waited for. The asker learns of none of them.
create function sharing.tell_those_asked(onward uuid) returns void language sql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at)
    select gen_random_uuid(), a.body, 'APPROVER', 'onward-waits', '/onward/' || a.request,
           (access.viewer_at() at time zone 'Europe/London')::date,
           (a.due_at at time zone 'Europe/London')::date - 1,             -- the last day on which a yes counts
           access.viewer_at()
      from sharing.onward_request r join sharing.onward_asked a on a.request = r.id
     where r.id = onward and r.asked_by = access.viewer_officer() and r.asked_at = access.viewer_at()
$$;

-- By whoever ended what their body told, as they end it: those who read what was withdrawn below are to confirm its
-- disposal, and nobody is asked any more to open it, to answer it or to approve it.
create function sharing.tell_those_below(ended uuid) returns void language sql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
    with withdrawn as (
        select d.id, d.body
          from sharing.disclosure it
          join sharing.custody c on c.above_first = coalesce(it.first_version, it.id)
          join sharing.disclosure d on d.id = c.disclosure
          join sharing.recall r on r.disclosure = d.id
         where it.id = ended and it.body = access.viewer_body()
           and r.kind = 'WITHDRAWN' and r.recalled_at = access.viewer_at()),
    told as (
        insert into notices.notice (id, body, role, kind, place, from_day, told_at)
        select gen_random_uuid(), a.body, a.role, 'disclosure-recalled', '/inbox/' || w.id,
               (access.viewer_at() at time zone 'Europe/London')::date, access.viewer_at()
          from withdrawn w join sharing.addressed a on a.disclosure = w.id
         where exists (select from sharing.acceptance c where c.disclosure = a.disclosure and c.body = a.body)
           and not exists (select from sharing.disposal p where p.disclosure = a.disclosure and p.body = a.body))
    insert into notices.settled (body, kind, place, settled_at)
    select a.body, k.kind, '/inbox/' || w.id, access.viewer_at()
      from withdrawn w join sharing.addressed a on a.disclosure = w.id
     cross join unnest(array['disclosure-waits', 'feedback-due']) as k (kind)
     union
    select w.body, k.kind, k.list || w.id, access.viewer_at()
      from withdrawn w
     cross join (values ('approval-waits', '/approvals/'), ('source-corrected', '/disclosures/')) as k (kind, list)
     order by 1, 2, 3
        on conflict do nothing
$$;
revoke execute on function sharing.tell_those_asked(uuid), sharing.tell_those_below(uuid) from public;
grant execute on function sharing.tell_those_asked(uuid), sharing.tell_those_below(uuid) to ${app};
