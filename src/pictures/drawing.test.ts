import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDrawing } from './drawing.ts';

function drawn(source: string) {
  const { variants, removed } = makeDrawing(Buffer.from(source));
  const [variant] = variants;
  assert.ok(variant);
  const { width, height, bytes } = variant;
  return { width, height, removed, svg: bytes.toString() };
}

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

test('a drawing keeps its shapes, paints, text and styles', () => {
  const body =
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>' +
    '<style>.a > path{fill:url(#g)}</style><path d="M0 0h9" fill="url(#g)" style="stroke:red"/>' +
    '<use href="#g" x="1"/><text x="1" y="2">潮 &#x3C; 汐</text>';
  const { svg, removed } = drawn(
    `${open} width="20" height="10" viewBox="0 0 20 10">${body}</svg>`,
  );
  assert.equal(removed, null);
  assert.ok(svg.includes(body), svg);
  assert.match(svg, /^<svg width="20" height="10" viewBox="0 0 20 10" xmlns="[^"]+svg">/);
});

test('what editors keep for themselves goes unsaid', () => {
  const { svg, removed } = drawn(
    `<?xml version="1.0"?><!-- Inkscape --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    ${open} xmlns:inkscape="http://www.inkscape.org/" inkscape:version="1" width="2" height="1">
    <sodipodi:namedview/><metadata><rdf:RDF/></metadata><a xlink:href="https://example.org/"><path data-name="x" d="M0 0"/></a></svg>`,
  );
  assert.doesNotMatch(svg, /inkscape|sodipodi|rdf|metadata|DOCTYPE|<!--|data-name|example/);
  assert.match(svg, /<g><path d="M0 0"\/><\/g>/);
  assert.equal(removed, 'https://example.org/');
});

const harms: Record<string, [source: string, told: string]> = {
  script: ['<script>alert(1)</script>', '<script>'],
  'prefixed script': ['<svg:script>alert(1)</svg:script>', '<script>'],
  handler: ['<path onclick="alert(1)" d="M0 0"/>', 'onclick'],
  foreignObject: ['<foreignObject><body onload="x()"/></foreignObject>', '<foreignObject>'],
  image: ['<image href="https://example.com/a.png"/>', '<image>'],
  'use of another file': [
    '<use href="https://example.com/a.svg#b"/>',
    'https://example.com/a.svg#b',
  ],
  'use by data': ['<use xlink:href="data:image/svg+xml,x"/>', 'data:image/svg+xml,x'],
  'javascript link': ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'javascript:alert(1)'],
  'fill from outside': ['<path fill="url(https://example.com/#a)"/>', 'fill'],
  'style from outside': ['<path style="fill:url( &quot;//example.com/a&quot;)"/>', 'style'],
  'escaped address': ['<path style="fill:u\\72l(//example.com)"/>', 'style'],
  import: ['<style>@import "//example.com/a.css";</style>', '<style>'],
  'import in CDATA': ['<style><![CDATA[@import "//example.com/a.css";]]></style>', '<style>'],
  animation: ['<set attributeName="href" to="javascript:alert(1)"/>', '<set>'],
};
for (const [what, [source, told]] of Object.entries(harms)) {
  test(`${what} is taken out, and said`, () => {
    const { svg, removed } = drawn(`${open} width="2" height="1">${source}</svg>`);
    assert.equal(removed, told);
    assert.doesNotMatch(svg, /alert|example\.com|script|@|onclick|onload|data:|foreign/i);
  });
}

const sizes: Record<string, [attributes: string, width: number, height: number, viewBox: string]> =
  {
    'pixels and units': ['width="2in" height="96pt"', 192, 128, '0 0 192 128'],
    'a viewBox': ['viewBox="0 0 64 32"', 64, 32, '0 0 64 32'],
    'a viewBox and percentages': [
      'width="100%" height="100%" viewBox="0,0,64,32"',
      64,
      32,
      '0,0,64,32',
    ],
    'a height and a viewBox': ['height="64" viewBox="0 0 64 32"', 128, 64, '0 0 64 32'],
    nothing: ['', 300, 150, '0 0 300 150'],
    nonsense: ['width="-3" height="NaN" viewBox="1 2 3"', 300, 150, '0 0 300 150'],
    'too much': ['width="1e3" height="99999999" viewBox="0 0 2 1"', 16383, 8192, '0 0 2 1'],
    'a stroke': ['viewBox="0 0 1000 0.5"', 1000, 1, '0 0 1000 0.5'],
  };
for (const [what, [attributes, width, height, viewBox]] of Object.entries(sizes)) {
  test(`the size of a drawing by ${what}`, () => {
    const found = drawn(`${open} ${attributes}><path/></svg>`);
    assert.deepEqual([found.width, found.height], [width, height]);
    assert.ok(found.svg.includes(`viewBox="${viewBox}"`), found.svg);
    assert.ok(found.svg.includes(`width="${width}"`), found.svg);
  });
}
