-- What was sent, and what became of it, is not kept for ever: the courier ends it when its time is over (the law book's limit
-- `notices-kept`). Nothing that is still to be delivered goes.
create policy event_again_ended on notices.event_again for delete to ${courier} using (taken_at is not null);
create policy letter_ends_when_it_has_ended on notices.letter as restrictive for delete to ${courier} using (ended_at is not null);
create policy event_ends_when_it_has_ended on notices.event as restrictive for delete to ${courier} using (ended_at is not null);
create policy line_ends_when_it_is_over on notices.line as restrictive for delete to ${courier} using (
    letter is not null or dropped_at is not null);
grant delete on notices.letter, notices.line, notices.event, notices.event_again to ${courier};
create index letter_ended on notices.letter (ended_at) where ended_at is not null;
create index event_ended on notices.event (ended_at) where ended_at is not null;
