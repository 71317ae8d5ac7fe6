import type pg from 'pg';

// Every question leaves out Prisma's own table and what belongs to an extension, and orders by name, never by history.
const OURS = `c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

const questions = {
  columns: `
    SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || coalesce(' default ' || pg_get_expr(f.adbin, f.adrelid), '')
      || a.attidentity::text || a.attgenerated::text AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
    WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped`,
  tables: `
    SELECT c.relname || ' ' || c.relkind::text || ' ' || c.relpersistence::text || ' ' || coalesce(array_to_string(c.reloptions, ','), '')
      || ' ' || c.relrowsecurity AS line
    FROM pg_class c WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'S')`,
  constraints: `
    SELECT c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE ${OURS}`,
  indexes: `
    SELECT pg_get_indexdef(i.indexrelid) AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE ${OURS}`,
  triggers: `
    SELECT pg_get_triggerdef(t.oid) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE ${OURS} AND NOT t.tgisinternal`,
  functions: `
    SELECT pg_get_functiondef(p.oid) AS line FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  enums: `
    SELECT t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
  extensions: `SELECT extname AS line FROM pg_extension`,
};

export type Catalogue = Record<keyof typeof questions, string[]>;

/** All that the public schema of a database consists of, as sorted lines that two databases can be compared by. */
export async function readCatalogue(pool: pg.Pool): Promise<Catalogue> {
  const entries: [string, string[]][] = [];
  for (const [name, question] of Object.entries(questions)) {
    const { rows } = await pool.query<{ line: string }>(question);
    entries.push([name, rows.map(({ line }) => line).sort()]);
  }
  return Object.fromEntries(entries) as Catalogue;
}
