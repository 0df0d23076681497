-- Where a disclosure stands, repeated on it from its decision and its recall, as what a body did is repeated on what was
-- addressed to it (V074): so the lists of what a body made read one table, in the order in which they show it. Nobody
-- writes it by hand. That it has expired is told by its date.
alter table sharing.disclosure add column standing text not null default 'PROPOSED'
    check (standing in ('PROPOSED', 'SENT', 'DECLINED', 'RECALLED', 'SUPERSEDED'));

alter table sharing.disclosure no force row level security;
alter table sharing.decision no force row level security;
alter table sharing.recall no force row level security;
update sharing.disclosure d
   set standing = coalesce(r.kind, case c.outcome when 'APPROVED' then 'SENT' else 'DECLINED' end)
  from sharing.disclosure it
  left join sharing.decision c on c.disclosure = it.id
  left join sharing.recall r on r.disclosure = it.id
 where it.id = d.id and (c.disclosure is not null or r.disclosure is not null);
alter table sharing.disclosure force row level security;
alter table sharing.decision force row level security;
alter table sharing.recall force row level security;

-- It runs as the table's owner. What was taken back stays so, however it was decided.
create function sharing.mark_standing() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    case tg_table_name
        when 'decision' then
            update sharing.disclosure set standing = case new.outcome when 'APPROVED' then 'SENT' else 'DECLINED' end
             where id = new.disclosure and standing = 'PROPOSED';
        when 'recall' then
            update sharing.disclosure set standing = new.kind where id = new.disclosure;
    end case;
    return null;
end $$;
create trigger decision_marks after insert on sharing.decision
    for each row execute function sharing.mark_standing();
create trigger recall_marks after insert on sharing.recall
    for each row execute function sharing.mark_standing();
create policy disclosure_found_to_mark on sharing.disclosure for select to current_user
    using (body = (select access.viewer_body()));
create policy disclosure_marked on sharing.disclosure for update to current_user
    using (body = (select access.viewer_body())) with check (body = (select access.viewer_body()));

alter policy disclosure_proposed on sharing.disclosure with check (
    body = (select access.viewer_body()) and proposed_by = (select access.viewer_officer())
    and standing = 'PROPOSED'
    and 'ORIGINATOR' = any ((select access.viewer_roles())::text[])
    and agreement = any ((select access.viewer_agreements())::uuid[]));

-- What stands behind the order is compared in the index, before a row is looked at.
create index disclosure_standing on sharing.disclosure (body, standing, proposed_at desc, id, expires_on);
drop index sharing.addressed_unsent, sharing.decision_declined, sharing.recall_body;
