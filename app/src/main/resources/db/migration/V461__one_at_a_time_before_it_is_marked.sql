-- Whoever answers and whoever takes back at the same moment wait for each other in one order: first for their turn, then for the rows of
-- the audience. An answer marked those rows first and then waited for its turn, while the recall that had it waited for the rows.
create function measures.its_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.one_at_a_time(new.disclosure);
    return new;
end $$;
revoke execute on function measures.its_turn() from public;
create trigger a_turn before insert on sharing.answer for each row execute function measures.its_turn();
create trigger a_turn before insert on sharing.recall for each row execute function measures.its_turn();
