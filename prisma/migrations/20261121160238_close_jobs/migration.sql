-- A new value of an enum can be used only after the migration that adds it: the constraint of the seats follows in the next one.
ALTER TYPE "SeatStatus" ADD VALUE 'withdrawn';
ALTER TABLE "job" ADD COLUMN     "closed_at" TIMESTAMPTZ(3);
UPDATE job SET closed_at = updated_at WHERE status = 'closed';
ALTER TABLE job ADD CONSTRAINT job_closed CHECK ((status = 'closed') = (closed_at IS NOT NULL));
