-- How often something happened, for oversight: a kind, a body, a month and a number. No officer, no subject and no
-- thing stands here, so that what counts the work cannot lead to a person. What happens is counted in the transaction
-- in which it happens, through count_one alone: the application's role can neither write the table nor count down.
create table sharing.tally (
    kind    text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),      -- sharing.Measure
    body    uuid not null references partnership.body,
    month   date not null check (extract(day from month) = 1),
    counted bigint not null check (counted > 0),
    primary key (body, month, kind)
);
create index tally_month on sharing.tally (month);

alter table sharing.tally enable row level security;
alter table sharing.tally force row level security;

-- count_one runs as the table's owner, whom row security binds too.
create policy owner_counts on sharing.tally for all to current_user using (true) with check (true);

-- One more. Whoever counts is bound as a viewer: nothing is counted that nobody did.
create function sharing.count_one(what text, whose uuid, month date) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if access.viewer_officer() is null then
        raise exception 'counted by nobody' using errcode = 'insufficient_privilege';
    end if;
    insert into sharing.tally as t (kind, body, month, counted) values (what, whose, count_one.month, 1)
        on conflict on constraint tally_pkey do update set counted = t.counted + 1;
end $$;

-- The bodies that serve a police area which the viewer's body serves on the day of asking, itself among them.
create function sharing.overseen() returns uuid[] language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(distinct theirs.body), '{}')
      from partnership.coverage ours
      join partnership.coverage theirs on theirs.area = ours.area
     where ours.body = access.viewer_body()
       and ours.from_day <= (access.viewer_at() at time zone 'Europe/London')::date
       and (ours.until_day is null or ours.until_day > (access.viewer_at() at time zone 'Europe/London')::date)
$$;

create policy tally_overseen on sharing.tally for select to ${app} using (
    'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
       and body = any ((select sharing.overseen())::uuid[]));

revoke execute on function sharing.count_one(text, uuid, date) from public;
grant execute on function sharing.count_one(text, uuid, date), sharing.overseen() to ${app};
grant select on sharing.tally to ${app};
