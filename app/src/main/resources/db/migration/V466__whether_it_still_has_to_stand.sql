-- Whether what a body has shared still has to stand is looked at by a person, by the day that was said when it was shared, and by each day
-- that a review sets after it (decision 0162). What may be kept no longer is taken back, as ever; a review says why it is needed still.
alter table sharing.disclosure add column review_due date;      -- by when the next review is due; null before it is sent, and after the last
create index disclosure_review_due on sharing.disclosure (body, review_due, id) where standing = 'SENT' and review_due is not null;

create table sharing.retention_review (
    id          uuid primary key,                               -- made with the form
    disclosure  uuid not null,
    body        uuid not null,
    officer     uuid not null,
    reviewed_at timestamptz not null,
    due_on      date not null,
    words       text not null check (char_length(words) between 1 and 2000),
    next_on     date,                                           -- null where it ends within two weeks
    unique (disclosure, due_on),
    foreign key (disclosure, body) references sharing.disclosure (id, body),
    foreign key (officer, body) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(words))
);
alter table sharing.retention_review enable row level security;
alter table sharing.retention_review force row level security;
create policy owner_reads on sharing.retention_review for select to current_user using (true);
create policy retention_review_written on sharing.retention_review for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and reviewed_at = (select access.viewer_at())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
create policy retention_review_ours on sharing.retention_review for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
grant select, insert on sharing.retention_review to ${app};

-- As V116 has it; and once it is sent, a review is due.
create or replace function sharing.mark_standing() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    case tg_table_name
        when 'decision' then
            update sharing.disclosure set standing = case new.outcome when 'APPROVED' then 'SENT' else 'DECLINED' end,
                                          review_due = case new.outcome when 'APPROVED' then review_on end
             where id = new.disclosure and standing = 'PROPOSED';
        when 'recall' then
            update sharing.disclosure set standing = case new.kind when 'WITHDRAWN' then 'RECALLED' else new.kind end
             where id = new.disclosure;
    end case;
    return null;
end $$;

-- Nobody says of what they propose by when it is reviewed, but by the day of review.
alter policy disclosure_proposed on sharing.disclosure with check (
    body = (select access.viewer_body()) and proposed_by = (select access.viewer_officer())
    and standing = 'PROPOSED' and review_due is null
    and 'ORIGINATOR' = any ((select access.viewer_roles())::text[])
    and agreement = any ((select access.viewer_agreements())::uuid[]));

-- Whoever reviews and whoever takes back at the same moment wait for each other in one order, as those who answer do (V461).
create trigger a_turn before insert on sharing.retention_review for each row execute function measures.its_turn();

create function sharing.reviewed_as_it_stands() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    soon date := (new.reviewed_at at time zone 'Europe/London')::date + 14;
    last_day date;
begin
    select d.expires_on into last_day from sharing.disclosure d
     where d.id = new.disclosure and d.standing = 'SENT' and d.review_due = new.due_on and d.review_due <= soon;
    if last_day is null then
        raise exception 'a review is of what stands, and due by the day it names or within two weeks';
    end if;
    if last_day > soon and (new.next_on is null or new.next_on <= soon or new.next_on > last_day) then
        raise exception 'the next review is more than two weeks ahead, and no later than the last day';
    end if;
    if last_day <= soon and new.next_on is not null then
        raise exception 'what ends within two weeks is not reviewed again';
    end if;
    return new;
end $$;
create trigger as_it_stands before insert on sharing.retention_review
    for each row execute function sharing.reviewed_as_it_stands();

create function sharing.mark_reviewed() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update sharing.disclosure set review_due = new.next_on where id = new.disclosure;
    return null;
end $$;
create trigger review_marks after insert on sharing.retention_review
    for each row execute function sharing.mark_reviewed();
revoke execute on function sharing.reviewed_as_it_stands(), sharing.mark_reviewed() from public;

