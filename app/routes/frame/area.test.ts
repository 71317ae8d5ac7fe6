import { describe, expect, it } from 'vitest';
import { areaOf, areasOf, type FrameViewer } from './area';

const nobody: FrameViewer = { displayName: 'N', isAdmin: false, isExpert: false, organizationName: null };
const expert = { ...nobody, isExpert: true };
const both = { ...expert, organizationName: 'Org' };

describe('the area of a page', () => {
  it('is the one its address names, when the viewer may enter it', () => {
    expect(areaOf('/expert/time', both)).toBe('expert');
    expect(areaOf('/company', both)).toBe('company');
    expect(areaOf('/company', expert)).toBeUndefined();
    expect(areaOf('/experts', expert)).toBeUndefined();
  });

  it('is the first of the viewer for settings and help, and none for the public pages', () => {
    expect(areaOf('/settings', both)).toBe('company');
    expect(areaOf('/help/experts', expert)).toBe('expert');
    expect(areaOf('/', expert)).toBeUndefined();
    expect(areaOf('/help', null)).toBeUndefined();
  });

  it('lists what somebody may enter', () => {
    expect(areasOf({ ...both, isAdmin: true })).toEqual(['admin', 'company', 'expert']);
    expect(areasOf(nobody)).toEqual([]);
  });
});
