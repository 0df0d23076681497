-- Whoever referred a concern hears what came of it: one of a closed list of classes, without a word of the case. What was told
-- stands, and reaches the officer who referred, in the body for which they did, and nobody else outside the team.
alter table intake.referral add unique (id, referred_by, from_body);

alter table casework.case add column hear_by date;      -- by when whoever referred is to hear; null once they know the outcome
update casework.case set hear_by = (opened_at at time zone 'Europe/London')::date + 14;
create index case_hear on casework.case (body, hear_by, id);

create table casework.telling (
    id         uuid primary key,                        -- made with the form
    of_case    uuid not null,
    body       uuid not null,
    to_officer uuid not null,                           -- whoever referred it
    to_body    uuid not null,                           -- and for which body
    outcome    text not null check (outcome in ('BEING_LOOKED_AT', 'HELP', 'SIGNPOSTED', 'ACTED', 'NOTHING_MORE', 'NOT_SAID')),
    gateway    text check (char_length(gateway) between 1 and 80),
    told_by    uuid not null,
    told_at    timestamptz not null,
    again_by   date,                                    -- while the outcome is not known, by when they hear again
    foreign key (of_case, body) references casework.case (id, body),
    foreign key (of_case, to_officer, to_body) references intake.referral (id, referred_by, from_body),
    foreign key (told_by, body) references partnership.officer (id, body),
    constraint gateway_where_something_leaves check ((to_body <> body) = (gateway is not null)),
    constraint again_until_the_outcome_is_known check ((outcome = 'BEING_LOOKED_AT') = (again_by is not null))
);
create index telling_case on casework.telling (of_case, told_at);

alter table casework.telling enable row level security;
alter table casework.telling force row level security;
create policy owner_keeps on casework.telling to current_user using (true) with check (true);
create policy telling_ours on casework.telling for select to ${app} using (
    body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy telling_to_its_referrer on casework.telling for select to ${app} using (
    to_officer = (select access.viewer_officer()) and to_body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD', 'PREVENT_OFFICER',
        'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER']);
create policy telling_made on casework.telling for insert to ${app} with check (
    told_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and told_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
grant select, insert on casework.telling to ${app};

create trigger told_by_its_owner before insert on casework.telling
    for each row execute function casework.done_by_its_owner('told_by');
create trigger stands before update or delete on casework.telling
    for each row execute function casework.stands();

-- Only what is so is told: an outcome once there is one, and while a live investigation stands in the way no more than before.
create function casework.told_as_it_stands() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    at_stage text;
begin
    select c.stage into at_stage from casework.case c where c.id = new.of_case for update;
    if not (case new.outcome
        when 'BEING_LOOKED_AT' then at_stage in ('RECEIVED', 'HELD', 'TO_ASSESS', 'TO_PANEL', 'INFORMING')
        when 'HELP' then at_stage in ('SUPPORTED', 'SUPPORT_ENDED', 'CLOSED')
        when 'SIGNPOSTED' then at_stage in ('SIGNPOSTED', 'CLOSED')
        when 'ACTED' then at_stage in ('TO_PANEL', 'INFORMING', 'SUPPORTED', 'SUPPORT_ENDED', 'SIGNPOSTED', 'POLICE_LED', 'CLOSED')
        when 'NOTHING_MORE' then at_stage in ('NOTHING_MORE', 'CLOSED')
        else at_stage not in ('RECEIVED', 'HELD', 'TO_ASSESS') end) then
        raise exception 'whoever referred is told what is so';
    end if;
    update casework.case set hear_by = new.again_by where id = new.of_case;
    return new;
end $$;
create trigger told_as_it_stands before insert on casework.telling
    for each row execute function casework.told_as_it_stands();
