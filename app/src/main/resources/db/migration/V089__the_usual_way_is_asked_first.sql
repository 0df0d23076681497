-- PostgreSQL asks the policies of a table from the last of the alphabet to the first, until one lets the row pass. The
-- usual way now comes before what was opened for a time, which nearly nobody has: what is open is then not gathered for
-- a list that shows nothing of it.
alter policy addressed_received on sharing.addressed rename to addressed_to_viewer;
alter policy addressed_when_named on sharing.addressed rename to addressed_named;
alter policy disclosure_originated on sharing.disclosure rename to disclosure_told_by_us;
