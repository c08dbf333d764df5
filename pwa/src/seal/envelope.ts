import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { ascii, concat, long, random, sha, type Bytes } from './bytes.ts'
import { PROTOCOL, type Keys } from './keys.ts'

const SPACE = 0x20
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/** The ballot box, or the late box for what could not be sent before that was opened. */
export type Box = 'B' | 'L'

export interface Envelope { enc: Bytes, ciphertext: Bytes }

/** What is sealed: the district, alternatives by question, and texts by question. */
export interface Sheet { district: number, choices: Record<string, string>, texts: Record<string, string> }

/** A new message to be signed blindly: only this phone knows it until the answer is sent. */
export const newMessage = (survey: number): Bytes => concat(random(32), PROTOCOL, long(survey), random(32))

/** Seals a sheet once for each box, under the digest of the message. All sheets of a survey are equally long. */
export async function seal(sheet: Sheet, keys: Keys, message: Bytes): Promise<Record<Box, Envelope>> {
  const text = new TextEncoder().encode(JSON.stringify(sheet))
  if (text.length > keys.answerSize) throw new Error('The sheet does not fit')
  const padded = new Uint8Array(keys.answerSize).fill(SPACE)
  padded.set(text)
  const id = await sha(256, message)
  const into = async (box: Box, key: Bytes): Promise<Envelope> => {
    const info = concat(PROTOCOL, long(keys.survey), ascii(box))
    const sender = await suite.createSenderContext({ recipientPublicKey: await suite.kem.deserializePublicKey(key), info })
    return { enc: new Uint8Array(sender.enc), ciphertext: new Uint8Array(await sender.seal(padded, id)) }
  }
  return { B: await into('B', keys.ballotBox), L: await into('L', keys.lateBox) }
}
