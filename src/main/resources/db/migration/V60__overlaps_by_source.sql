-- Asked for by source and segment; with many overlaps a search through all of them takes minutes.
create index overlap_source on overlap (source_key, segment_no, line_no);
