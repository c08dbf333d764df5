import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leaveQuickly, tripleEscape } from '../src/survey/exit.ts'

function presses(keys: string[], times: number[]): number {
  let left = 0
  let at = 0
  const press = tripleEscape(() => { left += 1 }, () => at)
  keys.forEach((key, i) => {
    at = times[i] ?? 0
    press({ key })
  })
  return left
}

test('Esc three times leaves', () => assert.equal(presses(['Escape', 'Escape', 'Escape'], [0, 300, 600]), 1))
test('Esc twice does not', () => assert.equal(presses(['Escape', 'Escape'], [0, 100]), 0))
test('Esc three times slowly does not', () => assert.equal(presses(['Escape', 'Escape', 'Escape'], [0, 900, 1800]), 0))
test('another key in between begins anew', () => assert.equal(presses(['Escape', 'Escape', 'a', 'Escape'], [0, 1, 2, 3]), 0))
test('a late fourth counts with the two before it', () => assert.equal(presses(['Escape', 'Escape', 'Escape', 'Escape'], [0, 1400, 1700, 2000]), 1))

test('leaving blanks the page and erases before it goes, and replaces the history entry', () => {
  const done: string[] = []
  const page = {
    documentElement: { set hidden(value: boolean) { done.push(`hidden ${value}`) } },
    title: 'Enkät',
    defaultView: { location: { replace: (address: string) => done.push(`replace ${address}`) } },
  }
  leaveQuickly('https://neutral.example/', () => done.push('erase'), page as unknown as Document)
  assert.deepEqual(done, ['hidden true', 'erase', 'replace https://neutral.example/'])
  assert.equal(page.title, '')
})
