-- AlterTable
ALTER TABLE "exclusion_entry" DROP COLUMN "npi_hash";

-- AlterTable
ALTER TABLE "exclusion_match" DROP COLUMN "identifiers_encrypted";

CREATE INDEX exclusion_entry_npi ON exclusion_entry (npi) WHERE npi IS NOT NULL;
