import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { promiseStates } from '../../../../policies/support/assertions/promise-state.ts'
import { compileText, edit } from '../../../../test/small.ts'
import { type Compilation, compile } from '../../../compile.ts'
import { loadProject } from '../../../source/load.ts'
import { complete } from '../testing/complete.ts'
import { html } from './kit/html.ts'
import { lawLinks } from './kit/law.ts'
import { pagesOf, siteOf } from './testing/site-of.ts'

async function example(name: string): Promise<Compilation> {
  const project = await loadProject(fileURLToPath(new URL(`../../../../examples/routes/${name}`, import.meta.url)))
  if (project.problem !== null) throw new Error(project.message)
  return compile(project.files, { asOf: '2026-11-21', findings: project.findings })
}

const attributes = (content: string, name: string): readonly string[] =>
  [...content.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'),
  )

describe.each([
  ['a small project', async () => compileText(complete)],
  ['the example dispatchkit', async () => example('dispatchkit')],
])('the site of %s', (_, compiled) => {
  let compilation: Compilation
  let files: ReadonlyMap<string, string>
  beforeAll(async () => {
    compilation = await compiled()
    files = await siteOf(compilation)
  })

  it('has links that all lead somewhere', () => {
    const ids = new Map([...files].map(([path, content]) => [path, new Set(attributes(content, 'id'))]))
    for (const [path, content] of pagesOf(files))
      for (const href of attributes(content, 'href')) {
        if (/^https:\/\//.test(href)) continue
        const [file = '', anchor] = href.split('#')
        const target = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file))
        expect(files.has(target), `${path}: ${href}`).toBe(true)
        // What the map is asked for stands in its fragment.
        if (anchor !== undefined && !target.endsWith('/map.html'))
          expect(ids.get(target)?.has(anchor), `${path}: ${href}`).toBe(true)
      }
  })

  it('brings everything along that it needs, and allows nothing else', () => {
    for (const [path, content] of pagesOf(files)) {
      for (const source of [
        ...attributes(content, 'src'),
        ...[...content.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href = '']) => href),
      ])
        expect(files.has(posix.join(posix.dirname(path), source)), `${path}: ${source}`).toBe(true)
      expect(content, path).toContain(
        `content="default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;; img-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
      )
      expect(content, path).not.toMatch(
        /<style|<script>|\sstyle="|\son[a-z]+="|javascript:|<iframe|<object|<form|@import|url\(/,
      )
    }
  })

  it('has ids that occur once, and one first heading, a page', () => {
    for (const [path, content] of pagesOf(files)) {
      const ids = attributes(content, 'id')
      expect(new Set(ids).size, path).toBe(ids.length)
      expect(content.match(/<h1/g), path).toHaveLength(1)
    }
  })

  it('says that it is internal, on every page, and stands apart from what is published', () => {
    for (const [path, content] of pagesOf(files)) expect(content, path).toContain('<strong>Internal.</strong>')
    for (const [path, content] of files) if (path.startsWith('public/')) expect(content, path).not.toContain('site/')
  })

  it('is the same bytes every time', async () => {
    expect([...(await siteOf(await compiled()))]).toEqual([...files])
  })

  it('says of each promise what the check says', () => {
    const { model, graph, asOf } = compilation
    if (!model || !graph) throw new Error('unreadable')
    const states = promiseStates(model, graph, asOf)
    const start = files.get('site/index.html') ?? ''
    for (const answer of ['broken', 'unproven', 'holds'] as const) {
      const count = states.filter((state) => state.answer === answer).length
      expect(start).toMatch(new RegExp(`class="tile ${answer}"><a[^>]*><span class="count">${count}</span>`))
    }
  })

  it('prints nothing that a program would say of nothing', () => {
    for (const [path, content] of pagesOf(files))
      expect(content, path).not.toMatch(/\bundefined\b|\[object Object\]|\bnull\b|\bNaN\b|href=""/)
  })

  it('has a page for each activity', () => {
    const pages = [...files.keys()].filter((path) => path.startsWith('site/activities/'))
    expect(pages).toHaveLength([...(compilation.model?.activities.values() ?? [])].length)
  })
})

describe('what nobody has stated', () => {
  it('is missing, never none; where the customer chooses it is not missing', async () => {
    const known = await siteOf(compileText(complete))
    expect(known.get('site/index.html')).not.toContain('class="missing"')
    const unknown = await siteOf(
      compileText(edit(complete, 'stored: [US]', 'stored: {missing: not asked, ask: procurement}')),
    )
    expect(unknown.get('site/index.html')).toMatch(
      /Missing<\/strong> where one recipient keeps the data: <a[^>]*>Mailer/,
    )
    expect(unknown.get('site/recipients/mailer.html')).toContain('Missing</strong> not asked (ask procurement)')
    expect(unknown.get('site/map-table.html')).toContain('Missing</strong> country')
    expect(unknown.get('site/questions.html')).toContain('<h2 id="of-procurement">procurement</h2>')
  })
})

describe('the law behind a statement', () => {
  it('is linked to where the law pack has it from, each article to its own law', () => {
    const links = lawLinks({ regimes: ['eu-gdpr', 'uk-gdpr'], asOf: '2026-11-21' })
    const shown = (article: string) => html`${links(article)}`.html
    expect(shown('30(1)(c)')).toMatch(
      /Art\. 30\(1\)\(c\) <a href="https:\/\/eur-lex[^>]*>EU GDPR<\/a>, <a href="https:\/\/www\.legis[^>]*>UK GDPR/,
    )
    expect(shown('44, 44A UK GDPR')).toMatch(
      /Art\. 44 <a href="https:\/\/eur-lex[^>]*>EU GDPR<\/a>.*Art\. 44A <a href="https:\/\/www\.legis[^>]*>UK GDPR/,
    )
    // The EU has no such basis.
    expect(shown('6(1)(ea)')).not.toContain('EU GDPR')
    expect(html`${lawLinks({ regimes: [], asOf: '2026-11-21' })('15')}`.html).toBe('<span class="law">Art. 15</span>')
  })
})

describe('where a file can be read', () => {
  it('is a link where an address is given, and text where none is', async () => {
    const compilation = compileText(complete)
    const linked = await siteOf(compilation, { sourceUrl: 'https://git.example/blob/main/{file}?q="#L{line}' })
    const page = linked.get('site/activities/newsletter.html') ?? ''
    expect(page).toMatch(
      /<a class="at" href="https:\/\/git.example\/blob\/main\/bylaw.yaml\?q=&quot;#L\d+" [^>]*>bylaw.yaml:\d+/,
    )
    expect((await siteOf(compilation)).get('site/activities/newsletter.html')).toMatch(
      /<span class="at">bylaw.yaml:\d+/,
    )
  })
})

describe('a promise that is broken', () => {
  it('says so, with what breaks it, on its page and in the data of the map', async () => {
    const files = await siteOf(
      compileText(edit(complete, 'must: flow.retention.maxDays <= 366', 'must: flow.retention.maxDays <= 1')),
    )
    expect(files.get('site/index.html')).toContain('<span class="count">1</span> <span class="what">broken</span>')
    const page = files.get('site/promises/a-year-at-most.html') ?? ''
    expect(page).toContain('<span class="state broken">broken</span>')
    expect(page).toContain('What breaks it')
    expect(page).toContain('-&gt; store journal')
    expect(files.get('site/map.html')).toContain('class="bad"')
  })
})

describe('a declaration that means harm', () => {
  const evil = `<script>alert("1")</script>' onload=x & <b> "q" \\" {{x}}`
  it('is shown as the text that it is', async () => {
    const quoted = JSON.stringify(evil)
    const text = [
      ['title: Newsletter', `title: ${quoted}`],
      ['legalName: Mailer Inc.', `legalName: ${quoted}`],
      ['promise: Payloads are stored encrypted.', `promise: ${quoted}`],
      [
        'contract: {type: dpa, signed: 2025-06-01, file: legal/mailer.pdf}',
        `contract: {missing: ${quoted}, ask: ${quoted}}`,
      ],
    ].reduce((all, [from = '', to = '']) => edit(all, from, to), complete)
    const files = await siteOf(compileText(text))
    const all = pagesOf(files)
      .map(([, content]) => content)
      .join()
    expect(all).not.toContain('<script>alert')
    expect(all).not.toMatch(/<b>| onload=x(?! &amp;)/)
    expect(all).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=x &amp; &lt;b&gt;')
    // Nothing that was declared made a tag.
    const tagsOf = (site: ReadonlyMap<string, string>) =>
      new Set(pagesOf(site).flatMap(([, content]) => [...content.matchAll(/<\/?([^\s>]*)/g)].map(([, name]) => name)))
    expect([...tagsOf(files)].sort()).toEqual([...tagsOf(await siteOf(compileText(complete)))].sort())
  })
})

describe('the page of the retention schedule', () => {
  it('says how long, why and what ends it, and leads to the activity', async () => {
    const page = (await siteOf(compileText(complete))).get('site/retention.html') ?? ''
    const rows = page.split('<tr>').filter((row) => row.includes('href="activities/newsletter.html"'))
    expect(rows).toHaveLength(1)
    const said = (rows[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(said).toContain('Email address')
    expect(said).toContain('30 days after the account is closed declared')
    expect(said).toContain('At the end erase')
    expect(said).toContain('Reactivation')
    expect(said).toContain('accounts team')
  })

  it('has what the router keeps of itself, and says of nothing that it was not stated', async () => {
    const page = (await siteOf(compileText(complete))).get('site/retention.html') ?? ''
    expect(page).toContain('none: about systems')
    expect(page).not.toMatch(/not stated|not applicable/)
  })
})
