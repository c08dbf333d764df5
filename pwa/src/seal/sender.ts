import { blind, finalize } from './blindrsa.ts'
import { fromText, toText } from './bytes.ts'
import { newMessage, seal, type Sheet } from './envelope.ts'
import { fingerprint, readKeys, type Keys } from './keys.ts'
import type { Outbox, Trade, Waiting } from './outbox.ts'
import { isRefusal, type Failure, type Outcome, type Post, type Reply } from './post.ts'

/** A filled-in survey. The district is null where the code tells it; the fingerprint is null for who came without a QR code. */
export interface Filled {
  id: string, api: string, door: string, language: string, code: string | null, fingerprint: string | null
  sheet: Omit<Sheet, 'district'> & { district: number | null }
}

/** Seals answers, trades codes for tokens and sends envelopes (docs/adr/0008). Each step is kept before the next, and can be repeated. */
export class Sender {
  readonly #outbox: Outbox
  readonly #post: Post
  readonly #keys = new Map<string, Keys>()
  readonly #districts = new Map<string, number>()

  constructor(outbox: Outbox, post: Post) {
    this.#outbox = outbox
    this.#post = post
  }

  /** Fetches what sealing needs while there is contact. Failing is no matter: it is asked for again. */
  async prepare(api: string, code: string | null, language: string): Promise<void> {
    await this.#keysOf(api)
    if (code !== null) await this.#districtOf(api, code, language)
  }

  /**
   * Seals and sends. Once more with the same id sends the same answer.
   *
   * @param kept called when the sealed answer can be sent without what was filled in
   */
  async submit(filled: Filled, kept: () => void): Promise<Outcome> {
    let waiting = (await this.#outbox.all()).find(({ id }) => id === filled.id)
    if (!waiting?.tried) {
      const sealed = await this.#seal(filled, waiting)
      if ('kind' in sealed) return sealed
      waiting = sealed
      await this.#outbox.put(waiting)
    }
    return (await this.flush((id) => { if (id === filled.id) kept() })).get(filled.id) ?? { kind: 'trouble' }
  }

  /**
   * Sends all that waits: first every trade, then every answer, each in an order of its own, so that none shows which belong together.
   *
   * @param kept    called for each answer that has its token
   * @param newCode tried where the code that an answer waited with is refused
   */
  async flush(kept: (id: string) => void = () => undefined, newCode: string | null = null): Promise<Map<string, Outcome>> {
    const outcomes = new Map<string, Outcome>()
    for (const waiting of shuffled(await this.#outbox.all())) {
      const failure = waiting.trade && !waiting.trade.token ? await this.#trade(waiting, waiting.trade, newCode) : null
      if (failure) outcomes.set(waiting.id, failure)
      else kept(waiting.id)
    }
    for (const waiting of shuffled(await this.#outbox.all())) if (!outcomes.has(waiting.id)) outcomes.set(waiting.id, await this.#put(waiting))
    return outcomes
  }

  async #seal(filled: Filled, before: Waiting | undefined): Promise<Waiting | Outcome> {
    const keys = await this.#keysOf(filled.api)
    if ('kind' in keys) return keys
    if (filled.fingerprint !== null && await fingerprint(keys) !== filled.fingerprint) return { kind: 'wrong-keys' }
    // A code that was sent before may count as used by now: its district is known from then.
    const again = before && (!before.trade || before.trade.token !== null || before.trade.code === filled.code) ? before : undefined
    const district = again?.district ?? filled.sheet.district ?? await this.#districtOf(filled.api, filled.code ?? '', filled.language)
    if (typeof district !== 'number') return district
    const message = again?.message ?? newMessage(keys.survey)
    const trade = again ? again.trade : keys.codeNeeded ? await newTrade(keys.token, message, filled.code ?? '') : null
    const envelopes = await seal({ ...filled.sheet, district }, keys, message)
    return { id: filled.id, api: filled.api, door: filled.door, language: filled.language, message, envelopes, box: 'B', tried: false, district, trade }
  }

  /** Trades the code for a token; null when there is one. */
  async #trade(waiting: Waiting, before: Trade, newCode: string | null): Promise<Failure | null> {
    let trade = before
    let reply = await this.#issue(waiting, trade)
    if (reply.kind === 'refused' && newCode !== null && newCode !== trade.code) {
      // Another blinding, or the two codes could be seen to come from one phone.
      trade = await newTrade(trade.spki, waiting.message, newCode)
      await this.#outbox.put({ ...waiting, trade })
      reply = await this.#issue(waiting, trade)
    }
    if (reply.kind !== 'ok') return reply
    try {
      const token = await finalize(trade.spki, waiting.message, fromText(String(reply.body['signature'])), trade.inverse)
      await this.#outbox.put({ ...waiting, trade: { spki: trade.spki, code: '', blinded: new Uint8Array(), inverse: new Uint8Array(), token } })
      return null
    } catch {
      return { kind: 'trouble' }
    }
  }

  #issue({ api, language }: Waiting, { code, blinded }: Trade): Promise<Reply> {
    return this.#post(`${api}/issue`, { code, blinded: toText(blinded), language })
  }

  async #put(waiting: Waiting): Promise<Outcome> {
    await this.#outbox.put({ ...waiting, tried: true })
    const { enc, ciphertext } = waiting.envelopes[waiting.box]
    const reply = await this.#post(`${waiting.api}${waiting.door && `/${waiting.door}`}/put`, {
      message: toText(waiting.message), signature: waiting.trade?.token ? toText(waiting.trade.token) : null, box: waiting.box,
      enc: toText(enc), ciphertext: toText(ciphertext), language: waiting.language,
    })
    if (isRefusal(reply, 'use-late') && waiting.box === 'B') return this.#put({ ...waiting, box: 'L' })
    if (reply.kind !== 'ok') return reply
    if (reply.body['received'] !== true) return { kind: 'trouble' }
    await this.#outbox.remove(waiting.id)
    return { kind: 'sent' }
  }

  async #keysOf(api: string): Promise<Keys | Failure> {
    const known = this.#keys.get(api)
    if (known) return known
    const reply = await this.#post(`${api}/keys`)
    if (reply.kind !== 'ok') return reply
    try {
      const keys = readKeys(reply.body)
      this.#keys.set(api, keys)
      return keys
    } catch {
      return { kind: 'trouble' }
    }
  }

  async #districtOf(api: string, code: string, language: string): Promise<number | Failure> {
    const known = this.#districts.get(`${api} ${code}`)
    if (known !== undefined) return known
    const reply = await this.#post(`${api}/code`, { code, language })
    if (reply.kind !== 'ok') return reply
    const district = Number(reply.body['district'])
    this.#districts.set(`${api} ${code}`, district)
    return district
  }
}

async function newTrade(spki: Trade['spki'], message: Waiting['message'], code: string): Promise<Trade> {
  return { spki, code, ...await blind(spki, message), token: null }
}

function shuffled<T>(items: T[]): T[] {
  return items.map((item) => ({ item, place: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 })).sort((a, b) => a.place - b.place).map(({ item }) => item)
}
