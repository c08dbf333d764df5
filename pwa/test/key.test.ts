import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newKey } from '../src/survey/key.ts'

test('a key is a random UUID of version 4', () => {
  assert.match(newKey(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('all but six bits come from the random source', () => {
  assert.equal(newKey((bytes) => bytes.fill(0)), '00000000-0000-4000-8000-000000000000')
  assert.equal(newKey((bytes) => bytes.fill(255)), 'ffffffff-ffff-4fff-bfff-ffffffffffff')
})

test('two forms never share a key', () => {
  assert.equal(new Set(Array.from({ length: 2000 }, () => newKey())).size, 2000)
})
