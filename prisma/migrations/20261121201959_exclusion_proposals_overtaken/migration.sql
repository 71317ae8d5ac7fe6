ALTER TABLE exclusion_proposal DROP CONSTRAINT exclusion_proposal_answered;
ALTER TABLE exclusion_proposal ADD CONSTRAINT exclusion_proposal_answered
  CHECK ((status IN ('open', 'overtaken')) = (answered_by IS NULL) AND (status = 'open') = (answered_at IS NULL));
