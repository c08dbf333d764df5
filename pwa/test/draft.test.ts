import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Drafts, clearAll } from '../src/survey/draft.ts'

class MemoryStorage {
  [name: string]: unknown
  getItem(name: string): string | null { return (this[name] as string | undefined) ?? null }
  setItem(name: string, value: string): void { this[name] = value }
  removeItem(name: string): void { delete this[name] }
}
const memory = (): Storage => new MemoryStorage() as unknown as Storage
const draft = { key: 'k', code: 'ABCD', screen: 3, answers: { 'a.safe': 'yes' } }

test('what was filled in comes back after a reload', () => {
  const store = memory()
  new Drafts('/e/a', () => store).save(draft)
  assert.deepEqual(new Drafts('/e/a', () => store).load(), draft)
})

test('another survey in the same tab has its own draft', () => {
  const store = memory()
  new Drafts('/e/a', () => store).save(draft)
  assert.equal(new Drafts('/e/b', () => store).load(), null)
})

test('clearing leaves nothing of any survey, and nothing else is touched', () => {
  const store = memory()
  store.setItem('other', 'x')
  new Drafts('/e/a', () => store).save(draft)
  new Drafts('/e/b', () => store).save(draft)
  clearAll(() => store)
  assert.deepEqual(Object.keys(store), ['other'])
})

test('storage that is forbidden or full stops nobody', () => {
  const forbidden = new Drafts('/e/a', () => { throw new Error('forbidden') })
  assert.equal(forbidden.save(draft), false)
  forbidden.clear()
  assert.equal(forbidden.load(), null)
})

test('a draft that cannot be read is as no draft', () => {
  const store = memory()
  for (const broken of ['{', '3', '{"key":1}', '{"key":"k","code":"","screen":0}']) {
    store.setItem('genklang:/e/a', broken)
    assert.equal(new Drafts('/e/a', () => store).load(), null, broken)
  }
})
