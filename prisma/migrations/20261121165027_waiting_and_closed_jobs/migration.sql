-- Jobs that money may still open, and those whose closing is not long ago.
CREATE INDEX job_waiting ON job (organization_id, created_at) WHERE status <> 'closed' AND imported_count > opened_count;
CREATE INDEX job_closed ON job (closed_at) WHERE status = 'closed';
