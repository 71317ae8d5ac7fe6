-- What Prisma's schema cannot say. The migrations hold the same statements; a test compares a database built by the
-- migrations with one built from schema.prisma's own DDL plus this file.

-- One clock for everything. Tests and development may move it through app_clock; production refuses to start with an offset.
CREATE FUNCTION assay_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT date_trunc('milliseconds', statement_timestamp()) + (SELECT offset_ms FROM app_clock WHERE id = 1) * interval '1 millisecond'
$$;

ALTER TABLE app_clock ADD CONSTRAINT app_clock_single CHECK (id = 1);

-- ---- append-only tables
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_row_append_only BEFORE UPDATE OR DELETE ON audit_row FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE ON ledger_transaction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER segment_append_only BEFORE UPDATE OR DELETE ON segment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER chain_event_append_only BEFORE UPDATE OR DELETE ON chain_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_check_append_only BEFORE UPDATE OR DELETE ON credential_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_message_append_only BEFORE UPDATE OR DELETE ON credential_message FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_loss_append_only BEFORE UPDATE OR DELETE ON credential_loss FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER capability_change_append_only BEFORE UPDATE OR DELETE ON capability_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_effect_append_only BEFORE UPDATE OR DELETE ON credential_effect FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loss_completion_append_only BEFORE UPDATE OR DELETE ON loss_completion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_segment_append_only BEFORE UPDATE OR DELETE ON dispute_segment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER time_correction_append_only BEFORE UPDATE OR DELETE ON time_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER expected_rate_append_only BEFORE UPDATE OR DELETE ON expected_rate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pay_top_up_append_only BEFORE UPDATE OR DELETE ON pay_top_up FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---- documents: the data key goes with the purge and no earlier.
ALTER TABLE document ADD CONSTRAINT document_key_until_purged CHECK ((wrapped_key IS NULL) = (purged_at IS NOT NULL));
ALTER TABLE document ADD CONSTRAINT document_purge_marked CHECK (purged_at IS NULL OR purge_started_at IS NOT NULL);
CREATE INDEX document_unpurged ON document (created_at, id) WHERE purged_at IS NULL;
CREATE INDEX credential_document ON credential (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX credential_message_document ON credential_message (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX credential_check_evidence ON credential_check (evidence_document_id) WHERE evidence_document_id IS NOT NULL;

-- ---- ledger
-- Only money outside the marketplace, and the platform's guarantee, may stand below zero.
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_not_overdrawn
  CHECK (balance_minor >= 0 OR kind IN ('stripe_clearing', 'platform_guarantee'));

CREATE FUNCTION apply_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_account SET balance_minor = balance_minor + NEW.amount_minor WHERE id = NEW.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_apply AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION apply_ledger_entry();

CREATE FUNCTION check_ledger_transaction_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
    WHERE e.transaction_id = NEW.transaction_id
    GROUP BY a.currency HAVING sum(e.amount_minor) <> 0
  ) THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ledger_transaction_balanced();

-- ---- catalogue: a version is edited while it is a draft; afterwards only its status moves.
CREATE FUNCTION refuse_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.status = 'draft'
    OR (NEW.code, NEW.version, NEW.definition) IS DISTINCT FROM (OLD.code, OLD.version, OLD.definition) THEN
    RAISE EXCEPTION 'a published version of a kind never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kind_version_fixed BEFORE UPDATE OR DELETE ON kind_version
  FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION refuse_kind_change();
CREATE UNIQUE INDEX kind_version_published ON kind_version (code) WHERE status = 'published';
CREATE UNIQUE INDEX kind_version_draft ON kind_version (code) WHERE status = 'draft';

-- ---- credentials: a decision that needs two people has two.
ALTER TABLE credential_proposal ADD CONSTRAINT credential_proposal_two_people
  CHECK (status <> 'confirmed' OR (answered_by IS NOT NULL AND answered_by <> proposed_by));
ALTER TABLE credential_proposal ADD CONSTRAINT credential_proposal_answered
  CHECK (status IN ('open', 'confirmed', 'declined', 'overtaken') AND (status = 'open') = (answered_at IS NULL));
CREATE UNIQUE INDEX credential_proposal_open ON credential_proposal (credential_id) WHERE status = 'open';
ALTER TABLE credential_check ADD CONSTRAINT credential_check_two_people CHECK (second_checker_user_id <> checker_user_id);
ALTER TABLE credential_check ADD CONSTRAINT credential_check_revoked_by_two
  CHECK (decision <> 'revoked' OR second_checker_user_id IS NOT NULL);
CREATE INDEX credential_queue ON credential (risk DESC, submitted_at, id)
  WHERE status IN ('submitted', 'format_checked', 'in_review');
CREATE INDEX credential_assigned ON credential (assigned_to) WHERE assigned_to IS NOT NULL;

-- ---- credentials: the same number lives on one account only, while its credential stands.
CREATE UNIQUE INDEX credential_number_once ON credential (kind, jurisdiction, number_hash)
  WHERE status NOT IN ('draft', 'rejected', 'withdrawn', 'superseded');

-- ---- applications: one at a time, never decided by the applicant; a declaration is only ever ended.
CREATE UNIQUE INDEX expert_application_open ON expert_application (expert_id) WHERE status NOT IN ('rejected', 'withdrawn');
CREATE INDEX expert_application_waiting ON expert_application (submitted_at, id) WHERE status IN ('submitted', 'in_review');
ALTER TABLE expert_application ADD CONSTRAINT expert_application_other_decides CHECK (decided_by <> expert_id);
ALTER TABLE expert_application ADD CONSTRAINT expert_application_reapply CHECK ((reapply_from IS NOT NULL) = (status IN ('rejected', 'withdrawn')));
CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_declaration_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
    OR (NEW.id, NEW.expert_id, NEW.kind, NEW.name, NEW.declared_at) IS DISTINCT FROM (OLD.id, OLD.expert_id, OLD.kind, OLD.name, OLD.declared_at) THEN
    RAISE EXCEPTION 'a declaration is ended, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conflict_declaration_kept BEFORE UPDATE OR DELETE ON conflict_declaration
  FOR EACH ROW EXECUTE FUNCTION refuse_declaration_change();
CREATE UNIQUE INDEX conflict_declaration_standing ON conflict_declaration (expert_id, kind, lower(name)) WHERE ended_at IS NULL;
CREATE INDEX expert_profile_cv ON expert_profile (cv_document_id) WHERE cv_document_id IS NOT NULL;
CREATE INDEX expert_language_document ON expert_language (document_id) WHERE document_id IS NOT NULL;

-- ---- exclusions: one list counts at a time, a match is open once, and it takes two people to close it.
CREATE UNIQUE INDEX exclusion_list_current ON exclusion_list (source) WHERE status = 'current';
CREATE UNIQUE INDEX exclusion_list_loading ON exclusion_list (source) WHERE status = 'loading';
CREATE INDEX exclusion_entry_npi ON exclusion_entry (npi) WHERE npi IS NOT NULL;
CREATE INDEX exclusion_entry_names ON exclusion_entry USING gin (name_keys);
CREATE UNIQUE INDEX exclusion_match_open ON exclusion_match (expert_id, fingerprint) WHERE status = 'open';
CREATE INDEX exclusion_match_waiting ON exclusion_match (strength, found_at, id) WHERE status = 'open';
CREATE INDEX exclusion_match_closed ON exclusion_match (closed_at, id) WHERE status <> 'open';
ALTER TABLE exclusion_match ADD CONSTRAINT exclusion_match_closed_when CHECK ((status = 'open') = (closed_at IS NULL));
CREATE UNIQUE INDEX exclusion_proposal_open ON exclusion_proposal (match_id) WHERE status = 'open';
ALTER TABLE exclusion_proposal ADD CONSTRAINT exclusion_proposal_two_people
  CHECK (answered_by <> proposed_by AND proposed_by <> expert_id AND answered_by <> expert_id);
ALTER TABLE exclusion_proposal ADD CONSTRAINT exclusion_proposal_answered
  CHECK ((status IN ('open', 'overtaken')) = (answered_by IS NULL) AND (status = 'open') = (answered_at IS NULL));
CREATE FUNCTION check_exclusion_ruled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM exclusion_proposal p WHERE p.match_id = NEW.id AND p.status = 'accepted' AND p.answered_at = NEW.closed_at
      AND p.verdict = CASE NEW.status WHEN 'cleared' THEN 'clear' WHEN 'confirmed' THEN 'confirm' END
  ) THEN
    RAISE EXCEPTION 'a match is closed by two people' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exclusion_match_ruled BEFORE UPDATE OF status ON exclusion_match
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION check_exclusion_ruled();

