-- What somebody was to do about a case for a panel, and has not done when closing is proposed: what becomes of it. A case is closed
-- when each such action is named, also those that were given meanwhile (decision 0106).
alter table panels.action add unique (id, of_case);

create table casework.unfinished (
    closure     uuid not null,
    action      uuid not null,
    of_case     uuid not null,
    body        uuid not null,
    proposed_by uuid not null,
    why         text not null check (char_length(why) between 1 and 2000),
    primary key (closure, action),
    foreign key (closure, of_case, body, proposed_by) references casework.closure (id, of_case, body, proposed_by),
    foreign key (action, of_case) references panels.action (id, of_case),
    constraint official_at_most check (not sharing.marked_above_official(why))
);
alter table casework.unfinished enable row level security;
alter table casework.unfinished force row level security;
create policy owner_keeps on casework.unfinished to current_user using (true) with check (true);
create policy unfinished_ours on casework.unfinished for select to ${app} using (
    body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy unfinished_named on casework.unfinished for insert to ${app} with check (
    proposed_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create trigger stands before update or delete on casework.unfinished for each row execute function casework.stands();
grant select, insert on casework.unfinished to ${app};

create function casework.names_what_is_not_done() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (
        select from casework.closure c
          join panels.action a on a.of_case = c.of_case
         where c.id = coalesce((to_jsonb(new) ->> 'closure')::uuid, (to_jsonb(new) ->> 'id')::uuid)
           and not exists (select from panels.completion d where d.action = a.id)
           and not exists (select from casework.unfinished u where u.closure = c.id and u.action = a.id)) then
        raise exception 'each action that is not done is named' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create constraint trigger names_what_is_not_done after insert on casework.closure
    deferrable initially deferred for each row execute function casework.names_what_is_not_done();
create trigger names_what_is_not_done before insert on casework.closing
    for each row when (new.outcome = 'CONFIRMED') execute function casework.names_what_is_not_done();
