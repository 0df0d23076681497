-- One who holds the role that is told and cannot do what it asks, because they did what the others are to decide on.
alter table notices.notice add column but_not uuid;
