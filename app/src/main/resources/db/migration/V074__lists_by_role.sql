-- Lists that touch no more rows than they show, whatever a body's history (decision 0008).

-- What a body has done about what it was sent, repeated on each of its rows from acceptance, answer and disposal, so
-- that the lists of what is still to do are driven from this table alone. Nobody writes them by hand.
alter table sharing.addressed
    add column read_at     timestamptz,     -- when the first of the body's officers accepted the terms
    add column answered_at timestamptz,
    add column disposed_at timestamptz,
    add constraint nothing_is_done_before_it_is_sent
        check (sent_at is not null or num_nonnulls(read_at, answered_at, disposed_at) = 0);

-- Row security binds the tables' owner too; it is lifted from what is read here, and stands again before anyone looks.
alter table sharing.addressed no force row level security;
alter table sharing.acceptance no force row level security;
alter table sharing.answer no force row level security;
alter table sharing.disposal no force row level security;
update sharing.addressed a
   set read_at = (select min(c.accepted_at) from sharing.acceptance c
                   where c.disclosure = a.disclosure and c.body = a.body),
       answered_at = (select w.answered_at from sharing.answer w
                       where w.disclosure = a.disclosure and w.body = a.body),
       disposed_at = (select p.confirmed_at from sharing.disposal p
                       where p.disclosure = a.disclosure and p.body = a.body)
 where a.sent_at is not null;
alter table sharing.addressed force row level security;
alter table sharing.acceptance force row level security;
alter table sharing.answer force row level security;
alter table sharing.disposal force row level security;

-- Marks every row of the writer's own body, also those of roles that they do not hold. It runs as the tables' owner.
create function sharing.mark_addressed() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    case tg_table_name
        when 'acceptance' then
            update sharing.addressed set read_at = new.accepted_at
             where disclosure = new.disclosure and body = new.body and read_at is null;
        when 'answer' then
            update sharing.addressed set answered_at = new.answered_at
             where disclosure = new.disclosure and body = new.body;
        when 'disposal' then
            update sharing.addressed set disposed_at = new.confirmed_at
             where disclosure = new.disclosure and body = new.body;
    end case;
    return null;
end $$;
create trigger acceptance_marks after insert on sharing.acceptance
    for each row execute function sharing.mark_addressed();
create trigger answer_marks after insert on sharing.answer
    for each row execute function sharing.mark_addressed();
create trigger disposal_marks after insert on sharing.disposal
    for each row execute function sharing.mark_addressed();
create policy addressed_found_to_mark on sharing.addressed for select to current_user
    using (body = (select access.viewer_body()));
create policy addressed_marked on sharing.addressed for update to current_user
    using (body = (select access.viewer_body())) with check (body = (select access.viewer_body()));

-- The receiving side, for each role: all of it, what waits for an answer, and what was read and not let go. What stands
-- behind the order is compared in the index, before a row is looked at.
create index addressed_newest_by_role on sharing.addressed (body, role, sent_at desc, disclosure, visible_until)
    where sent_at is not null;
create index addressed_unanswered on sharing.addressed
    (body, role, sent_at desc, disclosure, visible_until, answer_due) where sent_at is not null and answered_at is null;
create index addressed_unanswered_last on sharing.addressed (body, role, visible_until desc, answer_due)
    where sent_at is not null and answered_at is null;
create index addressed_undisposed on sharing.addressed (body, role, sent_at desc, disclosure, visible_until)
    where read_at is not null and disposed_at is null;
drop index sharing.addressed_newest;

-- The originating side: all of it, what waits for a decision (what is not sent), and what came to another end.
create index disclosure_newest on sharing.disclosure (body, proposed_at desc, id, expires_on);
drop index sharing.disclosure_body;
create index addressed_unsent on sharing.addressed (from_body, visible_until, disclosure) where sent_at is null;
create index decision_declined on sharing.decision (body, disclosure) where outcome = 'DECLINED';
create index recall_body on sharing.recall (body, kind, disclosure);

-- Says what it said. A statement that names the viewer's body and role, as every list does, repeats what the policy
-- asks; the planner takes the two for independent, expects next to nothing to pass, and reads and sorts everything a
-- body was sent. Compared with `true`, the condition is one that it expects every second row to meet.
alter policy addressed_received on sharing.addressed using (
    (body = (select access.viewer_body())
     and role = any ((select access.viewer_roles())::text[])
     and sent_at <= (select access.viewer_at())) is not distinct from true);