-- As V137 has it; and nobody is asked to review what has ended, or was withdrawn below it: each review was told of in a turn of its own.
create or replace function sharing.tell_those_below(ended uuid) returns void language sql volatile security definer
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
    insert into notices.settled (body, kind, place, turn, settled_at)
    select a.body, k.kind, '/inbox/' || w.id, 1, access.viewer_at()
      from withdrawn w join sharing.addressed a on a.disclosure = w.id
     cross join unnest(array['disclosure-waits', 'feedback-due']) as k (kind)
     union
    select w.body, k.kind, k.list || w.id, 1, access.viewer_at()
      from withdrawn w
     cross join (values ('approval-waits', '/approvals/'), ('source-corrected', '/disclosures/')) as k (kind, list)
     union
    select e.body, 'retention-due', '/disclosures/' || e.id,
           1 + (select count(*)::int from sharing.retention_review v where v.disclosure = e.id), access.viewer_at()
      from (select w.id, w.body from withdrawn w
             union
            select d.id, d.body from sharing.disclosure d where d.id = ended and d.body = access.viewer_body()) e
     order by 1, 2, 3
        on conflict do nothing
$$;

-- How many were reviewed in time, by the body that shared it.
create function measures.review_owed() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('retention-reviewed', d.body, d.review_on, 'waits') from sharing.disclosure d where d.id = new.disclosure;
    return null;
end $$;
create trigger measured_review after insert on sharing.decision for each row when (new.outcome = 'APPROVED')
    execute function measures.review_owed();

create function measures.retention_reviewed() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.move('retention-reviewed', new.body, new.due_on, 'waits', measures.pace(new.reviewed_at, new.due_on));
    if new.next_on is not null then
        perform measures.add('retention-reviewed', new.body, new.next_on, 'waits');
    end if;
    return null;
end $$;
create trigger measured after insert on sharing.retention_review for each row execute function measures.retention_reviewed();

-- Whether what was taken back was overdue by then: it counts as late, as if it had been reviewed that day.
create function measures.taken_back_by(moment timestamptz, due date) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case when measures.day(moment) <= due then 'let-go' else 'late' end
$$;

create function measures.review_taken_back() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.move('retention-reviewed', d.body, d.review_due, 'waits', measures.taken_back_by(new.recalled_at, d.review_due))
       from sharing.disclosure d where d.id = new.disclosure and d.review_due is not null;
    return null;
end $$;
create trigger measured_review after insert on sharing.recall for each row execute function measures.review_taken_back();
revoke execute on function measures.review_owed(), measures.retention_reviewed(), measures.review_taken_back(), measures.taken_back_by(timestamptz, date)
    from public;

-- What was counted before stands as it was, and reviews of retention beside it.
alter function measures.recounted() rename to recounted_before_reviews;
create function measures.recounted() returns table (measure text, body uuid, on_day date, part text) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select * from measures.recounted_before_reviews()
    union all
    select 'retention-reviewed', r.body, r.due_on, measures.pace(r.reviewed_at, r.due_on) from sharing.retention_review r
    union all
    select 'retention-reviewed', d.body, d.review_due, case when e.disclosure is null then 'waits' else measures.taken_back_by(e.recalled_at, d.review_due) end
      from sharing.disclosure d left join sharing.recall e on e.disclosure = d.id
     where d.review_due is not null
$$;
revoke execute on function measures.recounted_before_reviews(), measures.recounted() from public;

-- What stands today is reviewed from now on, two weeks from now at the soonest, and those who compose are told; of what has ended nobody
-- was asked.
alter table sharing.disclosure no force row level security;
update sharing.disclosure d
   set review_due = least(greatest(d.review_on, (now() at time zone 'Europe/London')::date + 14), d.expires_on)
 where d.standing = 'SENT' and d.expires_on >= (now() at time zone 'Europe/London')::date;
insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at)
select gen_random_uuid(), d.body, 'ORIGINATOR', 'retention-due', '/disclosures/' || d.id,
       greatest(d.review_due - 14, (now() at time zone 'Europe/London')::date), d.review_due, now()
  from sharing.disclosure d where d.review_due is not null;
insert into measures.counted (measure, quarter, until_day, body, part, connection, number)
select 'retention-reviewed', date_trunc('quarter', d.review_due)::date, (date_trunc('quarter', d.review_due) + interval '3 months')::date,
       d.body, 'waits', 0, count(*)::int
  from sharing.disclosure d where d.review_due is not null group by 2, 3, 4;
insert into measures.waiting (measure, quarter, until_day, body, due_on, connection, number)
select 'retention-reviewed', date_trunc('quarter', d.review_due)::date, (date_trunc('quarter', d.review_due) + interval '3 months')::date,
       d.body, d.review_due, 0, count(*)::int
  from sharing.disclosure d where d.review_due is not null group by 2, 3, 4, 5;
alter table sharing.disclosure force row level security;
