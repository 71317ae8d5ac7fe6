-- The desk finds people and credentials by the beginning of a name or an address, whatever the collation.
CREATE INDEX user_name_prefix ON user_account (lower(display_name) text_pattern_ops);
CREATE INDEX user_email_prefix ON user_account (email text_pattern_ops);
CREATE INDEX expert_name_prefix ON expert (lower(legal_name) text_pattern_ops);
CREATE INDEX credential_holder_prefix ON credential (lower(holder_name) text_pattern_ops);
