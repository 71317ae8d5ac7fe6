CREATE OR REPLACE FUNCTION refuse_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.status = 'draft'
    OR (NEW.code, NEW.version, NEW.definition) IS DISTINCT FROM (OLD.code, OLD.version, OLD.definition) THEN
    RAISE EXCEPTION 'a published version of a kind never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE credential_check ADD CONSTRAINT credential_check_revoked_by_two
  CHECK (decision <> 'revoked' OR second_checker_user_id IS NOT NULL);
