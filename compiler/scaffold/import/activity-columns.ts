import { columnsOf, type Likely } from './table.ts'

export type ActivityKey =
  | 'name'
  | 'function'
  | 'purpose'
  | 'role'
  | 'controller'
  | 'joint'
  | 'subjects'
  | 'data'
  | 'retention'
  | 'basis'
  | 'interest'
  | 'assessment'
  | 'decisions'
  | 'source'
  | 'dpia'
  | 'dpiaFile'

/**
 * Headers of records of processing: the templates of authorities (ICO, CNIL, DSK, BayLDA, AEPD, Garante, Datatilsynet,
 * Belgian DPA, UODO) and what others write, the likeliest first, in plain letters as `plainHeader` makes them.
 */
const written: Readonly<Record<ActivityKey, readonly string[]>> = {
  name: [
    'processing activity | activity | name of processing activity | activity name | processing | name',
    'name of processing | name of activity | nom de lactivite | nom de l activite | nom du traitement | nom sigle',
    'intitule du traitement | traitement | activite | activite de traitement | categories of processing',
    'categories of processing carried out on behalf of each controller | verarbeitungstatigkeit | verarbeitung',
    'bezeichnung der verarbeitungstatigkeit | name der verarbeitungstatigkeit | benennung der verarbeitungstatigkeit',
    'verwerkingsactiviteit | verwerking | naam verwerking | naam van de verwerking | actividad de tratamiento',
    'actividad | tratamiento | nombre del tratamiento | nombre de la actividad | tipologia di trattamento',
    'attivita di trattamento | trattamento | nome del trattamento | denominazione del trattamento',
    'behandlingsaktivitet | behandling | navn pa behandlingsaktivitet | namn pa behandling | personuppgiftsbehandling',
    'nazwa czynnosci przetwarzania | czynnosc przetwarzania | nazwa czynnosci | kategorie przetwarzan',
    'atividade de tratamento | atividade | tratamento | nome do tratamento | kasittelytoimi | cinnost zpracovani',
    'nazev zpracovani | name of business process',
    'activitatea de prelucrare | activitate de prelucrare | denumirea prelucrarii | prelucrare | activitatea | adatkezeles megnevezese',
    'adatkezeles | adatkezelesi tevekenyseg | tevekenyseg | aktivnost obrade | naziv obrade | obrada | duomenu tvarkymo veikla',
    'tvarkymo veikla | tvarkymas | apstrades darbiba | apstrade | apstrades nosaukums',
    'δραστηριοτητα επεξεργασιας | δραστηριοτητα | επεξεργασια | ονομασια επεξεργασιας',
    'деиност по обработване | деиност | обработване | наименование на деиността',
    'tootlemistoiming | tootlemistoimingu nimetus | tootlemine | tegevus',
    'adatkezeles neve | adatkezeles targya | az adatkezeles megnevezese | naziv aktivnosti obrade | naziv aktivnosti | veikla | veiklos pavadinimas',
    'apstrades process | apstrades darbibas | process | toiming | toimingu nimetus | процес | наименование на обработването',
    'διαδικασια | διαδικασια επεξεργασιας | ονομα επεξεργασιας | activitate | procesul | proces de prelucrare',
    'bezeichnung der verarbeitung | name der verarbeitung',
    'aktivitet | aktiviteter | behandlingens namn | behandlingens navn | operacao de tratamento | operacao | operacion de tratamiento',
    'kategorien der verarbeitung | kategorien von verarbeitungen | kategorien von verarbeitungstatigkeiten | categorie di trattamento',
    'categories de traitements | categorias de tratamientos | categorieen van verwerkingen',
  ],
  function: [
    'business function | department | business unit | business area | service | service concerne | abteilung',
    'fachbereich | fachabteilung | organisationseinheit | afdeling | departamento | area | ufficio | reparto',
    'jednostka organizacyjna | komorka organizacyjna | avdeling | avdelning | departement',
  ],
  purpose: [
    'purpose of processing | purpose | purposes | purposes of processing | purposes of the processing',
    'purpose of the processing | processing purpose | objectifs poursuivis | objectif poursuivi | finalite',
    'finalites | finalite principale | finalites du traitement | finalite du traitement | zweck | zwecke',
    'zweck der verarbeitung | zwecke der verarbeitung | verarbeitungszweck | verarbeitungszwecke | doel | doelen',
    'doeleinde | doeleinden | verwerkingsdoeleinden | verwerkingsdoel | doel van de verwerking',
    'doeleinden van de verwerking | finalidad | finalidades | fines | fines del tratamiento',
    'finalidad del tratamiento | finalidades del tratamiento | finalita | finalita del trattamento | scopo',
    'formal | formal med behandlingen | formalet med behandlingen | formal med behandling | andamal',
    'andamal med behandlingen | andamalet med behandlingen | cel | cel przetwarzania | cele przetwarzania',
    'finalidade | finalidade do tratamento | kasittelyn tarkoitus | ucel zpracovani | ucel',
    'scop | scopul | scopul prelucrarii | scopurile prelucrarii | adatkezeles celja | az adatkezeles celja | svrha | svrha obrade',
    'svrhe obrade | tikslas | tvarkymo tikslas | duomenu tvarkymo tikslas | apstrades noluks | noluks | apstrades merkis | merkis',
    'σκοπος | σκοπος επεξεργασιας | σκοπος της επεξεργασιας | σκοποι επεξεργασιας | цел | цел на обработването | цели на обработването',
    'eesmark | tootlemise eesmark | tootlemise eesmargid',
    'scopuri | az adatkezeles celjai | cel | adatkezelesi cel | σκοποι | σκοποι της επεξεργασιας | цели | apstrades noluki | tikslai | svrhe',
    'zwecken',
    'syfte | syften | syftet',
  ],
  role: ['role | controller or processor | our role | capacity | rolle | rol | ruolo'],
  controller: [
    'controller | on behalf of | name and contact details of controller | controllers name and contact details',
    'name and contact details of each controller | name of controller | controller name | auftraggeber',
    'name und kontaktdaten des auftraggebers | client | nom du client | responsable de traitement client',
    'opdrachtgever | verwerkingsverantwoordelijke | nazwa administratora',
  ],
  joint: [
    'name and contact details of joint controller | joint controller | joint controllers | responsable conjoint',
    'responsables conjoints | gemeinsam verantwortliche | gemeinsam verantwortlicher | gezamenlijke verantwoordelijke',
    'corresponsable | contitolare | faelles dataansvarlig | nazwa wspoladministratora i dane kontaktowe',
    'nazwa wspoladministratora | wspoladministrator',
  ],
  subjects: [
    'categories of individuals | categories of data subjects | category of data subjects | data subjects',
    'data subject categories | individuals | categories de personnes | categories de personnes concernees',
    'personnes concernees | betroffene personen | kategorien betroffener personen | kategorie betroffener personen',
    'kategorien der betroffenen personen | betroffene | betroffenengruppen | betrokkenen',
    'categorieen betrokkenen | categorieen van betrokkenen | interesados | categorias de interesados | colectivo',
    'colectivos | categorie di interessati | interessati | categorie degli interessati | kategorier af registrerede',
    'registrerede | kategorier av registrerade | registrerade | kategorier av registrerte | kategorie osob',
    'kategorie osob ktorych dane dotycza | categorias de titulares | titulares dos dados | kategorie subjektu udaju',
    'rekisteroityjen ryhmat',
    'persoane vizate | categorii de persoane vizate | categoriile de persoane vizate | erintettek | erintettek kore | erintettek kategoriai',
    'ispitanici | kategorije ispitanika | duomenu subjektai | duomenu subjektu kategorijos | datu subjekti | datu subjektu kategorijas',
    'υποκειμενα | υποκειμενα των δεδομενων | κατηγοριες υποκειμενων | κατηγοριες υποκειμενων των δεδομενων',
    'субекти на данни | субекти на данните | категории субекти на данни | категории субекти на данните | категории субекти',
    'andmesubjektid | andmesubjektide kategooriad | andmesubjektide liigid',
    'categorii persoane vizate | az erintettek kore | az erintettek kategoriai | kategorije ispitanika osobnih podataka | ispitanik | κατηγοριες υποκειμενων δεδομενων | субекти',
    'subjects | people | kategorien der betroffenen',
    'registrerte | kategorier registrerade | betroffenenkategorien | categories of subject | categories of subjects',
    'titulares | titular categories | categories of people | people concerned | categorii subiecti | who',
  ],
  data: [
    'categories of personal data | category of personal data | personal data | categories of data | data categories',
    'data category | functional data category | data | types of personal data | categories de donnees',
    'categories de donnees personnelles | categories de donnees traitees | categories de donnees a caractere personnel',
    'donnees | donnees personnelles | donnees traitees | kategorien personenbezogener daten',
    'kategorie von personenbez daten | kategorien von personenbez daten | kategorien von personenbezogenen daten',
    'kategorien der personenbezogenen daten | personenbezogene daten | datenkategorien | datenarten | art der daten',
    'categorieen persoonsgegevens | categorieen van persoonsgegevens | persoonsgegevens | categorias de datos',
    'categorias de datos personales | datos personales | tipologia de datos | categorie di dati | dati personali',
    'categorie di dati personali | kategorier af personoplysninger | personoplysninger | oplysninger',
    'kategorier av personuppgifter | personuppgifter | kategorier av personopplysninger | personopplysninger',
    'kategorie danych | kategorie danych osobowych | dane osobowe | categorias de dados | dados pessoais',
    'categorias de dados pessoais | kategorie osobnich udaju | osobni udaje | henkilotietoryhmat',
    'categorii de date | categorii de date cu caracter personal | date cu caracter personal | date personale | kezelt adatok',
    'kezelt adatok kore | szemelyes adatok | adatok kore | szemelyes adatok kategoriai | osobni podaci | kategorije osobnih podataka',
    'kategorije podataka | asmens duomenys | asmens duomenu kategorijos | personas dati | personas datu kategorijas | datu kategorijas',
    'κατηγοριες δεδομενων | κατηγοριες προσωπικων δεδομενων | προσωπικα δεδομενα | δεδομενα προσωπικου χαρακτηρα',
    'лични данни | категории лични данни | категории данни | видове лични данни',
    'isikuandmed | isikuandmete liigid | isikuandmete kategooriad | andmed',
    'date prelucrate | categorii de date personale | categoriile de date | a kezelt adatok kore | a kezelt szemelyes adatok kore | kezelt szemelyes adatok | vrste osobnih podataka | duomenu kategorijos | tvarkomi duomenys | apstradatie dati | κατηγοριες δεδομενων προσωπικου χαρακτηρα | ειδη δεδομενων | обработвани данни',
    'categories | data collected | data processed | personal data processed | personal data collected | data elements',
    'dati | datos | dados | donnees collectees | datakategorier | persondata | kategorier persondata | opplysninger | andmeliigid',
    'dados tratados | dati trattati | datos tratados | verarbeitete daten | categorii date | tipo de dado | tipo de dados',
  ],
  retention: [
    'retention schedule | retention | retention period | retention periods | time limits for erasure | erasure',
    'duree de conservation | durees de conservation | delai d effacement | delais d effacement | speicherdauer',
    'loschfrist | loschfristen | fristen fur die loschung | frist fur die loschung | regelfristen fur die loschung',
    'fristen fur die loschung der datenkategorien | aufbewahrungsfrist | aufbewahrungsfristen | aufbewahrungsdauer',
    'bewaartermijn | bewaartermijnen | plazo de conservacion | plazos de conservacion | plazo de supresion',
    'plazos de supresion | termini di cancellazione | termini ultimi di cancellazione previsti',
    'termini ultimi di cancellazione | tempi di conservazione | periodo di conservazione | slettefrist',
    'slettefrister | sletning | opbevaringsperiode | lagringstid | gallringsfrist | gallring | lagringsperiode',
    'planowany termin usuniecia kategorii danych | planowany termin usuniecia | termin usuniecia | okres przechowywania',
    'retencja | prazo de conservacao | prazos de conservacao | doba ulozeni | doba uchovani | sailytysaika',
    'termen de stocare | perioada de stocare | durata stocarii | termen de pastrare | megorzesi ido | adatkezeles idotartama | tarolas ideje',
    'rok cuvanja | rokovi cuvanja | rok brisanja | razdoblje cuvanja | saugojimo terminas | saugojimo laikotarpis | glabasanas termins',
    'glabasanas ilgums | χρονος τηρησης | περιοδος τηρησης | διαρκεια τηρησης | προθεσμια διαγραφης',
    'срок на съхранение | срок за съхранение | срокове за съхранение | срок за изтриване',
    'sailitamistahtaeg | sailitustahtaeg | sailitamise tahtaeg | sailitamise aeg',
    'perioada de pastrare | perioada de retentie | durata de stocare | termene de stergere | az adatkezeles idotartama | adatmegorzes ideje | megorzes ideje | torlesi hatarido | rok pohrane | razdoblje pohrane | rokovi pohrane | saugojimo trukme | glabasanas periods | dzesanas termins | kustutamise tahtaeg',
    'διαστημα διατηρησης | χρονος διατηρησης | διαρκεια διατηρησης | περιοδος διατηρησης | срок за съхранение на данните | срок на съхранение на данните | период на съхранение',
    'conservazione | prazo de retencao | storage period | data retention',
  ],
  basis: [
    'article 6 lawful basis for processing personal data | gdpr article 6 lawful basis for processing | lawful basis',
    'legal basis | lawful basis for processing | basis for processing | legal basis for processing | base legale',
    'base juridique | rechtsgrundlage | rechtsgrundlagen | rechtsgrundlage der verarbeitung | fondement juridique',
    'grondslag | rechtsgrond | wettelijke grondslag | grondslag van de verwerking | base juridica | base legal',
    'base de legitimacion | legitimacion | base juridica del tratamiento | base giuridica | basi giuridiche',
    'base giuridica del trattamento | behandlingsgrundlag | retsgrundlag | hjemmel | behandlingsgrunnlag',
    'rattslig grund | laglig grund | podstawa prawna | podstawa prawna przetwarzania | fundamento juridico',
    'fundamento de licitude | pravni zaklad | pravni titul | oikeusperuste | kasittelyn oikeusperuste',
    'temei legal | temeiul legal | temei juridic | temeiul juridic | baza legala | jogalap | adatkezeles jogalapja | pravna osnova',
    'pravni temelj | zakonska osnova | teisinis pagrindas | tvarkymo pagrindas | tiesiskais pamats | juridiskais pamats',
    'νομικη βαση | νομικη βαση επεξεργασιας | правно основание | основание | основание за обработване',
    'oiguslik alus | tootlemise oiguslik alus',
    'temei | temeiul juridic al prelucrarii | temeiul legal al prelucrarii | temeiul prelucrarii | az adatkezeles jogalapja | adatkezelesi jogalap | pravna osnova obrade | pravni temelj obrade | teisetumo pagrindas | teisinis tvarkymo pagrindas | apstrades tiesiskais pamats | правно основание за обработване | правно основание за обработването | νομικη βαση της επεξεργασιας',
    'grunnlag | grunn | rattslig grund for behandlingen',
  ],
  interest: [
    'legitimate interests for the processing | legitimate interest | legitimate interests',
    'berechtigtes interesse | interet legitime | gerechtvaardigd belang | interes legitimo | legittimo interesse',
  ],
  assessment: ['link to record of legitimate interests assessment | legitimate interests assessment | lia'],
  decisions: [
    'existence of automated decision making including profiling | existence of automated decision making',
    'automated decision making | automated decisions | automatisierte entscheidungsfindung',
    'decision automatisee | geautomatiseerde besluitvorming',
  ],
  source: [
    'the source of the personal data | source of the personal data | source of data | data source | source',
    'source des donnees | datenherkunft | herkunft der daten | bron | origen de los datos | zrodlo danych',
    'source of collection | origem da coleta | origem dos dados | origine dei dati | fonte dei dati',
  ],
  dpia: ['data protection impact assessment required | dpia required | dpia | dsfa erforderlich | aipd requise'],
  dpiaFile: ['link to data protection impact assessment | dpia link | link to dpia'],
}

