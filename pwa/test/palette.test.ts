import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DARK, FOCUS, LIGHT, STEPS, value } from '../src/theme/palette.mjs'

/** Contrast as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(colour.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const TEXT_ON = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted', 'surface-hover']

for (const [name, scheme] of Object.entries({ light: LIGHT, dark: DARK })) {
  for (const colour of Object.keys(scheme)) {
    const at = (step: string): string => value(scheme, colour, step)
    test(`${name} ${colour}: text can be read on every surface (4.5 to 1)`, () => {
      for (const surface of TEXT_ON) for (const text of ['text-default', 'text-subtle']) {
        assert.ok(contrast(at(text), at(surface)) >= 4.5, `${text} on ${surface}: ${contrast(at(text), at(surface)).toFixed(2)}`)
      }
      for (const base of ['base-default', 'base-hover', 'base-active']) {
        assert.ok(contrast(at('base-contrast-default'), at(base)) >= 4.5, `${base}: ${contrast(at('base-contrast-default'), at(base)).toFixed(2)}`)
      }
    })
    test(`${name} ${colour}: edges of fields and buttons are seen (3 to 1)`, () => {
      for (const surface of ['background-default', 'surface-default', 'surface-tinted']) for (const edge of ['border-default', 'border-strong']) {
        assert.ok(contrast(at(edge), at(surface)) >= 3, `${edge} on ${surface}: ${contrast(at(edge), at(surface)).toFixed(2)}`)
      }
    })
    test(`${name} ${colour}: every step has a colour`, () => {
      for (const step of STEPS) assert.match(at(step), /^#[0-9a-f]{6}$/)
    })
  }
}

test('the focus ring is seen on every page and card', () => {
  assert.ok(contrast(FOCUS.light.outer, value(LIGHT, 'neutral', 'background-default')) >= 3)
  assert.ok(contrast(FOCUS.dark.outer, value(DARK, 'neutral', 'surface-default')) >= 3)
})
