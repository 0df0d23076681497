-- A list of one owner's cases is a step along an index for each of its rows, also among a million of others'. One by when the
-- referrer is to hear had no index of the owner's.
create index case_hear_of on casework.case (body, owner, hear_by, id);
