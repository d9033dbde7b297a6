-- What is kept of a run that has published, so that a later one can be compared with it. The classified entries stay in
-- the files of their sources; here stands which sources they were, and which of their lines were counted elsewhere.
create table run_source (
    run_no bigint not null,
    ordinal integer not null,
    file varchar(4000) not null,
    sha256 varchar(64) not null,
    source_key varchar(64) not null,
    status varchar(12) not null,
    headers varchar(1000000) not null,
    primary key (run_no, ordinal)
);

-- without: ranges of lines (1-based), e.g. 3-5,9
create table run_segment (
    run_no bigint not null,
    ordinal integer not null,
    source_key varchar(64) not null,
    segment_no integer not null,
    without text not null,
    primary key (run_no, ordinal)
);

create table run_figure (
    run_no bigint not null,
    fiscal_year integer not null,
    figure_key varchar(200) not null,
    amount_fen bigint not null,
    primary key (run_no, fiscal_year, figure_key)
);

create table run_category (
    run_no bigint not null,
    ordinal integer not null,
    category_key varchar(200) not null,
    label varchar(1000) not null,
    parent_key varchar(200) not null,
    is_leaf boolean not null,
    primary key (run_no, ordinal)
);

create table run_budget (
    run_no bigint not null,
    ordinal integer not null,
    fiscal_year integer not null,
    is_project boolean not null,
    subject varchar(1000) not null,
    label varchar(1000) not null,
    initial_fen bigint not null,
    additional_fen bigint not null,
    adjusted_fen bigint not null,
    primary key (run_no, ordinal)
);
