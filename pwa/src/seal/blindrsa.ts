import { concat, fromNumber, fromText, random, sha, toNumber, type Bytes } from './bytes.ts'

/*
 * The phone's half of RSABSSA-SHA384-PSS-Randomized (RFC 9474): has a message signed that the signer never sees.
 * What is secret here is used once and guards an open survey for some weeks, so BigInt's uneven timing is no concern.
 */
const SALT = 48
const HASH = 48

/** A blinded message, and what takes the blinding away again. */
export interface Blinded { blinded: Bytes, inverse: Bytes }

/** Blinds a message (section 4.2). The salt and the blinding factor are given in tests only. */
export async function blind(spki: Bytes, message: Bytes, salt: Bytes = random(SALT), factor?: bigint): Promise<Blinded> {
  const { n, e, length } = await numbers(spki)
  const encoded = toNumber(await encode(message, salt, length, n.toString(2).length - 1))
  const r = factor ?? below(n, length)
  return { blinded: fromNumber((encoded * power(r, e, n)) % n, length), inverse: fromNumber(inverse(r, n), length) }
}

/** The token: the signature of the message itself (section 4.4). Throws when the signer did not sign what it was given. */
export async function finalize(spki: Bytes, message: Bytes, blindSignature: Bytes, unblinding: Bytes): Promise<Bytes> {
  const { n, key, length } = await numbers(spki)
  const signature = fromNumber((toNumber(blindSignature) * toNumber(unblinding)) % n, length)
  if (!await crypto.subtle.verify({ name: 'RSA-PSS', saltLength: SALT }, key, signature, message)) throw new Error('Not signed with this key')
  return signature
}

async function numbers(spki: Bytes): Promise<{ n: bigint, e: bigint, length: number, key: CryptoKey }> {
  const key = await crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
  const { n, e } = await crypto.subtle.exportKey('jwk', key)
  const modulus = fromText(n ?? '')
  return { n: toNumber(modulus), e: toNumber(fromText(e ?? '')), length: modulus.length, key }
}

/** EMSA-PSS-ENCODE with SHA-384 and MGF1 (RFC 8017, section 9.1.1). */
async function encode(message: Bytes, salt: Bytes, length: number, bits: number): Promise<Bytes> {
  const hash = await sha(384, concat(new Uint8Array(8), await sha(384, message), salt))
  const block = concat(new Uint8Array(length - HASH - salt.length - 2), new Uint8Array([1]), salt)
  for (let i = 0; i * HASH < block.length; i++) {
    const mask = await sha(384, concat(hash, new Uint8Array([0, 0, 0, i])))
    block.subarray(i * HASH, (i + 1) * HASH).forEach((byte, j) => { block[i * HASH + j] = byte ^ (mask[j] ?? 0) })
  }
  block[0] = (block[0] ?? 0) & (0xff >> (8 * length - bits))
  return concat(block, hash, new Uint8Array([0xbc]))
}

function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = 1n
  for (let square = base % n; exponent > 0n; exponent >>= 1n, square = (square * square) % n) if (exponent & 1n) result = (result * square) % n
  return result
}

/** By Euclid. A factor without an inverse would have found the key's primes. */
function inverse(value: bigint, n: bigint): bigint {
  let [a, b, x, y] = [n, value, 0n, 1n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % n) + n) % n
}

/** Evenly from 1 to n - 1. */
function below(n: bigint, length: number): bigint {
  for (;;) {
    const r = toNumber(random(length))
    if (r > 0n && r < n) return r
  }
}
