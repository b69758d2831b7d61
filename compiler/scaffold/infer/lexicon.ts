import { dutch } from './languages/dutch.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { italian } from './languages/italian.ts'
import { polish } from './languages/polish.ts'
import { portuguese } from './languages/portuguese.ts'
import { spanish } from './languages/spanish.ts'
import { wordsOfConcepts } from './vocabulary.ts'

/** A language that field names are written in, besides English. */
export type Language = 'de' | 'fr' | 'es' | 'nl' | 'pt' | 'it' | 'pl'

/**
 * Words of field names and what they are in English, both in `snake_case` and without marks (`ä` is `ae`, `ß` is `ss`,
 * `é` is `e`). Several words together are a phrase. A word after `?` is one of English, too, or says something else
 * there: it counts where other names beside it are of that language; after `??`, beside another word of the same name.
 */
const words: Readonly<Record<Language, string>> = {
  de: german,
  fr: french,
  es: spanish,
  nl: dutch,
  pt: portuguese,
  it: italian,
  pl: polish,
}

/** What words are short for; those after `?` only beside another word. */
const short = `
  addr=address adr=address addrs=address acct=account acc=account accnt=account amt=amount apt=apartment appt=appointment bldg=building brth=birth bth=birth
  cmnt=comment cmt=comment cntry=country ctry=country cty=city cust=customer ctc=contact ctct=contact cntct=contact dept=department desc=description descr=description dtls=details
  dvce=device eml=email emp=employee empl=employee emrgcy=emergency emerg=emergency frst=first gndr=gender gvn=given hm=home lang=language lic=license lng=lng mbl=mobile mbr=member
  mob=mobile mname=middle_name msg=message ?nat=national nbr=number nme=name nm=name nmbr=number occ=occupation occup=occupation org=organization ?ph=phone phn=phone phne=phone pst=postal pstl=postal
  prvt=private pswd=password pwd=password rcpt=recipient rcvr=recipient sndr=sender spous=spouse strt=street subj=subject supv=supervisor mgr=manager
  surnm=surname surename=surname twn=town usr=user wk=work yob=birth_year psu=user dob=dob dod=date_of_death lname=last_name fname=first_name pcode=post_code mstatus=marital_status attn=attention
  ownr=owner ?mem=member educ=education lvl=level fnam=first_name lnam=last_name titl=title rspnsblty=responsibilities impp=im bday=birth_date dstrct=district lctn=location flr=floor bx=box ctct=contact zipc=zip_code emal=email faxn=fax bdat=birth_date adr1=address_1 adr2=address_2 prvc=province ustrd=unstructured emplid=employee_number ?rt=rate
  pty=party initg=initiating othr=other cdtr=creditor dbtr=debtor ultmt=ultimate
  ?cd=code ?no=number ?nb=number ?nr=number ?num=number ?ln=line ?dt=date ?st=state ?mar=marital ?stat=status ?sts=status ?dl=driver_license ?cc=card ?bus=business ?per=person ?sal=salutation ?sec=security ?soc=social ?ins=insurance ?med=medical ?tel=phone ?ext=extension ?ctrl=control ?prov=province ?cnty=county ?exp=expiry ?title=title ?pic=picture ?img=image ?ind=indicator ?flg=flag ?eff=effective ?hr=hour ?mid=middle ?pref=preferred ?prefd=preferred ?upd=updated ?crt=created`

/** What advertisers call the parts of somebody in two letters. */
const twoLetters = `
  em=email ph=phone fn=first_name ln=last_name ge=gender db=birth_date ct=city st=state zp=zip pc=post_code`

/** English words that names glue together (`displayname`, `lastaccess`). */
const english =
  'revenue first last full middle given family display real maiden birth legal preferred former alternate alternative original phone telephone mobile cell home work office business private personal emergency contact number no fax email mail address street house building postal zip post code city town state province county region country date day month year time of user member customer client patient employee student person owner author sender recipient guest holder account card bank routing name names id ids uuid type status login access seen logon sign in at ip mac agent browser device job title role position department company employer organization gender sex age language lang locale nation national nationality security social tax license licence driver passport document marital status photo image picture avatar url link profile website note notes comment comments message subject body text description salary pay rate hire start end termination grade final score feedback health insurance blood group plate vehicle latitude longitude geo location phonetic nick display username signature line unit apartment suffix prefix initials hash salt token key secret password consent opt referrer page session cookie created updated modified by on to from is has related real linked sourced joining day eve evening guarantor subscriber insured identity orientation sexual assigned race ethnicity religion deceased death dob call relationship spouse child children mother father parent guardian doctor provider'

/** Words that look like two and are one. */
const undivided = new Set(
  'linkedin username nickname surname forename homepage website password passcode passport passenger passphrase birthday timestamp headline landline online offline hostname filename salutation notification authorization identification organization organisation position description information application destination registration subscription personal status contact country county number member message language gender address phone mobile email employee recipient national international nationality original latitude longitude signature'.split(
    ' ',
  ),
)

interface Entry {
  readonly english: string
  readonly ambiguous: boolean
  /** The word is the same in English, so that it speaks for no language. */
  readonly same: boolean
  /** It counts beside another word of the language alone: `data` is a day in `data_nascita`. */
  readonly beside: boolean
}

const table = (text: string): ReadonlyMap<string, Entry> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [from = '', to = ''] = entry.replace(/^\?+/, '').split('=')
        return [
          from,
          { english: to, ambiguous: entry.startsWith('?'), same: from === to, beside: entry.startsWith('??') },
        ]
      }),
  )

export const languages: readonly Language[] = ['de', 'fr', 'es', 'nl', 'pt', 'it', 'pl']

export const dictionaries: Readonly<Record<Language, ReadonlyMap<string, Entry>>> = {
  de: table(words.de),
  fr: table(words.fr),
  es: table(words.es),
  nl: table(words.nl),
  pt: table(words.pt),
  it: table(words.it),
  pl: table(words.pl),
}

export const abbreviations: ReadonlyMap<string, Entry> = table(short)

export const terse: ReadonlyMap<string, Entry> = table(twoLetters)

export const englishWords: ReadonlySet<string> = new Set(english.split(' '))

/** English words that are found in what is written together. */
export const foundInside: ReadonlySet<string> = new Set([
  ...englishWords,
  ...wordsOfConcepts.filter((word) => languages.every((language) => !dictionaries[language].has(word))),
  ...'expiry pass level group class number reason names'.split(' '),
])

export const isOneWord = (word: string): boolean => undivided.has(word) || englishWords.has(word)
