ALTER TABLE credential_proposal DROP CONSTRAINT credential_proposal_two_people;
ALTER TABLE credential_proposal DROP CONSTRAINT credential_proposal_answered;
ALTER TABLE credential_proposal ADD CONSTRAINT credential_proposal_two_people
  CHECK (status <> 'confirmed' OR (answered_by IS NOT NULL AND answered_by <> proposed_by));
ALTER TABLE credential_proposal ADD CONSTRAINT credential_proposal_answered
  CHECK (status IN ('open', 'confirmed', 'declined', 'overtaken') AND (status = 'open') = (answered_at IS NULL));
