-- Read a page at a time, in this order; without it every page would be a search through all.
create index rejected_row_source on rejected_row (source_key, segment_no, id);
