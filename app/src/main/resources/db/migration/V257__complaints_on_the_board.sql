-- Complaints to the bodies that serve an area, as far as anything was due on them in the quarter: of each its body, what came of it,
-- and whether it was late. Neither a reference nor a day nor a word: nobody can be told by it whose it was.
create function assurance.complaints(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select s.area, null::text, coalesce(a.outcome, 'WAITS'), s.body, null::date, null::date, 1,
           case when coalesce((f.made_at at time zone 'Europe/London')::date, (moment at time zone 'Europe/London')::date) > c.acknowledge_by
                  or coalesce((o.made_at at time zone 'Europe/London')::date, (moment at time zone 'Europe/London')::date) > c.answer_by
                then 1 else 0 end
      from (select distinct v.area, v.body from assurance.serving((moment at time zone 'Europe/London')::date) v) s
      join intake.complaint c on c.to_body = s.body and c.taken_in_at <= moment
      left join complaints.step f on f.complaint = c.id and f.number = 1 and f.made_at <= moment
      left join lateral (select t.made_at from complaints.step t
                          where t.complaint = c.id and t.kind = 'ANSWER' and t.made_at <= moment order by t.number limit 1) o on true
      left join lateral (select t.outcome from complaints.step t
                          where t.complaint = c.id and t.kind = 'ANSWER' and t.made_at <= moment order by t.number desc limit 1) a on true
     where o.made_at is null or (o.made_at at time zone 'Europe/London')::date >= first
$$;
revoke execute on function assurance.complaints(date, timestamptz) from public;
grant execute on function assurance.complaints(date, timestamptz) to ${app};
