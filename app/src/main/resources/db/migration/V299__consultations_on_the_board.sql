-- Consultations of an area that closed, as far as they were to be answered or were in the quarter: by their reference and title, when they
-- were to be answered, and when they were. Not of an answer that anybody sent.
create function assurance.consultations(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select s.area, c.reference, w.title, c.body, (r.made_at at time zone 'Europe/London')::date, p.answer_by, 1,
           case when coalesce((r.made_at at time zone 'Europe/London')::date, (moment at time zone 'Europe/London')::date) > p.answer_by
                then 1 else 0 end
      from assurance.serving((moment at time zone 'Europe/London')::date) s
      join consultation.consultation c on c.area = s.area and c.body = s.body
      join consultation.step p on p.consultation = c.id and p.kind = 'APPROVAL' and p.made_at <= moment
      join consultation.wording w on w.consultation = c.id and w.number = p.wording
      left join lateral (select t.made_at from consultation.step t
                          where t.consultation = c.id and t.kind = 'RESPONSE' and t.made_at <= moment order by t.number limit 1) r on true
     where w.closes < (moment at time zone 'Europe/London')::date
       and (r.made_at is null or (r.made_at at time zone 'Europe/London')::date >= first)
       and not exists (select from consultation.step x where x.consultation = c.id and x.kind = 'WITHDRAWAL' and x.made_at <= moment)
$$;
revoke execute on function assurance.consultations(date, timestamptz) from public;
grant execute on function assurance.consultations(date, timestamptz) to ${app};
