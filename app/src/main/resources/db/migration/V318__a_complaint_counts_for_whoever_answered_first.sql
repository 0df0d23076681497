-- As V284 has it; but what is answered again counts for the body that answered first, also where another goes on with its work by then
-- (V291) and answers: the number was that body's, and is moved where it stands.
create or replace function measures.complaint_answered() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    first complaints.step;
    last complaints.step;
begin
    select s.* into first from complaints.step s
     where s.complaint = new.complaint and s.kind = 'ANSWER' and s.number < new.number order by s.number limit 1;
    select s.* into last from complaints.step s
     where s.complaint = new.complaint and s.kind = 'ANSWER' and s.number < new.number order by s.number desc limit 1;
    if first.id is null then
        perform measures.move('complaints-answered', c.to_body, c.answer_by, 'waits', measures.pace(new.made_at, c.answer_by))
           from intake.complaint c where c.id = new.complaint;
        perform measures.add('complaints-upheld', new.body, measures.day(new.made_at), lower(replace(new.outcome, '_', '-')));
    else
        perform measures.move('complaints-upheld', first.body, measures.day(first.made_at), lower(replace(last.outcome, '_', '-')),
                              lower(replace(new.outcome, '_', '-')));
    end if;
    return null;
end $$;

-- What was moved at the wrong body before.
delete from measures.counted where measure = 'complaints-upheld';
insert into measures.counted (measure, quarter, until_day, body, part, connection, number)
select r.measure, date_trunc('quarter', r.on_day)::date, (date_trunc('quarter', r.on_day) + interval '3 months')::date, r.body, r.part, 0,
       count(*)::int
  from measures.recounted() r where r.measure = 'complaints-upheld' group by 1, 2, 3, 4, 5;
