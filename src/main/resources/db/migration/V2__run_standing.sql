-- What a run came to, in numbers: the words are made when they are shown, in the reader's language.
alter table run drop column verdict;
alter table run add column years varchar(4000) default '' not null;
alter table run add column entries bigint default 0 not null;
alter table run add column checks bigint default 0 not null;
alter table run add column differences bigint default 0 not null;
alter table run add column rejected bigint default 0 not null;
alter table run add column unclassified bigint default 0 not null;
alter table run add column unreadable bigint default 0 not null;
