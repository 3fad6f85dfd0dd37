import type { ImportField } from '#app/notices/import/imported-notice.ts'

/** Swedish headings of notices by what they stand for, as in `headings-fi.ts`. */
export const HEADINGS_SV: Readonly<Record<ImportField, string>> = {
  'controller.name':
    'Personuppgiftsansvarig; Den personuppgiftsansvarige; Personuppgiftsansvarig myndighet; Personuppgiftsansvarigs namn; Registeransvarig; Den registeransvarige; Registerförare; Registerhållare; Vem är personuppgiftsansvarig; Vem ansvarar för behandlingen av personuppgifter; Personuppgiftsansvarig och kontaktuppgifter; Vem ansvarar för dina uppgifter; Personuppgiftsansvariga',
  'controller.contact':
    'Den personuppgiftsansvariges kontaktuppgifter; Personuppgiftsansvariges kontaktuppgifter; Personuppgiftsansvarigs kontaktuppgifter; Den registeransvariges kontaktuppgifter; Den personuppgiftsansvariges namn och kontaktuppgifter; Kontaktuppgifter till personuppgiftsansvarig; Kontaktuppgifter till den personuppgiftsansvarige',
  jointControllers:
    'Gemensamt personuppgiftsansvariga; Gemensamt personuppgiftsansvariga och ansvarsfördelning; Gemensamt personuppgiftsansvar; Gemensamt registeransvariga; Ansvarsfördelning mellan gemensamt personuppgiftsansvariga',
  'responsibleOfficer.role':
    'Ansvarig tjänsteinnehavare; Tjänsteinnehavare som ansvarar för registret; Ansvarsperson; Ansvarspersoner; Ansvarig person; Ansvarsperson för registret; Registrets ansvarsperson; Person som ansvarar för registret; Ansvarig för registret; Ansvarsenhet och -person för datasystemet; Ansvarsenhet och ansvarsperson; Ansvarsperson för datasystemet; Den personuppgiftsansvariges företrädare; Registrets ansvariga',
  'contactPerson.role':
    'Kontaktperson; Kontaktpersoner; Kontaktperson för registret; Registrets kontaktperson; Kontaktperson i ärenden som gäller registret; Kontaktperson i registerärenden; Person som sköter ärenden som gäller registret; Kontaktperson i frågor om behandlingen av personuppgifter; Vem svarar på frågor om registret',
  'dpo.contact':
    'Dataskyddsombud; Dataskyddsombudet; Dataskyddsombudets kontaktuppgifter; Dataskyddsombudets namn och kontaktuppgifter; Kontaktuppgifter till dataskyddsombudet; Vem är dataskyddsombud; Dataskyddsansvarig; Namn på och kontaktuppgifter till dataskyddsombudet; Dataskyddsombudets namn',
  'register.name':
    'Registrets namn; Registernamn; Personregistrets namn; Namn på registret; Informationslagrets namn; Datasystemets namn; Informationssystemets namn; Systemets namn; Behandlingens namn; Namn på behandlingen; Registrets eller informationslagrets namn',
  purposes:
    'Ändamål med behandlingen; Ändamålet med behandlingen; Ändamålen med behandlingen; Ändamål med behandlingen av personuppgifter; Ändamålet med behandlingen av personuppgifter; Ändamålen med behandlingen av personuppgifter; Ändamål; Behandlingens ändamål; Behandlingens syften; Behandlingens syfte; Syftet med behandlingen; Syftet med behandlingen av personuppgifter; Syftet med registret; Registrets ändamål; Registrets syfte; Registrets användningsändamål; Ändamålet med registret; Användningsändamål; Uppgifternas användningsändamål; Varför behandlas personuppgifter; Varför behandlas uppgifterna; Varför behandlar vi dina personuppgifter; För vilket ändamål behandlas personuppgifter; Till vad används uppgifterna; Syftet med; Ändamålet med; Ändamål med; Ändamålen med; Varför behandlar vi uppgifterna',
  legalBases:
    'Rättslig grund; Rättslig grund för behandlingen; Rättslig grund för behandlingen av personuppgifter; Den rättsliga grunden för behandlingen; Den rättsliga grunden för behandlingen av personuppgifter; Behandlingens rättsliga grund; Behandlingens rättsgrund; Rättsgrund; Rättsliga grunder; Laglig grund; Laglig grund för behandlingen; Grund för behandlingen; Grunden för behandlingen; Behandlingens laglighet; Behandlingens lagenlighet; Grunden för registret; På vilken grund behandlas personuppgifter; Vad grundar sig behandlingen på; Vilken är den rättsliga grunden; Vad är den rättsliga grunden för behandlingen; Grunder för behandlingen; Grunderna för behandlingen',
  statutes:
    'Central lagstiftning; Centrala författningar; Lagstiftning; Lagstiftning som styr verksamheten; Lagstiftning som styr behandlingen; Tillämplig lagstiftning; Författningar; Centrala lagar; Styrande lagstiftning',
  legitimateInterests:
    'Berättigade intressen; Berättigat intresse; Den personuppgiftsansvariges berättigade intressen; Den personuppgiftsansvariges berättigade intresse',
  dataSubjects:
    'Kategorier av registrerade; Kategorierna av registrerade; Beskrivning av kategorierna av registrerade; Grupper av registrerade; Registrerade; De registrerade; Registrerade grupper; Registrerade personer; Vems uppgifter behandlas; Vems uppgifter finns i registret; Vilkas uppgifter behandlas',
  dataCategories:
    'Kategorier av personuppgifter; Kategorierna av personuppgifter; Beskrivning av kategorierna av personuppgifter; Personuppgiftskategorier; Innehåll i registret; Innehållet i registret; Registrets innehåll; Registrets datainnehåll; Registrets informationsinnehåll; Registrets uppgifter; Datainnehåll; Informationsinnehåll; Uppgifter i registret; Personuppgifter i registret; Uppgifter som behandlas; Personuppgifter som behandlas; Uppgifter som registreras; Uppgifter som lagras i registret; Uppgifter som införs i registret; Vilka personuppgifter behandlas; Vilka uppgifter behandlas; Vilka uppgifter finns i registret; Vilka uppgifter samlas in; Uppgifter som samlas in; Personuppgifter som samlas in; Vilka uppgifter behandlar vi',
  specialCategories:
    'Särskilda kategorier av personuppgifter; Särskilda kategorier; Uppgifter som hör till särskilda kategorier av personuppgifter; Känsliga personuppgifter; Känsliga uppgifter; Behandlas särskilda kategorier av personuppgifter; Behandlas känsliga personuppgifter; Behandlas känsliga uppgifter',
  subRegisters:
    'Delregister; Delregistren; Registrets delregister; Separata delregister innehåller följande uppgifter; Vilka delregister finns',
  sources:
    'Informationskällor; Regelmässiga informationskällor; Registrets informationskällor; Uppgiftskällor; Regelmässiga uppgiftskällor; Registrets uppgiftskällor; Datakällor; Källor; Källor för personuppgifterna; Källor till personuppgifterna; Personuppgifternas källor; Personuppgifternas ursprung; Uppgifternas ursprung; Uppgifternas källor; Varifrån fås uppgifterna; Varifrån fås personuppgifterna; Varifrån kommer uppgifterna; Varifrån samlas uppgifterna in',
  provision:
    'Är lämnandet av personuppgifter lagstadgat eller avtalsenligt; Är lämnandet av personuppgifter ett lagstadgat krav; Är det obligatoriskt att lämna uppgifter; Är det obligatoriskt att lämna personuppgifter; Skyldighet att lämna uppgifter; Skyldighet att lämna personuppgifter; Måste uppgifterna lämnas; Följder om uppgifterna inte lämnas; Följder av att uppgifter inte lämnas; Följderna om uppgifter inte lämnas; Lämnande av uppgifter och följder',
  recipients:
    'Mottagare; Mottagare av personuppgifter; Mottagare av uppgifter; Mottagarna av personuppgifterna; Kategorier av mottagare; Mottagare eller kategorier av mottagare; Mottagare eller kategorier av mottagare av personuppgifter; Utlämnande av uppgifter; Utlämnande av personuppgifter; Regelmässigt utlämnande av uppgifter; Regelmässigt utlämnande av personuppgifter; Regelmässiga utlämnanden; Regelmässiga utlämnanden av uppgifter; Regelmässig utlämning av uppgifter; Uppgifter som regelmässigt lämnas ut; Ändamål för vilka personuppgifter i regel lämnas ut; Till vem lämnas uppgifter ut; Till vem lämnas personuppgifter ut; Vart lämnas uppgifter ut; Lämnas uppgifter ut; Överlåtelse av uppgifter; Regelmässig överlåtelse av uppgifter; Utlämnande; Utlämning av uppgifter; Överlåtelse; Utlämnande av uppgifter till tredje part; Utlämnande av uppgifter till utomstående',
  processors:
    'Personuppgiftsbiträden; Personuppgiftsbiträde; Anlitade personuppgiftsbiträden; Vilka personuppgiftsbiträden anlitas; Utkontraktering av behandlingen; Utläggning av behandlingen; Utlagd behandling; Har behandlingen av personuppgifter lagts ut; Har behandlingen av personuppgifter utkontrakterats; Är behandlingen av personuppgifter utkontrakterad; Behandlingen av personuppgifter i registret har lagts ut genom uppdragsavtal',
  transfers:
    'Överföring till tredjeland; Överföring till tredje land; Överföringar till tredjeländer; Överföring av uppgifter till tredjeland; Överföring av personuppgifter till tredjeland; Överföring av personuppgifter till tredjeland eller internationella organisationer; Överföring av uppgifter till länder utanför EU eller EES; Överföring av uppgifter utanför EU eller EES; Överföring av personuppgifter utanför EU eller EES; Överföring av uppgifter utanför EU; Utlämnande av uppgifter utanför EU eller EES; Utlämnande av uppgifter utanför EES; Överförs uppgifter utanför EU eller EES; Överförs personuppgifter till tredjeland; Överförs uppgifter till tredjeland; Överföring; Överföringar; Överföring av uppgifter; Överföring av personuppgifter; Överföring av uppgifter till tredje land',
  retention:
    'Förvaringstid; Förvaringstider; Lagringstid; Lagringstider; Lagringsperioder; Lagringsperioder för uppgifterna; Lagringstid för personuppgifter; Lagringstid för uppgifterna; Lagringstiden för personuppgifter; Förvaringstid för personuppgifter; Förvaringstid för uppgifterna; Förvaringstider för uppgifterna; Uppgifternas förvaringstid; Uppgifternas förvaringstider; Uppgifternas lagringstid; Personuppgifternas förvaringstid; Personuppgifternas lagringstid; Förvaringstid eller kriterier; Förvaringstid eller kriterierna för den; Lagringstid eller kriterier för lagringstiden; Kriterier för förvaringstiden; Bevaringstid; Bevaringstider; Förvaring av uppgifter; Förvaring av uppgifterna; Lagring av uppgifter; Lagring av personuppgifter; Förvaring, arkivering och förstöring; Arkivering; Hur länge förvaras uppgifterna; Hur länge förvaras personuppgifterna; Hur länge sparas uppgifterna; Hur länge lagras uppgifterna; Tidsfrister för radering; Planerade tidsfrister för radering av uppgifter; Hur länge bevarar vi dina uppgifter; Hur länge sparar vi dina uppgifter; Lagringens längd; Förvaringstiden och kriterierna för den',
  rights:
    'Den registrerades rättigheter; De registrerades rättigheter; Registrerades rättigheter; Den registrerades rättigheter och hur de utövas; Dina rättigheter; Vilka rättigheter har jag; Vilka rättigheter har den registrerade; Övriga rättigheter; Andra rättigheter; Andra rättigheter som hänför sig till behandlingen av personuppgifter; Övriga rättigheter som gäller behandlingen av personuppgifter; Rätt att få information om behandlingen av personuppgifter',
  'rights.access':
    'Granskningsrätt; Rätt till insyn; Insynsrätt; Kontrollrätt; Den registrerades granskningsrätt; Rätt till tillgång; Rätt till tillgång till uppgifter; Rätten till tillgång till uppgifter; Rätt att få tillgång till uppgifter; Rätt att få tillgång till sina uppgifter; Rätt att granska uppgifter; Rätt att kontrollera uppgifter; Rätt att kontrollera sina uppgifter; Granskning av uppgifter; Den registrerades rätt till insyn; Rätt att få insyn',
  'rights.rectification':
    'Rätt till rättelse; Rätt till rättelse av uppgifter; Rätt att kräva rättelse; Rätt att kräva rättelse av uppgift; Rätt att kräva rättelse av uppgifter; Rätt att begära rättelse; Rätt att få uppgifter rättade; Rättelse av uppgifter; Korrigering av uppgifter; Rätt att korrigera uppgifter; Rätt att få rättelse av uppgifter',
  'rights.erasure':
    'Rätt till radering; Rätt till radering av uppgifter; Rätten att bli bortglömd; Rätt att bli bortglömd; Rätt att få uppgifter raderade; Radering av uppgifter; Rätt att radera uppgifter',
  'rights.restriction':
    'Rätt till begränsning av behandling; Rätt till begränsning av behandlingen; Rätt att begränsa behandlingen; Rätt att kräva begränsning av behandlingen; Begränsning av behandlingen',
  'rights.portability':
    'Rätt till dataportabilitet; Dataportabilitet; Rätt att överföra uppgifter; Rätt att flytta uppgifter; Rätt att överföra uppgifter från ett system till ett annat; Rätt att flytta uppgifter från ett system till ett annat',
  'rights.objection':
    'Rätt att göra invändningar; Rätt att göra invändning; Rätt att invända mot behandlingen; Rätt att motsätta sig behandlingen; Rätt att göra invändningar mot behandlingen; Förbudsrätt',
  'rights.channels':
    'Hur du utövar dina rättigheter; Utövande av rättigheter; Utövande av rättigheterna; Så här utövar du dina rättigheter; Hur kan jag utöva mina rättigheter; Hur används rättigheterna; Begäran om uppgifter; Hur begäran görs',
  consentWithdrawal:
    'Återkallande av samtycke; Återkallelse av samtycke; Rätt att återkalla samtycke; Rätt att återkalla sitt samtycke; Rätt att ta tillbaka sitt samtycke',
  complaint:
    'Klagomål till tillsynsmyndigheten; Rätt att anföra klagomål; Rätt att anföra klagomål hos tillsynsmyndigheten; Rätt att lämna in klagomål till tillsynsmyndigheten; Rätt att lämna in klagomål hos tillsynsmyndigheten; Rätt att lämna in klagomål; Rätt att föra ärendet till dataombudsmannen; Rätt att klaga; Besvärsrätt',
  automatedDecisions:
    'Automatiserat beslutsfattande; Automatiserat beslutsfattande och profilering; Automatiserat beslutsfattande, profilering; Automatiskt beslutsfattande; Automatiskt beslutsfattande och profilering; Automatiserade beslut; Automatiserade individuella beslut; Automatiserat individuellt beslutsfattande; Profilering; Fattas automatiserade beslut; Förekommer automatiserat beslutsfattande; Används uppgifterna för automatiserat beslutsfattande',
  furtherProcessing:
    'Vidarebehandling; Vidarebehandling för andra ändamål; Behandling för andra ändamål; Annan användning av uppgifterna; Sekundär användning; Sekundär användning av uppgifterna',
  security:
    'Principer för skyddet; Principer för skyddet av registret; Principerna för skyddet av registret; Principer för registrets skydd; Principer för skydd av uppgifter; Principer för skydd av registret; Principer för skyddet av uppgifterna; Skydd av registret; Skydd av uppgifter; Skydd av uppgifterna; Skydd av personuppgifter; Registrets skydd; Skyddsprinciper; Datasäkerhet; Informationssäkerhet; Tekniska och organisatoriska säkerhetsåtgärder; Beskrivning av tekniska och organisatoriska säkerhetsåtgärder; Allmän beskrivning av tekniska och organisatoriska säkerhetsåtgärder; Säkerhetsåtgärder; Hur skyddas uppgifterna; Hur skyddas personuppgifterna; Uppgifter som behandlas med adb; Elektroniskt material; Skyddsprinciper för registret; Principerna för registrets skydd',
  systems:
    'Informationssystem; Datasystem; Registrets informationssystem; Registrets datasystem; Informationssystem som används; Datasystem som används; System som används; System för förande av registret; System för upprätthållande av registeruppgifterna; I vilka system behandlas uppgifterna',
  manualMaterial:
    'Manuellt material; Manuella material; Finns det manuellt material i registret; I registret finns manuellt material; Innehåller registret manuellt material; Finns det pappersmaterial i registret; Pappersmaterial; Manuellt register; Är uppgifterna i elektronisk eller manuell form',
  logs: 'Logguppgifter; Loggar; Loggdata; Loggregister; Samlas logguppgifter in',
  secrecyBasis:
    'Sekretess; Sekretessgrund; Grund för sekretess; Uppgifternas sekretess; Uppgifternas offentlighet; Uppgifternas offentlighet och sekretess; Offentlighet och sekretess; Sekretess och offentlighet; Uppgifterna är offentliga/sekretessbelagda; Uppgifterna är offentliga eller sekretessbelagda; Är uppgifterna offentliga',
  'date.drafted':
    'Datum; Datum för upprättande; Upprättad; Upprättat; Upprättandedatum; Utarbetad; Utarbetat; Datum då beskrivningen upprättades; Beskrivningen upprättad; Dagen för upprättandet',
  'date.updated':
    'Uppdaterad; Uppdaterat; Senast uppdaterad; Senast uppdaterat; Uppdateringsdatum; Beskrivningen uppdaterad; Ändrad; Datum för uppdatering',
  unit: 'Informationshanteringsenhet; Informationshanteringsenheten; Ansvarig för datasystemet; Datasystemets ägare; Ansvarig för informationssystemet',
  informationSystems:
    'Ändamål med datasystemet; Ändamålet med datasystemet; Datasystemets ändamål; Datasystemets syfte; Informationssystemets ändamål; Ändamål med informationssystemet; Informationssystem som innehåller uppgifter i ärenderegistret; Informationssystem som innehåller uppgifter som hör till ärenderegistret; Ärenderegister och informationssystem',
  decidingAuthority:
    'Myndighet som beslutar om utlämnande; Myndighet som beslutar om utlämnande av uppgifter; Myndighet som beslutar om utlämnande och kontaktuppgifter; Myndigheten som beslutar om utlämnande av uppgifter; Vem beslutar om utlämnande av uppgifter; Beslut om utlämnande av uppgifter; Beslutsfattande om utlämnande av uppgifter',
  contactForRequests:
    'Kontaktuppgifter för begäran om uppgifter; Kontaktuppgifter för informationsbegäran; Kontaktuppgifter för begäranden; Vart skickas begäran om uppgifter; Kontaktuppgifter för den som begär uppgifter; Inlämning av begäran om uppgifter',
  materialsByCategory:
    'Informationsmaterial; Informationsmaterial enligt uppgiftskategori; Informationsmaterial enligt kategori; Kategorier av informationsmaterial; Offentliga uppgifter; Offentliga uppgifter enligt uppgiftskategorier; Sekretessbelagda uppgifter; Sekretessbelagda uppgifter enligt uppgiftskategorier; Informationsmaterial och uppgiftskategorier',
  searchKeys: 'Söktermer; Sökbegrepp; Sökkriterier; Sökvillkor; Söktermer för uppgifterna',
  openInterface:
    'Öppen tillgång via tekniskt gränssnitt; Öppen tillgång genom tekniskt gränssnitt; Öppet gränssnitt; Öppna gränssnitt; Tekniskt gränssnitt; Tillgång via öppet tekniskt gränssnitt; Datasystemets offentliga adress; Informationssystemets offentliga adress',
  years:
    'Uppgifterna är från åren; Uppgifterna är från åren/fr.o.m. år; Uppgifterna är från och med år; Uppgifternas tidsperiod',
  updateFrequency: 'Uppdateringsfrekvens; Uppgifternas uppdateringsfrekvens; Uppdateringsintervall',
}
