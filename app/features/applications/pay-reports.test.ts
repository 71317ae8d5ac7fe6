import { expect, it } from 'vitest';
import { domains } from '../catalogue/credential-kind';
import { bandOf } from './pay-bands';
import { payReports, paySubjects, reportsAbout } from './pay-reports';

it('says each subject once, with a source and the day it was read', () => {
  expect(payReports.map(({ subject }) => subject)).toEqual([...paySubjects]);
  for (const { lowMinor, highMinor, source, readOn } of payReports) {
    expect(lowMinor > 0n && lowMinor <= highMinor && source !== '').toBe(true);
    expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

it('holds the band of every field as somebody reported it', () => {
  for (const domain of domains) {
    const { lowMinor, highMinor, source, readOn } = bandOf(domain);
    const found = reportsAbout([domain]).filter((report) => report.source === source && report.readOn === readOn);
    expect(found).toContainEqual(expect.objectContaining({ lowMinor, highMinor }));
  }
});

it('reports of every field 70 to 180 dollars for experts, and nothing of no field', () => {
  for (const domain of domains) {
    expect(reportsAbout([domain])[0]).toMatchObject({ subject: 'experts', lowMinor: 70_00n, highMinor: 180_00n });
  }
  expect(reportsAbout([])).toEqual([]);
  expect(reportsAbout(['finance']).map(({ subject }) => subject)).not.toContain('mercorDoctors');
});
