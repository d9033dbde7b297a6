-- How many rows the other tables hold of a segment, counted in the transactions that put them there.
alter table segment add column kept bigint default 0 not null;
