/**
 * The site in a real browser, from the disk, as somebody opens it who got the folder. `npm run test:site` looks at every
 * kind of page at both widths in light and dark, and writes a picture of each to `build/site-screenshots/`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../compiler/compile.ts'
import { siteOf } from '../../compiler/emit/documents/site/testing/site-of.ts'
import { complete } from '../../compiler/emit/documents/testing/complete.ts'
import { loadProject } from '../../compiler/source/load.ts'
import { compileText } from '../small.ts'
import { findChromium } from './chromium.ts'

const path = findChromium()
if (path === null)
  process.stderr.write('The site is not looked at: there is no Chromium (`apt install chromium`, or set CHROMIUM).\n')

/** Where pictures go, and with it whether everything is looked at. */
const pictures = process.env.SITE_PICTURES
const root = fileURLToPath(new URL('../..', import.meta.url))

const widths = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const
/** What of A4 is left between the margins, at 96 dots to the inch: 178 mm of the site, 170 mm of what is published. */
const onPaper = { site: { width: 672, height: 1000 }, public: { width: 642, height: 970 } } as const

/** Each table, picture or code that is wider than the page, by what it begins with. */
const runningOff = `[...document.querySelectorAll('table, svg, img, pre, code, dl')]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((each) => each.tagName + ' ' + (each.textContent ?? '').trim().slice(0, 60))`

const looks = pictures
  ? (['light', 'dark'] as const).flatMap((scheme) =>
      (['phone', 'desktop'] as const).map((width) => ({ scheme, width })),
    )
  : ([{ scheme: 'dark', width: 'phone' }] as const)

async function dispatchkit() {
  const project = await loadProject(join(root, 'examples/routes/dispatchkit'))
  if (project.problem !== null) throw new Error(project.message)
  return compile(project.files, { asOf: '2026-11-21', findings: project.findings })
}

/** A university and a broker, whose documents are printed too. */
const companies = () =>
  Promise.all(
    ['valmonde', 'schirm'].map(async (name) => {
      const file = join(root, `compiler/emit/documents/testing/companies/${name}.yaml`)
      return [name, compileText(await readFile(file, 'utf8'), '2026-11-29')] as const
    }),
  )

