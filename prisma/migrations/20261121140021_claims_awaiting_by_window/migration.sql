-- What waits for a company's approval is found by the nearest end of its window.
DROP INDEX claim_awaiting_of_job;
CREATE INDEX claim_awaiting_of_job ON claim (job_id, window_ends_at, id) WHERE pay_status IN ('submitted', 'queried');
