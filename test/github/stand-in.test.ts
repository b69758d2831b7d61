import { afterEach, beforeEach, expect, it } from 'vitest'
import { GitHubStandIn } from './stand-in.ts'

let github: GitHubStandIn
beforeEach(async () => {
  github = await GitHubStandIn.start()
  github.pulls.push({ number: 7, head: 'a'.repeat(40), headRef: 'b', headRepository: 'acme/shop', base: 'main' })
})
afterEach(() => github.stop())

const call = async (method: string, path: string, body?: object, token = 'token x'): Promise<number> => {
  const response = await fetch(`${github.url}${path}`, {
    method,
    headers: { authorization: token, 'user-agent': 'test' },
    ...(body && { body: JSON.stringify(body) }),
  })
  return response.status
}

const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' }
const check = (annotations: readonly object[]): object => ({
  name: 'n',
  head_sha: 'a'.repeat(40),
  status: 'completed',
  conclusion: 'failure',
  output: { title: 't', summary: 's', annotations },
})

it.each([
  ['GET', '/repos/acme/shop/nothing', undefined, 'no such operation is described'],
  ['GET', '/repos/acme/shop/issues/7/comments?size=3', undefined, 'no query parameter `size`'],
  ['GET', '/repos/acme/shop/issues/seven/comments', undefined, 'path parameter `issue_number`'],
  ['POST', '/repos/acme/shop/issues/7/comments', {}, "must have required property 'body'"],
  ['POST', '/repos/acme/shop/issues/7/comments', { body: 7 }, 'must be string'],
  ['POST', '/repos/acme/shop/issues/7/comments', { body: 'x', text: 'x' }, 'no property `text`'],
  ['POST', '/repos/acme/shop/check-runs', check(Array(51).fill(annotation)), 'must NOT have more than 50 items'],
  ['POST', '/repos/acme/shop/check-runs', check([{ ...annotation, annotation_level: 'error' }]), 'allowed values'],
  ['POST', '/repos/acme/shop/check-runs', check([{ ...annotation, start_line: '1' }]), 'must be integer'],
])('refuses what is not as GitHub describes it: %s %s', async (method, path, body, said) => {
  expect(await call(method, path, body)).toBe(400)
  expect(github.violations.join()).toContain(said)
  expect(github.comments).toEqual([])
  expect(github.checks).toEqual([])
})

it('answers as GitHub does to what is well described and cannot be', async () => {
  const comments = '/repos/acme/shop/issues/7/comments'
  expect(await call('POST', comments, { body: 'x'.repeat(65_536) })).toBe(201)
  expect(await call('POST', comments, { body: 'x'.repeat(65_537) })).toBe(422)
  expect(await call('POST', '/repos/acme/shop/issues/8/comments', { body: 'x' })).toBe(404)
  expect(await call('GET', comments, undefined, '')).toBe(401)
  expect(await call('GET', '/user')).toBe(403)
  expect(await call('POST', '/repos/acme/shop/check-runs', check(Array(50).fill(annotation)))).toBe(201)
  expect(github.violations).toEqual([])
})
