-- What decides how a source is read, but for the review sheets; and the review sheets that its categories are right for:
-- a source in which no entry is decided otherwise need not be read again when they change.
alter table source add column reading_key varchar(64) default '' not null;
alter table source add column reviews varchar(64) default '' not null;
