// @ts-check
/*
 * Bundles what runs in the browser into target/classes/META-INF/resources: assets/ with a hash of the content in each name
 * (kept by browsers for ever) and manifest.json from logical name to URL; root/ for files that must lie at "/".
 * With --test it bundles the tests instead: Node 20 cannot read TypeScript by itself.
 */
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { themeCss } from './src/theme/theme.mjs'

const RESOURCES = 'target/classes/META-INF/resources'
/** Browsers of the last four years or so; Android phones from version 8 get these by themselves. */
const TARGET = ['chrome105', 'safari15.4', 'firefox115']
/** @type {Record<string, string>} */
const manifest = {}

if (process.argv.includes('--test')) await bundleTests()
else await bundleSite()

async function bundleSite() {
  rmSync(RESOURCES, { recursive: true, force: true })
  mkdirSync(`${RESOURCES}/assets`, { recursive: true })
  mkdirSync(`${RESOURCES}/root`, { recursive: true })
  // The sprite comes with the question bank; without it the pages simply have no pictures.
  if (existsSync('src/pictograms.svg')) asset('pictograms.svg', readFileSync('src/pictograms.svg', 'utf8').replace(/<!--[\s\S]*?-->\s*/g, ''))
  await styles('survey.css', ['survey-components', 'layout', 'survey'], ['accent', 'neutral', 'danger', 'info', 'warning'], 1.1875)
  await styles('staff.css', ['staff-components', 'layout', 'staff', 'bars', 'print'], ['accent', 'neutral', 'danger', 'info', 'success', 'warning'], 1.0625)
  for (const name of ['survey', 'staff', 'seal']) asset(`${name}.js`, await script(`src/${name}/${name}.ts`))
  for (const icon of ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png']) asset(icon, readFileSync(`src/icons/${icon}`))
  asset('offline.html', readFileSync('src/worker/offline.html', 'utf8').replace('survey.css', String(manifest['survey.css'])))
  for (const icon of ['favicon.ico', 'favicon.svg']) root(icon, readFileSync(`src/icons/${icon}`))
  root('manifest.webmanifest', readFileSync('src/manifest.webmanifest', 'utf8').replace(/@([a-z0-9.-]+)@/g, (_, name) => String(manifest[name])))
  root('sw.js', await script('src/worker/sw.ts', worker()))
  writeFileSync(`${RESOURCES}/assets/manifest.json`, JSON.stringify(manifest, null, 1))
}

/** What the service worker keeps from the start. A change of any file gives another version, and so a fresh cache. */
function worker() {
  const kept = ['survey.css', 'survey.js', 'seal.js', 'pictograms.svg', 'offline.html'].flatMap((name) => manifest[name] ?? [])
  return { KEPT: JSON.stringify(kept), OFFLINE: JSON.stringify(manifest['offline.html']), VERSION: JSON.stringify(hash(kept.join())) }
}

/** @param {string} name @param {string[]} sheets @param {string[]} colours @param {number} base */
async function styles(name, sheets, colours, base) {
  const contents = themeCss(colours, base) + sheets.map((sheet) => `\n@import "./src/styles/${sheet}.css";`).join('')
  // An @import must come first, so the theme is its own virtual sheet.
  const result = await build({
    stdin: { contents: `@import "theme";${contents.slice(contents.indexOf('\n@import'))}`, resolveDir: '.', loader: 'css' },
    bundle: true, minify: true, target: TARGET, write: false, legalComments: 'none', logLevel: 'warning',
    plugins: [{ name: 'theme', setup(b) {
      b.onResolve({ filter: /^theme$/ }, () => ({ path: 'theme', namespace: 'theme' }))
      b.onLoad({ filter: /.*/, namespace: 'theme' }, () => ({ contents: themeCss(colours, base), loader: 'css' }))
    } }],
  })
  asset(name, pictures(result.outputFiles[0]?.text ?? ''))
}

/** Our policy lets a page show pictures from its own server only: the design system's icons, written inside the CSS, become files. @param {string} css */
function pictures(css) {
  return css.replace(/url\((["']?)data:image\/svg\+xml;charset=utf-8,((?:(?!\1\)).)*)\1\)/g, (_, _quote, encoded) => {
    const svg = decodeURIComponent(encoded)
    return `url(${asset('icon.svg', svg, false)})`
  })
}

/** @param {string} entry @param {Record<string, string>} [define] */
async function script(entry, define = {}) {
  const result = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: TARGET, write: false, legalComments: 'none', define, logLevel: 'warning' })
  return result.outputFiles[0]?.text ?? ''
}

async function bundleTests() {
  rmSync('target/test', { recursive: true, force: true })
  const entryPoints = readdirSync('test').filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name}`)
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', target: 'node20', outdir: 'target/test', outExtension: { '.js': '.mjs' }, logLevel: 'warning' })
}

/** @param {string} name @param {string | Buffer} content @param {boolean} listed */
function asset(name, content, listed = true) {
  const dot = name.lastIndexOf('.')
  const file = `${name.slice(0, dot)}-${hash(content).slice(0, 10)}${name.slice(dot)}`
  writeFileSync(`${RESOURCES}/assets/${file}`, content)
  if (listed) manifest[name] = `/assets/${file}`
  return `/assets/${file}`
}

/** @param {string} name @param {string | Buffer} content */
function root(name, content) {
  writeFileSync(`${RESOURCES}/root/${name}`, content)
}

/** @param {string | Buffer} content */
function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
