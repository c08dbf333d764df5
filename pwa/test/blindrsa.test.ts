import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { test } from 'node:test'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { blind, finalize } from '../src/seal/blindrsa.ts'
import { concat, fromNumber, random, toNumber, type Bytes } from '../src/seal/bytes.ts'
import rfc from './rfc9474.json'

const bytes = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'))
const number = (hex: string): bigint => BigInt(`0x${hex}`)
const n = number(rfc.p) * number(rfc.q)
const message = concat(bytes(rfc.msg_prefix), bytes(rfc.msg))
const spki = (modulus: bigint, length: number): Bytes => new Uint8Array(createPublicKey({ format: 'jwk',
  key: { kty: 'RSA', e: 'AQAB', n: Buffer.from(fromNumber(modulus, length)).toString('base64url') } }).export({ type: 'spki', format: 'der' }))

/** The factor whose inverse the RFC prints. */
function factor(): bigint {
  const inverse = number(rfc.inv)
  let [a, b, x, y] = [n, inverse, 0n, 1n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % n) + n) % n
}

test('blinding gives what RFC 9474 prints', async () => {
  const { blinded, inverse } = await blind(spki(n, 512), message, bytes(rfc.salt), factor())
  assert.equal(Buffer.from(blinded).toString('hex'), rfc.blinded_msg)
  assert.equal(Buffer.from(inverse).toString('hex'), rfc.inv)
})

test('finalizing gives what RFC 9474 prints', async () => {
  const signature = await finalize(spki(n, 512), message, bytes(rfc.blind_sig), bytes(rfc.inv))
  assert.equal(Buffer.from(signature).toString('hex'), rfc.sig)
})

test('a blind signature that is none is noticed', async () => {
  const forged = bytes(rfc.blind_sig)
  forged[99] = (forged[99] ?? 0) ^ 1
  await assert.rejects(finalize(spki(n, 512), message, forged, bytes(rfc.inv)))
})

test('another library signs what this one blinds, and verifies what this one finalizes', async () => {
  const suite = RSABSSA.SHA384.PSS.Randomized()
  const { publicKey, privateKey } = await suite.generateKey({ modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) })
  const key = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))
  for (let i = 0; i < 5; i++) {
    const mine = random(78)
    const { blinded, inverse } = await blind(key, mine)
    const signature = await finalize(key, mine, new Uint8Array(await suite.blindSign(privateKey, blinded)), inverse)
    assert.equal(await suite.verify(publicKey, signature, mine), true)
    assert.equal(signature.length, 256)
    assert.notEqual(toNumber(blinded), toNumber(signature))
  }
})
