// Makes assets/examples/large-ring.partnership.json: sixty parties in a ring of equals around forty objectives, for
// trying the limits of the program. Run it again only to change the example:
//   node cmake/make-large-ring.mjs
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const parties = 60, columns = 8, rows = 5, objectives = columns * rows;
const radius = 3600; // world units: cards 280 wide do not touch

let state = 20261122; // the same numbers on every run
const below = (limit) => (state = (state * 48271) % 2147483647) % limit;
const pick = (list) => list[below(list.length)];
const id = (prefix, kind, number) =>
  `${prefix}_1a26e000${kind.toString(16).padStart(2, '0')}${(number + 1).toString(16).padStart(6, '0')}`;
const table = (count, make) => Array.from({ length: count }, (_, i) => make(i));

const places = ['Northport', 'Elmstead', 'Vallerin', 'Koru Bay', 'Santa Mira', 'Oster Nova', 'Lakeside', 'Dunmore', 'Halcyon',
  'Tiverne', 'Red Cliffs', 'Orlov'];
const parts = [['association', 'nurses’ association'], ['destination', 'convention bureau'], ['business', 'hotel group'],
  ['academic', 'university'], ['civil_society', 'youth trust']];
const verbs = ['Recognise', 'Teach', 'Fund', 'Open up', 'Measure', 'Celebrate', 'Connect', 'Renew'];
const things = ['local talent', 'public health', 'first jobs', 'green travel', 'shared research'];
const words = ['venue network', 'research', 'volunteers', 'press', 'training', 'funding', 'access to ministries', 'young members',
  'data', 'mentors', 'interpreters', 'kitchens', 'buses', 'laboratories', 'stages', 'patient groups'];

const org = (i) => id('org', 1, i), asset = (i) => id('ast', 2, i), objective = (i) => id('obj', 8, i);
// Every party has two claims, on assets that lie apart, so that no two claims of one party are on the same asset.
const claims = (prefix, kind, key, offset) => table(parties * 2, (i) => ({
  id: id(prefix, kind, i), organisation: org(i >> 1),
  asset: asset((((i >> 1) * 5 + (i & 1) * 7 + offset) % words.length)), [key]: 1 + below(3),
}));

const plan = {
  format: 'common-ground.partnership', version: 1, title: 'A large ring of equals',
  direction: 'Made up, to try how the canvas fares with very many.', language: 'en', stage: 'who',
  organisations: table(parties, (i) => {
    const angle = (i / parties) * 2 * Math.PI;
    const [kind, noun] = parts[i % parts.length];
    return {
      id: org(i),
      place: { x: Math.round(radius * Math.sin(angle)) - 140, y: Math.round(-radius * Math.cos(angle)) - 84 },
      name: `${places[i % places.length]} ${noun}`, kind, colour: 1 + (i % 12),
    };
  }),
  assets: table(words.length, (i) => ({ id: asset(i), name: words[i] })),
  strengths: claims('str', 3, 'depth', 0),
  needs: claims('need', 4, 'importance', 3),
  objectives: table(objectives, (i) => ({
    id: objective(i), place: { x: (i % columns) * 520 - 2000, y: Math.floor(i / columns) * 360 - 796 },
    title: `${verbs[i % columns]} ${things[Math.floor(i / columns)]}`, level: pick(['output', 'outcome', 'impact']),
  })),
  measures: table(objectives, (i) => ({
    id: id('msr', 9, i), place: { x: (i % columns) * 520 - 1940, y: Math.floor(i / columns) * 360 - 628 },
    objective: objective(i), indicator: 'People reached', kind: 'unit', unit: 'people', direction: 'ascending',
    baseline: { value: 0 }, target: { value: 100 * (1 + below(20)) },
  })),
  contributions: table(parties, (i) => ({
    id: id('con', 11, i), organisation: org(i), objective: objective(below(objectives)),
    mode: pick(['money', 'time', 'resource', 'knowledge', 'people']), status: pick(['offered', 'committed']),
  })),
  exchanges: table(parties, (i) => ({
    id: id('exc', 12, i), from: org(i), to: org((i + 1 + below(3)) % parties), what: pick(words),
    tangibility: pick(['tangible', 'intangible']),
  })),
};
const file = join(top, 'assets/examples/large-ring.partnership.json');
const text = JSON.stringify(plan, null, 2) + '\n';
writeFileSync(file, text);
console.log(`large-ring.partnership.json: ${Math.round(text.length / 1024)} KB`);
