import type { Element } from 'xast';
import type { Size } from './made.ts';

/** CSS pixels of a unit (CSS Values and Units, section 6.2). */
const pixels: Record<string, number> = {
  ...{ '': 1, px: 1, pt: 96 / 72, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 },
};

/** What browsers take for a picture that says nothing (CSS Images, section 5.1). */
const fallback = { width: 300, height: 150 };

/** No screen is wider. */
const longestSide = 16_383;

/**
 * Gives a drawing a size in pixels and a `viewBox`, so that it can be scaled: its own, or what its `viewBox` says.
 * @returns the size, whole and at least 1
 */
export function sizeDrawing(svg: Element): Size {
  const { attributes } = svg;
  const box = viewBox(attributes.viewBox ?? '');
  const own = { width: length(attributes.width ?? ''), height: length(attributes.height ?? '') };
  const ratio = box ? box.width / box.height : fallback.width / fallback.height;
  const width = own.width ?? (own.height === null ? (box ?? fallback).width : own.height * ratio);
  const height = own.height ?? width / ratio;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  if (!box) attributes.viewBox = `0 0 ${width} ${height}`;
  attributes.width = String(size.width);
  attributes.height = String(size.height);
  return size;
}

function length(text: string): number | null {
  const [, number = '', unit = ''] = /^\s*\+?(\d*\.?\d+)(px|pt|pc|in|cm|mm)?\s*$/i.exec(text) ?? [];
  const value = Number(number) * (pixels[unit.toLowerCase()] ?? 1);
  return value > 0 && Number.isFinite(value) ? value : null;
}

function viewBox(text: string): Size | null {
  const [, , width = 0, height = 0, ...rest] = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return rest.length === 0 && width > 0 && height > 0 ? { width, height } : null;
}