-- ---- matching
CREATE INDEX job_tier_clause_tokens ON job_tier_clause USING gin (token_ids);
CREATE INDEX expert_capabilities ON expert USING gin (capability_ids);
ALTER TABLE job_tier_clause ADD CONSTRAINT job_tier_clause_not_empty CHECK (cardinality(token_ids) > 0);

-- ---- what the loss of a credential did to work: a review has been judged valid or not, an unfinished claim has none.
ALTER TABLE credential_effect ADD CONSTRAINT credential_effect_known CHECK (effect IN ('returned', 'handed_back', 'flagged', 'noted'));
ALTER TABLE credential_effect ADD CONSTRAINT credential_effect_judged
  CHECK ((effect IN ('flagged', 'noted')) = (valid_at_judgment IS NOT NULL));

-- ---- seats and claims
-- Independence is a fact of the database: one live seat per task and expert over all tiers.
CREATE UNIQUE INDEX seat_independent ON seat (task_id, expert_id)
  WHERE status IN ('claimed', 'submitted', 'returned', 'accepted', 'rejected');
CREATE INDEX seat_claimable ON seat (job_id, tier, task_ordinal, seat_number)
  WHERE status IN ('open', 'released', 'lapsed') AND NOT waits_for_funds;
-- A withdrawn seat keeps whom it had, if anybody.
ALTER TABLE seat ADD CONSTRAINT seat_has_expert CHECK (status = 'withdrawn' OR (status = 'open') = (expert_id IS NULL));
ALTER TABLE job ADD CONSTRAINT job_closed CHECK ((status = 'closed') = (closed_at IS NOT NULL));
ALTER TABLE seat ADD CONSTRAINT seat_within_budget CHECK (spent_minor <= reserved_minor);
-- The claims an expert holds at once have distinct slots 1..2, so the held limit is a fact of the database too.
CREATE UNIQUE INDEX claim_slot ON claim (expert_id, slot) WHERE status = 'held';
CREATE UNIQUE INDEX claim_one_per_seat ON claim (seat_id) WHERE status = 'held';
ALTER TABLE claim ADD CONSTRAINT claim_slot_range CHECK (slot BETWEEN 1 AND 2);
CREATE INDEX claim_window ON claim (window_ends_at) WHERE pay_status = 'submitted';
CREATE INDEX claim_pending_pay ON claim (expert_id, payable_at) WHERE pay_status IN ('pending', 'payable');
CREATE INDEX claim_awaiting_of_job ON claim (job_id, window_ends_at, id) WHERE pay_status IN ('submitted', 'queried');
CREATE INDEX claim_awaiting_of_expert ON claim (expert_id) WHERE pay_status IN ('submitted', 'queried');
CREATE INDEX seat_waiting_for_funds ON seat (job_id, tier) WHERE waits_for_funds;
-- Reading a guideline: never more than was promised, never more promised than the pool has.
ALTER TABLE claim ADD CONSTRAINT claim_guideline_within_allowance CHECK (guideline_ms BETWEEN 0 AND guideline_allowance_ms);
ALTER TABLE claim ADD CONSTRAINT claim_guideline_held
  CHECK (guideline_amount_minor >= 0 AND guideline_fee_minor >= 0 AND guideline_amount_minor + guideline_fee_minor <= guideline_held_minor);
