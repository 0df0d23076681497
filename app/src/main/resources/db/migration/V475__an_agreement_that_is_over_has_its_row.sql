-- As V455 has it; but every agreement of the public's register that had begun has a row, also where it was over before the quarter, or ended
-- after it and before figures were made. Of those only what was counted made one: to have a row said that something was recalled, or
-- complained of, and to have none that nothing was (decision 0159).
create or replace function statistics.agreements_in(first date, next date) returns table (reference text, title text) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select a.reference, a.title
      from partnership.agreement a
     where 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
       and (exists (select from published.agreement p where p.id = a.id and p.from_day < next)
            or exists (select from statistics.agreement_acts c where c.agreement = a.reference and c.quarter = first))
     order by a.reference
$$;
