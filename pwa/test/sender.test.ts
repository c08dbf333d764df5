import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { ascii, concat, fromText, long, sha, toText } from '../src/seal/bytes.ts'
import { fingerprint, readKeys } from '../src/seal/keys.ts'
import type { Outbox, Waiting } from '../src/seal/outbox.ts'
import type { Reply } from '../src/seal/post.ts'
import { Sender, type Filled } from '../src/seal/sender.ts'

type Body = Record<string, string | null>
const suite = RSABSSA.SHA384.PSS.Randomized()
const hpke = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const token = await suite.generateKey({ modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) })
const boxes = { B: await hpke.kem.generateKeyPair(), L: await hpke.kem.generateKeyPair() }
const refused = (type: string): Reply => ({ kind: 'refused', type: `/problems/${type}`, detail: type, errors: [] })
const raw = async (key: CryptoKey): Promise<string> => toText(new Uint8Array(await hpke.kem.serializePublicKey(key)))

/** The server by the protocol, with another library's signatures; loses what it is told to lose after doing its work. */
class Server {
  readonly issued = new Map<string, string>()
  readonly stored = new Map<string, Body>()
  readonly requests: string[] = []
  lose: string[] = []
  opened = false
  needsCode = true

  readonly post = async (url: string, body?: object): Promise<Reply> => {
    const what = url.split('/').at(-1) ?? ''
    this.requests.push(`${what} ${JSON.stringify(body)}`)
    const reply = await this.answer(what, (body ?? {}) as Body)
    if (this.lose[0] !== what) return reply
    this.lose.shift()
    return { kind: 'unreachable' }
  }

  async answer(what: string, body: Body): Promise<Reply> {
    if (what === 'keys') {
      return { kind: 'ok', body: { survey: 7, answerSize: 1024, codeNeeded: this.needsCode, ballotBox: { key: await raw(boxes.B.publicKey) },
        lateBox: { key: await raw(boxes.L.publicKey) }, token: { key: toText(new Uint8Array(await crypto.subtle.exportKey('spki', token.publicKey))) } } }
    }
    const code = String(body['code'])
    if (what === 'code') return this.issued.has(code) ? refused('code-used') : { kind: 'ok', body: { district: 3 } }
    if (what === 'issue') {
      const blinded = String(body['blinded'])
      if ((this.issued.get(code) ?? blinded) !== blinded) return refused('code-used')
      this.issued.set(code, blinded)
      return { kind: 'ok', body: { signature: toText(await suite.blindSign(token.privateKey, fromText(blinded))) } }
    }
    const message = String(body['message'])
    if (this.needsCode && !await suite.verify(token.publicKey, fromText(String(body['signature'])), fromText(message))) return refused('token-refused')
    if (!this.stored.has(message) && this.opened && body['box'] === 'B') return refused('use-late')
    if (!this.stored.has(message)) this.stored.set(message, body)
    return { kind: 'ok', body: { received: true } }
  }

  /** What the envelopes hold, opened as the server would. */
  async sheets(): Promise<unknown[]> {
    return Promise.all([...this.stored.values()].map(async (body) => {
      const box = body['box'] as 'B' | 'L'
      const opener = await hpke.createRecipientContext({ recipientKey: boxes[box].privateKey, enc: fromText(String(body['enc'])), info: concat(ascii('svar-1'), long(7), ascii(box)) })
      const plain = await opener.open(fromText(String(body['ciphertext'])), await sha(256, fromText(String(body['message']))))
      return JSON.parse(new TextDecoder().decode(plain))
    }))
  }
}

class InMemoryOutbox implements Outbox {
  readonly kept = new Map<string, Waiting>()
  async all(): Promise<Waiting[]> { return [...this.kept.values()] }
  async put(waiting: Waiting): Promise<void> { this.kept.set(waiting.id, structuredClone(waiting)) }
  async remove(id: string): Promise<void> { this.kept.delete(id) }
}

const filled: Filled = { id: 'a', api: '/api/e/x', door: '', language: 'sv', code: 'ABCDEFGHJK2', fingerprint: null, sheet: { district: null, choices: { reach: 'easy' }, texts: { tell: 'Mer tid' } } }
const sheet = { district: 3, choices: { reach: 'easy' }, texts: { tell: 'Mer tid' } }
const nothing = (): void => undefined

test('an answer is sealed, its code traded and the envelope put, and nothing is left', async () => {
  const [server, outbox] = [new Server(), new InMemoryOutbox()]
  let kept = 0
  assert.deepEqual(await new Sender(outbox, server.post).submit(filled, () => { kept += 1 }), { kind: 'sent' })
  assert.deepEqual(await server.sheets(), [sheet])
  assert.equal(kept, 1)
  assert.equal(outbox.kept.size, 0)
})

test('no request holds a code and an answer, and none can be tied by a common value', async () => {
  const server = new Server()
  await new Sender(new InMemoryOutbox(), server.post).submit(filled, nothing)
  const [issue, put] = ['issue', 'put'].map((what) => Object.values(JSON.parse(server.requests.find((r) => r.startsWith(what))?.slice(what.length) ?? '{}') as Body))
  assert.equal(put?.some((value) => value !== null && value.length > 2 && issue?.includes(value)), false)
  assert.equal(JSON.stringify(put).includes('ABCDEFGHJK2'), false)
})

for (const lost of [['issue'], ['put'], ['issue', 'put'], ['code'], ['keys'], ['put', 'put', 'issue']]) {
  test(`when the replies to ${lost} are lost, another phone program with the same storage finishes, and one answer is stored`, async () => {
    const [server, outbox] = [new Server(), new InMemoryOutbox()]
    server.lose = [...lost]
    for (let i = 0; i < 4; i++) await new Sender(outbox, server.post).submit(filled, nothing)
    assert.deepEqual(await server.sheets(), [sheet])
    assert.equal(outbox.kept.size, 0)
  })
}

