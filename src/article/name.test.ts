import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf } from './name.ts';

test('a title becomes a name in ASCII', () => {
  const titles = [
    ['上海峰会 2022', 'shanghai-fenghui-2022'],
    ['重庆银行行长：绿色出行', 'chongqing-yinhang-hangzhang-lvse-chuxing'],
    ['Café “Niño” doesn’t close', 'cafe-nino-doesnt-close'],
    ['C++ 与 ＡＢＣ', 'c-yu-abc'],
    ['……', ''],
    ['Москва', ''],
  ];
  for (const [title = '', name = ''] of titles) assert.equal(nameOf(title), name, title);
});

test('a long one is cut at the end of a word', () => {
  const name = nameOf('潮汐灯塔与渡轮码头之间的第一百二十三次航行以及此后发生的所有事情的详细记录');
  assert.ok(name.length <= 60 && !name.endsWith('-'), name);
  assert.equal(nameOf('x'.repeat(100)), 'x'.repeat(60));
});
