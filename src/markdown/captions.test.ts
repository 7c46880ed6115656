import assert from 'node:assert/strict';
import test from 'node:test';
import { splitCredit } from './captions.ts';

const CAPTIONS: [caption: string, text: string, credit: string | null][] = [
  ['2022望潮元宵灯会。主办方供图。', '2022望潮元宵灯会。', '主办方供图'],
  ['峰会现场 主办方供图', '峰会现场', '主办方供图'],
  ['峰会现场 新华社记者 李响 摄', '峰会现场', '新华社记者 李响 摄'],
  ['新华社记者 李响 摄', '', '新华社记者 李响 摄'],
  ['本报记者李响摄', '', '本报记者李响摄'],
  ['主办方供图', '', '主办方供图'],
  ['晨雾里的码头。李响摄。', '晨雾里的码头。', '李响摄'],
  ['兩岸的燈火（陳明 攝）', '兩岸的燈火', '陳明 攝'],
  ['码头（图片来源：受访者）', '码头', '图片来源：受访者'],
  ['码头。摄影：李响', '码头。', '摄影：李响'],
  ['码头。新华社/图', '码头。', '新华社/图'],
  ['The pier. Photo: J. Smith/Agency', 'The pier.', 'Photo: J. Smith/Agency'],
  ['The pier. Photo by Ann Lee.', 'The pier.', 'Photo by Ann Lee'],
  ['公司组织结构图', '公司组织结构图', null],
  ['街头摄影', '街头摄影', null],
  ['游客在桥上拍摄。', '游客在桥上拍摄。', null],
  ['他退休了。他热爱摄影。', '他退休了。他热爱摄影。', null],
  ['展厅（二楼）', '展厅（二楼）', null],
  ['李响摄', '李响摄', null],
  ['', '', null],
];

for (const [caption, text, credit] of CAPTIONS) {
  test(`credit of “${caption}”`, () => {
    assert.deepEqual(splitCredit(caption), { text, credit });
  });
}
