-- Entries from before there was a log are committed to as they stand, in the encoding of `ledger.Opening`, and wait for
-- their numbers like any other. A salt is two random ids: 244 random bits.
create policy owner_salts on ledger.salt for insert to current_user with check (true);
create policy owner_queues on ledger.waiting for insert to current_user with check (true);

insert into ledger.salt (entry, salt)
select id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) from ledger.entry;

create function ledger.escaped(value text) returns text language sql immutable as $$
    select replace(replace(replace(value, '\', '\\'), E'\n', '\n'), E'\r', '\r')
$$;

insert into ledger.waiting (entry, commitment)
select e.id, sha256(convert_to(
       E'concordat ledger entry 1\n'
       || 'salt ' || encode(s.salt, 'hex') || E'\n'
       || 'id ' || e.id || E'\n'
       || 'kind ' || e.kind || E'\n'
       || 'version ' || e.version || E'\n'
       || 'at ' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || E'\n'
       || coalesce('officer ' || e.officer || E'\n', '')
       || coalesce('body ' || e.body || E'\n', '')
       || coalesce('thing ' || e.thing || E'\n', '')
       || coalesce('agreement ' || e.agreement || E'\n', '')
       || coalesce('gateway ' || ledger.escaped(e.gateway) || E'\n', '')
       || coalesce('purpose ' || ledger.escaped(e.purpose) || E'\n', '')
       || coalesce((select string_agg('field.' || f.key || ' ' || ledger.escaped(f.value) || E'\n', ''
                                      order by f.key collate "C")
                      from jsonb_each_text(e.fields) f), ''),
       'UTF8'))
  from ledger.entry e join ledger.salt s on s.entry = e.id
 order by e.at, e.id;

drop function ledger.escaped(text);
drop policy owner_salts on ledger.salt;
drop policy owner_queues on ledger.waiting;
