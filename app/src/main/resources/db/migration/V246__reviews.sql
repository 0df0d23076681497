-- National reviews: what each recommends, to which kind of body, and the matters that were raised with those bodies for it. A review
-- is entered whole, in one act, and stands.
create table scrutiny.review (
    id           uuid primary key,                      -- made with the form
    body         uuid not null,
    imported_by  uuid not null,
    imported_at  timestamptz not null,
    title        text not null check (char_length(title) between 1 and 200),
    publisher    text not null check (char_length(publisher) between 1 and 200),
    published_on date not null,
    source       text not null check (char_length(source) between 1 and 500),   -- where it can be read
    foreign key (imported_by, body) references partnership.officer (id, body),
    constraint published_before_it_is_imported check (published_on <= (imported_at at time zone 'Europe/London')::date),
    constraint official_at_most check (not sharing.marked_above_official(title) and not sharing.marked_above_official(publisher)
                                       and not sharing.marked_above_official(source))
);

create table scrutiny.recommendation (
    id       uuid primary key,
    review   uuid not null references scrutiny.review,
    place    int not null check (place between 1 and 60),                        -- in its file
    number   text not null check (number ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,11}$'),  -- as the review has it
    title    text not null check (char_length(title) between 1 and 200),
    words    text not null check (char_length(words) between 1 and 3000),
    to_kind  text not null,                                                      -- of partnership.body
    unique (review, place),
    unique (review, number),
    constraint official_at_most check (not sharing.marked_above_official(title) and not sharing.marked_above_official(words))
);

do $$
declare t text;
begin
    foreach t in array array['review', 'recommendation'] loop
        execute format('alter table scrutiny.%I enable row level security', t);
        execute format('alter table scrutiny.%I force row level security', t);
        execute format('create policy owner_keeps on scrutiny.%I to current_user using (true) with check (true)', t);
        execute format('grant select, insert on scrutiny.%I to ${app}', t);
        execute format('create trigger stands before update or delete on scrutiny.%I
            for each row execute function scrutiny.stands()', t);
    end loop;
end $$;

-- Those who oversee, and those who answer them.
create policy review_seen on scrutiny.review for select to ${app} using (
    'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
    or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));
create policy review_imported on scrutiny.review for insert to ${app} with check (
    body = (select access.viewer_body()) and imported_by = (select access.viewer_officer())
    and imported_at = (select access.viewer_at())
    and 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));

create policy recommendation_seen on scrutiny.recommendation for select to ${app} using (
    'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
    or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));
-- With the review, and never later.
create policy recommendation_imported on scrutiny.recommendation for insert to ${app} with check (exists (
    select from scrutiny.review v where v.id = recommendation.review
       and v.imported_by = (select access.viewer_officer()) and v.imported_at = (select access.viewer_at())));

-- A matter may be what a review recommends, put by a national board to one of the bodies that it speaks to; once to each.
alter table scrutiny.matter add column recommendation uuid references scrutiny.recommendation,
    add constraint put_once_to_each unique (recommendation, to_body),
    add constraint what_a_review_recommends_is_public check (recommendation is null or kind = 'RECOMMENDATION' and withheld is null);

create function scrutiny.put_as_recommended() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.recommendation is not null and not exists (
        select from scrutiny.recommendation r
          join scrutiny.review v on v.id = r.review
          join partnership.body b on b.id = new.raised_in and b.kind = 'NATIONAL_BOARD'
          join partnership.coverage c on c.body = new.to_body and c.kind = r.to_kind
                                     and c.from_day <= (new.raised_at at time zone 'Europe/London')::date
                                     and (c.until_day is null or c.until_day > (new.raised_at at time zone 'Europe/London')::date)
         where r.id = new.recommendation and v.imported_at <= new.raised_at
           and new.title = r.title and starts_with(new.words, r.words)) then
        raise exception 'what a review recommends is put as it stands, to bodies of the kind that it names';
    end if;
    return new;
end $$;
create trigger put_as_recommended before insert on scrutiny.matter
    for each row execute function scrutiny.put_as_recommended();

-- Each recommendation of a review in each area of a day: which body has to answer there, and where that stands. Where no such body
-- serves an area there is a row without one, and where it was never put to that body, one without a matter. What reviews recommend is
-- public, so those who follow it see all areas.
create function scrutiny.review_standing(of_review uuid, on_day date)
    returns table (place int, area uuid, area_code text, area_name text, body uuid, matter uuid, reference text, said text,
                   outcome text, due date, words text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.place, a.id, a.code, a.name, c.body, m.id, m.reference, l.kind, l.outcome,
           case when l.kind is null then m.due_on else l.by_day end, l.words
      from scrutiny.recommendation r
     cross join partnership.area a
      left join partnership.coverage c on c.area = a.id and c.kind = r.to_kind and c.from_day <= on_day
                                      and (c.until_day is null or c.until_day > on_day)
      left join scrutiny.matter m on m.recommendation = r.id and m.to_body = c.body
      left join lateral (select s.kind, s.outcome, s.by_day, s.words from scrutiny.step s where s.matter = m.id
                          order by s.number desc limit 1) l on true
     where r.review = of_review and a.from_day <= on_day and (a.until_day is null or a.until_day > on_day)
       and (select access.viewer_roles() && array['SCRUTINY_OFFICER', 'BOARD_MEMBER', 'AGREEMENT_OWNER'])
     order by a.name, r.place, c.body
$$;
revoke execute on function scrutiny.review_standing(uuid, date) from public;
grant execute on function scrutiny.review_standing(uuid, date) to ${app};
