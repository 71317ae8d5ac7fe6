/** Of whoever the query is asked for. */
const EXPERT = '(SELECT expert_id FROM shown)';
const COMPANY = '(SELECT organization_id FROM shown)';

/** The token of the link `completeDemo` adds: of those experts make only a hash is known. */
export const SHOWN_RECORD_TOKEN = 'PagesLookAtThisLink000';

/**
 * How each address with parameters finds rows to show: a query whose columns are the parameters, over `shown`, the expert and
 * the company whose pages are looked at. The first row is taken, so the richest comes first.
 */
export const addressSamples: Record<string, string> = {
  '/help/:guide': `SELECT 'experts' AS guide`,
  '/dev/mail/:mailId': `SELECT id AS "mailId" FROM outbound_mail ORDER BY length(text) DESC`,
  '/company/jobs/:jobId': companyJob(),
  '/company/jobs/:jobId/pay': `
    SELECT id AS "jobId" FROM job WHERE organization_id = ${COMPANY} ORDER BY pay_stopped_at NULLS LAST, decided_count DESC`,
  '/company/jobs/:jobId/import': companyJob(),
  '/company/jobs/:jobId/imports/:importId': `
    SELECT j.id AS "jobId", i.id AS "importId" FROM task_import i JOIN job j ON j.id = i.job_id
    WHERE j.organization_id = ${COMPANY} ORDER BY i.rejected_count DESC`,
  '/company/jobs/:jobId/funding': companyJob(),
  '/company/jobs/:jobId/reviews': companyJob(),
  '/company/jobs/:jobId/time': companyJob(),
  '/company/jobs/:jobId/time.csv': companyJob(),
  '/company/jobs/:jobId/results': companyJob(),
  '/company/jobs/:jobId/tasks': companyJob(),
  '/company/jobs/:jobId/tasks/:taskId': `
    SELECT t.job_id AS "jobId", t.id AS "taskId" FROM task t JOIN job j ON j.id = t.job_id
    WHERE j.organization_id = ${COMPANY} ORDER BY (SELECT count(*) FROM chain_event e WHERE e.task_id = t.id) DESC`,
  '/company/reviews/:claimId': companyReview(),
  '/company/reviews/:claimId/dispute': companyReview(),
  '/company/exports/:exportId': `
    SELECT e.id AS "exportId" FROM result_export e JOIN job j ON j.id = e.job_id
    WHERE j.organization_id = ${COMPANY} AND e.status = 'ready'`,
  '/expert/jobs/:jobId': `
    SELECT s.job_id AS "jobId" FROM seat s JOIN claim c ON c.job_id = s.job_id AND c.expert_id = ${EXPERT}
    WHERE s.status = 'open' GROUP BY s.job_id ORDER BY count(*) DESC`,
  '/expert/work/:claimId': heldClaim(),
  '/expert/work/:claimId/clock': heldClaim(),
  '/expert/work/:claimId/draft': heldClaim(),
  '/expert/earnings/:claimId': `
    SELECT id AS "claimId" FROM claim WHERE expert_id = ${EXPERT} AND status = 'submitted' ORDER BY payable_ms DESC NULLS LAST`,
  '/expert/disputes/:disputeId': `
    SELECT id AS "disputeId" FROM dispute WHERE expert_id = ${EXPERT} ORDER BY closed_at IS NULL DESC, opened_at DESC`,
  '/expert/credentials/:credentialId': expertCredential(),
  '/expert/credentials/:credentialId/badge': expertCredential(),
  '/expert/credentials/:credentialId/withdraw': expertCredential(),
  '/expert/documents/:documentId': ownDocument(),
  '/expert/record/:recordId/badge': `
    SELECT id AS "recordId" FROM work_record WHERE expert_id = ${EXPERT} AND revoked_at IS NULL`,
  '/records/:token': sharedRecord(),
  '/records/:token/record.json': sharedRecord(),
  '/status/work-records/:listId': `SELECT 1 AS "listId" FROM work_record`,
  '/documents/:documentId': ownDocument(),
  '/documents/:documentId/content': ownDocument(),
  '/admin/exclusions/:matchId': `
    SELECT id AS "matchId" FROM exclusion_match ORDER BY status = 'open' DESC, strength, found_at`,
  '/admin/catalogue/kinds/:kindCode': `SELECT 'us_physician' AS "kindCode"`,
  '/admin/catalogue/kinds/:kindCode/edit': `SELECT 'us_physician' AS "kindCode"`,
  '/admin/applications/:applicationId': `
    SELECT id AS "applicationId" FROM expert_application WHERE submitted_at IS NOT NULL
    ORDER BY status IN ('submitted', 'in_review') DESC, submitted_at DESC`,
  '/admin/cases/:disputeId': `
    SELECT id AS "disputeId" FROM dispute ORDER BY closed_at IS NULL DESC, answered_at DESC NULLS LAST`,
  '/admin/signals/:signalId': `
    SELECT id AS "signalId" FROM time_signal ORDER BY looked_at IS NULL DESC, raised_at`,
  '/admin/experts/:expertId/capabilities': `
    SELECT expert_id AS "expertId" FROM capability_change GROUP BY expert_id ORDER BY count(*) DESC`,
  '/admin/credentials/:credentialId': `
    SELECT id AS "credentialId" FROM credential 
    ORDER BY status IN ('submitted', 'format_checked', 'in_review') DESC, submitted_at DESC NULLS LAST`,
};

function sharedRecord(): string {
  return `
    SELECT '${SHOWN_RECORD_TOKEN}' AS token FROM work_record
    WHERE token_hash = encode(sha256('${SHOWN_RECORD_TOKEN}'), 'hex')`;
}

function companyJob(): string {
  return `SELECT id AS "jobId" FROM job WHERE organization_id = ${COMPANY} ORDER BY decided_count DESC, imported_count DESC`;
}

function heldClaim(): string {
  return `SELECT id AS "claimId" FROM claim WHERE expert_id = ${EXPERT} AND status = 'held' ORDER BY claimed_at DESC`;
}

function ownDocument(): string {
  return `SELECT id AS "documentId" FROM document WHERE owner_user_id = ${EXPERT}`;
}

function expertCredential(): string {
  return `SELECT id AS "credentialId" FROM credential WHERE expert_id = ${EXPERT} ORDER BY document_id IS NULL, id`;
}

function companyReview(): string {
  return `
    SELECT c.id AS "claimId" FROM claim c JOIN job j ON j.id = c.job_id
    WHERE j.organization_id = ${COMPANY} AND c.status = 'submitted'
    ORDER BY c.pay_status IN ('submitted', 'queried') DESC, c.id`;
}