ALTER TABLE overhead_pool ADD CONSTRAINT overhead_pool_covers_held CHECK (held_minor BETWEEN 0 AND reserved_minor);
ALTER TABLE overhead_pool ADD CONSTRAINT overhead_pool_tasks CHECK (open_tasks >= 0);
CREATE INDEX claim_guideline ON claim (expert_id, job_id) WHERE guideline_allowance_ms > 0;
-- One running clock per expert.
CREATE UNIQUE INDEX running_clock_one ON running_clock (expert_id) WHERE mode = 'running';
ALTER TABLE running_clock SET (fillfactor = 50);
-- While it is analysed no version of a row that a beat left behind can be pruned: once in ten million beats is enough.
ALTER TABLE running_clock SET (autovacuum_analyze_threshold = 10000000);

-- ---- time
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE segment ADD CONSTRAINT segment_forward CHECK (ended_at > started_at);
ALTER TABLE segment ADD CONSTRAINT segment_payable_once
  EXCLUDE USING gist (expert_id WITH =, tstzrange(started_at, ended_at) WITH &&) WHERE (payable);

-- ---- rates and limits
ALTER TABLE expected_rate ADD CONSTRAINT expected_rate_positive CHECK (amount_minor > 0);
ALTER TABLE job ADD CONSTRAINT job_rate_floor_range CHECK (rate_floor_basis_points BETWEEN 5000 AND 10000);
ALTER TABLE job ADD CONSTRAINT job_weekly_limit_range CHECK (weekly_limit_minutes BETWEEN 60 AND 10080);
ALTER TABLE expert ADD CONSTRAINT expert_weekly_limit_range CHECK (weekly_limit_minutes BETWEEN 60 AND 10080);
ALTER TABLE effective_pay ADD CONSTRAINT effective_pay_not_negative
  CHECK (payable_ms >= 0 AND over_cap_ms >= 0 AND amount_minor >= 0 AND top_up_minor >= 0);
