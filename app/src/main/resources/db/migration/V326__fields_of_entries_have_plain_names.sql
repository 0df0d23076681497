-- Names of fields stand unescaped in what an entry commits to (ledger.Opening): one with a space or a line feed in it could pass for two
-- fields, and two records for one. So none has.
alter table ledger.entry add constraint fields_have_plain_names
    check (not fields @? '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z0-9._-]+$"))');

-- As V097 has it; but of a record that was altered so, past the constraint, the encoding is nobody's.
create or replace function ledger.commitment(e ledger.entry, salt bytea) returns bytea language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select sha256(convert_to(
           E'concordat ledger entry 1\n'
           || 'salt ' || encode(salt, 'hex') || E'\n'
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
           || coalesce((select string_agg(case when f.key ~ '^[A-Za-z0-9._-]+$' then 'field.' || f.key else 'no name ' || ledger.escaped(f.key) end
                                          || ' ' || ledger.escaped(f.value) || E'\n', ''
                                          order by f.key collate "C")
                          from jsonb_each_text(e.fields) f), ''),
           'UTF8'))
$$;
