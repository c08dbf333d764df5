import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeIn, grouped, isMalformed, normalise, withoutCode } from '../src/survey/code.ts'

test('spaces, dashes, small letters and look-alikes do not matter', () => {
  assert.equal(normalise(' abcd-efgh jkm '), 'ABCDEFGHJKM')
  assert.equal(normalise('oOiIlL'), '001111')
})

test('a code is shown in groups', () => {
  assert.equal(grouped('abcdefghjkm'), 'ABCD-EFGH-JKM')
  assert.equal(grouped(''), '')
})

test('too short, too long and letters that codes never have are told at once', () => {
  assert.equal(isMalformed('ABCD-EFGH-JK2'), false)
  assert.equal(isMalformed('K7M2 Q8XW 3PT'), false)
  assert.equal(isMalformed('ZZZZ-ZZZZ-ZZA'), false)
  for (const wrong of ['', 'ABCD', 'ABCD-EFGH-JK2N', 'ABCD-EFGH-J!2', 'UBCD-EFGH-JK2']) assert.equal(isMalformed(wrong), true, wrong)
})

test('a code is read from the fragment, and nothing else is', () => {
  assert.equal(codeIn('#ABCDEFGHJK2'), 'ABCD-EFGH-JK2')
  assert.equal(codeIn('#abcd%2Defgh-jk2'), 'ABCD-EFGH-JK2')
  assert.equal(codeIn('#innehall'), null)
  assert.equal(codeIn('#c=ABCDEFGHJK2&k=abc-_'), 'ABCD-EFGH-JK2')
  assert.equal(codeIn('#k=abc-_'), null)
  assert.equal(withoutCode('#c=ABCDEFGHJK2&k=abc-_'), '#k=abc-_')
  assert.equal(withoutCode('#ABCDEFGHJK2'), '')
  assert.equal(codeIn('#%E0%A4%A'), null)
  assert.equal(codeIn(''), null)
})

test('every single wrong character is found', () => {
  const right = 'K7M2Q8XW3PT'
  for (let at = 0; at < right.length; at += 1) for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
    const typed = right.slice(0, at) + other + right.slice(at + 1)
    assert.equal(isMalformed(typed), typed !== right, typed)
  }
})
