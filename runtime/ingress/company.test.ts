import { expect, it } from 'vitest'
import { type Company, createCompany } from './company.ts'

/** A clock and timers that are moved by hand. */
function bench() {
  let now = 0
  let due: { at: number; run: () => void } | null = null
  const company = createCompany({ monotonic: () => now }, (run, ms) => {
    due = { at: now + ms, run }
    return () => {
      due = null
    }
  })
  function at(time: number): void {
    while (due !== null && due.at <= time) {
      const { at: ring, run } = due
      now = ring
      due = null
      run()
    }
    now = time
  }
  return { company, at, now: () => now }
}

/** What is waited for, as a list of the times at which each went on. */
function arrive(company: Company, now: () => number): { readonly on: () => number | null } {
  let on: number | null = null
  const wait = company.enter()
  if (wait === null) on = now()
  else void wait.then(() => (on = now()))
  return { on: () => on }
}

/** Requests at an even pace, each answered two milliseconds after it went on. */
async function pace(everyMs: number, count: number): Promise<readonly number[]> {
  const { company, at, now } = bench()
  const waits: number[] = []
  const open: { readonly came: number; readonly request: ReturnType<typeof arrive>; answered: boolean }[] = []
  for (let time = 0; time < count * everyMs; time++) {
    at(time)
    if (time % everyMs === 0) open.push({ came: time, request: arrive(company, now), answered: false })
    await Promise.resolve()
    for (const each of open) {
      const on = each.request.on()
      if (each.answered || on === null || time < on + 2) continue
      each.answered = true
      waits.push(on - each.came)
      company.leave()
    }
  }
  return waits
}

it('lets two of fifty a second come with the one before them', async () => {
  expect((await pace(20, 200)).slice(-30).toSorted((one, other) => one - other)).toEqual([
    ...Array(10).fill(5),
    ...Array(10).fill(25),
    ...Array(10).fill(45),
  ])
})

it('waits for nobody at ten a second, at first, or after a pause', async () => {
  expect((await pace(100, 60)).every((wait) => wait === 0)).toBe(true)
  expect((await pace(20, 4)).every((wait) => wait === 0)).toBe(true)
})

it('does not wait for a sender who waits for the answer', async () => {
  const { company, at, now } = bench()
  for (let time = 0; time < 2000; time += 5) {
    at(time)
    const request = arrive(company, now)
    at(time + 4.9)
    expect(request.on()).toBe(time)
    company.leave()
  }
})

it('waits more and more seldom where it is in vain', async () => {
  const { company, at, now } = bench()
  let waited = 0
  // Each comes 20 ms after the answer before.
  for (let count = 0; count < 500; count++) {
    at(now() + 20)
    const request = arrive(company, now)
    if (request.on() === null) {
      waited++
      at(now() + 25)
      await Promise.resolve()
    }
    company.leave()
  }
  expect(waited).toBeGreaterThan(0)
  expect(waited).toBeLessThan(20)
})

it('goes on without waiting when many have come', async () => {
  const { company, at, now } = bench()
  for (let count = 0; count < 40; count++) {
    at(now() + 10)
    company.enter()
  }
  at(now() + 100)
  const requests = []
  at(now() + 10)
  for (let count = 0; count < 32; count++) requests.push(arrive(company, now))
  await Promise.resolve()
  expect(requests.every((each) => each.on() === now())).toBe(true)
})
