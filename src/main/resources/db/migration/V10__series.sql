-- What the last settlement has decided about a source: which newer export of its series counts instead (empty: none),
-- and what is to be said of the series. The headers as they stand in the file: a line a sheet.
alter table source add column superseded_by varchar(4000) default '' not null;
alter table source add column settled_problems varchar(1000000) default '' not null;
alter table source add column headers varchar(1000000) default '' not null;
