// The partnership that the browser tests plan, by mouse and by keyboard, and what its file must say.
import { expect } from '@playwright/test';
import { record } from './acting.mjs';

export const bestcities = 'Organisation: BestCities Global Alliance';
export const icca = 'Organisation: ICCA';
export const objective = 'Objective: Recognise outstanding associations';

/** What both ways of planning must leave in the file, field by field. */
export function compare(plan) {
  expect(plan).toMatchObject({ version: 1, title: 'BestCities and ICCA' });
  expect(plan.organisations).toHaveLength(2);
  const a = record(plan, 'organisations', { name: 'BestCities Global Alliance', kind: 'alliance' });
  const b = record(plan, 'organisations', { name: 'ICCA', kind: 'association' });
  expect(Math.hypot(a.place.x - b.place.x, a.place.y - b.place.y)).toBeGreaterThan(200);
  expect(plan.assets.map((asset) => asset.name).sort()).toEqual(['Network of destinations', 'Research on legacy']);
  const research = record(plan, 'assets', { name: 'Research on legacy' }).id;
  const network = record(plan, 'assets', { name: 'Network of destinations' }).id;
  expect(plan.needs).toHaveLength(2);
  expect(plan.strengths).toHaveLength(2);
  record(plan, 'needs', { organisation: a.id, asset: research });
  record(plan, 'needs', { organisation: b.id, asset: network });
  record(plan, 'strengths', { organisation: a.id, asset: network });
  record(plan, 'strengths', { organisation: b.id, asset: research });

  const goal = record(plan, 'objectives', { title: 'Recognise outstanding associations' });
  expect(plan.measures).toHaveLength(1);
  expect(record(plan, 'measures', { indicator: 'Associations recognised' })).toMatchObject({
    objective: goal.id,
    baseline: { value: 0, date: '2026-11-22' },
    target: { value: 12, date: '2028-12-31' },
  });

  expect(plan.contributions).toHaveLength(2);
  expect(record(plan, 'contributions', { organisation: a.id })).toMatchObject({
    objective: goal.id, mode: 'money', what: 'Grants for legacy projects', amount: 20000, unit: 'EUR',
  });
  expect(record(plan, 'contributions', { organisation: b.id })).toMatchObject({
    objective: goal.id, mode: 'knowledge', what: 'Case studies',
  });
  expect(plan.exchanges).toHaveLength(2);
  expect(record(plan, 'exchanges', { from: a.id, to: b.id })).toMatchObject({
    what: 'Introductions to cities', tangibility: 'intangible',
  });
  expect(record(plan, 'exchanges', { from: b.id, to: a.id })).toMatchObject({
    what: 'Research data', tangibility: 'tangible',
  });
  expect(plan.success_views).toHaveLength(2);
  record(plan, 'success_views', {
    objective: goal.id, organisation: a.id, success: 'Cities are known for lasting good', agreement: 4,
  });
  record(plan, 'success_views', {
    objective: goal.id, organisation: b.id, success: 'Members see their work honoured', agreement: 5,
  });
}
