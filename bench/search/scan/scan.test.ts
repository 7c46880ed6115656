import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanForm } from './fold.ts';
import { partsOf, scanner } from './scan.ts';

const holds = (text: string, query: string) => scanner([query])(scanForm(text)).length === 1;

test('width, case, diacritics, invisible characters and forms of Han characters are folded', () => {
  for (const [one, other] of [
    ['ＡＢＣ公司', 'abc公司'],
    ['cafe\u0301', 'Café'],
    ['燈\u200b塔\u00ad發\ufe0f現', '灯塔发现'],
    ['\u200e灯塔', '灯塔'],
    ['か\u3099', 'が'],
  ] as const)
    assert.equal(scanForm(one), scanForm(other), one);
  assert.notEqual(scanForm('か'), scanForm('が'));
});

test('all punctuation is one space, and none between scripts', () => {
  assert.equal(scanForm('Linux 内核，“Node.js”!'), 'linux内核node js ');
  assert.equal(scanForm('启用，采用；Python 3 与3.14'), '启用 采用python3与3 14');
  assert.equal(scanForm('C++/C#，a+b #标签'), 'c++ c# a+ b标签');
  assert.equal(scanForm('甲\n乙'), '甲\n乙');
});

test('CJK characters are found anywhere, words from their beginning', () => {
  for (const [text, query, expected] of [
    ['元宇宙里的菜市场', '宇宙里', true],
    ['启用，采用', '启用采用', false],
    ['启用，采用', '"启用 采用"', true],
    ['甲\n乙', '甲乙', false],
    ['JavaScript', 'java', true],
    ['JavaScript', 'script', false],
    ['JavaScript', '"java"', false],
    ['MySQL数据库', 'my数据', false],
    ['MySQL数据库', 'sql数据', false],
    ['MySQL 数据库', 'mysql数', true],
    ['Python3', '3', true],
    ['Python31', '3', false],
    ['the C language', 'c', true],
    ['the C++ language', 'c', false],
    ['the C++ language', 'c+', true],
    ['R语言', 'r语', true],
    ['XR语言', 'r语', false],
  ] as const)
    assert.equal(holds(text, query), expected, `${query} in ${text}`);
});

test('every part of a query must occur, in any order', () => {
  assert.deepEqual(
    partsOf('读《灯塔》 “a b”').map(({ text }) => text),
    ['读', '灯塔', 'a', 'b'],
  );
  assert.deepEqual(partsOf('"Node.js 入门"'), [{ text: 'node js入门', isWhole: true }]);
  assert.deepEqual(partsOf('！'), []);
  assert.ok(holds('灯塔与航标', '航标 灯塔'));
  assert.ok(!holds('灯塔', '灯塔 航标'));
  assert.ok(!holds('灯塔', '！'), 'nothing is not found everywhere');
});

test('many queries are searched at once', () => {
  const scan = scanner(['灯塔', 'tower', '航标', '灯塔 航标', '燈']);
  assert.deepEqual(scan(scanForm('旧灯塔，新航标')), [0, 2, 3, 4]);
});
