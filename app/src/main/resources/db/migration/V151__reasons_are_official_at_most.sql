-- What administrators and those who keep agreements write as a reason is held to the same as what travels: no line of it is
-- marked SECRET or above (Government Security Classifications).
do $$
declare
    t text;
begin
    foreach t in array array['partnership.role_change', 'partnership.role_decision', 'partnership.withdrawal',
            'partnership.suspension', 'partnership.resumption', 'partnership.ending', 'signin.decision', 'signin.ending',
            'api.step'] loop
        execute format('alter table %s add constraint official_at_most
            check (not sharing.marked_above_official(coalesce(reason, '''')))', t);
    end loop;
end $$;
alter table partnership.review add constraint official_at_most check (not sharing.marked_above_official(finding));