describe.skipIf(path === null)('the site in Chromium', () => {
  let browser: Browser
  let folder: string
  /** A page of each kind by project. */
  const kinds = new Map<string, readonly string[]>()
  /** The pages that are published, by project. */
  const papers = new Map<string, readonly string[]>()
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: path ?? '', args: ['--no-sandbox'] })
    folder = mkdtempSync(join(tmpdir(), 'bylaw-site-'))
    for (const [name, compilation] of [
      ['small', compileText(complete)],
      ['dispatchkit', await dispatchkit()],
      ...(pictures ? await companies() : []),
    ] as const) {
      const changes = {
        since: 'v1',
        list: [{ class: 'widens', message: 'Recipient `x` is new.', duties: ['Tell people.'], at: 'bylaw.yaml:1' }],
      } as const
      const files = await siteOf(compilation, { changes })
      for (const [file, content] of files) {
        mkdirSync(join(folder, name, dirname(file)), { recursive: true })
        writeFileSync(join(folder, name, file), content)
      }
      const pages = [...files.keys()].filter((file) => /^site\/.*\.html$/.test(file)).map((file) => file.slice(5))
      papers.set(
        name,
        [...files.keys()].filter((file) => /^public\/.*\.html$/.test(file)),
      )
      const first = (below: string) => pages.filter((file) => file.startsWith(`${below}/`)).sort()[0] ?? ''
      kinds.set(name, [
        ...pages.filter((file) => !file.includes('/')),
        ...['activities', 'recipients', 'categories', 'routes', 'promises'].map(first),
      ])
    }
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const address = (project: string, page: string): string =>
    `${pathToFileURL(join(folder, project, 'site')).href}/${page}`

  /** A page with what it complained of: a policy that it breaks, a script that fails. */
  async function opened(context: BrowserContext): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`asks for ${request.url()}`)
    })
    return { page, complaints }
  }

  // What runs in the page is text: the types of a browser would be known everywhere if they were known here.
  const ask = <T>(page: Page, question: string): Promise<T> => page.evaluate(question) as Promise<T>
  // Asked again from here: what waits inside the page is evaluated there, which the policy of the site refuses.
  const until = (page: Page, condition: string): Promise<void> =>
    expect.poll(() => ask(page, condition), { timeout: 10_000 }).toBeTruthy()

  /** What axe finds, each as one line. In the dark only colours are others: what else it asks was asked in the light. */
  async function violations(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<readonly string[]> {
    await page.evaluate(axe.source)
    const only = pictures && scheme === 'dark' ? ", runOnly: ['color-contrast', 'link-in-text-block']" : ''
    const found = await ask<{ violations: { id: string; nodes: { target: string[] }[] }[] }>(
      page,
      `axe.run({ resultTypes: ['violations'], preload: false${only} })`,
    )
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }

  describe.each(looks)('$scheme at the width of a $width', ({ scheme, width }) => {
    test.each(pictures ? ['small', 'dispatchkit'] : ['small'])(
      '%s can be read by everybody',
      async (project) => {
        const context = await browser.newContext({ viewport: widths[width], colorScheme: scheme })
        const { page, complaints } = await opened(context)
        const all = [...(kinds.get(project) ?? []), 'map.html#category=contact.email']
        for (const file of pictures ? all : all.filter((each) => /^index\.html$|^activities\/|#/.test(each))) {
          await page.goto(address(project, file))
          if (file.startsWith('map.html')) await page.waitForSelector('#filters select')
          expect(await violations(page, scheme), file).toEqual([])
          const wider = await ask<number>(page, 'document.documentElement.scrollWidth - innerWidth')
          expect(wider, `${file} is wider than the window`).toBeLessThanOrEqual(0)
          if (pictures) {
            const name = `${project}-${file.replace('.html', '').replaceAll(/[^a-z0-9]+/gi, '-')}-${width}-${scheme}.png`
            await page.screenshot({ path: join(root, pictures, name), fullPage: true })
          }
        }
        expect(complaints).toEqual([])
        await context.close()
      },
      300_000,
    )
  })

  test.each(pictures ? ['small', 'dispatchkit', 'valmonde', 'schirm'] : ['small'])(
    'what is printed of %s on A4 stays on the page',
    async (project) => {
      const context = await browser.newContext()
      const { page } = await opened(context)
      await page.emulateMedia({ media: 'print' })
      const published = papers.get(project) ?? []
      const pages = pictures ? [...(kinds.get(project) ?? []).map((file) => `site/${file}`), ...published] : published
      for (const file of pages) {
        await page.setViewportSize(file.startsWith('site/') ? onPaper.site : onPaper.public)
        await page.goto(pathToFileURL(join(folder, project, file)).href)
        expect(await ask<string[]>(page, runningOff), `${file} runs off the page`).toEqual([])
        if (pictures) {
          const name = `${project}-${file.replace('.html', '').replaceAll(/[^a-z0-9]+/gi, '-')}-a4.pdf`
          await page.pdf({ path: join(root, pictures, name), preferCSSPageSize: true, printBackground: true })
        }
      }
      await context.close()
    },
    300_000,
  )

  test('the map is explored by keyboard, and a view of it can be sent', async () => {
    const context = await browser.newContext({ viewport: widths.desktop })
    const { page, complaints } = await opened(context)
    await page.goto(address('small', 'map.html'))
    await page.waitForSelector('#filters select')
    expect(await page.textContent('#remains')).toBe('Everything is shown.')
    // By Tab to the list of recipients, and by the first letters to one of them.
    const focused = (attribute: string) =>
      ask<string>(page, `document.activeElement?.getAttribute('${attribute}') ?? ''`)
    for (let i = 0; i < 40 && (await focused('name')) !== 'recipient'; i++) await page.keyboard.press('Tab')
    expect(await focused('name')).toBe('recipient')
    expect(await ask(page, 'getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.type('Mailer')
    const remains = "document.querySelector('#remains').textContent"
    await until(page, `${remains}.startsWith('What remains')`)
    expect(page.url()).toMatch(/#recipient=mailer$/)
    expect(await page.textContent('#words')).toContain('Newsletter')
    expect(await page.textContent('#words')).not.toContain('Archive SARL')
    // A box is a link: Enter adds it to the choice, and the focus stays with it.
    for (let i = 0; i < 40 && (await focused('data-choice')) !== 'category=contact.email'; i++)
      await page.keyboard.press('Tab')
    expect(await ask(page, 'getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#category=contact\.email&recipient=mailer$/)
    await until(page, "document.activeElement?.getAttribute('data-choice') === 'category=contact.email'")

    const { page: other } = await opened(context)
    await other.goto(page.url())
    await until(other, `${remains}.startsWith('What remains')`)
    expect(await other.textContent('#words')).toBe(await page.textContent('#words'))
    await other.getByRole('button', { name: 'Show everything' }).press('Enter')
    await until(other, `${remains} === 'Everything is shown.'`)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('without scripts the map is a picture whose boxes lead to pages', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address('small', 'map.html'))
    await page.locator('#picture a[data-choice="recipient=mailer"]').click()
    expect(await page.locator('h1').textContent()).toBe('Mailer Inc.')
    await context.close()
  })

  test('a choice that names nothing shows nothing, and says so', async () => {
    const context = await browser.newContext()
    const { page } = await opened(context)
    await page.goto(address('small', 'map.html#recipient=nobody&nonsense=<b>'))
    await until(page, "document.querySelector('#remains').textContent !== ''")
    expect(await page.textContent('#remains')).toBe('Nothing that is declared moves under this choice.')
    await context.close()
  })
})
