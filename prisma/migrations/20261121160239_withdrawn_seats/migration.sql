-- A withdrawn seat keeps whom it had, if anybody.
ALTER TABLE seat DROP CONSTRAINT seat_has_expert;
ALTER TABLE seat ADD CONSTRAINT seat_has_expert CHECK (status = 'withdrawn' OR (status = 'open') = (expert_id IS NULL));
