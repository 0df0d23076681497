-- How many entries have no record, because a database was restored from a day before them, of all bodies together.
create policy owner_reads on ledger.loss for select to current_user using (true);
create function published.losses() returns bigint language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(sum(o.last - o.first + 1), 0)::bigint from ledger.loss o
$$;
revoke execute on function published.losses() from public;
grant execute on function published.losses() to ${public};
