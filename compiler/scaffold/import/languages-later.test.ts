import { describe, expect, test } from 'vitest'
import { listedCategories } from './data-categories.ts'
import { listedBasis } from './lawful-bases.ts'
import { listedPeriod } from './periods.ts'
import { readList } from './testing/read-list.ts'
import { listedTools, noTransfer } from './transfer-tools.ts'

/** Written once the words of these languages were, before any was read. */
describe('other lists in these languages', () => {
  test.each([
    [
      'Greek bullets',
      'l.md',
      '## Αποδέκτες\n\n- **Acme Α.Ε.** – φιλοξενία (Γερμανία)\n- **Beta Inc.** – αναλυτικά (ΗΠΑ)\n',
      ['Acme Α.Ε. | φιλοξενία | DE | ', 'Beta Inc. | αναλυτικά | US | '],
    ],
    [
      'a page in Bulgarian',
      'l.html',
      '<h2>Подизпълнители</h2><table><tr><th>Доставчик</th><th>Услуга</th><th>Местоположение на данните</th></tr><tr><td>Акме ЕООД</td><td>Хостинг</td><td>България</td></tr><tr><td>Beta</td><td>Имейл</td><td>Ирландия</td></tr></table>',
      ['Акме ЕООД | Хостинг | BG | ', 'Beta | Имейл | IE | '],
    ],
    [
      'headers in two scripts',
      'l.csv',
      'Доставчик (Vendor);Purpose / Цел;Location\nАкме;Хостинг;Германия\nБета;Анализ;Франция\n',
      ['Акме | Хостинг | DE | ', 'Бета | Анализ | FR | '],
    ],
    [
      'Romanian, with transfers',
      'l.md',
      '| Denumire furnizor | Serviciul prestat | Locația serverelor | Garanții |\n|---|---|---|---|\n| Acme SRL | Găzduire web | Germania | Nu este cazul |\n| Beta Inc. | Newsletter | SUA | Clauze contractuale standard |\n',
      ['Acme SRL | Găzduire web | DE | ', 'Beta Inc. | Newsletter | US | '],
    ],
    [
      'Hungarian, who processes what where',
      'l.md',
      '| Adatfeldolgozó neve | Székhelye | Végzett tevékenység |\n|---|---|---|\n| Acme Kft. | 1117 Budapest, Példa utca 1. | tárhely |\n| Beta Bt. | Szlovákia | könyvelés |\n',
      ['Acme Kft. | tárhely |  | ', 'Beta Bt. | könyvelés |  | SK'],
    ],
    [
      'Croatian, headers in the plural',
      'l.csv',
      'Primatelji;Svrhe;Država obrade\nAcme d.o.o.;računovodstvo;Slovenija\nBeta d.d.;dostava;Austrija\n',
      ['Acme d.o.o. | računovodstvo | SI | ', 'Beta d.d. | dostava | AT | '],
    ],
    [
      'Lithuanian, receivers',
      'l.md',
      '| Duomenų gavėjas | Teikiama paslauga | Duomenų saugojimo vieta |\n|---|---|---|\n| UAB Acme | apskaita | Lietuva |\n| Beta | el. laiškai | Airija |\n',
      ['UAB Acme | apskaita | LT | ', 'Beta | el. laiškai | IE | '],
    ],
    [
      'Latvian, receivers',
      'l.md',
      '| Datu saņēmējs | Mērķis | Datu glabāšanas vieta |\n|---|---|---|\n| SIA Acme | grāmatvedība | Latvija |\n| Beta | mitināšana | Vācija |\n',
      ['SIA Acme | grāmatvedība | LV | ', 'Beta | mitināšana | DE | '],
    ],
    [
      'Estonian, with seats',
      'l.csv',
      'Volitatud töötleja nimi;Teenuse kirjeldus;Registrijärgne asukoht;Andmete asukoht\nAcme OÜ;Majutus;Eesti;Soome\nBeta AB;Tugi;Rootsi;Rootsi\n',
      ['Acme OÜ | Majutus | FI | EE', 'Beta AB | Tugi | SE | SE'],
    ],
  ] as const)('%s', (_, file, text, expected) => expect(readList(file, text)).toEqual(expected))
})

