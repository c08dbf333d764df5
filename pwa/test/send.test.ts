import assert from 'node:assert/strict'
import { test } from 'node:test'
import { send } from '../src/survey/send.ts'

const answers = { key: 'k', code: 'ABCDEFGHJKM', language: 'sv', answers: { safe: 'yes' } }
const reply = (status: number, body: unknown) => async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })

test('an answer goes as JSON, without cookies or referrer', async () => {
  let sent: RequestInit = {}
  await send('/api/e/a/answers', answers, async (_, init) => {
    sent = init
    return new Response('{}', { status: 201 })
  })
  assert.equal(sent.method, 'POST')
  assert.equal(sent.credentials, 'omit')
  assert.equal(sent.referrerPolicy, 'no-referrer')
  assert.deepEqual(JSON.parse(String(sent.body)), answers)
})

test('received now and received before are the same to the person', async () => {
  assert.deepEqual(await send('/', answers, reply(201, {})), { kind: 'sent' })
  assert.deepEqual(await send('/', answers, reply(200, {})), { kind: 'sent' })
})

test('a refusal tells the field and the words', async () => {
  const errors = [{ field: 'code', message: 'Vi känner inte igen koden.' }]
  assert.deepEqual(await send('/', answers, reply(422, { type: '/problems/invalid', title: 'Fel', detail: 'Koden.', errors })), { kind: 'refused', type: '/problems/invalid', detail: 'Koden.', errors })
})

test('a refusal without fields falls back on its title', async () => {
  assert.deepEqual(await send('/', answers, reply(410, { type: '/problems/closed', title: 'Enkäten är stängd', errors: [null, { field: 3 }] })),
    { kind: 'refused', type: '/problems/closed', detail: 'Enkäten är stängd', errors: [] })
})

test('lost contact is not a refusal', async () => {
  assert.deepEqual(await send('/', answers, async () => { throw new TypeError('Failed to fetch') }), { kind: 'unreachable' })
})

test('trouble on the server, too many at once and a stranger that answers in its place mean: try again', async () => {
  assert.deepEqual(await send('/', answers, reply(503, { title: 'x' })), { kind: 'trouble' })
  assert.deepEqual(await send('/', answers, reply(429, { title: 'x' })), { kind: 'trouble' })
  assert.deepEqual(await send('/', answers, reply(403, '<html>Sign in to the network</html>')), { kind: 'trouble' })
})