export const activityColumns = columnsOf(written)

/** Words for people whose data they are, and for personal data, as headers of records put them together with others. */
const people =
  'subjects?|individuals|people|persons|titular|subiecti|interessati|interesados|titulares|titulaires|personnes|betroffene\\w*|betrokkenen|registr[ae]\\w+|osob|persoane\\w*'
const personalData =
  'data|dati|datos|dados|donnees|daten|gegevens|persoonsgegevens|persondata|personuppgifter|personopplysninger|personoplysninger|danych|udaju|date|dado'
const kinds = 'categor\\w+|kategori\\w*|types?|kinds?|arten|tipologi\\w+|tipos?|rodzaje'

/** What nearly says it: `Proposed basis`, `Role and purpose`. What says two things at once says neither. */
export const likelyActivityColumns: Likely<ActivityKey> = {
  basis:
    /^(?!.*\b(purposes?|finalita|finalites?|finalidad(es)?|transfers?)\b).*\b((lawful|legal|proposed|art(icle)? 6) bas[ei]s|rechtsgrundlagen?|rechtsgrond|base (legale?|juridique|juridica)|bas[ei] giuridic[ah]e?|grondslag(en)?|rattslig grund|behandlingsgrunnlag|podstawa prawna)\b/,
  purpose:
    /^(?!.*\b(bas[ei]s?|base|bases)\b).*\b(purposes?|finalita|finalites?|finalidad(es)?|finalidades?|zwecke?|syfte[tn]?|doeleinde[n]?)\b/,
  subjects: new RegExp(`\\b(${kinds}) .*\\b(${people})\\b`),
  data: new RegExp(`^(?!.*\\b(${people}|transfers?)\\b).*\\b(${kinds}) .*\\b(${personalData})\\b`),
  retention:
    /\b(retention|conserva\w+|aufbewahr\w+|losch\w+|speicher(dauer|frist|fristen)|bewaar\w+|retencao|lagrings\w+|gallring\w*|slette\w+|opbevaring\w*|oppbevaring\w*|przechowywani\w+)\b/,
}

