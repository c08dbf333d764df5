// @ts-check
/**
 * Our colours: a Nordic pine green on warm paper, with brick for faults. Each row is a colour of the design system, in the
 * order of STEPS; test/palette.test.ts proves the contrasts, so change a value and run the tests.
 */
export const STEPS = [
  'background-default', 'background-tinted', 'surface-default', 'surface-tinted', 'surface-hover', 'surface-active',
  'border-subtle', 'border-default', 'border-strong', 'text-subtle', 'text-default',
  'base-default', 'base-hover', 'base-active', 'base-contrast-subtle', 'base-contrast-default',
]

/** @type {Record<string, string>} */
export const LIGHT = {
  accent: '#fbf7ef #f3ecdf #ffffff #e2efe9 #d3e6de #c1dbd1 #b3cfc5 #3d7f70 #17594c #17594c #12322c #1b5e50 #154b40 #0f3a31 #d9ece5 #ffffff',
  neutral: '#fbf7ef #f3ecdf #ffffff #f1eadd #e8dfcf #dcd1be #d5c9b5 #7d7466 #574f44 #5a5247 #2a2621 #2a2621 #403a33 #564f46 #d8d0c4 #ffffff',
  danger: '#fbf7ef #fdeee9 #ffffff #fce6df #f9d5ca #f4c1b2 #eeb6a6 #b5442f #9a2f1c #9a2f1c #521206 #a5331f #8a2817 #701e10 #fbe3dc #ffffff',
  info: '#fbf7ef #eef3f8 #ffffff #e3edf6 #d3e2f0 #c0d5e8 #b4cbe0 #37729f #1d5680 #1d5680 #0f2f4a #215d8a #1a4b70 #133a57 #dbe9f5 #ffffff',
  success: '#fbf7ef #edf5ea #ffffff #e1f0dc #d0e6c9 #bdd9b4 #b0cfa6 #43803a #2c6124 #2c6124 #17350f #306a27 #27561f #1e4317 #dfefda #ffffff',
  warning: '#fbf7ef #fdf4dd #ffffff #fcebc2 #f8dfa3 #f2d083 #e6c474 #96690b #7a5200 #7a5200 #402b00 #f2b632 #e4a51c #d39509 #6a4900 #2a1d00',
}

/** @type {Record<string, string>} */
export const DARK = {
  accent: '#171a18 #1c211e #1f2522 #22352f #2a4139 #335047 #3c5b51 #6aa896 #9dd3c2 #a4d8c8 #e3f4ee #8fcdbb #a8dacb #bfe6da #1d4238 #0c211b',
  neutral: '#171a18 #1c211e #1f2522 #2a302c #343b36 #3f4741 #4a524c #8d958c #bcc2b9 #b9beb5 #f2f0ea #e9e6df #d6d3cc #c2bfb8 #4b4f4a #1a1d1b',
  danger: '#171a18 #291a17 #1f2522 #3d211b #4d2a22 #5f342a #6e4034 #dd826d #f5ab99 #f5ab99 #fde7e1 #f29c87 #f6b3a2 #f9c8bb #5c2115 #2c0c05',
  info: '#171a18 #17212a #1f2522 #1d2e3c #26394a #30475b #3a536a #74a5cd #a3c9e8 #a3c9e8 #e4f0f9 #8fbde1 #a8cdea #c0dcf1 #1c3d57 #07192a',
  success: '#171a18 #1a2418 #1f2522 #21351c #2a4224 #34502d #3f5d37 #7eb372 #acd8a1 #acd8a1 #e6f4e1 #98cb8c #b0d9a5 #c7e6be #234a1b #0b1f06',
  warning: '#171a18 #272012 #1f2522 #3a2e12 #493a18 #5b4920 #6a5628 #c79a3a #f0c766 #f0c766 #fcf0d3 #f0c766 #f4d487 #f8e0a6 #5a4106 #241902',
}

/** Two rings, one of which is seen on any colour. */
export const FOCUS = { light: { inner: '#ffffff', outer: '#2a2621' }, dark: { inner: '#171a18', outer: '#ffe08a' } }

/** @param {Record<string, string>} scheme @param {string} colour @param {string} step @returns {string} */
export function value(scheme, colour, step) {
  return /** @type {string} */ (scheme[colour]?.split(' ')[STEPS.indexOf(step)])
}
