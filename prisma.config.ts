import { defineConfig } from 'prisma/config';

// Prisma's command line would download a schema engine; generating the client needs none, so a stand-in keeps it offline.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= '/dev/null';

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
