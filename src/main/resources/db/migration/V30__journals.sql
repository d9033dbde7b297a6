-- Columnar ledgers: a row holds several entries but counts once; a stated total has a figure for every column.
alter table segment add column further_entries bigint default 0 not null;
alter table stated_total add column column_label varchar(32767) default '' not null;

-- What the lines of a journal that are no spending add to an account. Insert only: readers add up.
create table account_sum (
    source_key varchar(64) not null,
    segment_no integer not null,
    fiscal_year integer not null,
    account varchar(4) not null,
    amount_fen bigint not null
);
