-- What came of a disclosure, in one line, and whether it changed a decision: said with the answer, for its originator.
-- Answers from before have neither.
alter table sharing.answer
    add column came_of text check (char_length(came_of) between 1 and 200 and came_of !~ '[\n\r]'),
    add column changed text check (changed in ('YES', 'NO', 'NOT_YET_KNOWN')),
    add constraint came_of_with_whether_it_changed check (came_of is null or changed is not null),
    add constraint what_came_of_it_is_official check (not sharing.marked_above_official(coalesce(came_of, '')));

-- How soon those answer whom a body told: by the day of sending.
create index addressed_sent_by on sharing.addressed (from_body, sent_at) where sent_at is not null;
