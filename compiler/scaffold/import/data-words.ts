/**
 * How lists write categories beside their titles in the catalogue, in plain letters and without the `s` at the end. What
 * could be several things (`contact details`) is not here.
 */
const written: Readonly<Record<string, string>> = {
  'person.name':
    'full name | first name | last name | first and last name | first name and last name | name and surname | surname | nom | prenom | nom et prenom | nom prenom | vorname | nachname | vor und nachname | vorname und nachname | vorname nachname | naam | voornaam | achternaam | voor en achternaam | nombre | apellido | nombre y apellido | nome | cognome | nome e cognome | nome completo | imie | nazwisko | imie i nazwisko | imiona i nazwiska | navn | fornavn | efternavn | namn | fornamn | efternamn | jmeno | jmeno a prijmeni | nimi | nume | nume si prenume | prenume | nev | teljes nev | vezeteknev | keresztnev | ime | ime i prezime | prezime | varda | vardas | pavarde | vardas pavarde | vards | uzvards | vards uzvards | ονομα | επωνυμο | ονοματεπωνυμο | име | имена | фамилия | три имена | nimi | eesnimi | perekonnanimi | ees ja perekonnanimi | display name | given name | family name | middle name | first and family name',
  'contact.email':
    'email | e mail | e mail address | adresse e mail | adresse email | adresse mail | adresse electronique | adresse de messagerie | courriel | courrier electronique | e mail adresse | emailadresse | mailadresse | email adresse | e mailadre | emailadre | correo electronico | direccion de correo electronico | correo | e mail adress | e postadress | e postadresse | e post | mailadress | indirizzo e mail | indirizzo email | adres e mail | adres email | adresy e mail | endereco de e mail | e mailova adresa | e mailadresse | e mail adresser | sahkoposti | sahkopostiosoite | adresa de email | adresa de e mail | email cim | emailcim | e posta | adresa e poste | el pasta | el pastas | el pasto adresa | elektroninis pasta | elektroninis pastas | e pasta | epasta | e pasts | e pasta adrese | epasts | epast | ηλεκτρονικη διευθυνση | ηλεκτρονικο ταχυδρομειο | имеил | имеил адрес | електронна поща | електронен адрес | e posti aadress | e post | business email | work email | business email address | work email address | billing email | contact email | personal email | login email | email id',
  'contact.phone':
    'phone | phone number | telephone | telephone number | mobile number | mobile phone number | numero de telephone | telefonnummer | telefon | telefonnr | mobilnummer | handynummer | telefoonnummer | telefoon | telefono | numero de telefono | numero di telefono | recapito telefonico | numer telefonu | telefone | numero de telefone | telefonni cislo | telefonnumre | puhelinnumero | numar de telefon | telefonszam | broj telefona | telefono numeri | telefonas | telefona numur | talruni | τηλεφωνο | αριθμος τηλεφωνου | телефон | телефонен номер | telefoninumber | mobile | cell phone number | mobile phone | contact number | work phone',
  'contact.address':
    'address | home address | postal address | adresse postale | adresse du domicile | postanschrift | anschrift | wohnanschrift | adresse | adressen | adre | woonadre | postadre | domicilio | direccion | direccion postal | indirizzo | indirizzo postale | indirizzo di residenza | adres zamieszkania | adres korespondencyjny | adress | postadress | postadresse | bopael | morada | endereco | adresa | adresa | adresa de domiciliu | lakcim | cim | postacim | adresa stanovanja | adresa prebivalista | gyvenamosios vietos adresa | διευθυνση | ταχυδρομικη διευθυνση | адрес | адрес за доставка | пощенски адрес | aadress | postiaadress | elukoht | shipping address | delivery address | mailing address | residential address | street address',
  'technical.ip':
    'ip | adresse ip | ip adresse | ip adre | direccion ip | indirizzo ip | adres ip | ip adress | endereco ip | adresa ip | ip cim | ip adresa | ip adrese | ip aadress',
  'person.username':
    'username | user name | nom d utilisateur | identifiant de connexion | benutzername | gebruikersnaam | nombre de usuario | brugernavn | nazwa uzytkownika | login name | nickname | user handle',
  'person.birth-date':
    'dob | birth date | birthday | date de naissance | geburtsdatum | geboortedatum | fecha de nacimiento | data di nascita | data urodzenia | fodselsdato | fodelsedatum | data de nascimento | datum narozeni | data nasterii | szuletesi datum | szuletesi ido | datum rodenja | gimimo data | dzimsanas datum | ημερομηνια γεννησης | дата на раждане | sunniaeg',
  'person.photo':
    'photo | photograph | photographie | foto | lichtbild | fotografia | fotografie | billede | fotografija | kepmas | fenykep | nuotrauka | fotografie | φωτογραφια | снимка | pilt | avatar | avatar image | avatar url | profile picture | profile photo | profile image | profilbild | photo de profil | foto de perfil | foto del profilo | profielfoto',
  'person.gender': 'sex | sexe | geschlecht | geslacht | sexo | sesso | kon | plec | gender',
  'person.nationality':
    'nationalite | staatsangehorigkeit | nationaliteit | nacionalidad | nazionalita | cittadinanza | obywatelstwo',
  'person.marital-status':
    'situation familiale | familienstand | burgerlijke staat | estado civil | stato civile | stan cywilny | marital statu',
  'person.official-id':
    'numero de securite sociale | nir | sozialversicherungsnummer | steuer id | steueridentifikationsnummer | ausweisnummer | personalausweisnummer | bsn | burgerservicenummer | nif | dni | nie | nif dni | dni nif | codice fiscale | pesel | numer pesel | cpr nummer | cpr nr | personnummer | national insurance number | social security number | passport number | national id number | national identification number | rijksregisternummer | cod numeric personal | cnp | oib | asmens koda | asmens kodas | personas kod | taj szam | αφμ | αμκα | егн | isikukood',
  'payment.bank-account':
    'bank detail | bank account detail | bank account number | iban | rib | coordonnees bancaire | bankverbindung | bankdaten | kontoverbindung | kontonummer | bankgegeven | rekeningnummer | bankrekeningnummer | bankrekening | dato bancario | datos bancario | cuenta bancaria | numero de cuenta | dati bancari | coordinate bancarie | numer konta | numer rachunku bankowego | kontooplysning | bankkontonummer | cislo uctu | cont bancar | numar de cont | bankszamlaszam | broj racuna | bankovni racun | banko saskaita | banko saskaitos numeri | bankas kont | bankas konta numur | τραπεζικος λογαριασμος | αριθμος τραπεζικου λογαριασμου | банкова сметка | номер на банкова сметка | pangakonto | pangakonto number | arvelduskonto',
  'employment.salary':
    'salaire | remuneration | gehalt | gehaltsdaten | lohn | salari | salaris | retribuzione | wynagrodzenie',
  'employment.job':
    'job title | fonction | beruf | berufsbezeichnung | functie | cargo | puesto | stanowisko | stilling',
  'health.data':
    'health data | medical data | health information | donnees de sante | gesundheitsdaten | gezondheidsgegeven | medische gegeven | datos de salud | dati sanitari | dati relativi alla salute | dane o stanie zdrowia | dane dotyczace zdrowia | helbredsoplysning | halsouppgifter | dados de saude',
  'belief.religion':
    'religionszugehorigkeit | konfession | religious affiliation | confession religieuse | godsdienst | religion oplysning',
  'union.membership':
    'trade union membership | gewerkschaftszugehorigkeit | appartenance syndicale | vakbondslidmaatschap | afiliacion sindical | fagforeningsforhold',
  'ethnicity.origin': 'ethnic origin | origine ethnique | ethnische herkunft',
  'criminal.conviction':
    'criminal record | casier judiciaire | fuhrungszeugni | antecedentes penale | strafblad | casellario giudiziale',
  'usage.activity': 'usage data | nutzungsdaten | donnees d utilisation',
  'communication.support': 'support ticket',
  'person.language':
    'preferred language | language preference | lingua | langue | sprache | taal | idioma | jezyk | sprog | sprak | jazyk | limba | nyelv | jezik | locale',
  'person.age': 'age range | age band | age group | alter | edad | leeftijd | wiek | alder',
  'person.id':
    'user id | customer id | user identifier | internal user id | user uuid | customer number | kundennummer | numero de client | klantnummer',
  'account.id': 'account id | internal account id',
  'account.preferences':
    'notification preferences | user preferences | notification setting | theme preference | account setting',
  'account.subscription': 'subscription statu | subscription tier | plan tier | subscription plan',
  'secret.password':
    'password | hashed password | password hash | password hashed | hashed and salted password | bcrypt password hash | salted password hash | password hashed | hashed and salted password | bcrypt password hash | passwort | passwort hash | mot de passe | wachtwoord | contrasena | haslo | adgangskode | losenord',
  'secret.token':
    'refresh token | access token | session token | oauth token | authentication token | auth token | api token',
  'technical.user-agent': 'user agent | user agent string',
  'technical.browser': 'browser | browser type | browser version | browser type and version',
  'technical.os': 'operating system | operating system version | betriebssystem',
  'technical.device':
    'device type | device model | device information | device info | device identifier | device id | gerat | geratetyp',
  'technical.error-report': 'crash report | crash log | stack trace | error log | error trace',
  'technical.log': 'access log | server log | log data | log entry | audit log',
  'technical.cookie-id': 'cookie id | cookie identifier',
  'payment.invoice': 'invoice data | invoice record',
  'payment.transaction':
    'payment history | transaction history | transaction record | payment record | payment amount | transaction data',
  'payment.billing-address':
    'rechnungsadresse | rechnungsanschrift | adresse de facturation | factuuradre | direccion de facturacion | indirizzo di fatturazione',
  'payment.card-summary':
    'last four digit | last 4 digit | card last four | card last 4 | card brand and last four digit',
  'location.precise': 'gp coordinate | gp location | precise location | geolocation coordinate | precise geolocation',
  'location.country': 'country | country code | pais',
  'usage.browsing': 'page view | pages visited | pages viewed | visited page',
  'usage.clicks': 'click | links clicked',
  'communication.email': 'email correspondence | email content',
  'consent.record': 'consent record | consent log | consent statu',
  'education.qualification': 'qualification | diploma',
  'employment.history': 'work history',
  'employment.employer': 'employer',
  none: 'no personal data',
}

/** Each word and the category that it names. */
export const dataWords: readonly (readonly [string, string])[] = Object.entries(written).flatMap(([category, words]) =>
  words.split(' | ').map((word) => [word, category] as const),
)
