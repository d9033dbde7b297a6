-- Asked for source by source; with hundreds of ledgers a search through all of them for each takes minutes.
create index subtotal_source on subtotal (source_key);
create index tail_source on tail (source_key);
create index stated_total_source on stated_total (source_key);
