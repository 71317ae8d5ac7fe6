-- A company finds its tasks by the beginning of its own id, whatever the collation.
CREATE INDEX task_external_prefix ON task (job_id, external_id text_pattern_ops);
