import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locales } from '~/core/locale';
import { mapTaskRecord } from './map-task-record';
import { parseTaskLine } from './parse-task-line';
import { proposeImportMapping } from './propose-import-mapping';

it.each(locales)('the example file in %s goes in whole, under the meanings we propose ourselves', (locale) => {
  const lines = readFileSync(`public/examples/tasks-${locale}.jsonl`, 'utf8').trim().split('\n');
  const records = lines.map((line) => {
    const parsed = parseTaskLine(new TextEncoder().encode(line));
    if (parsed.kind !== 'record') throw new Error(line);
    return parsed.record;
  });
  const { mapping, fault } = proposeImportMapping(records);
  expect([records.length, fault]).toEqual([3, undefined]);
  for (const record of records) {
    const mapped = mapTaskRecord(record, mapping, locale === 'en' ? 'en' : 'zh-Hans');
    expect(mapped.ok ? mapped.task.externalId : mapped.fault).toBe(record['external_id']);
  }
});
