// What keyboards on the screen and input methods send to a field, event by event and in order: of those that Chromium on a
// desk cannot be made to act out. Each replaces the selected text of a field; a trace is a list of
//   ['keydown' | 'keyup', key, keyCode], ['compositionstart' | 'compositionupdate' | 'compositionend', data],
//   ['beforeinput' | 'input', inputType, data, the field's text after it], ['look'] (nothing of it may be told yet).
// A stroke sends the same events again and again: the functions below are one stroke each.

const unidentified = (type) => [type, 'Unidentified', 229]; // what a keyboard on Android says of every key
const edit = (type, data, text) => [['beforeinput', type, data], ['input', type, data, text]];
const composed = (data, text = data) => [
  ['beforeinput', 'insertCompositionText', data], ['compositionupdate', data], ['input', 'insertCompositionText', data, text],
];

// Gboard, Chrome on Android: the whole word is a composition; the space puts the correction in its place.
const gboard_letter = (data) => [unidentified('keydown'), ...composed(data), unidentified('keyup')];
const gboard = [
  unidentified('keydown'), ['compositionstart', ''], ...composed('O'), unidentified('keyup'),
  ...gboard_letter('Of'), ...gboard_letter('Ofi'), ...gboard_letter('Ofic'), ['look'], ...gboard_letter('Ofice'),
  unidentified('keydown'), ...composed('Office'), ['compositionend', 'Office'], ...edit('insertText', ' ', 'Office '), unidentified('keyup'),
  unidentified('keydown'), ['compositionstart', ''], ...composed('B', 'Office B'), unidentified('keyup'),
  unidentified('keydown'), ...composed('B', 'Office B'), ['compositionend', 'B'], unidentified('keyup'),
];

// SwiftKey, Chrome on Android: the composition ends first; the correction then deletes it, letter by letter, and inserts.
const swiftkey = [
  unidentified('keydown'), ['compositionstart', ''], ...composed('T'), unidentified('keyup'),
  ...gboard_letter('Te'), ['look'], ...gboard_letter('Teh'),
  unidentified('keydown'), ['compositionend', 'Teh'],
  ...edit('deleteContentBackward', null, 'Te'), ...edit('deleteContentBackward', null, 'T'), ...edit('deleteContentBackward', null, ''),
  ...edit('insertText', 'The', 'The'), ...edit('insertText', ' ', 'The '), unidentified('keyup'),
  unidentified('keydown'), ['compositionstart', ''], ...composed('Hague', 'The Hague'), ['compositionend', 'Hague'], unidentified('keyup'),
];

// Korean on iOS: no composition at all. Each letter deletes the syllable before it and inserts the one that it becomes; a
// word that is picked from the bar replaces what was written.
const jamo = (key, before, syllable, text) => [
  ['keydown', key, 0],
  ...(before === null ? [] : edit('deleteContentBackward', null, before)), ...edit('insertText', syllable, text), ['keyup', key, 0],
];
const ios_korean = [
  ...jamo('ㅅ', null, 'ㅅ', 'ㅅ'), ...jamo('ㅓ', '', '서', '서'), ...jamo('ㅇ', '', '성', '성'),
  ...jamo('ㅜ', '', '서우', '서우'), ...jamo('ㄹ', '서', '울', '서울'),
  ...edit('insertReplacementText', '서울시', '서울시'),
];

// Pinyin in Safari on a Mac: the text is replaced first, then the composition ends, and only then the key that ended it is
// told, as one that is not composing.
const safari_pinyin = [
  ['compositionstart', ''], ...composed('b'), ['keydown', 'b', 229], ['keyup', 'b', 66],
  ...composed('bei'), ['keydown', 'i', 229], ['keyup', 'i', 73], ['look'], ...composed('bei jing'),
  ...edit('deleteCompositionText', null, ''), ...edit('insertFromComposition', '北京', '北京'), ['compositionend', '北京'],
  ['keydown', 'Enter', 229], ['keyup', 'Enter', 13],
];

export const traces = [
  { keyboard: 'Gboard', trace: gboard, text: 'Office B' },
  { keyboard: 'SwiftKey', trace: swiftkey, text: 'The Hague' },
  { keyboard: 'Korean on iOS', trace: ios_korean, text: '서울시' },
  { keyboard: 'Pinyin in Safari', trace: safari_pinyin, text: '北京' },
];
