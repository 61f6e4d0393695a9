// Recovery: the page that comes when the running program is broken. It offers the plan that was kept last and a
// fresh start. It needs nothing of the program, only what is in the browser's storage.

import { make_button, show_page } from './failure.js';
import { tr } from './language.js';

const decoder = new TextDecoder();

// The newest row that holds a plan: one under a key that says so before any other that looks like a file.
function newest_plan(rows) {
  const looks_like_plan = ({ bytes }) =>
    bytes instanceof Uint8Array && decoder.decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
  const plans = rows.filter(looks_like_plan);
  return plans.find(({ key }) => /plan|latest/i.test(key)) ?? plans[0] ?? null;
}

function file_name_of(bytes) {
  let title = '';
  try {
    const plan = JSON.parse(decoder.decode(bytes));
    title = String(plan.title ?? plan.plan?.title ?? '');
  } catch {
    // Whatever it is, it can still be downloaded.
  }
  return `${title.replace(/[\s\\/:*?"<>|\u0000-\u001f]+/g, ' ').trim().slice(0, 80) || 'plan'}.partnership.json`;
}

export async function show_recovery({ store, files, leaving, message }) {
  leaving.ask(false);
  const reload = make_button(tr('Start again'), () => location.reload());
  const title = tr('Something in Common Ground broke');
  show_page(title, tr('Your work was kept up to a moment ago. Looking for it …'), [reload], message);
  let rows = [];
  try {
    rows = await store.all();
  } catch {
    // No storage, no plan in it.
  }
  const plan = newest_plan(rows);
  if (!plan) {
    const sentence = tr('This browser keeps no plan. Start again; a plan that was saved as a file can be opened there.');
    return show_page(title, sentence, [reload], message);
  }
  const when = new Date(plan.at).toLocaleString(document.documentElement.lang);
  const download = () => files.download(file_name_of(plan.bytes), plan.bytes, 'application/json');
  const sentence = tr('The plan as it was kept on {} is safe. Download it, or start again and go on with it.', when);
  return show_page(title, sentence, [make_button(tr('Download the plan'), download), reload], message);
}