ALTER TABLE pay_top_up ADD CONSTRAINT pay_top_up_positive CHECK (review_count > 0 AND amount_minor > 0 AND fee_minor >= 0);

-- ---- signals about time: what nobody has looked at yet, and what was looked at last.
CREATE TRIGGER clock_jump_append_only BEFORE UPDATE OR DELETE ON clock_jump FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE clock_jump ADD CONSTRAINT clock_jump_some CHECK (jumps > 0);
ALTER TABLE time_signal ADD CONSTRAINT time_signal_kind
  CHECK (kind IN ('too_fast', 'too_long', 'mostly_quiet', 'offline_limit', 'clock_jumps'));
ALTER TABLE time_signal ADD CONSTRAINT time_signal_looked CHECK
  ((looked_at IS NULL) = (outcome IS NULL) AND (looked_at IS NULL) = (looked_by IS NULL) AND (looked_at IS NULL) = (note IS NULL));
ALTER TABLE time_signal ADD CONSTRAINT time_signal_outcome CHECK (outcome IN ('nothing', 'passed_on'));
CREATE INDEX time_signal_open ON time_signal (raised_at, id) WHERE looked_at IS NULL;
CREATE INDEX time_signal_looked ON time_signal (looked_at, id) WHERE looked_at IS NOT NULL;

-- ---- disputes
ALTER TABLE dispute ADD CONSTRAINT dispute_accepted_minutes CHECK (accepted_minutes >= 0);
ALTER TABLE dispute ADD CONSTRAINT dispute_closed CHECK ((closed_at IS NULL) = (status IN ('open', 'answered')));
ALTER TABLE dispute ADD CONSTRAINT dispute_answered CHECK ((answer IS NULL) = (answered_at IS NULL));
ALTER TABLE decision ADD CONSTRAINT decision_named CHECK
  ((decider_user_id IS NULL) = (outcome = 'by_silence') AND (decider_name IS NULL) = (outcome = 'by_silence'));
