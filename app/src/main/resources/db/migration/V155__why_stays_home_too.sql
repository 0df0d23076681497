-- Why a correction was made is told to all who read the version before: what stays home does not stand there either. While
-- it is a draft, it can be said in other words.
grant update (why) on sharing.draft to ${app};

create or replace function sharing.nothing_at_home_leaves() returns trigger language plpgsql as $$
begin
    if new.outcome = 'APPROVED' and exists (
        select from sharing.tearline t
          join sharing.home_term h on h.body = t.body and h.home = t.home and h.anywhere
          join sharing.disclosure d on d.id = t.disclosure
         where t.disclosure = new.disclosure
           and (position(lower(h.term collate "C")
                    in lower(concat_ws(E'\n', d.title, d.words, d.subject, d.conditions, d.why_corrected) collate "C")) > 0
             or exists (select from sharing.attachment a where a.disclosure = d.id
                           and position(lower(h.term collate "C")
                               in lower(concat_ws(E'\n', a.title, a.name, a.words) collate "C")) > 0))) then
        raise exception 'what stays home does not leave';
    end if;
    return new;
end $$;