test('what is changed before it was sent is sent changed; afterwards the first counts', async () => {
  const changed = { ...filled, sheet: { ...filled.sheet, texts: {} } }
  const server = new Server()
  const outbox = new InMemoryOutbox()
  server.lose = ['issue']
  await new Sender(outbox, server.post).submit(filled, nothing)
  server.lose = ['put']
  await new Sender(outbox, server.post).submit(changed, nothing)
  assert.deepEqual(await new Sender(outbox, server.post).submit(filled, nothing), { kind: 'sent' })
  assert.deepEqual(await server.sheets(), [{ ...sheet, texts: {} }])
})

test('a phone that comes after the opening sends its other envelope', async () => {
  const server = new Server()
  server.opened = true
  assert.deepEqual(await new Sender(new InMemoryOutbox(), server.post).submit(filled, nothing), { kind: 'sent' })
  assert.deepEqual([...server.stored.values()].map((body) => body['box']), ['L'])
  assert.deepEqual(await server.sheets(), [sheet])
})

test('a code that somebody else has used refuses; with another code the same answer goes', async () => {
  const [server, outbox] = [new Server(), new InMemoryOutbox()]
  await new Sender(new InMemoryOutbox(), server.post).submit({ ...filled, id: 'other' }, nothing)
  assert.equal((await new Sender(outbox, server.post).submit(filled, nothing)).kind, 'refused')
  assert.deepEqual(await new Sender(outbox, server.post).submit({ ...filled, code: 'K7M2Q8XW3PT' }, nothing), { kind: 'sent' })
  assert.equal(server.stored.size, 2)
})

test('a code taken between the check and the trade keeps the sealed answer for a new code', async () => {
  const [server, outbox] = [new Server(), new InMemoryOutbox()]
  const sender = new Sender(outbox, server.post)
  await sender.prepare(filled.api, filled.code, 'sv')
  await new Sender(new InMemoryOutbox(), server.post).submit({ ...filled, id: 'other' }, nothing)
  assert.equal((await sender.submit(filled, nothing)).kind, 'refused')
  assert.equal(outbox.kept.size, 1)
  assert.deepEqual((await sender.flush(nothing, 'K7M2Q8XW3PT')).get('a'), { kind: 'sent' })
  assert.notEqual(server.issued.get('K7M2Q8XW3PT'), server.issued.get('ABCDEFGHJK2'))
})

test('an open link needs no token, and goes through its door', async () => {
  const server = new Server()
  server.needsCode = false
  const open: Filled = { ...filled, code: null, door: 'abcde', sheet: { ...filled.sheet, district: 3 } }
  assert.deepEqual(await new Sender(new InMemoryOutbox(), server.post).submit(open, nothing), { kind: 'sent' })
  assert.deepEqual(server.requests.map((request) => request.split(' ')[0]), ['keys', 'put'])
})

test('other keys than those on the paper are refused, and nothing is sent', async () => {
  const server = new Server()
  const said = await server.answer('keys', {})
  const right = await fingerprint(readKeys(said.kind === 'ok' ? said.body : {}))
  assert.match(right, /^[\w-]{22}$/)
  const wrong = `${right.startsWith('A') ? 'B' : 'A'}${right.slice(1)}`
  assert.deepEqual(await new Sender(new InMemoryOutbox(), server.post).submit({ ...filled, fingerprint: wrong }, nothing), { kind: 'wrong-keys' })
  assert.deepEqual(server.requests.map((request) => request.split(' ')[0]), ['keys'])
  assert.deepEqual(await new Sender(new InMemoryOutbox(), server.post).submit({ ...filled, fingerprint: right }, nothing), { kind: 'sent' })
})

test('a server that signs something else is noticed, and the code and the blinding are kept for another try', async () => {
  const [server, outbox] = [new Server(), new InMemoryOutbox()]
  const lying = async (url: string, body?: object): Promise<Reply> => url.endsWith('/issue') ? { kind: 'ok', body: { signature: toText(new Uint8Array(256)) } } : server.post(url, body)
  assert.deepEqual(await new Sender(outbox, lying).submit(filled, nothing), { kind: 'trouble' })
  assert.deepEqual(await new Sender(outbox, server.post).submit(filled, nothing), { kind: 'sent' })
})

test('several answers on one phone: all trades first, then all answers', async () => {
  const [server, outbox] = [new Server(), new InMemoryOutbox()]
  const sender = new Sender(outbox, async (url, body) => url.endsWith('/issue') && outbox.kept.size < 3 ? { kind: 'unreachable' } : server.post(url, body))
  for (const [id, code] of [['a', 'A'], ['b', 'B'], ['c', 'C']] as const) await sender.submit({ ...filled, id, code }, nothing)
  const order = server.requests.map((request) => request.split(' ')[0]).filter((what) => what === 'issue' || what === 'put')
  assert.deepEqual(order, ['issue', 'issue', 'issue', 'put', 'put', 'put'])
  assert.equal(server.stored.size, 3)
})

test('once there is a token, the phone has forgotten the code', async () => {
  const [server, outbox] = [new Server(), new InMemoryOutbox()]
  server.lose = ['put']
  await new Sender(outbox, server.post).submit(filled, nothing)
  assert.equal(JSON.stringify([...outbox.kept.values()]).includes('ABCDEFGHJK2'), false)
  assert.equal(outbox.kept.get('a')?.trade?.inverse.length, 0)
})
