CREATE INDEX dispute_request_open ON dispute (job_id, answer_due_at) WHERE raised_by = 'expert' AND status = 'open';
