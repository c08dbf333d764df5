import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeIn, grouped, isMalformed, normalise } from '../src/survey/code.ts'

test('spaces, dashes, small letters and look-alikes do not matter', () => {
  assert.equal(normalise(' abcd-efgh jkm '), 'ABCDEFGHJKM')
  assert.equal(normalise('oOiIlL'), '001111')
})

test('a code is shown in groups', () => {
  assert.equal(grouped('abcdefghjkm'), 'ABCD-EFGH-JKM')
  assert.equal(grouped(''), '')
})

test('too short, too long and letters that codes never have are told at once', () => {
  assert.equal(isMalformed('ABCD-EFGH-JKM'), false)
  assert.equal(isMalformed('ABCD-EFGH-JK*'), false)
  assert.equal(isMalformed('ABCD-EFGH-JKU'), false)
  for (const wrong of ['', 'ABCD', 'ABCD-EFGH-JKMN', 'ABCD-EFGH-J!M', 'UBCD-EFGH-JKM']) assert.equal(isMalformed(wrong), true, wrong)
})

test('a code is read from the fragment, and nothing else is', () => {
  assert.equal(codeIn('#ABCDEFGHJKM'), 'ABCD-EFGH-JKM')
  assert.equal(codeIn('#abcd%2Defgh-jkm'), 'ABCD-EFGH-JKM')
  assert.equal(codeIn('#innehall'), null)
  assert.equal(codeIn('#%E0%A4%A'), null)
  assert.equal(codeIn(''), null)
})
