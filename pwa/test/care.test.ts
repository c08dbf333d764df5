import assert from 'node:assert/strict'
import { test } from 'node:test'
import { warningAbout } from '../src/survey/care.ts'
import { tracesIn } from '../src/survey/personal.ts'
import { isUrgent } from '../src/survey/urgent.ts'

const seen: [string, string[]][] = [
  ['Det var bra.', []],
  ['Jag fick 12 500 kronor den 2026-11-23, efter 14 dagar.', []],
  ['Beslut 20261123 och 3.4.1-12/2026', []],
  ['Mitt nummer är 811218-9876.', ['number']],
  ['198112189876', ['number']],
  ['Samordningsnummer 701063-2391', ['number']],
  ['811218-9875', []],
  ['ring 070-123 45 67', ['phone']],
  ['+46 70 123 45 67', ['phone']],
  ['08-508 00 000', ['phone']],
  ['mejla anna.b@exempel.se', ['mail']],
  ['Jag bor på Storgatan 5', ['address']],
  ['på Ringvägen 12 B', ['address']],
  ['Min handläggare Anna lyssnar inte', ['name']],
  ['min socialsekreterare heter Örjan', ['name']],
  ['Min handläggare lyssnar. Hon är snäll.', []],
  ['My name is Sara', ['name']],
  ['اسمي سارة', ['name']],
  ['Min kurator Eva har 070-1234567 och eva@exempel.se', ['phone', 'mail', 'name']],
]
for (const [text, traces] of seen) test(`"${text}" tells ${traces.join(', ') || 'nothing'}`, () => assert.deepEqual(tracesIn(text), traces))

test('a long text is looked through at once', () => {
  assert.deepEqual(tracesIn('0 1 - '.repeat(20_000)).includes('mail'), false)
})

test('the warning names what was seen in one sentence', () => {
  const texts = { personal: 'Du skrev {0}.', personalPhone: 'ett telefonnummer', personalName: 'ett namn' }
  assert.equal(warningAbout('Jag heter Ali, 070-123 45 67', texts, 'sv-simple'), 'Du skrev ett telefonnummer och ett namn.')
  assert.equal(warningAbout('Det var bra', texts, 'sv'), null)
})

for (const text of ['Jag vill inte leva', 'han SLÅR mig', 'I want to die', 'haluan kuolla', 'هو يضربني', 'inaan dhinto']) {
  test(`"${text}" is answered with where to get help`, () => assert.ok(isUrgent(text)))
}
for (const text of ['Bra hjälp', 'De slår fast att jag har rätt', 'Min livsviktiga medicin']) {
  test(`"${text}" is no cry for help`, () => assert.ok(!isUrgent(text)))
}
