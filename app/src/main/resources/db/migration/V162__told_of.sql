-- A body that is sent a disclosure about somebody finds them again: the identity's tokens are repeated for it. Whether it
-- may still see the identity is asked of the identity itself, at every look.
create policy owner_reads on people.token for select to current_user using (true);
create policy owner_tells on people.token for insert to current_user with check (true);

create function people.told_of() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into people.token (identity, body, key, for_concern)
    select t.identity, new.body, t.key, false
      from sharing.disclosure d
      join people.token t on t.identity = d.identity and t.body = d.body
     where d.id = new.disclosure
        on conflict do nothing;
    return null;
end $$;
create trigger told_of after update of sent_at on sharing.addressed
    for each row when (new.sent_at is not null and old.sent_at is null) execute function people.told_of();