test.each([
  ['чл. 6, ал. 1, буква „е“ от ОРЗД', 'legitimate-interests'],
  ['чл. 6, пар. 1, б. „а“', 'consent'],
  ['Άρθρο 6 παρ. 1 εδ. στ΄ ΓΚΠΔ', 'legitimate-interests'],
  ['άρθρο 6 (1) (β) του ΓΚΠΔ', 'contract'],
  ['GDPR 6. cikk (1) bekezdés f) pontja', 'legitimate-interests'],
  ['BDAR 6 str. 1 d. c p.', 'legal-obligation'],
  ['VDAR 6. panta 1. punkta b) apakšpunkts', 'contract'],
  ['IKÜM art 6 lg 1 p a', 'consent'],
  ['čl. 6. st. 1. t. f) GDPR', 'legitimate-interests'],
  ['art. 6 alin. (1) lit. a) RGPD', 'consent'],
  ['έννομο συμφέρον', 'legitimate-interests'],
  ['Легитимен интерес', 'legitimate-interests'],
  ['interesul legitim al operatorului', 'legitimate-interests'],
  ['Szerződés teljesítése', 'contract'],
  // None, several, or another contract than one with the person.
  ['чл. 6, ал. 1, б. „а“ и „в“', null],
  ['Άρθρο 6 παρ. 1 στοιχ. α και β', null],
  ['Συγκατάθεση ή άλλη νομική βάση', null],
  ['съгласие или договор', null],
  ['без съгласие', null],
  ['hozzájárulás vagy szerződés', null],
  ['adatfeldolgozói szerződés', null],
  ['σύμβαση επεξεργασίας δεδομένων', null],
  ['договор за обработване', null],
  ['ugovor o obradi podataka', null],
  ['duomenų tvarkymo sutartis', null],
  ['datu apstrādes līgums', null],
  ['andmetöötlusleping', null],
  ['чл. 6 от Закона за счетоводството', null],
  ['чл. 6, ал. 1 е спазен', null],
  ['Άρθρο 6 παρ. 1 α', null],
  ['άρθρο 6 του νόμου 3471', null],
])('the basis %s', (text, type) => expect(listedBasis(text)).toBe(type))

test.each([
  ['30 days, 0:00:00', 'P30D'],
  ['1 day, 0:00:00', 'P1D'],
  ['5 години', 'P5Y'],
  ['6 месеца', 'P6M'],
  ['5 έτη', 'P5Y'],
  ['12 μήνες', 'P12M'],
  ['30 de zile', 'P30D'],
  ['8 év', 'P8Y'],
  ['11 godina', 'P11Y'],
  ['5 mjeseci', 'P5M'],
  ['10 metų', 'P10Y'],
  ['6 mėnesiai', 'P6M'],
  ['5 gadi', 'P5Y'],
  ['14 päeva', 'P14D'],
  ['2 nädalat', 'P2W'],
  // Part of a period is none, nor is a date that a tool made of one.
  ['30 days, 12:00:00', null],
  ['0:30:00', null],
  ['0001-07-01', null],
  ['3-5 години', null],
  ['5 хиляди', null],
  ['до оттегляне на съгласието', null],
  ['όσο απαιτείται', null],
  ['0 години', null],
])('the period %s', (text, period) => expect(listedPeriod(text)?.for ?? null).toBe(period))

test('words beside those that are known stay', () => {
  expect(listedCategories('Име, ЕГН, любим цвят')).toEqual({
    known: ['person.name', 'person.official-id'],
    unknown: ['любим цвят'],
  })
  expect(listedCategories('Όνομα και επώνυμο, ομάδα αίματος')).toEqual({
    known: ['person.name'],
    unknown: ['ομάδα αίματος'],
  })
})

test.each([
  ['Категории получатели;Цел\nдоставчици;поддръжка\nбанки;плащания\n'],
  ['Categories of recipients;Purpose\nproviders;support\nbanks;payments\n'],
  ['Kategorije primatelja;Svrha\nbanke;plaćanje\nškole;nastava\n'],
  ['Κατηγορίες αποδεκτών;Σκοπός\nτράπεζες;πληρωμές\nσχολεία;διδασκαλία\n'],
  ['Дата;Бележка\n2026-01-01;преглед\n2026-02-01;промяна\n'],
])('kinds of recipients are nobody, and a list without a recipient is none: %s', (text) => {
  expect(readList('l.csv', text)).toContain('No row among the first')
})

test.each([
  ['Standardvertragsklauseln', 'scc'],
  ['SCC (Standardvertragsklauseln)', 'scc'],
  ['Clauze contractuale standard (2021/914)', 'scc'],
  ['Τυποποιημένες συμβατικές ρήτρες', 'scc'],
  ['Стандартни договорни клаузи', 'scc'],
  ['Standardne ugovorne klauzule', 'scc'],
  ['Vakiosopimuslausekkeet', 'scc'],
  ['keine Standardvertragsklauseln', undefined],
  ['няма стандартни договорни клаузи', undefined],
  ['Standardvertragsklauseln geplant', undefined],
  ['nem általános szerződési feltételek', undefined],
  ['Standardvertragsklauseln, DPF', undefined],
  ['договорни клаузи', undefined],
])('the tool %s', (text, tool) => expect(listedTools(text)?.['eu-gdpr']?.tool).toBe(tool))

test.each(['Nem', 'няма', 'nėra', 'όχι', 'Nu'])('`%s` says that nothing is transferred', (text) =>
  expect(text).toMatch(noTransfer),
)
