import assert from 'node:assert/strict'
import { test } from 'node:test'
import { post } from '../src/seal/post.ts'

const reply = (status: number, body: unknown) => async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
const send = (answer: () => Promise<Response>) => post('/', {}, answer)

test('what is sent goes as JSON, without cookies or referrer', async () => {
  let sent: RequestInit = {}
  await post('/api/e/a/put', { box: 'B' }, async (_, init) => {
    sent = init
    return new Response('{}', { status: 201 })
  })
  assert.equal(sent.method, 'POST')
  assert.equal(sent.credentials, 'omit')
  assert.equal(sent.referrerPolicy, 'no-referrer')
  assert.deepEqual(JSON.parse(String(sent.body)), { box: 'B' })
})

test('a refusal tells the field and the words', async () => {
  const errors = [{ field: 'code', message: 'Vi känner inte igen koden.' }]
  assert.deepEqual(await send(reply(422, { type: '/problems/invalid', title: 'Fel', detail: 'Koden.', errors })), { kind: 'refused', type: '/problems/invalid', detail: 'Koden.', errors })
})

test('a refusal without fields falls back on its title', async () => {
  assert.deepEqual(await send(reply(410, { type: '/problems/ended', title: 'Enkäten är stängd', errors: [null, { field: 3 }] })),
    { kind: 'refused', type: '/problems/ended', detail: 'Enkäten är stängd', errors: [] })
})

test('lost contact is not a refusal', async () => {
  assert.deepEqual(await send(async () => { throw new TypeError('Failed to fetch') }), { kind: 'unreachable' })
})

test('trouble on the server and a stranger that answers in its place mean: try again', async () => {
  assert.deepEqual(await send(reply(503, { type: '/problems/try-again' })), { kind: 'trouble' })
  assert.deepEqual(await send(reply(403, '<html>Sign in to the network</html>')), { kind: 'trouble' })
  assert.deepEqual(await send(reply(200, '<html>Sign in to the network</html>')), { kind: 'trouble' })
  assert.deepEqual(await send(reply(429, { title: 'Slow down' })), { kind: 'trouble' })
})
