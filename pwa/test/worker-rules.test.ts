import assert from 'node:assert/strict'
import { test } from 'node:test'
import { treatment } from '../src/worker/rules.ts'

const home = 'https://x.example'
const of = (path: string, method = 'GET', navigation = true, origin = home) => treatment(method, new URL(origin + path), home, navigation)

test('sending is never touched', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) for (const path of ['/e/a', '/api/e/a/answers', '/assets/x.js']) assert.equal(of(path, method), 'leave')
})

test('staff pages and the API are never touched', () => {
  for (const path of ['/inspektion', '/inspektion/granskningar/1', '/api/e/a', '/health', '/']) assert.equal(of(path), 'leave')
})

test('other servers are never touched', () => assert.equal(of('/e/a', 'GET', true, 'https://y.example'), 'leave'))

test('a survey and its door are kept, the thank-you page is not', () => {
  assert.equal(of('/e/a'), 'survey')
  assert.equal(of('/e/a/farsta'), 'survey')
  assert.equal(of('/e/a/tack'), 'page')
  assert.equal(of('/e/a/farsta/tack'), 'page')
  assert.equal(of('/e/'), 'page')
})

test('assets are kept', () => assert.equal(of('/assets/survey-12.css', 'GET', false), 'asset'))
test('what is fetched under a survey without being a page is left alone', () => assert.equal(of('/e/a', 'GET', false), 'leave'))
