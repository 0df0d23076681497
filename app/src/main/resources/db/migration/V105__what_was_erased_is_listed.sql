-- Whoever makes the log keeps a list of the leaves that open to nobody, beside it and in no backup (decision 0028). Of an
-- erasure it reads which entry it was of, to know its leaf, and by which entry: identifiers alone.
grant select on ledger.erasure to ${sequencer};
create policy erasure_listed on ledger.erasure for select to ${sequencer} using (true);
