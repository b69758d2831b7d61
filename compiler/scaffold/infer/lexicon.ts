import { wordsOfConcepts } from './vocabulary.ts'

/** A language that field names are written in, besides English. */
export type Language = 'de' | 'fr' | 'es' | 'nl'

/**
 * Words of field names and what they are in English, both in `snake_case` and without marks (`ä` is `ae`, `ß` is `ss`,
 * `é` is `e`). Several words together are a phrase. A word after `?` is one of English, too, or says something else
 * there: it counts where other names beside it are of that language.
 */
const words: Readonly<Record<Language, string>> = {
  de: `
    vorname=first_name vornamen=first_name rufname=preferred_name nachname=last_name familienname=last_name zuname=last_name
    geburtsname=birth_name maedchenname=birth_name benutzername=user_name nutzername=user_name spitzname=nickname
    anzeigename=display_name vollname=full_name anrede=salutation ?titel=title geburt=birth geburts=birth
    geburtstag=birth_day geburtsdatum=birth_date gebdatum=birth_date geb_datum=birth_date gebdat=birth_date
    geburtsort=birth_place geburtsland=country_of_birth ?alter=age lebensalter=age todesdatum=date_of_death sterbedatum=date_of_death
    geschlecht=gender staatsangehoerigkeit=nationality staatsbuergerschaft=nationality nationalitaet=nationality
    familienstand=marital_status zivilstand=marital_status kinder=children ?kind=child anzahl_kinder=number_of_children kinderzahl=number_of_children
    ehepartner=spouse ehefrau=spouse ehemann=spouse ?partner=partner verwandtschaft=relationship beziehung=relationship
    adresse=address anschrift=address strasse=street strassenname=street_name ?str=street hausnummer=house_number hausnr=house_number hsnr=house_number
    zusatz=line_2 adresszusatz=address_line_2 postfach=po_box plz=postal_code postleitzahl=postal_code ?ort=city wohnort=city ortsteil=district ortschaft=city
    stadt=city gemeinde=municipality bundesland=state kanton=state landkreis=district stadtteil=district ?land=country laendercode=country_code staat=country
    wohnung=apartment stockwerk=address_line_2 lieferung=delivery liefer=shipping rechnung=invoice rechnungs=billing rechnungsadresse=billing_address rechnungsanschrift=billing_address
    telefon=phone ?fon=phone rufnummer=phone_number telefonnummer=phone_number handy=mobile handynummer=mobile_number ?mobil=mobile mobilnummer=mobile_number
    mobiltelefon=mobile_phone festnetz=landline rueckruf=callback_phone rueckrufnummer=phone_number durchwahl=phone_extension durchw=phone_extension telefax=fax faxnummer=fax_number vorwahl=phone_area_code
    email=email emailadresse=email_address mailadresse=email_address postadresse=postal_address webseite=website internetseite=website
    kunde=customer kunden=customer kundin=customer kundennr=customer_number mitglied=member mitglieds=member mitgliedsnr=member_number mitarbeiter=employee mitarbeiterin=employee
    arbeitnehmer=employee beschaeftigter=employee beschaeftigte=employee angestellter=employee ?personal=employee bewerber=applicant bewerberin=applicant kandidat=candidate patient=patient patienten=patient
    versicherter=insured versicherten=insured versicherungsnehmer=policy_holder ?halter=owner ?besitzer=owner eigentuemer=owner inhaber=owner kontoinhaber=account_holder_name
    schueler=pupil schuelerin=pupil studierender=student studierende=student studenten=student lehrer=teacher lehrerin=teacher eltern=parent elternteil=parent erziehungsberechtigte=guardian erziehungsberechtigter=guardian sorgeberechtigte=guardian vormund=guardian
    mutter=mother vater=father ansprechpartner=contact_person ansprechpartnerin=contact_person kontaktperson=contact_person kontakt=contact notfallkontakt=emergency_contact
    empfaenger=recipient absender=sender besteller=buyer kaeufer=buyer verkaeufer=seller auftraggeber=customer teilnehmer=participant teilnehmerin=participant ?gast=guest gaeste=guest mieter=occupant vermieter=landlord interessent=prospect
    sachbearbeiter=employee bearbeiter=employee ersteller=creator verfasser=author autor=author vorgesetzter=supervisor vorgesetzte=supervisor arzt=doctor aerztin=doctor hausarzt=doctor behandler=doctor fahrer=driver benutzer=user nutzer=user spender=donor zeuge=witness
    personennummer=person_id personalnummer=employee_number personalnr=employee_number matrikelnummer=student_number matrikelnr=student_number kennung=identifier
    ausweis=id_card ausweisnummer=id_card_number personalausweis=id_card reisepass=passport ?pass=passport passnummer=passport_number fuehrerschein=driver_license aufenthaltstitel=residence_permit kennzeichen=license_plate
    steuer=tax steuernummer=tax_number steuerid=tax_id steueridentifikationsnummer=tax_id steuerklasse=salary_tax_class idnr=tax_id sozialversicherung=social_security sozialversicherungs=social_security sozialversicherungsnummer=social_security_number svnummer=social_security_number sv_nummer=social_security_number rentenversicherungsnummer=social_security_number ahv=social_security
    krankenkasse=health_insurance krankenversicherung=health_insurance krankenversichertennummer=health_insurance_number versichertennummer=health_insurance_number versicherungsnummer=policy_number
    bank=bank bankverbindung=bank_account ?konto=account_number kontonummer=account_number bankleitzahl=bank_code blz=bank_code kreditinstitut=bank kartennummer=card_number mandat=mandate
    beruf=occupation berufsbezeichnung=job_title ?stelle=job stellenbezeichnung=job_title taetigkeit=occupation ?funktion=job_title abteilung=department arbeitgeber=employer firma=company firmenname=company_name unternehmen=company verein=organization
    gehalt=salary bruttogehalt=salary nettogehalt=salary lohn=salary stundenlohn=salary verdienst=salary einkommen=income vorstellung=expectation eintritt=hire eintrittsdatum=joining_date austrittsdatum=leaving_date austritt=leaving kuendigungsgrund=termination_reason einstellungsdatum=hire_date arbeitsbeginn=hire_date vertragsart=employment_type beschaeftigungsart=employment_type lebenslauf=cv zeugnis=certificate
    schule=school hochschule=university abschluss=degree schulabschluss=degree ?note=grade noten=grade ausbildung=education studiengang=field_of_study
    religion=religion konfession=religion ?glaube=religion gewerkschaft=trade_union parteizugehoerigkeit=political partei=political_party ethnie=ethnicity herkunft=ethnic_origin schwerbehindert=disability behinderung=disability behinderungsgrad=disability schwerbehinderung=disability
    krankheit=illness krank=illness vorerkrankung=illness vorerkrankungen=illness diagnose=diagnosis befund=diagnosis allergie=allergy allergien=allergies medikament=medication medikamente=medication medikation=medication arznei=medication ?rezept=prescription dosierung=dosage blutgruppe=blood_group blutdruck=blood_pressure gewicht=weight groesse=height schwanger=pregnant schwangerschaft=pregnancy impfung=vaccination impfstatus=vaccination_status raucher=smoker unvertraeglichkeit=allergy gesundheit=health pflegegrad=health verletzt=injured verletzte=injured alkoholisiert=alcohol hergang=narrative aktenzeichen=reference polizei=police unfallgegner=counterparty unfall=accident versicherungsschein=policy steuerliche=tax identifikationsnummer=identification_number anzahl_personen=household_size kindergeld=child_benefit_amount schadenort=location schadenhergang=narrative vorstrafe=criminal vorstrafen=criminal straftat=offence
    krankmeldung=sick_leave fehlgrund=health_reason
    einwilligung=consent zustimmung=consent zugestimmt=consented eingewilligt=consented datenschutz=privacy widerruf=consent_withdrawn newsletter=newsletter
    bemerkung=remark bemerkungen=remarks anmerkung=remark anmerkungen=remarks kommentar=comment notiz=note notizen=notes nachricht=message betreff=subject beschreibung=description ?anfrage=inquiry frage=question antwort=answer grund=reason begruendung=reason verwendungszweck=payment_text ?text=text inhalt=content
    passwort=password kennwort=password zugangscode=passcode sprache=language foto=photo ?bild=picture lichtbild=photo unterschrift=signature_name alterskategorie=age_group
    nummer=number nr=number datum=date uhrzeit=time zeit=time betrag=amount summe=total preis=price waehrung=currency status=status art=type ?typ=type bezeichnung=label kategorie=category erstellt=created geaendert=updated gueltig=valid code=code id=id name=name vollstaendig=full privat=private dienstlich=work geschaeftlich=work dienst=work notfall=emergency breitengrad=latitude laengengrad=longitude standort=location
    gebort=birth_place gebname=birth_name gebland=country_of_birth staatsang=nationality staatsangeh=nationality heimatort=place_of_citizenship buergerort=place_of_citizenship
    persnr=employee_number kdnr=customer_number ahvnr=social_security_number svnr=social_security_number gdb=disability brutto=gross netto=net schluessel=code taetigkeitsschluessel=job_code
    freibetrag=allowance kinderfreibetrag=salary_tax_allowance auszahlung=net_pay auszahlungsbetrag=net_pay pfaendung=wage_garnishment lohnpfaendung=wage_garnishment tage=days kontoinh=account_holder_name beitrag=dues plz_ort=postal_code
    nachn=last_name vorna=first_name rufnm=preferred_name gbdat=birth_date gbort=birth_place gblnd=country_of_birth gesch=gender natio=nationality famst=marital_status anzkd=number_of_children konfe=religion sprsl=language stras=street pstlz=postal_code ort01=city land1=country telnr=phone_number bankl=bank_code bankn=account_number pernr=employee_number inits=initials
    kunnr=customer_number regio=region telf1=phone telf2=phone telfx=fax stcd1=tax_number stceg=vat_number spras=language ernam=creator parnr=contact_person_number namev=first_name
    vertreter=representative gesetzl=legal gesetzlich=legal gesundheit=health gesundheitlich=health einschraenkung=restriction erlaubnis=consent ?geb=birth_date sozialabgaben=salary_deductions steuerfreibetrag=salary_tax_allowance
  `,
  fr: `
    identite=full_name
    prenom=first_name prenoms=first_name nom=name nom_de_famille=last_name nom_famille=last_name nom_naissance=birth_name nom_de_naissance=birth_name nom_jeune_fille=birth_name nom_usage=preferred_name nom_d_usage=preferred_name nom_complet=full_name nom_prenom=full_name prenom_nom=full_name
    nom_utilisateur=user_name nom_d_utilisateur=user_name identifiant=identifier pseudo=nickname pseudonyme=nickname surnom=nickname raison_sociale=company_name civilite=salutation
    naissance=birth date_naissance=birth_date date_de_naissance=birth_date ne_le=birth_date lieu_naissance=birth_place lieu_de_naissance=birth_place ville_naissance=birth_place commune_naissance=birth_place departement_naissance=birth_place pays_naissance=country_of_birth pays_de_naissance=country_of_birth deces=death date_deces=date_of_death
    sexe=gender ?genre=gender nationalite=nationality situation_familiale=marital_status situation_famille=marital_status situation_matrimoniale=marital_status etat_civil=marital_status statut_marital=marital_status
    enfant=child enfants=children nombre_enfants=number_of_children nb_enfants=number_of_children personnes_charge=dependents nombre_personnes_charge=number_of_dependents conjoint=spouse conjointe=spouse epoux=spouse epouse=spouse lien_parente=relationship parente=relationship
    adresse=address ?voie=street ?rue=street numero_voie=house_number nom_voie=street_name numero_rue=house_number lieu_dit=address_line_2 ?complement=address_line_2 complement_adresse=address_line_2 complement_identite_geo=address_line_2 batiment=building_number etage=address_line_2 appartement=apartment boite_postale=po_box
    postal=postal code_postal=postal_code ?cp=postal_code code_postal_ville=postal_code ville=city ?commune=city localite=city departement=district ?region=region ?pays=country code_insee=city_code livraison=delivery facturation=billing facture=invoice adresse_facturation=billing_address adresse_livraison=shipping_address
    telephone=phone tel=phone tel_portable=mobile_phone telephone_portable=mobile_phone ?portable=mobile ?mobile=mobile telephone_fixe=landline ?fixe=landline telecopie=fax indicatif=phone_country_code
    courriel=email ?mail=email email=email adresse_email=email_address adresse_mail=email_address adresse_electronique=email_address courrier_electronique=email site_web=website
    ?client=customer cliente=customer ?adherent=member membre=member salarie=employee ?salaries=employee salariee=employee employe=employee ?agent=employee collaborateur=employee candidat=candidate candidate=candidate ?patient=patient patiente=patient ?assure=insured assuree=insured beneficiaire=beneficiary allocataire=beneficiary allocataires=beneficiary ?declarant=taxpayer declarant1=taxpayer declarant2=taxpayer demandeur=applicant titulaire=holder_name locataire=occupant proprietaire=owner
    eleve=pupil etudiant=student etudiante=student professeur=teacher enseignant=teacher ?parent=parent tuteur=guardian mere=mother pere=father representant_legal=guardian responsable=supervisor responsable_legal=guardian utilisateur=user expediteur=sender destinataire=recipient acheteur=buyer vendeur=seller medecin=doctor medecin_traitant=doctor voyageur=traveller passager=passenger ?invite=guest donateur=donor interlocuteur=contact_person personne=person personne_contact=contact_person contact_urgence=emergency_contact personne_a_prevenir=emergency_contact gestionnaire=employee auteur=author createur=creator
    matricule=employee_number numero_client=customer_number numero_adherent=member_number numero_etudiant=student_number ?ine=student_number
    numero_securite_sociale=social_security_number num_secu=social_security_number numero_ss=social_security_number num_ss=social_security_number nss=social_security_number ?nir=social_security_number securite_sociale=social_security insee=social_security_number carte_identite=id_card carte_d_identite=id_card cni=id_card piece_identite=id_document passeport=passport permis_conduire=driver_license permis_de_conduire=driver_license titre_sejour=residence_permit titre_de_sejour=residence_permit numero_fiscal=tax_number immatriculation=license_plate plaque_immatriculation=license_plate carte_vitale=health_insurance_number mutuelle=health_insurance
    banque=bank compte=account compte_bancaire=bank_account ?rib=bank_account numero_compte=account_number titulaire_compte=account_holder_name titulaire_du_compte=account_holder_name carte_bancaire=card
    ?profession=occupation metier=occupation ?emploi=job ?poste=job_title ?fonction=job_title intitule_poste=job_title employeur=employer entreprise=company societe=company ?service=department salaire=salary salaire_base=salary salaire_brut=salary salaire_net=salary salaire_annuel=salary remuneration=salary revenu=income revenus=income revenu_fiscal=income revenu_fiscal_reference=income taux_horaire=pay_rate quotient_familial=income
    date_embauche=hire_date date_d_embauche=hire_date ?date_entree=joining_date date_sortie=leaving_date embauche=hire type_contrat=employment_type type_de_contrat=employment_type contrat=contract motif_depart=termination_reason ecole=school universite=university diplome=degree ?moyenne=grade niveau_etude=education ?formation=education
    religion=religion ?confession=religion syndicat=trade_union parti_politique=political origine_ethnique=ethnic_origin ?handicap=disability handicape=disability travailleur_handicape=disability rqth=disability
    maladie=illness arret_maladie=sick_leave ?diagnostic=diagnosis allergie=allergy allergies=allergies medicament=medication medicaments=medication traitement=medication ordonnance=prescription posologie=dosage groupe_sanguin=blood_group ?tension=blood_pressure ?poids=weight ?taille=height enceinte=pregnant grossesse=pregnancy vaccin=vaccination vaccination=vaccination fumeur=smoker antecedents=medical antecedents_medicaux=medical sante=health condamnation=conviction casier_judiciaire=criminal ?infraction=offence
    consentement=consent accepte=consented opt_in=opt_in rgpd=privacy
    commentaire=comment commentaires=comments remarque=remark remarques=remarks message=message objet=subject sujet=subject description=description ?motif=reason question=question reponse=answer observations=remarks libelle=label
    mot_de_passe=password mdp=password motdepasse=password langue=language ?photo=photo ?image=image ?signature=signature age=age
    numero=number ?num=number ?no=number ?n=number nb=number ?nombre=number ?date=date heure=time montant=amount prix=price devise=currency statut=status etat=status type=type code=code id=id creation=created modification=updated ?principal=primary ?personnel=personal personnelle=personal professionnel=work professionnelle=work ?domicile=home ?mention=final_grade legal=legal urgence=emergency latitude=latitude longitude=longitude
    naiss=birth dt_naiss=birth_date lieu=place lieu_naiss=birth_place nom_jf=birth_name sit_fam=marital_status situation_fam=marital_status nb_enf=number_of_children perso=personal tel_perso=home_phone tel_pro=work_phone mail_perso=personal_email mail_pro=work_email
    dt_entree=joining_date dt_sortie=leaving_date motif_sortie=termination_reason sal_brut=salary sal_net=salary visite_med=medical_visit visite_medicale=medical_visit n_plus_1=supervisor n1=supervisor
    numero_secu=social_security_number ?ligne=line praticien=practitioner etablissement=school moyenne_generale=average_grade bac=degree serie_bac=degree annee_obtention_bac=graduation_year lettre_motivation=cover_letter insee_code=city_code
  `,
  es: `
    nombre=name nombres=first_name primer_nombre=first_name segundo_nombre=middle_name nombre_pila=first_name nombre_completo=full_name nombre_apellidos=full_name nombre_y_apellidos=full_name apellido=last_name apellidos=last_name primer_apellido=last_name segundo_apellido=last_name apellido1=last_name apellido2=last_name apellido_paterno=last_name apellido_materno=last_name
    nombre_usuario=user_name usuario=user apodo=nickname razon_social=company_name
    nacimiento=birth fecha_nacimiento=birth_date fecha_nac=birth_date fecha_de_nacimiento=birth_date fnac=birth_date lugar_nacimiento=birth_place lugar_de_nacimiento=birth_place pais_nacimiento=country_of_birth fallecimiento=death fecha_fallecimiento=date_of_death defuncion=death
    sexo=gender genero=gender nacionalidad=nationality estado_civil=marital_status hijo=child hijos=children numero_hijos=number_of_children num_hijos=number_of_children conyuge=spouse parentesco=relationship familiar=relative
    direccion=address domicilio=address calle=street ?via=street nombre_via=street_name numero_via=house_number tipo_via=street_additional ?piso=apartment ?puerta=apartment ?portal=house_number escalera=address_line_2 apartado_postal=po_box codigo_postal=postal_code cod_postal=postal_code ?cp=postal_code ciudad=city poblacion=city localidad=city municipio=municipality provincia=province comunidad_autonoma=province colonia=district barrio=district ?pais=country codigo_pais=country_code estado=state
    envio=shipping facturacion=billing factura=invoice direccion_envio=shipping_address direccion_facturacion=billing_address
    telefono=phone tlf=phone tfno=phone tlfno=phone movil=mobile celular=mobile telefono_movil=mobile_phone tlf_movil=mobile_phone telefono_fijo=landline fijo=landline prefijo=phone_prefix
    correo=email correo_electronico=email email=email direccion_correo=email_address pagina_web=website sitio_web=website
    cliente=customer socio=member miembro=member empleado=employee empleada=employee trabajador=employee trabajadora=employee candidato=candidate candidata=candidate paciente=patient asegurado=insured tomador=policy_holder beneficiario=beneficiary solicitante=applicant ?titular=holder_name interesado=applicant inquilino=occupant propietario=owner comprador=buyer vendedor=seller remitente=sender destinatario=recipient contribuyente=taxpayer
    alumno=pupil alumna=pupil estudiante=student profesor=teacher profesora=teacher padre=father madre=mother ?tutor=guardian ?tutora=guardian representante=representative representante_legal=guardian responsable=supervisor jefe=supervisor ?medico=doctor ?medica=doctor ?conductor=driver pasajero=passenger viajero=traveller huesped=guest donante=donor persona=person persona_contacto=contact_person contacto=contact contacto_emergencia=emergency_contact autor=author creador=creator
    numero_empleado=employee_number numero_cliente=customer_number numero_socio=member_number matricula=license_plate
    seguridad_social=social_security numero_seguridad_social=social_security_number num_seguridad_social=social_security_number nuss=social_security_number ?naf=social_security_number dni=national_id nie=national_id nif=national_id cedula=national_id documento=document documento_identidad=id_document numero_documento=document_number num_documento=document_number identificacion=identification pasaporte=passport permiso_conducir=driver_license carnet_conducir=driver_license licencia_conducir=driver_license tarjeta_sanitaria=health_insurance_number tarjeta=card numero_tarjeta=card_number ?rfc=tax_id
    banco=bank cuenta=account cuenta_bancaria=bank_account numero_cuenta=account_number titular_cuenta=account_holder_name
    profesion=occupation ocupacion=occupation puesto=job_title ?cargo=job_title empleo=job empleador=employer empresa=company departamento=department salario=salary sueldo=salary salario_bruto=salary nomina=payroll ingresos=income ?renta=income fecha_alta=joining_date fecha_contratacion=hire_date fecha_ingreso=joining_date fecha_baja=leaving_date tipo_contrato=employment_type escuela=school universidad=university titulacion=degree ?titulo=title estudios=education nota_media=grade calificacion=grade
    religion=religion sindicato=trade_union afiliacion_politica=political partido_politico=political etnia=ethnicity raza=race origen_etnico=ethnic_origin discapacidad=disability minusvalia=disability grado_discapacidad=disability orientacion_sexual=sexual_orientation
    enfermedad=illness baja_medica=sick_leave diagnostico=diagnosis alergia=allergy alergias=allergies medicacion=medication medicamento=medication medicamentos=medication medicacion_actual=medication receta=prescription dosis=dosage grupo_sanguineo=blood_group tipo_sangre=blood_type ?peso=weight estatura=height altura=height embarazada=pregnant embarazo=pregnancy vacuna=vaccination vacunacion=vaccination fumador=smoker salud=health historia_clinica=medical_record antecedentes=medical antecedentes_penales=criminal delito=offence
    aseguradora=health_insurance mutua=health_insurance ?poliza=policy numero_poliza=policy_number num_poliza=policy_number numero_historia=medical_record_number num_historia=medical_record_number especialidad=specialty numero_colegiado=license_number colegiado=license_number
    consentimiento=consent acepta=consented acepta_privacidad=consented privacidad=privacy
    comentario=comment comentarios=comments observacion=remark observaciones=remarks ?nota=note notas=notes mensaje=message asunto=subject descripcion=description motivo=reason pregunta=question respuesta=answer concepto=payment_text
    contrasena=password ?clave=password contrasenia=password idioma=language lengua=language foto=photo imagen=image firma=signature_name edad=age
    numero=number ?num=number nro=number fecha=date hora=time importe=amount precio=price moneda=currency tipo=type codigo=code cod=code id=id ?alta=created civil=civil ?principal=primary ?personal=personal laboral=work trabajo=work ?particular=private ?casa=home emergencia=emergency latitud=latitude longitud=longitude ubicacion=location completo=full legal=legal
    nia=student_number necesidades_educativas=special_needs nota_media=average_grade autoriza=consented autoriza_imagen=consented hermanos=number_of_siblings hermanos_en_centro=number_of_siblings
    antiguedad=years_of_experience categoria_profesional=job_title liquido=net_pay liquido_a_percibir=net_pay retencion_irpf=salary_tax situacion_familiar=marital_status hijos_a_cargo=number_of_children
  `,
  nl: `
    geslachtsaanduiding=gender openbare_ruimte=street locatiebeschrijving=location
    voornaam=first_name voornamen=first_name roepnaam=preferred_name achternaam=last_name familienaam=last_name geslachtsnaam=last_name voorletters=initials voorletter=initials initialen=initials tussenvoegsel=name_prefix tussenvoegsels=name_prefix voorvoegsel=name_prefix meisjesnaam=birth_name geboortenaam=birth_name naam=name volledige_naam=full_name gebruikersnaam=user_name weergavenaam=display_name bijnaam=nickname bedrijfsnaam=company_name aanhef=salutation titulatuur=salutation
    geboorte=birth geboortedatum=birth_date geb_datum=birth_date geboorteplaats=birth_place geboorteland=country_of_birth leeftijd=age overlijden=death overlijdensdatum=date_of_death
    geslacht=gender nationaliteit=nationality nationaliteiten=nationality burgerlijke_staat=marital_status burgerlijkestaat=marital_status huwelijkse_staat=marital_status verbintenis=marital_status soort_verbintenis=marital_status ?kind=child kinderen=children aantal_kinderen=number_of_children ?partner=partner ?partners=spouse echtgenoot=spouse echtgenote=spouse relatie=relationship
    adres=address adresregel=address_line adresregel1=address_line_1 adresregel2=address_line_2 straat=street straatnaam=street_name huisnummer=house_number huisnr=house_number huisletter=house_number huisnummertoevoeging=house_number toevoeging=address_line_2 busnummer=house_number postbus=po_box postcode=postal_code ?plaats=city plaatsnaam=city woonplaats=city woonadres=home_address gemeente=municipality provincie=province ?land=country landcode=country_code landnaam=country_name verblijfplaats=residence verblijfadres=address bezorg=shipping bezorgadres=shipping_address factuur=invoice factuuradres=billing_address aflever=shipping afleveradres=shipping_address
    telefoon=phone ?tel=phone telefoonnummer=phone_number mobiel=mobile mobiele=mobile mobielnummer=mobile_number gsm=mobile ?vast=landline netnummer=phone_area_code e_mailadres=email_address emailadres=email_address mailadres=email_address website=website
    klant=customer klantnummer=customer_number ?lid=member lidnummer=member_number medewerker=employee werknemer=employee personeelsnummer=employee_number medewerkernummer=employee_number personeel=employee sollicitant=applicant kandidaat=candidate patient=patient verzekerde=insured verzekeringnemer=policy_holder ?client=customer begunstigde=beneficiary aanvrager=applicant rekeninghouder=account_holder_name huurder=occupant verhuurder=landlord eigenaar=owner koper=buyer verkoper=seller afzender=sender ontvanger=recipient gebruiker=user
    leerling=pupil leerlingnummer=student_number student=student studentnummer=student_number docent=teacher leraar=teacher ouder=parent ouders=parent voogd=guardian verzorger=guardian moeder=mother vader=father leidinggevende=supervisor huisarts=doctor ?arts=doctor dokter=doctor bestuurder=driver passagier=passenger ?gast=guest donateur=donor persoon=person personen=person contactpersoon=contact_person ?contact=contact noodcontact=emergency_contact auteur=author
    burgerservicenummer=national_id bsn=national_id rijksregisternummer=national_id sofinummer=national_id paspoort=passport paspoortnummer=passport_number identiteitskaart=id_card identiteitsbewijs=id_document legitimatie=id_document rijbewijs=driver_license rijbewijsnummer=driver_license_number verblijfsvergunning=residence_permit kenteken=license_plate btw_nummer=vat_number fiscaal_nummer=tax_number polisnummer=policy_number
    bank=bank rekening=account_number rekeningnummer=account_number bankrekening=bank_account bankrekeningnummer=bank_account
    beroep=occupation functie=job_title functietitel=job_title ?baan=job afdeling=department werkgever=employer bedrijf=company organisatie=organization salaris=salary loon=salary brutoloon=salary uurloon=salary inkomen=income indiensttreding=hire datum_in_dienst=hire_date in_dienst=hire_date datum_uit_dienst=leaving_date uit_dienst=leaving_date contracttype=employment_type dienstverband=employment_type ?school=school opleiding=education diploma=degree cijfer=grade cijfers=grade ?klas=education
    godsdienst=religion geloof=religion religie=religion vakbond=trade_union partij=political_party etniciteit=ethnicity afkomst=ethnic_origin handicap=disability beperking=disability arbeidsongeschikt=disability dyslexie=disability
    ziekte=illness ?ziek=illness ziekmelding=sick_leave verzuim=sick_leave afwezigheid=absence diagnose=diagnosis allergie=allergy allergieen=allergies medicatie=medication medicijn=medication medicijnen=medication ?recept=prescription dosering=dosage bloedgroep=blood_group bloeddruk=blood_pressure gewicht=weight ?lengte=height zwanger=pregnant zwangerschap=pregnancy vaccinatie=vaccination roker=smoker gezondheid=health zorgverzekeraar=health_insurance veroordeling=conviction strafblad=criminal overtreding=offence
    toestemming=consent akkoord=consented privacy=privacy
    opmerking=remark opmerkingen=remarks notitie=note notities=notes bericht=message onderwerp=subject omschrijving=description toelichting=description reden=reason vraag=question antwoord=answer
    wachtwoord=password taal=language foto=photo afbeelding=image handtekening=signature_name
    nummer=number nr=number datum=date tijd=time bedrag=amount prijs=price valuta=currency status=status soort=type type=type code=code id=id aangemaakt=created prive=private zakelijk=work ?werk=work thuis=home officiele=official officieel=official korte=short volledige=full ?nood=emergency breedtegraad=latitude lengtegraad=longitude ?regel=line lang_formaat=long locatie=location
    verwijzer=referring_doctor reden_verwijzing=reason_for_referral verwijsreden=reason_for_referral voorgeschiedenis=medical_history
    loonheffingsnummer=tax_number relatiecode=customer_number relatienummer=customer_number relatiesoort=customer_type btw_nummer=vat_number btwnummer=vat_number kvk_nummer=company_number
  `,
}

