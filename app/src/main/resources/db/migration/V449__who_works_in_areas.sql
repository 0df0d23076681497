-- What is of police areas is read by those whose body works in them, and by the national board: not by the Investigatory Powers Commissioner,
-- nor by whom they alone oversee. Each would find nothing of theirs there (decision 0163).
create function sharing.works_in_areas() returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce((select b.kind not in ('SECURITY_SERVICE', 'INVESTIGATORY_POWERS_COMMISSIONER')
                       from partnership.body b where b.id = access.viewer_body()), false)
$$;
revoke execute on function sharing.works_in_areas() from public;
grant execute on function sharing.works_in_areas() to ${app};

drop policy priority_read on scrutiny.priority;
create policy priority_read on scrutiny.priority for select to ${app} using ((select sharing.works_in_areas()));

drop policy amount_seen on resources.amount;
create policy amount_seen on resources.amount for select to ${app} using (
    ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]) or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))
    and (select sharing.works_in_areas()));
