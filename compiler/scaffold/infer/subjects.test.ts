import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { inferEventType } from './event-type.ts'
import { inferred } from './testing/inferred.ts'

test('who an object says that it is of, by an identifier alone, is a subject, each for themselves', () => {
  const event = { type: 'message', user: 'U061F7AUR', edited: { by: 'x', userId: 'U2' }, assigneeId: 'a-1', id: 'm-1' }
  const inferred = inferEventType([{ event }], { event: 'message', accept: true })
  expect(inferred.problem === null && parse(inferred.text).events.message.subjects).toEqual({
    user: { at: 'event', keys: ['user'] },
    assignee: { at: 'event', keys: ['assigneeId'] },
    'user-2': { at: 'event.edited', keys: ['userId'] },
  })
})

test('people become subjects', () => {
  const text = inferred(
    [{ commits: [{ authors: [{ name: 'x', email: 'a@example.com' }] }], sender: { login: 'x' } }],
    true,
  )
  expect(text).toContain('author: {at: commits.*.authors.*, keys: [email]}')
  expect(text).toContain('sender: {at: sender, keys: [login]}')
})

test.each([
  ['last_login', '2024-01-01T00:00:00Z'],
  ['git', 'git@example.org:ada/notes.git'],
  ['message_id', '517ACC75@mx.example.org'],
  ['In-Reply-To', '<517ACC75@mx.example.org>'],
  ['logins', 3],
  ['mac_address', '00:00:5e:00:53:01'],
  ['merchant_id', '9TV88BTWB8VB6'],
  ['client_id', 'abc123'],
])('%s identifies nobody', (name, value) => {
  const text = inferred([{ user: { login: 'x', [name]: value } }], true)
  expect(text).toContain('user: {at: user, keys: [login]}')
})

test('whoever sends and whoever is sent to are two people', () => {
  const sample = { From: '+4915112345678', To: '+4930111222', Email: 'jo@example.com' }
  const { problem, ...told } = inferEventType([sample], { event: 'test', accept: true })
  expect(problem).toBeNull()
  const { events } = parse('text' in told ? told.text : '')
  expect(events.test.subjects).toEqual({
    person: { at: '.', keys: ['Email'] },
    from: { at: '.', keys: ['From'] },
    to: { at: '.', keys: ['To'] },
  })
})
