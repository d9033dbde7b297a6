-- A path may be longer than what PostgreSQL takes into an index. Written in a way that both databases know.
create table run_content (
    run_no bigint not null,
    path varchar(4000) not null,
    sha256 varchar(64) not null
);
insert into run_content select run_no, path, sha256 from run_input;
drop table run_input;
alter table run_content rename to run_input;
create index run_input_run on run_input (run_no);
