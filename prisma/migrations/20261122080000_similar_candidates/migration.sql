-- The texts that share most bands with these. Each band is looked up by itself, and of a band that very many share
-- only some are taken, so that the cost does not follow the size of the table. The planner knows nothing of that:
-- it takes bands for frequent, and would read the whole table.
CREATE FUNCTION similar_candidates(asked INTEGER[], most INTEGER) RETURNS TABLE ("kind" TEXT, "ref_id" UUID)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT s.kind, s.ref_id
    FROM unnest(asked) AS band
    CROSS JOIN LATERAL (SELECT t.kind, t.ref_id FROM similar_texts t WHERE t.bands @> ARRAY[band] LIMIT 200) AS s
    GROUP BY s.kind, s.ref_id ORDER BY count(*) DESC, s.ref_id DESC LIMIT most
$$;
