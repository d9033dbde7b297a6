-- How long the entries of a kept run's segments are: another host that knows of them may not have them.
alter table run_segment add column ledger_bytes bigint default 0 not null;
