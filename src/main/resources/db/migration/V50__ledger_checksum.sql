-- The CRC-32C of a segment's file up to its ledger_bytes; that of an empty file is 0.
alter table segment add column ledger_crc bigint default 0 not null;
