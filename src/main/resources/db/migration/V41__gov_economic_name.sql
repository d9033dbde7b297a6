-- A code of 政府预算支出经济分类 is proven by the name that the ledger gives it.
alter table subtotal add column gov_economic_name varchar(32767) default '' not null;
