-- A body answers once, by a day; what came of it may be known long after. Each time something did, that is a row of its
-- own, until the body says that it changed a decision: that is said once, and counted once.
create table sharing.outcome (
    id         uuid primary key,                           -- made with the form
    disclosure uuid not null,
    from_body  uuid not null,
    body       uuid not null,
    officer    uuid not null,
    said_at    timestamptz not null,
    came_of    text not null check (char_length(came_of) between 1 and 200 and came_of !~ '[\n\r]'),
    changed    text not null check (changed in ('YES', 'NO', 'NOT_YET_KNOWN')),
    foreign key (disclosure, body) references sharing.answer (disclosure, body),
    foreign key (disclosure, from_body) references sharing.disclosure (id, body),
    constraint what_came_of_it_is_official check (not sharing.marked_above_official(came_of))
);
create index outcome_newest on sharing.outcome (disclosure, body, said_at desc);
create unique index outcome_changed_once on sharing.outcome (disclosure, body) where changed = 'YES';

alter table sharing.outcome enable row level security;
alter table sharing.outcome force row level security;
create policy outcome_written on sharing.outcome for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and exists (select from sharing.addressed a where a.disclosure = outcome.disclosure
                   and a.body = (select access.viewer_body())
                   and a.role = any ((select access.viewer_roles())::text[])
                   and a.sent_at <= (select access.viewer_at())));
create policy outcome_own on sharing.outcome for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD', 'PREVENT_OFFICER',
        'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER']);
create policy outcome_seen_by_originator on sharing.outcome for select to ${app} using (
    from_body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
grant select, insert on sharing.outcome to ${app};
