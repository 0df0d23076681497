-- An Intervention Provider is asked, and asks no body for what it holds: V311 let the role into every policy that names those who
-- receive, and three of them are of asking.
do $$
declare
    provider constant text := ', ''INTERVENTION_PROVIDER''::text';
    p record;
begin
    for p in select c.oid::regclass::text as of_table, o.polname, pg_get_expr(o.polwithcheck, o.polrelid) as writes
               from pg_policy o join pg_class c on c.oid = o.polrelid
              where (c.oid, o.polname) in (('sharing.inquiry'::regclass, 'inquiry_made'), ('requests.request'::regclass, 'request_made'),
                                           ('requests.decision'::regclass, 'decision_made')) loop
        execute format('alter policy %I on %s with check (%s)', p.polname, p.of_table, replace(p.writes, provider, ''));
    end loop;
end $$;
