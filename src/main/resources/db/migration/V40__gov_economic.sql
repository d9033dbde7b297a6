-- A budget moves within the classes of 政府预算支出经济分类. Ledgers read before this have none of them kept; the program is
-- one of a run's inputs, so they are read anew.
alter table subtotal add column gov_economic_code varchar(32767) default '' not null;
