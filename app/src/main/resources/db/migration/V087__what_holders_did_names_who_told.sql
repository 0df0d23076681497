-- What holders did names the body that told them, as what was addressed does. So what the originator may see of it is
-- asked of the row itself: asked of the audience, each of these tables brought another behind row security into every
-- statement that names it (docs/performance.md). The foreign key holds that it is the body that made it.
alter table sharing.disclosure no force row level security;
do $$
declare t text;
begin
    foreach t in array array['opening', 'acceptance', 'answer', 'disposal'] loop
        execute format('alter table sharing.%I add column from_body uuid', t);
        execute format('alter table sharing.%I no force row level security', t);
        execute format($q$
            update sharing.%I it set from_body = d.body from sharing.disclosure d where d.id = it.disclosure$q$, t);
        execute format('alter table sharing.%I force row level security', t);
        execute format('alter table sharing.%I alter column from_body set not null', t);
        execute format('alter table sharing.%1$I drop constraint %1$s_disclosure_fkey', t);
        execute format($q$
            alter table sharing.%I add foreign key (disclosure, from_body) references sharing.disclosure (id, body)$q$, t);
        execute format($q$
            alter policy %1$s_seen_by_originator on sharing.%1$I using (
                from_body = (select access.viewer_body())
                and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])$q$, t);
    end loop;
end $$;
alter table sharing.disclosure force row level security;
