// Large plans for the canvas, as files: as many cards as asked for on a grid, and as many connectors, of which 95 % join
// neighbours and 5 % cross the map. The same at every call: everything follows from a seed.

const cell = { width: 420, height: 260 };
const first_names = ['Harbour', 'Northern', 'Open', 'Civic', 'Green', 'Second', 'River', 'Lantern', 'Common', 'Bright'];
const last_names = ['Association', 'Convention Bureau', 'Foundation', 'City Council', 'University', 'Alliance', 'Hospital', 'Trust'];
const kinds = ['association', 'destination', 'civil_society', 'public_body', 'academic', 'alliance', 'business', 'other'];

/** Numbers from 0 to 1 out of a seed (mulberry32). */
function random_from(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The bytes of a file with `cards` cards (a multiple of 10) and as many connectors. */
export function plan_file(cards, seed = 1) {
  const random = random_from(seed);
  const columns = Math.ceil(Math.sqrt(cards));
  const id = (prefix, number) => `${prefix}_${(0x10000000 + number).toString(16).padStart(16, '0')}`;
  const place_of = (index) => ({ x: (index % columns) * cell.width, y: Math.floor(index / columns) * cell.height });
  const plan = { format: 'common-ground.partnership', version: 1, title: `${cards} cards`, organisations: [], assets: [],
    needs: [], strengths: [], objectives: [], measures: [], contributions: [], notes: [] };
  for (let number = 0; number < 50; ++number) plan.assets.push({ id: id('ast', number), name: `Asset ${number + 1}` });
  // In every ten cards: four organisations, three objectives, two measures and a note.
  const objectives_at = [];
  for (let index = 0; index < cards; ++index) if (index % 10 >= 4 && index % 10 < 7) objectives_at.push(index);
  const near_objective = (index) => {
    const wanted = Math.min(cards - 1, index + Math.floor(random() * 8) - 4 + columns * (Math.floor(random() * 3) - 1));
    const tens = Math.min(cards / 10 - 1, Math.max(0, Math.floor(wanted / 10)));
    return tens * 10 + 4 + Math.floor(random() * 3);
  };
  const any_objective = () => objectives_at[Math.floor(random() * objectives_at.length)];
  const asset = () => id('ast', Math.floor(random() * 50));
  const organisations = [];
  for (let index = 0; index < cards; ++index) {
    const place = place_of(index), sort = index % 10;
    if (sort < 4) {
      const name = `${first_names[index % 9]} ${last_names[index % 8]} ${index}`;
      plan.organisations.push({ id: id('org', index), place, name, kind: kinds[index % 8], colour: 1 + (index % 12) });
      plan.needs.push({ id: id('need', index), organisation: id('org', index), asset: asset(), importance: 1 + (index % 3) });
      plan.strengths.push({ id: id('str', index), organisation: id('org', index), asset: asset(), depth: 1 + (index % 3) });
      organisations.push(index);
    } else if (sort < 7) {
      plan.objectives.push({ id: id('obj', index), place, title: `What these parties achieve together, number ${index}` });
    } else if (sort < 9) {
      plan.measures.push({ id: id('msr', index), place, objective: id('obj', near_objective(index)),
        indicator: `How many of them, counted for number ${index}`, unit: 'people', baseline: { value: 10 }, target: { value: 50 } });
    } else {
      plan.notes.push({ id: id('note', index), place: { ...place, width: 220, height: 140 }, text: `Said in the room, number ${index}` });
    }
  }
  for (let number = 0; number < cards - plan.measures.length; ++number) {
    const from = organisations[number % organisations.length];
    const to = random() < 0.05 ? any_objective() : near_objective(from);
    plan.contributions.push({ id: id('con', number), organisation: id('org', from), objective: id('obj', to), mode: 'knowledge' });
  }
  return Buffer.from(JSON.stringify(plan));
}
