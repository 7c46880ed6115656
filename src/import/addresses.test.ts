import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planAddresses, type Seed } from './addresses.ts';
import type { Survey } from './survey.ts';

const empty = (): Survey => ({
  byId: new Map(),
  pages: new Map(),
  owners: new Map(),
  aliases: new Map(),
});

let count = 0;
function seed(rest: Partial<Seed>): Seed {
  count += 1;
  const key = `${count}.md`;
  return {
    ...{ key, file: key, kind: 'article', id: key, slug: null, title: '灯塔', day: '2020-01-02' },
    ...{ addresses: [], ...rest },
  };
}

function plan(seeds: Partial<Seed>[], survey = empty()) {
  const whole = seeds.map(seed);
  const places = planAddresses(whole, survey);
  return whole.map(({ key }) => places.get(key)).filter((place) => place !== undefined);
}

const paths = (seeds: Partial<Seed>[], survey?: Survey) =>
  plan(seeds, survey).map(({ path }) => path);

test('an old address that could be one of today stays the address', () => {
  const [place] = plan([
    { addresses: ['/x/y/', '/2016/06/30/Survey-1.0/'], slug: 'other', day: '2016-07-01' },
  ]);
  assert.equal(place?.path, '2016/06/30/Survey-1.0');
  assert.deepEqual(place.aliases, ['/x/y/']);
  for (const address of [
    '/2016/06/30/灯塔/',
    '/2016/06/30/a.html',
    '/2016/06/31x/a/',
    '/2016/06/30/a/b/',
    '/2016/13/01/a/',
  ]) {
    assert.deepEqual(paths([{ addresses: [address], slug: 's' }]), ['2020/01/02/s'], address);
  }
});

test('names that meet are numbered in the order of the source, whatever their case', () => {
  assert.deepEqual(paths([{ slug: 'a' }, { slug: 'A' }, { slug: 'a' }]), [
    ...['2020/01/02/a', '2020/01/02/A-2', '2020/01/02/a-3'],
  ]);
  // An address that readers know is not given to another because that came first.
  assert.deepEqual(paths([{ slug: 'a' }, { addresses: ['/2020/01/02/a/'] }]), [
    ...['2020/01/02/a-2', '2020/01/02/a'],
  ]);
});

test('old addresses in every form, each once', () => {
  const [place] = plan([
    {
      slug: 'a',
      addresses: [
        '/b.html',
        '/b.html#x',
        '/c/index.html',
        '//d//',
        '/?p=12',
        '/index.php?id=3&c=2',
        '/e',
        '/E/',
        '/灯塔/',
        '/2020/01/02/a',
      ],
    },
  ]);
  assert.deepEqual(place?.aliases, [
    ...['/b.html', '/c/', '/d/', '/?p=12', '/index.php?id=3&c=2', '/e/', '/灯塔/'],
  ]);
  assert.deepEqual(place.notes, []);
});

test('of two that claim one old address the first has it, and the other says so', () => {
  const [first, second] = plan([
    { slug: 'a', addresses: ['/x/'] },
    {
      slug: 'b',
      addresses: ['/X/', '/2020/01/02/b/', '/2020/01/02/a/', '/tags/x/', '/a\\b/', 'x', '/'],
    },
  ]);
  assert.deepEqual(first?.aliases, ['/x/']);
  assert.deepEqual(second?.aliases, []);
  assert.equal(second.path, '2020/01/02/b');
  assert.equal(second.notes.length, 6);
  assert.match(second.notes[0]?.en ?? '', /^The old address \/X\/ belongs to \d+\.md/);
});

test('what is in the target stays where it is, and keeps what belongs to it', () => {
  const survey = empty();
  const file = 'articles/elsewhere/a.md';
  survey.byId.set('one', { file, path: 'elsewhere/a' });
  survey.owners.set('elsewhere/a', file);
  survey.owners.set('2020/01/02/b', 'articles/2020/01/02/b.md');
  survey.aliases.set('old', file);
  survey.aliases.set('mine', 'articles/2020/01/02/b.md');
  const [one, two] = plan(
    [
      { id: 'one', slug: 'a', addresses: ['/old/', '/mine/'] },
      { slug: 'b', addresses: ['/old/'] },
    ],
    survey,
  );
  assert.deepEqual([one?.path, one?.existing, one?.aliases], ['elsewhere/a', file, ['/old/']]);
  assert.match(one?.notes[0]?.zh ?? '', /\/mine\/ 已属于 articles\/2020\/01\/02\/b\.md/);
  assert.deepEqual([two?.path, two?.existing, two?.aliases], ['2020/01/02/b-2', null, []]);
});

test('a page keeps its old addresses, and is known again by them', () => {
  const seeds = [
    { kind: 'page', slug: 'a', addresses: ['/about.html', '/?page_id=2', '/old/编辑部/'] },
    { kind: 'page', slug: 'a', addresses: ['/?page_id=3', '/about.html'] },
  ] as const;
  const [one, two] = plan(seeds.map((all) => ({ ...all, addresses: [...all.addresses] })));
  assert.deepEqual(
    [one?.path, one?.aliases],
    ['a', ['/about.html', '/?page_id=2', '/old/编辑部/']],
  );
  assert.deepEqual([two?.path, two?.aliases], ['a-2', ['/?page_id=3']]);
  assert.match(two?.notes[0]?.en ?? '', /^The old address \/about\.html belongs to/);

  const survey = empty();
  for (const [path, aliases] of [
    ['a', ['?page_id=2']],
    ['moved', ['?page_id=3']],
  ] as const) {
    survey.pages.set(path, { file: `pages/${path}.md`, path });
    survey.owners.set(path, `pages/${path}.md`);
    for (const alias of aliases) survey.aliases.set(alias, `pages/${path}.md`);
  }
  const again = plan(
    seeds.map((all) => ({ ...all, addresses: [...all.addresses] })),
    survey,
  );
  assert.deepEqual(
    again.map(({ existing }) => existing),
    ['pages/a.md', 'pages/moved.md'],
  );
});

test('two items with one identity are two', () => {
  assert.deepEqual(
    plan([{ id: 'x' }, { id: 'x' }]).map(({ id, notes }) => [id, notes.length]),
    [
      ['x', 0],
      ['x#2', 1],
    ],
  );
});

test('without a date the path is that of the source; pages are at the top', () => {
  assert.deepEqual(
    paths([
      { day: null, file: '旧稿/b.md' },
      { day: null, file: 'tags/a.md' },
    ]),
    [...['jiu-gao/b', 'imported/tags/a']],
  );
  assert.deepEqual(
    paths([
      { kind: 'page', addresses: ['/about/team/'] },
      { kind: 'page', slug: 'search' },
      { kind: 'page', title: '——' },
    ]),
    ['about/team', 'imported/search', 'page'],
  );
});
