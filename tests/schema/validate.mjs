// Holds every file against assets/partnership.schema.json with ajv (JSON Schema 2020-12): the shipped examples, the
// golden files, and whatever else is named.
//   node tests/schema/validate.mjs [file or folder of *.partnership.json ...]
// ajv comes from tests/browser (npm ci there). Leaves 0 when every file is valid and none of the broken ones below is.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(join(top, 'tests/browser/package.json'));
const Ajv2020 = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const json_of = (file) => JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
addFormats(ajv);
const valid = ajv.compile(json_of(join(top, 'assets/partnership.schema.json')));

function plans_in(path) {
  if (!existsSync(path)) throw new Error(`there is no ${path}`);
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => {
    const inside = join(path, name);
    if (statSync(inside).isDirectory()) return plans_in(inside);
    return name.endsWith('.partnership.json') ? [inside] : [];
  });
}

let failed = 0;
const check = (name, ok, errors = []) => {
  if (ok) return;
  ++failed;
  console.log(`not ok: ${name}`);
  for (const error of errors) console.log(`  ${error.instancePath || '(whole file)'} ${error.message}`);
};

const folders = ['assets/examples', 'tests/golden'].map((folder) => join(top, folder));
const files = [...folders, ...process.argv.slice(2)].flatMap(plans_in);
for (const file of files) check(relative(top, file), valid(json_of(file)), valid.errors ?? []);

// A schema that accepts everything would pass the above: each of these must be refused.
const smallest = { format: 'common-ground.partnership', version: 1 };
const party = { id: 'org_1' };
const broken = {
  'another format': { ...smallest, format: 'geojson' },
  'a newer version': { ...smallest, version: 2 },
  'no version': { format: smallest.format },
  'a title that is a number': { ...smallest, title: 7 },
  'an unknown stage': { ...smallest, stage: 'lunch' },
  'an id of another kind': { ...smallest, organisations: [{ id: 'obj_1' }] },
  'an id of nothing': { ...smallest, organisations: [{ id: 'org_0' }] },
  'a coordinate off the canvas': { ...smallest, organisations: [{ ...party, place: { x: 2e7, y: 0 } }] },
  'a day that does not exist': { ...smallest, learnings: [{ id: 'learn_1', date: '2026-02-30' }] },
  'an agreement of six': { ...smallest, success_views: [{ id: 'view_1', objective: 'obj_1', organisation: 'org_1', agreement: 6 }] },
  'a strength of nobody': { ...smallest, strengths: [{ id: 'str_1', asset: 'ast_1' }] },
  'a contribution to two things': { ...smallest, contributions: [{ id: 'con_1', organisation: 'org_1', objective: 'obj_1', programme: 'prog_1' }] },
};
check('the smallest plan', valid(smallest), valid.errors ?? []);
for (const [name, plan] of Object.entries(broken)) check(`${name} must be refused`, !valid(plan));

console.log(`schema: ${files.length} files, ${Object.keys(broken).length} refusals, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
