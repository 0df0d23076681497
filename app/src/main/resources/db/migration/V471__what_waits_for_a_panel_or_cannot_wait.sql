-- What comes to a panel, and what is time-critical, is found without passing over whatever else an officer or a team has.
create index case_at_panels on casework.case (body, owner, next_on, id) where stage in ('TO_PANEL', 'INFORMING', 'SUPPORTED');
create index case_critical on casework.case (body, next_on, id) where urgent and stage <> 'CLOSED';
