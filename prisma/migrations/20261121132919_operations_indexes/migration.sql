-- What the operations desk counts and what the desk has to ask again is found by index.
CREATE INDEX credential_due ON credential (valid_until, id) WHERE status IN ('verified', 'expiring');
CREATE INDEX task_stuck ON task (job_id) WHERE status = 'stuck';
CREATE INDEX outbound_mail_failed ON outbound_mail (created_at) WHERE status = 'failed';
