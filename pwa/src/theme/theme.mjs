// @ts-check
import { DARK, FOCUS, LIGHT, STEPS, value } from './palette.mjs'

const HEADINGS = { '2xl': 2.4, xl: 2.1, lg: 1.8, md: 1.5, sm: 1.25, xs: 1.1, '2xs': 1 }
const BODIES = { xl: 1.3, lg: 1.15, md: 1, sm: 0.9, xs: 0.85 }
const SIZES = [...Array(16).keys(), 18, 22, 26, 30]

/**
 * The theme variables that the design system asks for, with our own values.
 * @param {string[]} colours which of the palette's colours this bundle needs
 * @param {number} base the size of ordinary text in rem, so that it follows what the reader has chosen
 */
export function themeCss(colours, base) {
  /** @param {Record<string, string>} scheme @param {'light'|'dark'} name */
  const scheme = (scheme, name) => [
    `color-scheme:${name};--ds-color-focus-inner:${FOCUS[name].inner};--ds-color-focus-outer:${FOCUS[name].outer}`,
    ...colours.flatMap((c) => STEPS.map((s) => `--ds-color-${c}-${s}:${value(scheme, c, s)}`)),
  ].join(';')
  /** @param {string} colour */
  const alias = (colour) => STEPS.map((s) => `--ds-color-${s}:var(--ds-color-${colour}-${s})`).join(';')
  // Paper is always light, so dark is for screens alone.
  return `
@layer ds.theme, ds.base, ds.components, g;
@layer ds.theme {
:root{${metrics(base)}}
:root,[data-color-scheme=light]{${scheme(LIGHT, 'light')}}
@media screen and (prefers-color-scheme:dark){:root:not([data-color-scheme=light]),[data-color-scheme=auto]{${scheme(DARK, 'dark')}}}
@media screen{[data-color-scheme=dark]{${scheme(DARK, 'dark')}}}
:root,[data-color-scheme],[data-color=accent]{${alias('accent')}}
${colours.filter((c) => c !== 'accent').map((c) => `[data-color=${c}]{${alias(c)}}`).join('\n')}
}`
}

/** @param {number} base */
function metrics(base) {
  return [
    ...SIZES.map((n) => `--ds-size-${n}:${n / 4}rem`),
    '--ds-border-radius-sm:.375rem;--ds-border-radius-md:.5rem;--ds-border-radius-lg:.875rem;--ds-border-radius-xl:1.25rem',
    '--ds-border-radius-default:.625rem;--ds-border-radius-full:62rem;--ds-border-width-default:1px;--ds-border-width-focus:3px',
    '--ds-shadow-xs:none;--ds-shadow-sm:0 1px 3px rgb(42 38 33/.12);--ds-shadow-md:0 2px 8px rgb(42 38 33/.12);--ds-shadow-lg:0 6px 16px rgb(42 38 33/.14);--ds-shadow-xl:0 12px 32px rgb(42 38 33/.2)',
    '--ds-opacity-disabled:.45;--ds-line-height-sm:1.3;--ds-line-height-md:1.5;--ds-line-height-lg:1.65',
    '--ds-font-weight-regular:400;--ds-font-weight-medium:600;--ds-font-weight-semibold:650',
    ...Object.entries(HEADINGS).map(([n, s]) => `--ds-heading-${n}-font-size:${round(base * s)}rem;--ds-heading-${n}-font-weight:700;--ds-heading-${n}-line-height:1.25;--ds-heading-${n}-letter-spacing:0`),
    ...Object.entries(BODIES).map(([n, s]) => `--ds-body-${n}-font-size:${round(base * s)}rem;--ds-body-${n}-font-weight:400;--ds-body-${n}-line-height:1.5;--ds-body-${n}-letter-spacing:0`),
  ].join(';')
}

/** @param {number} rem */
function round(rem) {
  return Math.round(rem * 1000) / 1000
}
