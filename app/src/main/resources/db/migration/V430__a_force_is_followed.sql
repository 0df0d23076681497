-- A police force has cases, and whoever answers for them once it has ended is of a force that follows it. So it ends where the law
-- leads from it to a force that has no end, by as many steps as there are, and never back to where it began (decision 0154).
create function partnership.is_followed(asked uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    with recursive after (body) as (
        select s.successor from partnership.succession s where s.body = asked and s.standing = 'ENACTED'
        union
        select s.successor
          from after a
          join partnership.body b on b.id = a.body and b.kind = 'POLICE_FORCE' and b.until_day is not null
          join partnership.succession s on s.body = a.body and s.standing = 'ENACTED')
    select exists (select from after a join partnership.body b on b.id = a.body
                    where b.kind = 'POLICE_FORCE' and b.until_day is null and b.id <> asked)
$$;
revoke execute on function partnership.is_followed(uuid) from public;

-- One after the other: two that follow each other would each be followed, as the other sees it.
create function partnership.ends_where_another_follows() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('force-ends', 430));
    if not partnership.is_followed(new.id) then
        raise exception 'a police force ends where another follows it by law';
    end if;
    return new;
end $$;
create trigger ends_where_another_follows before update on partnership.body
    for each row when (new.kind = 'POLICE_FORCE' and new.until_day is not null and old.until_day is distinct from new.until_day)
    execute function partnership.ends_where_another_follows();