/**
 * What Art. 30(1) asks of an activity beside and an activity does not hold, as records call it: by these a form is known for
 * one. What a record says of the controller is no activity, and not among them.
 */
export const recordLabels: ReadonlySet<string> = new Set(
  [
    'recipients | categories of recipients | destinatarii | categorii speciale | masuri de securitate | processors | sub processors | subprocessors | third parties | recipient categories',
    'destinatarios | destinatari | categorie di destinatari | destinataires | categories de destinataires | empfanger',
    'kategorien von empfangern | ontvangers | modtagere | mottagare | odbiorcy | operadores | encargados',
    'transfers | transfer | international transfers | third country transfers | cross border transfer | cross border transfers',
    'transfer safeguard | transfer safeguards | safeguards | international transfer | trasferimenti | trasferimenti extra ue',
    'transferencia internacional | transferencias internacionais | transferencias internacionales | transferts | transferts hors ue',
    'drittlandubermittlung | drittlandtransfer | ubermittlung in drittlander | doorgifte | doorgifte buiten eer',
    'security | security measures | technical and organisational measures | technical and organizational measures | toms | tom',
    'measures | misure | misure di sicurezza | medidas de seguranca | medidas de seguridad | mesures de securite | mesures',
    'massnahmen | technische und organisatorische massnahmen | beveiligingsmaatregelen | beveiliging | sikkerhedsforanstaltninger',
    'security evidence | sensitive data | special categories | special category data | natural persons | data subject rights',
    'data subjects categories | data subjects and categories | underbitraden | tredjelandsoverforing | sakerhetsatgarder | mottakere',
    'mottagere | tredjeland | tredjelandsoverforsel | sikkerhetstiltak | transferts | destinataires | drittland | rolle | role',
  ].flatMap((line) => line.split(' | ')),
)
