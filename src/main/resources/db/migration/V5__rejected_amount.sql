-- What a rejected row would have added to the spending, in 分; null where that can't be read.
alter table rejected_row add column amount_fen bigint;