ALTER TABLE decision ADD CONSTRAINT decision_time CHECK (counted_ms >= 0 AND decided_ms >= 0);
CREATE UNIQUE INDEX time_correction_once ON time_correction (decision_id, segment_id) NULLS NOT DISTINCT;
ALTER TABLE claim ADD CONSTRAINT claim_decided_within_cap CHECK (decided_ms BETWEEN 0 AND cap_ms);
CREATE INDEX dispute_undecided ON dispute (decision_due_at, id) WHERE status IN ('open', 'answered');
CREATE INDEX dispute_request_open ON dispute (job_id, answer_due_at) WHERE raised_by = 'expert' AND status = 'open';
CREATE INDEX dispute_recently_closed ON dispute (closed_at, id) WHERE closed_at IS NOT NULL;

-- ---- payments: what is added to a settled claim is paid out like the claim itself.
ALTER TABLE pay_adjustment ADD CONSTRAINT pay_adjustment_kind CHECK (kind IN ('correction', 'top_up'));
ALTER TABLE pay_adjustment ADD CONSTRAINT pay_adjustment_source CHECK (source IN ('reserve', 'available', 'guarantee'));
ALTER TABLE pay_adjustment ADD CONSTRAINT pay_adjustment_adds CHECK (amount_minor > 0 AND fee_minor >= 0);
CREATE INDEX pay_adjustment_pending ON pay_adjustment (expert_id, payable_at) WHERE pay_status IN ('pending', 'payable');

-- ---- payments and exports: what is still under way is found without reading what is done.
CREATE INDEX funding_pending ON funding (created_at) WHERE status = 'pending';
CREATE INDEX stripe_event_unprocessed ON stripe_event (received_at) WHERE processed_at IS NULL;
CREATE INDEX payout_under_way ON payout (created_at) WHERE status = 'in_transit';
CREATE INDEX credential_due ON credential (valid_until, id) WHERE status IN ('verified', 'expiring');
CREATE INDEX credential_holder_wrote ON credential (holder_wrote_at, id)
  WHERE holder_wrote_at IS NOT NULL AND status IN ('verified', 'expiring', 'expired', 'suspended');
CREATE INDEX task_stuck ON task (job_id) WHERE status = 'stuck';
-- Jobs that money may still open, and those whose closing is not long ago.
CREATE INDEX job_waiting ON job (organization_id, created_at) WHERE status <> 'closed' AND imported_count > opened_count;
CREATE INDEX job_closed ON job (closed_at) WHERE status = 'closed';
-- A company finds its tasks by the beginning of its own id, whatever the collation.
CREATE INDEX task_external_prefix ON task (job_id, external_id text_pattern_ops);
-- The desk finds people and credentials by the beginning of a name or an address, whatever the collation.
CREATE INDEX user_name_prefix ON user_account (lower(display_name) text_pattern_ops);
CREATE INDEX user_email_prefix ON user_account (email text_pattern_ops);
CREATE INDEX expert_name_prefix ON expert (lower(legal_name) text_pattern_ops);
CREATE INDEX credential_holder_prefix ON credential (lower(holder_name) text_pattern_ops);
CREATE INDEX outbound_mail_failed ON outbound_mail (created_at) WHERE status = 'failed';
CREATE INDEX result_export_queued ON result_export (created_at) WHERE status = 'queued';

-- ---- work records: what was signed and its place stand for good; revoking is final, and only then may the document be emptied.
CREATE FUNCTION refuse_work_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
    OR (NEW.document <> OLD.document AND (NEW.document <> '' OR NEW.revoked_at IS NULL))
    OR (NEW.id, NEW.expert_id, NEW.place, NEW.signature, NEW.token_hash, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.expert_id, OLD.place, OLD.signature, OLD.token_hash, OLD.created_at) THEN
    RAISE EXCEPTION 'a work record is revoked, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER work_record_fixed BEFORE UPDATE OR DELETE ON work_record FOR EACH ROW EXECUTE FUNCTION refuse_work_record_change();
CREATE INDEX work_record_revoked ON work_record (place) WHERE revoked_at IS NOT NULL;
