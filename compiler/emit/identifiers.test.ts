import { expect, test } from 'vitest'
import { identifiers } from './identifiers.ts'

test('every name gets an identifier of its own, in whatever order they come', () => {
  const names = ['github.push', 'github-push', 'githubPush', 'events', 'a', '9-lives', '---']
  const expected = {
    '---': 'Unnamed',
    '9-lives': 'Unnamed9Lives',
    a: 'A',
    events: 'Events_2',
    'github-push': 'GithubPush',
    'github.push': 'GithubPush_2',
    githubPush: 'GithubPush_3',
  }
  expect(Object.fromEntries(identifiers(names, ['Events']))).toEqual(expected)
  expect(Object.fromEntries(identifiers(names.toReversed(), ['Events']))).toEqual(expected)
})
