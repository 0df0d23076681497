-- How many cases one has whose name is not known while a list of theirs is planned: where they are thought to be few, all of them are
-- read and sorted, and a list of somebody who has thousands reads thousands. Taken for many, they are read in their order along the
-- index, which costs nothing more where they are few.
alter table casework.case alter column owner set (n_distinct = 2);
