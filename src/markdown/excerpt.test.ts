import assert from 'node:assert/strict';
import test from 'node:test';
import { countGraphemes } from './graphemes.ts';
import { render } from './render.ts';

const excerpt = (body: string, lang = 'zh-CN'): string => render(body, lang).facts.excerpt;

test('whole sentences, as many as fit', () => {
  const sentence = `${'元'.repeat(49)}。`;
  assert.equal(excerpt(sentence.repeat(4)), sentence.repeat(2));
  assert.equal(excerpt(`${sentence}\n\n${sentence}\n\n${sentence}`), sentence.repeat(2));
});

test('Latin sentences keep their spaces', () => {
  assert.equal(
    excerpt('One two.\nThree.\n\n“Four.”\n\nFive', 'en'),
    'One two. Three. “Four.” Five',
  );
  const sentence = `Words ${'word '.repeat(19)}end. `;
  assert.equal(excerpt(sentence.repeat(4), 'en'), sentence.repeat(2).trim());
});

test('only ordinary paragraphs count', () => {
  const body =
    '# 题\n\n> 引\n\n- 项\n\n```\n码\n```\n\n![图](a.png)\n图说：说\n\n图说：无图\n\n正文[^1]。\n\n[^1]: 注\n';
  assert.equal(excerpt(body), '正文。');
});

test('a sentence that is too long is cut between graphemes', () => {
  const family = '👩‍👩‍👧‍👦';
  const cut = excerpt(family.repeat(300));
  assert.equal(cut, `${family.repeat(239)}…`);
  assert.equal(excerpt('𠮷'.repeat(300)), `${'𠮷'.repeat(119)}…`);
});

test('a line break between Han characters is no space', () => {
  assert.equal(excerpt('一行\n二行 Latin\n三行'), '一行二行 Latin 三行');
});

test('an empty body has an empty excerpt', () => {
  assert.equal(excerpt(''), '');
});

test('graphemes are what a reader counts', () => {
  for (const text of [
    '元宇宙 abc，。',
    'e\u0301e\u0301 x',
    '👩‍👩‍👧‍👦𠮷',
    'が゙か\u3099',
    '한\u1112\u1161\u11ab',
    '葛\u{E0100}',
  ]) {
    const words = text.split(/\s+/).flatMap((word) => [...new Intl.Segmenter().segment(word)]);
    assert.equal(countGraphemes(text), words.length, text);
  }
  assert.equal(countGraphemes('元宇宙 e\u0301'), 4);
});
