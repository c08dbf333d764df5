import { ascii, concat, fromText, long, sha, toText, type Bytes } from './bytes.ts'

export const PROTOCOL = ascii('svar-1')
const FINGERPRINT = 16

/** The public keys of a survey, and how long an answer is in bytes. */
export interface Keys { survey: number, answerSize: number, codeNeeded: boolean, ballotBox: Bytes, lateBox: Bytes, token: Bytes }

/** Reads what the server says its keys are. Throws when it is none. */
export function readKeys(said: Record<string, unknown>): Keys {
  const key = (name: string): Bytes => fromText(String((said[name] as { key?: unknown } | undefined)?.key))
  const keys = { survey: Number(said['survey']), answerSize: Number(said['answerSize']), codeNeeded: said['codeNeeded'] === true,
    ballotBox: key('ballotBox'), lateBox: key('lateBox'), token: key('token') }
  if (!Number.isSafeInteger(keys.survey) || !Number.isSafeInteger(keys.answerSize)) throw new Error('These are no keys')
  return keys
}

/** What a QR code says about these keys: reckoned here, since a server that gives out other keys would also lie about this. */
export async function fingerprint(keys: Keys): Promise<string> {
  const all = await sha(256, concat(PROTOCOL, long(keys.survey), keys.ballotBox, keys.lateBox, keys.token))
  return toText(all.subarray(0, FINGERPRINT))
}