/** What words are short for; those after `?` only beside another word. */
const short = `
  addr=address adr=address addrs=address acct=account acc=account accnt=account amt=amount apt=apartment appt=appointment bldg=building brth=birth bth=birth
  cmnt=comment cmt=comment cntry=country ctry=country cty=city cust=customer ctc=contact ctct=contact cntct=contact dept=department desc=description descr=description dtls=details
  dvce=device eml=email emp=employee empl=employee emrgcy=emergency emerg=emergency frst=first gndr=gender gvn=given hm=home lang=language lic=license lng=lng mbl=mobile mbr=member
  mob=mobile mname=middle_name msg=message ?nat=national nbr=number nme=name nm=name nmbr=number occ=occupation occup=occupation org=organization ?ph=phone phn=phone phne=phone pst=postal pstl=postal
  prvt=private pswd=password pwd=password rcpt=recipient rcvr=recipient sndr=sender spous=spouse strt=street subj=subject supv=supervisor mgr=manager
  surnm=surname twn=town usr=user wk=work yob=birth_year psu=user dob=dob dod=date_of_death lname=last_name fname=first_name pcode=post_code mstatus=marital_status attn=attention
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
}

const table = (text: string): ReadonlyMap<string, Entry> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [from = '', to = ''] = entry.replace(/^\?/, '').split('=')
        return [from, { english: to, ambiguous: entry.startsWith('?'), same: from === to }]
      }),
  )

export const languages: readonly Language[] = ['de', 'fr', 'es', 'nl']

export const dictionaries: Readonly<Record<Language, ReadonlyMap<string, Entry>>> = {
  de: table(words.de),
  fr: table(words.fr),
  es: table(words.es),
  nl: table(words.nl),
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
