-- The hash of the program that has brought the tables to their form.
create table made_by (program varchar(64) not null);
