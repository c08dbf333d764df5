import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf } from '../src/survey/faults.ts'
import { left } from '../src/survey/textlimit.ts'
import { worded } from '../src/survey/wording.ts'

test('values are put into a pattern', () => assert.equal(worded('Fråga {0} av {1}', 3, 8), 'Fråga 3 av 8'))
test('a value that is missing leaves its mark, and values are not read as patterns', () => assert.equal(worded('{0} {1}', '{1}'), '{1} {1}'))

test('faults find their place whichever name the server uses', () => {
  for (const name of ['q-safe', 'safe', 'a.safe', 'answers.safe']) assert.equal(placeOf(name), 'q-safe')
  assert.equal(placeOf('code'), 'code')
})

test('what is left of a text is told only near the end', () => {
  assert.equal(left(0, 500), null)
  assert.equal(left(399, 500), null)
  assert.equal(left(400, 500), 100)
  assert.equal(left(500, 500), 0)
})
